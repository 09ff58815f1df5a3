import type { BatchStatus } from '../model/batch.ts'
import { finding } from '../model/finding-make.ts'
import type { Batch } from './start.ts'

/** What a batch is called that the accounting package has, or is about to have. */
const TAKEN: BatchStatus[] = ['publishing', 'waiting', 'exported', 'imported', 'partly-imported', 'reversed']

/**
 * The first batch of an administration may be limited to a few documents (R27): a mistake in the tables then concerns
 * those few. Told of the file as a whole, so that nothing of it goes.
 */
export async function tellFirstRun(batch: Batch): Promise<void> {
  const { settings } = batch.administration
  const limit = settings.firstRun.documents
  const documents = batch.counts.exported
  if (limit === 0 || documents <= limit || !(await isFirst(batch, TAKEN))) return
  batch.report(finding('first-run-too-large', { sheet: '', row: 0 }, { documents, limit }))
}

/** Whether no other batch with documents has one of these statuses. */
export async function isFirst(batch: Batch, statuses: readonly BatchStatus[]): Promise<boolean> {
  const administration = batch.administration.settings.code
  const filter = { administration, status: [...statuses], limit: 1000 }
  const before = await batch.context.register.batches(filter)
  return !before.some(({ id, documents }) => id !== batch.drop.batch && documents > 0)
}
