import { inboxPlaces } from '../../config/inbox-places.ts'
import { OWN_INBOX } from '../../config/inboxes.ts'
import { ownInbox } from '../../edge/places.ts'
import { archivedPath } from '../../results/original.ts'
import { namedBatch } from '../batch-lease.ts'
import { UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'
import { convertFile } from './convert.ts'

/**
 * `retry BATCH`: converts the archived file of a batch again, as the next attempt of the same delivery (R64). What was
 * exported before is not exported again; what is refused goes back to the inbox it came from. Of a file for several
 * administrations any of its batches stands for all of them.
 *
 * @param excludeErrors leaves out the documents with errors, and gives them back in a rest file
 * @returns exit code: 1 when documents were refused
 */
export async function retry(cli: Cli, id: string, excludeErrors: boolean): Promise<number> {
  const { path, row, inbox } = await withHome(cli, async ({ home, register }) => {
    const named = await namedBatch(cli, register, id)
    // a file for several administrations is read as it was dropped: in the inbox of the one that has its settings
    const row = (named.family === '' ? null : await register.batch(named.family)) ?? named
    const places = await inboxPlaces(cli.files, home, row.administration)
    // One that the settings name no more is nobody's: what is refused goes back to the administration's own then.
    const { inbox } = places.find((place) => place.inbox === row.inbox) ?? ownInbox(row.administration)
    return { row, path: archivedPath(home, row), inbox: inbox || OWN_INBOX }
  })
  if ((await cli.files.facts(path))?.kind !== 'file')
    throw new UsageError(batchTexts(cli.language).originalGone(path))
  const { administration } = row
  return convertFile(cli, path, { administration, inbox, trial: false, excludeErrors, retryOf: row.id })
}
