import type { BatchStatus } from '../model/batch.ts'
import { tableKey } from '../mapping/lookup.ts'
import { DocumentList } from '../report/document-list.ts'
import { documentListWords } from '../text/words/document-list.ts'
import { words } from '../text/words/words.ts'
import { isFirst } from './first-run.ts'
import type { Batch } from './start.ts'

/** What a batch is called that a person let go. */
const LET_GO: BatchStatus[] = ['exported', 'imported', 'partly-imported', 'reversed']

/**
 * Whether a batch waits for a person's word before it goes to the outbox (R9): always by setting, or only until one
 * batch of the administration was let go (R27). What came back from the accounting package never waits.
 */
export async function waits(batch: Batch): Promise<boolean> {
  const { release, firstRun } = batch.administration.settings
  if (batch.feedback.kind !== 'invoices' || batch.context.trial) return false
  return release === 'confirm' || (firstRun.confirm && (await isFirst(batch, LET_GO)))
}

/** The list of all documents of a batch that will wait, or of a trial whose artifacts are kept; null: nobody asks for one. */
export async function openList(batch: Batch): Promise<DocumentList | null> {
  const { context, staging, administration, drop } = batch
  const { code, language } = administration.settings
  const accounts = administration.tables.ledgerAccounts.byCode
  if (!staging.keepsTrial && !(await waits(batch))) return null
  const writer = await staging.archiveFile(documentListWords(language).file)
  const notice = context.trial ? words(language).trial : ''
  const nameOf = (account: string): string => accounts.get(tableKey(account))?.name ?? ''
  return new DocumentList(writer, `${drop.name} (${code})`, language, nameOf, notice)
}
