import type { BatchStatus, BatchSummary } from '../model/batch.ts'
import type { MailRegister } from '../register/mails.ts'
import { isOfDocuments } from '../text/words/feedback.ts'

/** What the register remembers of the last summary: JSON under `dayKey`. */
export type DayState = {
  /** ISO instant at which the last period ended */
  until: string
  /** batches up to this row were told */
  after: number
  /** those of later rows that were told too: an earlier one was not finished then */
  told: readonly string[]
}

/** A batch of the period. `partly`: some of its documents came back. */
export type DayBatch = {
  id: string
  file: string
  outcome: 'exported' | 'partly' | 'rejected' | 'duplicate' | 'applied' | 'waiting'
  documents: number
  errors: number
}

export type DayBatches = {
  counts: Record<DayBatch['outcome'], number>
  documents: number
  total: number
  /** the first of them */
  listed: DayBatch[]
}

/** So many batches, and so many files that wait, are named. */
export const LISTED = 50
const CHUNK = 500

export const dayKey = (administration: string): string => `mail-day:${administration}`

/**
 * The batches of an administration that no summary told of yet, and the state after this one does. A batch that is
 * being published is left for the next one.
 */
export async function batchesSince(
  register: MailRegister,
  administration: string,
  { after, told }: Pick<DayState, 'after' | 'told'>,
): Promise<{ batches: DayBatches; state: Pick<DayState, 'after' | 'told'> }> {
  const counts = { exported: 0, partly: 0, rejected: 0, duplicate: 0, applied: 0, waiting: 0 }
  const batches: DayBatches = { counts, documents: 0, total: 0, listed: [] }
  const known = new Set(told)
  const later: string[] = []
  let unfinished = Infinity
  let last = after
  for (let chunk; (chunk = await register.batches(administration, last, CHUNK)).length > 0;) {
    for (const { seq, id, status, file, summary } of chunk) {
      last = seq
      if (status === 'preparing' || status === 'publishing') {
        unfinished = Math.min(unfinished, seq)
        continue
      }
      if (seq > unfinished) later.push(id)
      if (known.has(id)) continue
      add(batches, id, file, asNow(JSON.parse(summary) as Partial<BatchSummary>, status))
    }
    if (chunk.length < CHUNK) break
  }
  return { batches, state: { after: Math.min(last, unfinished - 1), told: later } }
}

/**
 * As it ended when it was converted: what became of it since is another story. But one that waited, and was let go or
 * thrown away before anybody was told of it, does not wait.
 */
function asNow(summary: Partial<BatchSummary>, status: BatchStatus): Partial<BatchSummary> {
  if (summary.status !== 'waiting' || status === 'waiting') return summary
  return { ...summary, status: status === 'discarded' ? 'applied' : 'exported' }
}

function add(batches: DayBatches, id: string, file: string, summary: Partial<BatchSummary>): void {
  const { counts } = summary
  const rejected = counts?.documentsRejected ?? 0
  const outcome = outcomeOf(summary, rejected)
  const documents = counts?.documentsExported ?? 0
  batches.counts[outcome]++
  batches.total++
  if (outcome === 'exported' || outcome === 'partly') batches.documents += documents
  if (batches.listed.length < LISTED)
    batches.listed.push({ id, file, outcome, documents, errors: counts?.errors ?? 0 })
}

function outcomeOf({ status, kind }: Partial<BatchSummary>, rejected: number): DayBatch['outcome'] {
  if (status === 'rejected' || status === 'applied' || status === 'duplicate' || status === 'waiting')
    return status
  if (rejected > 0) return 'partly'
  // a list or a result of the accounting package: nothing of it is imported there
  return isOfDocuments(kind) ? 'exported' : 'applied'
}
