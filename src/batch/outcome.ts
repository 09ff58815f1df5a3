import type { BatchCounts, BatchSummary, BatchTotals } from '../model/batch.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { FindingStore } from '../report/finding-store.ts'
import type { RowCounts } from './row-counts.ts'

/** What the documents of a drop came to. */
export type DocumentCounts = {
  documents: number
  exported: number
  alreadyExported: number
  rejected: number
  leftOut: Record<string, number>
  relationsWritten: number
  /** relations that a review file decided about */
  decisions: number
  /** what was changed or written because of something that came back */
  changes: number
}

export const noCounts = (): DocumentCounts => ({
  documents: 0,
  exported: 0,
  alreadyExported: 0,
  rejected: 0,
  leftOut: {},
  relationsWritten: 0,
  decisions: 0,
  changes: 0,
})

export type Outcome = 'exported' | 'waiting' | 'rejected' | 'duplicate' | 'applied'

/** Documents of such a batch are held: its artifacts are in the outbox, or wait to be. */
export const isExport = (status: string): boolean => status === 'exported' || status === 'waiting'

/**
 * All or nothing: one error rejects the drop. With `errors: leave-out-document` the good documents go on, unless an
 * error cannot be tied to one document (D1, R11, R63). Nothing new is a duplicate.
 */
export function outcomeOf(
  settings: AdministrationSettings,
  counts: DocumentCounts,
  errors: number,
  untiedErrors: number,
): Outcome {
  if (untiedErrors > 0) return 'rejected'
  if (errors > 0 && settings.errors === 'reject') return 'rejected'
  if (counts.decisions > 0) return 'applied'
  if (counts.exported + counts.relationsWritten + counts.changes > 0) return 'exported'
  return errors > 0 ? 'rejected' : 'duplicate'
}

/** Counts for the receipt. Of a rejected drop nothing is booked: all rows of its documents are reported. */
export function batchCounts(
  outcome: Outcome,
  rows: RowCounts,
  documents: DocumentCounts,
  store: FindingStore,
): BatchCounts {
  const exported = outcome === 'exported'
  // what a person decided is taken over, though nothing is exported
  const taken = exported || outcome === 'applied'
  return {
    rows: rows.read,
    rowsBooked: taken ? rows.booked : 0,
    rowsReported: taken ? rows.reported : rows.reported + rows.booked,
    rowsLeftOut: rows.leftOut,
    documents: documents.documents,
    documentsExported: exported ? documents.exported : 0,
    documentsAlreadyExported: documents.alreadyExported,
    documentsRejected: exported ? documents.rejected : documents.rejected + documents.exported,
    documentsLeftOut: documents.leftOut,
    relationsWritten: exported ? documents.relationsWritten : 0,
    errors: store.errors,
    warnings: store.warnings,
    information: store.information,
  }
}

export const emptyTotals = (currency: string): BatchTotals => ({
  currency,
  input: 0,
  output: 0,
  differences: [],
  journals: [],
  vatCodes: [],
  accounts: [],
})

/** The parts of a summary that are known before anything is read. */
export type SummaryHead = Pick<
  BatchSummary,
  'id' | 'administration' | 'administrationName' | 'target' | 'country' | 'language' | 'file' | 'started'
>

export function summaryHead(
  batch: string,
  file: string,
  settings: AdministrationSettings,
  started: Date,
): SummaryHead {
  return {
    id: batch,
    administration: settings.code,
    administrationName: settings.name,
    target: settings.target,
    country: settings.country,
    language: settings.language,
    file,
    started: started.toISOString(),
  }
}
