import type { Home } from '../config/home.ts'
import { claimFolder, ownInbox } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { ClaimedDrop } from './claim.ts'

/**
 * A share in a claimed drop for another administration, which gets a batch of its own from the same file (R48). Its
 * claim folder, in that administration's own inbox, is empty and is there to tell the recovery, together with the lease, that somebody works on what is
 * staged for the batch. The id is a new one each time: what an attempt leaves behind is never taken for the next one's.
 *
 * @param path the file that is read for all of them: the staged copy of the head's
 */
export async function shareClaim(
  world: World,
  home: Home,
  head: ClaimedDrop,
  path: string,
  administration: string,
): Promise<ClaimedDrop> {
  const batch = world.ids.batch(world.clock.now())
  const folder = claimFolder(home, ownInbox(administration), batch)
  await world.files.makeFolder(folder)
  const { name, pdfs, selection } = head
  return { ...ownInbox(administration), batch, name, path, folder, pdfs, ...(selection && { selection }) }
}
