import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import {
  archiveFolder,
  claimFolder,
  droppedFolder,
  inboxFolder,
  rejectedFolder,
  uniqueName,
} from '../edge/places.ts'
import { together } from '../edge/together.ts'
import type { World } from '../edge/world.ts'
import type { BatchRow } from '../register/register.ts'

/**
 * Removes the claim of a batch whose status is set. Each claimed file goes only when the archive has the same bytes.
 *
 * A file that was written to after it was claimed is a later delivery: it goes back to the inbox under a name of its
 * own, where only its new documents will count. One that the archive does not have goes to `rejected/`.
 */
export async function clearClaim(world: World, home: Home, row: BatchRow): Promise<void> {
  const { files, log } = world
  const claim = claimFolder(home, row, row.id)
  if (!(await files.facts(claim))) return
  const archive = droppedFolder(archiveFolder(home, row.administration, row.id))
  const entries = await files.list(claim)
  await together(entries, async ({ name, kind }) => {
    if (kind !== 'file') return
    const claimed = join(claim, name)
    const verdict = await compare(world, claimed, join(archive, name), name === row.file ? row.sha256 : null)
    if (verdict === 'same') return
    const folder = verdict === 'changed' ? inboxFolder(home, row) : rejectedFolder(home, row)
    await makeDurableFolder(files, folder)
    const place = join(folder, uniqueName(name, row.id))
    await files.rename(claimed, place)
    await files.syncFolder(folder)
    if (verdict === 'changed') log.warn('written to after it was claimed: taken as a new drop', { place })
    else log.error('not in the archive: kept among the rejected files', { place })
  })
  await files.removeTree(claim)
}

/**
 * @param expected the hash computed while the file was copied; on another volume the copy is read back all the same
 */
async function compare(
  world: World,
  claimed: string,
  archived: string,
  expected: string | null,
): Promise<'same' | 'changed' | 'missing'> {
  const { files } = world
  const [from, to, { sha256 }] = await Promise.all([
    files.facts(claimed),
    files.facts(archived),
    files.hash(claimed),
  ])
  if (to?.kind !== 'file') return 'missing'
  const readBack = expected === null || from?.device !== to.device
  const archivedHash = readBack ? (await files.hash(archived)).sha256 : expected
  if (archivedHash === sha256) return 'same'
  return expected !== null && archivedHash !== expected ? 'missing' : 'changed'
}
