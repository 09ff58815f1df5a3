import type { Batch } from '../../batch/start.ts'
import { refusalOf } from '../../model/exact-refusals.ts'
import type { Finding, Place } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import { keyText } from '../../batch/document-keys.ts'
import type { BatchStatus } from '../../model/batch.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import type { BatchRow } from '../../register/register.ts'
import { filesOf, type BatchPart } from '../../results/find-batch.ts'
import type { ResultMessage } from '../../results/messages.ts'
import type { DocumentRows } from '../../results/original.ts'
import { changeOf, Settlement, type Settled } from '../../results/settle.ts'
import { takenBack } from '../../results/taken-back.ts'
import { copyRefused } from './copy-refused.ts'
import { refusal } from './refusal.ts'

const WHOLE_FILE: Place = { sheet: '', row: 0 }
/** Numbers that a message names. */
const NAMED = 10

/** Puts an import result into effect for the batch it belongs to, as part of what the dropped file changes. */
export async function settleBatch(batch: Batch, { row, result, named }: BatchPart): Promise<void> {
  const { register } = batch.context
  const settlement = new Settlement(result)
  for await (const documents of register.storedDocuments(row.id))
    for (const document of documents) settlement.add(document)
  if (!settlement.finish(named)) {
    batch.report(finding('result-entries-unclear', WHOLE_FILE, { batch: row.id.slice(-6) }))
    return
  }
  if (settlement.settled.length === 0) {
    batch.report(finding('result-batch-unknown', WHOLE_FILE))
    return
  }
  const elsewhere = await heldElsewhere(batch, row, settlement.settled)
  const freed = await freedKnowingly(batch, row, settlement.settled)
  const refused = settlement.settled.filter(({ result: one }) => !one.accepted)
  const fresh = refused.filter((one) => changeOf(one, false) !== null)
  const places = await copyRefused(batch, row, fresh)
  for (const one of settlement.settled) take(batch, row, one, { elsewhere, freed, places })
  tellRest(batch, settlement)
  if (row.status !== 'reversed') {
    const status = settlement.status(row.status)
    changeStatus(batch, row, status)
    if (status !== row.status) await takeBack(batch, row, status)
    return
  }
  // what took it back was made of what was known then
  const late = settlement.settled.filter((one) => isLate(one))
  if (late.length > 0) {
    const numbers = shortList(late.map(({ document }) => document.number))
    batch.report(finding('result-after-reversal', WHOLE_FILE, { batch: row.id.slice(-6), numbers }))
  }
}

/** Whether a reversal that was made before has a document that is not in the books, or lacks one that is. */
const isLate = ({ document: { state }, result }: Settled): boolean =>
  result.accepted ? state === 'refused' || state === 'requeued' : state === ''

/** What is known of the documents of a batch besides the result, each by its number in the register. */
type Known = {
  elsewhere: ReadonlyMap<number, string>
  freed: ReadonlySet<number>
  places: ReadonlyMap<number, DocumentRows>
}

function take(batch: Batch, row: BatchRow, settled: Settled, { elsewhere, freed, places }: Known): void {
  const { document, result, assigned, kept } = settled
  if (freed.has(document.id)) {
    batch.feedback.note('documents', 'same')
    batch.report(finding('result-document-requeued', WHOLE_FILE, {}, { document: document.number }))
    return
  }
  const other = elsewhere.get(document.id)
  const change = changeOf(settled, other !== undefined)
  const place = places.get(document.id)?.place ?? WHOLE_FILE
  const about = { document: document.number }
  if (change) {
    batch.feedback.outcomes.documents.push(change)
    const asked = document.entryNumber ?? ''
    const fields = assigned === null ? [] : [{ field: 'number', from: `${asked}`, to: `${assigned}` }]
    if (assigned !== null && asked !== '' && change.state === 'accepted')
      batch.report(finding('result-number-other', WHOLE_FILE, { given: assigned, asked }, about))
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

/**
 * Accepted documents that a person made free after it was known that the accounting package had them: that they were
 * imported is no news, and does not undo it (R43).
 */
async function freedKnowingly(
  batch: Batch,
  row: BatchRow,
  settled: readonly Settled[],
): Promise<ReadonlySet<number>> {
  const requeued = settled.filter(({ document, result }) => document.state === 'requeued' && result.accepted)
  if (requeued.length === 0) return new Set()
  const events = await batch.context.register.events(row.id)
  const isKnown = (document: StoredDocument): boolean => {
    const freedAt = events.findLastIndex((one) => one.action === 'requeued' && one.number === document.number)
    return events
      .slice(0, Math.max(0, freedAt))
      .some(
        ({ action, number }) =>
          (action === 'accepted' && number === document.number) || (action === 'imported' && number === ''),
      )
  }
  return new Set(requeued.filter(({ document }) => isKnown(document)).map(({ document }) => document.id))
}

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

/** Entries of the result that no batch of this administration has. */
export function tellStrangers(batch: Batch, strangers: readonly number[]): void {
  if (strangers.length === 0) return
  const params = { count: strangers.length, numbers: shortList(strangers) }
  batch.report(finding('result-entry-unknown', WHOLE_FILE, params))
}

const shortList = (numbers: readonly (string | number)[]): string =>
  numbers.slice(0, NAMED).join(', ') + (numbers.length > NAMED ? ' …' : '')

function tellRest(batch: Batch, settlement: Settlement): void {
  const { strangers, open } = settlement
  tellStrangers(batch, strangers)
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
    anyhow: true,
  })
  const fields = [{ field: 'status', from: row.status, to: status }]
  batch.feedback.change('batches', { action: status, code: row.id, name: row.file, fields })
}

/** A reversal that had failed is in the books after all: so is the end of what it takes back. */
async function takeBack(batch: Batch, row: BatchRow, status: BatchStatus): Promise<void> {
  for (const change of await takenBack(batch.context.register, row, status)) {
    const { batch: id, from } = change
    const first = await batch.context.register.batch(id)
    batch.feedback.outcomes.batches.push(change)
    const fields = [{ field: 'status', from, to: 'reversed' }]
    batch.feedback.change('batches', { action: 'reversed', code: id, name: first?.file ?? '', fields })
  }
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
