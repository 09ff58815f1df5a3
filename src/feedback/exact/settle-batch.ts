import type { Batch } from '../../batch/start.ts'
import { refusalOf } from '../../model/exact-refusals.ts'
import type { Finding, Place } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import { keyText } from '../../batch/document-keys.ts'
import type { BatchStatus } from '../../model/batch.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import type { BatchRow } from '../../register/register.ts'
import { filesOf } from '../../results/find-batch.ts'
import type { ImportResult } from '../../results/import-result.ts'
import type { ResultMessage } from '../../results/messages.ts'
import type { DocumentRows } from '../../results/original.ts'
import { changeOf, Settlement, type Settled } from '../../results/settle.ts'
import { copyRefused } from './copy-refused.ts'
import { refusal } from './refusal.ts'

const WHOLE_FILE: Place = { sheet: '', row: 0 }
/** Numbers that a message names. */
const NAMED = 10

/** Puts an import result into effect for the batch it belongs to, as part of what the dropped file changes. */
export async function settleBatch(batch: Batch, row: BatchRow, result: ImportResult): Promise<void> {
  const { register } = batch.context
  const settlement = new Settlement(result)
  for await (const documents of register.storedDocuments(row.id))
    for (const document of documents) settlement.add(document)
  if (!settlement.finish()) {
    batch.report(finding('result-entries-unclear', WHOLE_FILE, { batch: row.id.slice(-6) }))
    return
  }
  if (settlement.settled.length === 0) {
    batch.report(finding('result-batch-unknown', WHOLE_FILE))
    return
  }
  const elsewhere = await heldElsewhere(batch, row, settlement.settled)
  const refused = settlement.settled.filter(({ result: one }) => !one.accepted)
  const fresh = refused.filter((one) => changeOf(one, false) !== null)
  const places = await copyRefused(batch, row, fresh)
  for (const one of settlement.settled) take(batch, row, one, elsewhere, places)
  tellRest(batch, settlement)
  changeStatus(batch, row, settlement.status(row.status))
}

function take(
  batch: Batch,
  row: BatchRow,
  settled: Settled,
  elsewhere: ReadonlyMap<number, string>,
  places: ReadonlyMap<number, DocumentRows>,
): void {
  const { document, result, assigned, kept } = settled
  const other = elsewhere.get(document.id)
  const change = changeOf(settled, other !== undefined)
  const place = places.get(document.id)?.place ?? WHOLE_FILE
  const about = { document: document.number }
  if (change) {
    batch.feedback.outcomes.documents.push(change)
    const fields = assigned === null ? [] : [{ field: 'number', from: '', to: String(assigned) }]
    const name = document.relationName
    batch.feedback.change('documents', { action: change.state, code: document.number, name, fields })
  } else batch.feedback.note('documents', 'same')
  if (kept) batch.report(finding('result-accepted-already', WHOLE_FILE, {}, about))
  else if (!result.accepted) batch.report(refusal(settled, place, row.file))
  else {
    if (other !== undefined)
      batch.report(finding('result-document-twice', WHOLE_FILE, { batch: other }, about))
    for (const text of [...result.errors, ...result.warnings]) batch.report(remark(text, document))
  }
}

const remark = (text: string, { number }: StoredDocument): Finding => ({
  ...finding('exact-remark', WHOLE_FILE, { text }, { document: number, value: text }),
  origin: 'exact',
})

/** Accepted documents that were made free and that another batch holds by now, with that batch. */
async function heldElsewhere(
  batch: Batch,
  row: BatchRow,
  settled: readonly Settled[],
): Promise<Map<number, string>> {
  const { register } = batch.context
  const free = settled.filter(({ document, result }) => document.free && result.accepted)
  const held = new Map<string, string>()
  for (let start = 0; start < free.length; start += 500) {
    const keys = free.slice(start, start + 500).map(({ document }) => document)
    for (const known of await register.knownDocuments(row.administration, batch.drop.batch, keys))
      held.set(keyText(known), known.batch)
  }
  return new Map(
    free.flatMap(({ document }) => {
      const other = held.get(keyText(document))
      return other === undefined ? [] : [[document.id, other] as const]
    }),
  )
}

function tellRest(batch: Batch, settlement: Settlement): void {
  const { strangers, open } = settlement
  if (strangers.length > 0) {
    const numbers = strangers.slice(0, NAMED).join(', ') + (strangers.length > NAMED ? ' …' : '')
    batch.report(finding('result-entry-unknown', WHOLE_FILE, { count: strangers.length, numbers }))
  }
  if (open > 0) batch.report(finding('result-entries-open', WHOLE_FILE, { count: open }))
}

function changeStatus(batch: Batch, row: BatchRow, status: BatchStatus): void {
  if (status === row.status) return
  if (status !== 'imported' && status !== 'partly-imported' && status !== 'failed') return
  batch.feedback.outcomes.batches.push({
    batch: row.id,
    from: row.status,
    status,
    action: status,
    text: batch.drop.name,
  })
  const fields = [{ field: 'status', from: row.status, to: status }]
  batch.feedback.change('batches', { action: status, code: row.id, name: row.file, fields })
}

/** The file was not read at all: nothing of it was imported. */
export function settleFatal(batch: Batch, row: BatchRow, { text, topic }: ResultMessage): void {
  const reason = refusalOf(text)
  const params = { batch: row.id.slice(-6), text, meaning: reason, todo: reason }
  const told = (code: 'result-fatal' | 'result-fatal-part'): Finding => ({
    ...finding(code, WHOLE_FILE, params, { value: text }),
    origin: 'exact',
  })
  // of a batch of several files nobody knows which one it was
  const several = filesOf(row).length > 1 || (topic !== '' && topic !== 'GLTransactions')
  if (several || row.status === 'imported' || row.status === 'partly-imported') {
    batch.report(told('result-fatal-part'))
    return
  }
  batch.report(told('result-fatal'))
  changeStatus(batch, row, 'failed')
}
