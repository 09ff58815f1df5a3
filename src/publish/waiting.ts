import type { Home } from '../config/home.ts'
import { OutOfReach } from '../config/home.ts'
import { outboxFolder, waitingFolder, waitingRoot } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { NewMail } from '../register/mails.ts'
import type { BatchChange } from '../register/outcomes.ts'
import type { BatchRow, Register } from '../register/register.ts'
import { finishPublishing } from './finish.ts'

/**
 * Lets a batch go that waited for a person (R9). The register decides, in one transaction; the rename follows, and after a
 * crash in between the recovery does it. The caller holds the administration's lease, and has all roots in sight.
 *
 * @param by who does it, for the record
 * @param mails who is told, queued in the same transaction
 * @throws OutOfReach when its files are not there: then nothing has happened
 */
export async function releaseBatch(
  world: World,
  home: Home,
  register: Register,
  { id, administration }: BatchRow,
  by: string,
  mails: readonly NewMail[] = [],
): Promise<void> {
  const { files } = world
  const places = [waitingFolder(home, id), outboxFolder(home, administration, id)]
  const there = await Promise.all(places.map((folder) => files.facts(folder)))
  if (there.every((facts) => facts === null)) throw OutOfReach.of('batch-folder-gone', { batch: id })
  const change = {
    batch: id,
    from: 'waiting',
    status: 'publishing',
    outcome: 'exported',
    action: 'released',
    text: '',
  } as const
  await record(world, register, by, change, mails)
  await finishPublishing(world, home, register, id, async () => true)
}

/** Throws a batch away that waited: its documents are free again. A crash leaves its files to the recovery. */
export async function discardBatch(
  world: World,
  home: Home,
  register: Register,
  { id }: BatchRow,
  by: string,
  reason: string,
): Promise<void> {
  const change = {
    batch: id,
    from: 'waiting',
    status: 'discarded',
    action: 'discarded',
    text: reason,
  } as const
  await record(world, register, by, change)
  await world.files.removeTree(waitingFolder(home, id))
  await world.files.syncFolder(waitingRoot(home)).catch(() => undefined)
}

/** One decision about one batch, with who took it and when. */
async function record(
  world: World,
  register: Register,
  by: string,
  change: BatchChange,
  mails: readonly NewMail[] = [],
): Promise<void> {
  const time = world.clock.now().toISOString()
  await register.recordOutcomes({ time, by, batches: [change], documents: [], mails })
}
