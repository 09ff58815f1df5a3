import { join } from 'node:path'
import { inboxFolder, ownInbox } from '../../edge/places.ts'
import { writeInstruction } from '../../reversal/instruction.ts'
import { namedBatch } from '../batch-lease.ts'
import { UsageError, type Cli } from '../cli.ts'
import { dayOf } from '../day.ts'
import { withHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'
import { convertFile } from './convert.ts'

/**
 * `reverse BATCH`: a batch that takes an imported one back. It is asked for by a small file in the inbox, so that it is
 * archived, told and recovered like any other.
 * @returns exit code: 1 when it cannot be made
 */
export async function reverse(
  cli: Cli,
  id: string,
  given: { date?: string; reason: string },
): Promise<number> {
  const texts = batchTexts(cli.language)
  if (given.reason.trim() === '') throw new UsageError(texts.reasonNeeded)
  const date = given.date === undefined ? '' : dayOf(cli, given.date)
  const { path, administration } = await withHome(cli, async ({ home, world, register }) => {
    const row = await namedBatch(cli, register, id)
    if (row.status !== 'imported' && row.status !== 'partly-imported')
      throw new UsageError(texts.cannotReverse(row.id, cli.texts.status[row.status]))
    const folder = inboxFolder(home, ownInbox(row.administration))
    const path = join(folder, `tegenboeking-${row.id}.txt`)
    await world.files.makeFolder(folder)
    const asked = writeInstruction({ batch: row.id, date, reason: given.reason.trim() })
    // one that was cut short before it was taken: what is asked now counts
    if (await world.files.facts(path)) await world.files.replace(path, asked)
    else await world.files.writeNew(path, asked)
    return { path, administration: row.administration }
  })
  return convertFile(cli, path, { administration, trial: false })
}
