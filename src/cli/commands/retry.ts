import { archivedPath } from '../../results/original.ts'
import { namedBatch } from '../batch-lease.ts'
import { UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'
import { convertFile } from './convert.ts'

/**
 * `retry BATCH`: converts the archived file of a batch again, as the next attempt of the same delivery (R64). What was
 * exported before is not exported again.
 *
 * @param excludeErrors leaves out the documents with errors, and gives them back in a rest file
 * @returns exit code: 1 when documents were refused
 */
export async function retry(cli: Cli, id: string, excludeErrors: boolean): Promise<number> {
  const { path, row } = await withHome(cli, async ({ home, register }) => {
    const row = await namedBatch(cli, register, id)
    return { row, path: archivedPath(home, row) }
  })
  if ((await cli.files.facts(path))?.kind !== 'file')
    throw new UsageError(batchTexts(cli.language).originalGone(path))
  const { administration } = row
  return convertFile(cli, path, { administration, trial: false, excludeErrors, retryOf: row.id })
}
