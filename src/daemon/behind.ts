import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import type { World } from '../edge/world.ts'
import { manifestName, ManifestUnreadable, readManifest } from '../publish/manifest.ts'
import type { Register } from '../register/register.ts'

/**
 * The id of the newest batch of an administration in the archive that the register does not know; null when it knows
 * them. A register only lacks a batch of the archive when an older copy of it was put back: what was exported since
 * then would go out a second time. Looks at the newest month only, for it runs at every start. An archive out of
 * sight tells nothing.
 */
export async function missingFromRegister(
  world: World,
  home: Home,
  register: Register,
): Promise<string | null> {
  for (const administration of home.administrations) {
    const missing = await newestMissing(world, join(home.settings.folders.archive, administration), register)
    if (missing !== null) return missing
  }
  return null
}

async function newestMissing(world: World, archive: string, register: Register): Promise<string | null> {
  const [year] = await folders(world, archive, /^\d{4}$/)
  if (year === undefined) return null
  const [month] = await folders(world, join(archive, year), /^\d{2}$/)
  if (month === undefined) return null
  const path = join(archive, year, month)
  for (const id of await folders(world, path, /^\d{8}-\d{6}-\w+$/)) {
    if (await register.batch(id)) return null
    // A folder that somebody copied or emptied is no batch, and `doctor --adopt` could not take it over.
    if (await isBatch(world, join(path, id))) return id
  }
  return null
}

/** Names of the folders in a folder, the last one first. */
async function folders({ files }: World, folder: string, pattern: RegExp): Promise<string[]> {
  if ((await files.facts(folder))?.kind !== 'folder') return []
  const inside = await files.list(folder)
  return inside
    .filter(({ name, kind }) => kind === 'folder' && pattern.test(name))
    .map(({ name }) => name)
    .toSorted()
    .toReversed()
}

async function isBatch({ files }: World, folder: string): Promise<boolean> {
  const path = join(folder, manifestName)
  if (!(await files.facts(path))) return false
  try {
    await readManifest(files, path)
    return true
  } catch (error) {
    if (error instanceof ManifestUnreadable) return false
    throw error
  }
}
