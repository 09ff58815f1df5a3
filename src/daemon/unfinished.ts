import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { claimsFolder, REJECTED_ENDING, scratchRoot, STAGING_FOLDER } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { Register } from '../register/register.ts'

export type Unfinished = {
  batch: string
  /** null when only a staging folder tells of the batch */
  administration: string | null
}

/**
 * Every batch of which something is left over: a staging folder, a claim, or a row in the register that did not
 * reach its status. Oldest first.
 *
 * The staging folders are read first: a batch that another process is working on has its claim before and until
 * after its staging folder, or is in the register by then, so it is never taken for one that nobody knows.
 */
export async function findUnfinished(world: World, home: Home, register: Register): Promise<Unfinished[]> {
  const { inbox, outbox, archive } = home.settings.folders
  const found = new Map<string, string | null>()
  for (const root of [join(outbox, STAGING_FOLDER), join(archive, STAGING_FOLDER), scratchRoot(home)])
    for (const batch of await foldersIn(world, root)) found.set(batch, null)
  for (const administration of await foldersIn(world, inbox)) {
    if (administration.startsWith('.')) continue
    for (const name of await foldersIn(world, claimsFolder(home, administration)))
      found.set(
        name.endsWith(REJECTED_ENDING) ? name.slice(0, -REJECTED_ENDING.length) : name,
        administration,
      )
  }
  for (const { id, administration } of await register.batches({ status: ['preparing', 'publishing'] }))
    found.set(id, administration)
  for (const [batch, administration] of found)
    if (administration === null) found.set(batch, (await register.batch(batch))?.administration ?? null)
  return [...found]
    .map(([batch, administration]) => ({ batch, administration }))
    .toSorted((a, b) => (a.batch < b.batch ? -1 : 1))
}

/** None when there is no such folder yet. */
async function foldersIn(world: World, folder: string): Promise<string[]> {
  if (!(await world.files.facts(folder))) return []
  const entries = await world.files.list(folder)
  return entries.filter((entry) => entry.kind === 'folder').map((entry) => entry.name)
}
