import { dirname, join } from 'node:path'
import { OutOfReach } from '../config/home.ts'
import type { Home } from '../config/home.ts'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import {
  archiveFolder,
  inboxOfStaged,
  outboxFolder,
  rejectedFolder,
  scratchFolder,
  stagedArchive,
  stagedOutbox,
  stagedRejected,
  uniqueName,
  waitingFolder,
} from '../edge/places.ts'
import { together } from '../edge/together.ts'
import type { World } from '../edge/world.ts'
import type { BatchSummary } from '../model/batch.ts'
import type { BatchRow, Register } from '../register/register.ts'
import { clearClaim } from './clear-claim.ts'
import { applyTables } from './tables.ts'

/**
 * Step 4 of the commit protocol for a batch that is registered: puts its tables in place, if it has any, and moves the
 * staged folders to their places, archive
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
  await applyTables(world, home, register, row)
  const changed = new Set<string>()
  const archived = await moveArchive(world, home, row, changed)
  await moveRejected(world, home, row, changed)
  const published = await moveOutbox(world, home, row, changed)
  await together([...changed], (folder) => world.files.syncFolder(folder))
  if (!(archived && published) && !(await inSight())) throw OutOfReach.of('batch-folder-gone', { batch })
  if (row.status === 'publishing') await register.setStatus(batch, row.outcome)
  try {
    await clearClaim(world, home, row)
    await clearStaged(world, home, row)
  } catch (error) {
    // The batch is published: what is left over is no reason to call it failed. The next sweep tries again.
    world.log.warn('could not clear away a published batch', { batch, error })
  }
}

function moveArchive(world: World, home: Home, row: BatchRow, changed: Set<string>): Promise<boolean> {
  const to = archiveFolder(home, row.administration, row.id)
  return moveFolder(world, stagedArchive(home, row.id), to, changed)
}

/**
 * A batch that is not exported, or that only changed tables, has no folder in the outbox: there is nothing to miss. One
 * that waits for confirmation has it beside; its release moves it from there.
 */
async function moveOutbox(world: World, home: Home, row: BatchRow, changed: Set<string>): Promise<boolean> {
  if (row.status === 'discarded') return true
  const waiting = waitingFolder(home, row.id)
  if (row.outcome === 'waiting') return moveFolder(world, stagedOutbox(home, row.id), waiting, changed)
  if (row.outcome !== 'exported') return true
  const to = outboxFolder(home, row.administration, row.id)
  const released = (await world.files.facts(waiting)) !== null
  const from = released ? waiting : stagedOutbox(home, row.id)
  if (released) changed.add(dirname(waiting))
  return (await moveFolder(world, from, to, changed)) || !hasArtifacts(row)
}

/** Asked only when there is no folder, since a batch of invoices always has one. */
function hasArtifacts({ summary }: BatchRow): boolean {
  const { kind = 'invoices', artifacts } = JSON.parse(summary) as Partial<BatchSummary>
  return kind === 'invoices' || (artifacts?.length ?? 1) > 0
}

/** Whether the folder is in its place now, be it since before. Adds to `changed` what is to be synced. */
async function moveFolder(world: World, from: string, to: string, changed: Set<string>): Promise<boolean> {
  const { files } = world
  const [staged, placed] = await together([from, to], (folder) => files.facts(folder))
  if (!staged && !placed) return false
  if (staged) {
    await makeDurableFolder(files, dirname(to))
    await files.rename(from, to)
  }
  changed.add(dirname(to))
  return true
}

/** The staged folder stays until its files are on disk in their new place. */
async function moveRejected(world: World, home: Home, row: BatchRow, changed: Set<string>): Promise<void> {
  const { files } = world
  const staged = stagedRejected(home, row, row.id)
  if (!(await files.facts(staged))) return
  const { administration } = row
  const entries = await files.list(staged)
  const own = entries.filter(({ kind }) => kind !== 'folder').map(({ name }) => name)
  await moveBack(world, row, staged, own, rejectedFolder(home, row), changed)
  for (const { name, kind } of entries) {
    if (kind !== 'folder') continue
    const names = (await files.list(join(staged, name))).map((file) => file.name)
    const place = { administration, inbox: inboxOfStaged(name) }
    await moveBack(world, row, join(staged, name), names, rejectedFolder(home, place), changed)
  }
}

async function moveBack(
  { files }: World,
  row: BatchRow,
  staged: string,
  names: readonly string[],
  folder: string,
  changed: Set<string>,
): Promise<void> {
  // Those that an earlier attempt moved may not be on disk yet.
  if (names.length === 0 && !(await files.facts(folder))) return
  await makeDurableFolder(files, folder)
  for (const name of names) {
    const taken = await files.facts(join(folder, name))
    await files.rename(join(staged, name), join(folder, taken ? uniqueName(name, row.id) : name))
  }
  changed.add(folder)
}

/**
 * Scratch, the emptied folder of rejected files, and the staged outbox of a batch that is not exported: that one was
 * removed before registering, but a removal that is not on disk may be undone when the machine stops.
 */
async function clearStaged(world: World, home: Home, row: BatchRow): Promise<void> {
  const folders = [scratchFolder(home, row.id), stagedRejected(home, row, row.id)]
  if (row.outcome !== 'exported') folders.push(stagedOutbox(home, row.id))
  if (row.status === 'discarded') folders.push(waitingFolder(home, row.id))
  await together(folders, (folder) => world.files.removeTree(folder))
}
