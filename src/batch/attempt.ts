import type { BatchStatus, BatchSummary } from '../model/batch.ts'
import type { BatchRow } from '../register/register.ts'
import type { Batch } from './start.ts'

/** Batches of which documents may come again. */
const UNDONE: BatchStatus[] = ['rejected', 'failed', 'partly-imported', 'discarded']
/** Batches that are looked at for the same documents, and for a name. */
const LATEST = 20
const NAMED = 5000

/** The place of a batch in a row of attempts of one delivery. */
export type Attempt = { first: string; number: number }

/**
 * Of which delivery this drop is the next attempt: of the batch that it is a retry of, or whose mark is in its name (an
 * annotated copy or rest file that comes back), or that could not go on with the same documents. Null: it is a first one.
 */
export async function attemptOf(batch: Batch): Promise<Attempt | null> {
  const { register, retryOf } = batch.context
  if (batch.feedback.kind !== 'invoices' || batch.administration.settings.code !== batch.drop.administration)
    return null
  const again = retryOf === undefined ? null : await register.batch(retryOf)
  const before = again ?? (await byName(batch)) ?? (await byDocuments(batch))
  if (!before) return null
  const { attempt } = JSON.parse(before.summary) as BatchSummary
  return { first: attempt?.first ?? before.id, number: (attempt?.number ?? 1) + 1 }
}

/** `verkoop.k3m9xa.csv` was made of the file of batch …k3m9xa. */
async function byName({ context, drop }: Batch): Promise<BatchRow | null> {
  const marks: string[] = drop.name.toLowerCase().match(/(?<=\.)[2-9a-hjkmnp-z]{6}(?=[. (])/g) ?? []
  if (marks.length === 0) return null
  const { administration } = drop
  const rows = await context.register.batches({ administration, limit: NAMED })
  return rows.find(({ id, file }) => marks.includes(id.slice(-6)) && startsAlike(file, drop.name)) ?? null
}

const startsAlike = (file: string, name: string): boolean =>
  name.toLowerCase().startsWith(
    file
      .replace(/\.[^.]*$/, '')
      .slice(0, 100)
      .toLowerCase(),
  )

async function byDocuments({ context, drop, firstDocuments, source }: Batch): Promise<BatchRow | null> {
  if (firstDocuments.length === 0) return null
  const { administration } = drop
  const rows = await context.register.batches({ administration, status: UNDONE, limit: LATEST })
  const own = new Set(firstDocuments)
  return (
    rows.find((row) => {
      if (row.id === drop.batch || row.source !== source) return false
      const { firstDocuments: theirs = [] } = JSON.parse(row.summary) as BatchSummary
      return theirs.some((number) => own.has(number))
    }) ?? null
  )
}
