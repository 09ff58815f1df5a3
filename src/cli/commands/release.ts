import { personHere } from '../../edge/person.ts'
import { rootsInSight } from '../../config/markers.ts'
import { OutOfReach } from '../../config/home.ts'
import { outboxFolder } from '../../edge/places.ts'
import { discardBatch, releaseBatch } from '../../publish/waiting.ts'
import type { BatchRow } from '../../register/register.ts'
import { withBatch } from '../batch-lease.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome, type OpenHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'

/** `release BATCH`: a batch that waits goes to the outbox, as if it had never waited (R9). */
export function release(cli: Cli, id: string): Promise<number> {
  return withWaiting(cli, id, async ({ world, home, register }, row) => {
    await releaseBatch(world, home, register, row, personHere())
    cli.say(cli.texts.outboxAt(outboxFolder(home, row.administration, row.id)))
    cli.tell({ type: 'release', batch: row.id, status: 'exported' })
  })
}

/** `discard BATCH`: a batch that waits is thrown away, and its documents are free. */
export function discard(cli: Cli, id: string, reason: string): Promise<number> {
  return withWaiting(cli, id, async ({ world, home, register }, row) => {
    await discardBatch(world, home, register, row, personHere(), reason)
    cli.say(batchTexts(cli.language).discarded(row.id))
    cli.tell({ type: 'discard', batch: row.id, status: 'discarded' })
  })
}

async function withWaiting(
  cli: Cli,
  id: string,
  action: (open: OpenHome, row: BatchRow) => Promise<void>,
): Promise<number> {
  return withHome(cli, (open) =>
    withBatch(cli, open.register, id, async (row) => {
      const texts = batchTexts(cli.language)
      if (row.status !== 'waiting')
        throw new UsageError(texts.notWaiting(row.id, cli.texts.status[row.status]))
      const [missing] = await rootsInSight(open.world.files, open.home)
      if (missing !== undefined) throw OutOfReach.of('system-gone', { path: missing, code: 'ENOENT' })
      await action(open, row)
      return EXIT.done
    }),
  )
}
