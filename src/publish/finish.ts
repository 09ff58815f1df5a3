import { dirname, join } from 'node:path'
import { OutOfReach } from '../config/home.ts'
import type { Home } from '../config/home.ts'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import {
  archiveFolder,
  outboxFolder,
  rejectedFolder,
  scratchFolder,
  stagedArchive,
  stagedOutbox,
  stagedRejected,
  uniqueName,
} from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { BatchRow, Register } from '../register/register.ts'
import { clearClaim } from './clear-claim.ts'

/**
 * Step 4 of the commit protocol for a batch that is registered: moves the staged folders to their places, archive
 * first and outbox last, makes that durable, sets the batch's status and removes claim and scratch. May be run again
 * at any time. A batch that has its status already is only cleared away.
 *
 * A staged folder that is gone, with nothing in its place, was published and taken away since: it is never rebuilt.
 * `inSight` is asked before that is concluded; false means that a folder's root is out of sight, and OutOfReach is
 * thrown. Without it, as right after registering, a folder that is gone is always taken for out of sight.
 */
export async function finishPublishing(
  world: World,
  home: Home,
  register: Register,
  batch: string,
  inSight: () => Promise<boolean> = async () => false,
): Promise<void> {
  const row = await register.batch(batch)
  if (!row || row.status === 'preparing') throw new Error(`Batch ${batch} is not registered.`)
  const { administration } = row
  const archive = archiveFolder(home, administration, batch)
  const outbox = outboxFolder(home, administration, batch)
  let present = await moveFolder(world, stagedArchive(home, batch), archive)
  await moveRejected(world, home, row)
  const staged = stagedOutbox(home, batch)
  if (row.outcome === 'exported') present = (await moveFolder(world, staged, outbox)) && present
  // Was removed before registering, but a removal that is not on disk may be undone when the machine stops.
  else await world.files.removeTree(staged)
  if (!present && !(await inSight())) throw new OutOfReach(`The folder of batch ${batch} is out of sight.`)
  if (row.status === 'publishing') await register.setStatus(batch, row.outcome)
  try {
    await clearClaim(world, home, row)
    await world.files.removeTree(scratchFolder(home, batch))
  } catch (error) {
    // The batch is published: what is left over is no reason to call it failed. The next sweep tries again.
    world.log.warn('could not clear away a published batch', { batch, error })
  }
}

/** Whether the folder is in its place now, be it since before. */
async function moveFolder(world: World, from: string, to: string): Promise<boolean> {
  const { files } = world
  if (!(await files.facts(from))) return (await files.facts(to)) !== null
  await makeDurableFolder(files, dirname(to))
  await files.rename(from, to)
  await files.syncFolder(dirname(to))
  return true
}

async function moveRejected(world: World, home: Home, row: BatchRow): Promise<void> {
  const { files } = world
  const staged = stagedRejected(home, row.administration, row.id)
  if (!(await files.facts(staged))) return
  const folder = rejectedFolder(home, row.administration)
  await makeDurableFolder(files, folder)
  for (const { name } of await files.list(staged)) {
    const taken = await files.facts(join(folder, name))
    await files.rename(join(staged, name), join(folder, taken ? uniqueName(name, row.id) : name))
  }
  await files.syncFolder(folder)
  await files.removeTree(staged)
}
