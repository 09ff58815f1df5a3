import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { placesOnDisk } from '../config/inbox-places.ts'
import {
  claimsFolder,
  REJECTED_ENDING,
  scratchRoot,
  STAGING_FOLDER,
  waitingRoot,
  type InboxPlace,
} from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { Register } from '../register/register.ts'

export type Unfinished = {
  batch: string
  /** the inbox that its claim lies in; null when only a staging folder tells of the batch */
  place: InboxPlace | null
  /** the batch that has the file's claim: this one, unless one file made batches for several administrations */
  family: string
}

/** The batches of one dropped file, the one with its claim last: it is let go when all others are done with. */
export type UnfinishedFamily = readonly Unfinished[]

/**
 * Every batch of which something is left over: a staging folder, a claim, or a row in the register that did not
 * reach its status. Oldest first; batches of one file together, as far as the register tells: those that it does not
 * know have nothing in common yet.
 *
 * The staging folders are read first: a batch that another process is working on has its claim before and until
 * after its staging folder, or is in the register by then, so it is never taken for one that nobody knows.
 *
 * Claims are looked for in every folder that may have been an inbox, also one that the settings name no more (R100).
 */
export async function findUnfinished(
  world: World,
  home: Home,
  register: Register,
): Promise<UnfinishedFamily[]> {
  const { inbox, outbox, archive } = home.settings.folders
  const found = new Map<string, InboxPlace | null>()
  for (const root of [join(outbox, STAGING_FOLDER), join(archive, STAGING_FOLDER), scratchRoot(home)])
    for (const batch of await foldersIn(world, root)) found.set(batch, null)
  for (const administration of await foldersIn(world, inbox)) {
    if (administration.startsWith('.')) continue
    for (const place of await placesOnDisk(world.files, home, administration))
      for (const name of await foldersIn(world, claimsFolder(home, place)))
        found.set(name.endsWith(REJECTED_ENDING) ? name.slice(0, -REJECTED_ENDING.length) : name, place)
  }
  for (const { id, administration, inbox } of await register.batches({ status: ['preparing', 'publishing'] }))
    found.set(id, { administration, inbox })
  // What waits is as it should be; what was discarded and could not be cleared away is not.
  for (const batch of await foldersIn(world, waitingRoot(home))) {
    const row = await register.batch(batch)
    if (row?.status === 'discarded') found.set(batch, row)
  }
  const unfinished: Unfinished[] = []
  for (const [batch, place] of found) {
    const row = await register.batch(batch)
    const family = row?.family || batch
    unfinished.push({ batch, place: place ?? row, family })
  }
  const families = Map.groupBy(unfinished, ({ family }) => family)
  return [...families]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, batches]) => batches.toSorted(claimLast))
}

function claimLast(a: Unfinished, b: Unfinished): number {
  if (a.batch === a.family || b.batch === b.family) return a.batch === a.family ? 1 : -1
  return a.batch < b.batch ? -1 : 1
}

/** None when there is no such folder yet. */
async function foldersIn(world: World, folder: string): Promise<string[]> {
  if (!(await world.files.facts(folder))) return []
  const entries = await world.files.list(folder)
  return entries.filter((entry) => entry.kind === 'folder').map((entry) => entry.name)
}
