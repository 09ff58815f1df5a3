import type { Batch } from '../batch/start.ts'
import { periodOf } from '../book/period.ts'
import { finding } from '../model/finding-make.ts'
import type { BatchRow, NewDocument } from '../register/register.ts'
import type { StoredDocument } from '../register/outcomes.ts'
import type { ReversalInstruction } from '../reversal/instruction.ts'
import { OPPOSITE } from '../reversal/reverse-entry.ts'

const WHOLE_FILE = { sheet: '', row: 0 }

/** Stands before each description of a reversal. */
export const PREFIX = { nl: 'Tegenboeking ', en: 'Reversal ', fr: 'Contre-passation ' } as const

/** What writes the opposite of a batch in the form that its accounting package takes. */
export type ReversalForm = {
  /** Writes every document that is in the books; what prevents that is reported. */
  write(): Promise<void>
  abandon(): Promise<void>
  /** Finishes the files, IMPORT.html last. */
  finish(): Promise<void>
}

/** Whether a document is in the books as far as is known: what was refused or made free is not taken back. */
export const isBooked = ({ state }: StoredDocument): boolean => state !== 'refused' && state !== 'requeued'

/** The files that were imported are not there, or not as they were: told once. */
export function tellGone(batch: Batch, row: BatchRow): void {
  if (batch.untiedErrors === 0) batch.report(finding('reversal-files-gone', WHOLE_FILE, { batch: row.id }))
}

/** The day on which a document is taken back, with its year and period; null, and told: that period is not open. */
export function dayOf(
  batch: Batch,
  instruction: ReversalInstruction,
  document: StoredDocument,
): { date: string; year: number; period: number } | null {
  const { settings, tables } = batch.administration
  const date = instruction.date || document.date
  const found = periodOf(settings, tables, date)
  if (!('error' in found)) return { date, year: found.year, period: found.period }
  const { number } = document
  const params = { number, date: { date }, year: found.year, period: found.period }
  batch.report(finding('reversal-period-closed', WHOLE_FILE, params, { document: number }))
  return null
}

/** What the register is to know of a reversal: a document of its own, which the original's number can never hold twice. */
export function reversedDocument(document: StoredDocument, date: string, year: number): NewDocument {
  const { kind, series, relation, number, total, currency, relationName, journal, id } = document
  const { booked, bookedCurrency } = document
  return {
    kind: OPPOSITE[kind],
    series,
    relation,
    number: `TB-${number}-${id}`,
    fingerprint: `reversal of ${id}`,
    fingerprintVersion: 0,
    date,
    total: -total || 0,
    currency,
    booked: booked === null ? null : -booked || 0,
    bookedCurrency,
    relationName,
    journal,
    year,
    entryNumber: null,
  }
}
