import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { inboxPlaces, isInboxFolder } from '../config/inbox-places.ts'
import type { Files } from '../edge/files.ts'
import { inboxFolder } from '../edge/places.ts'
import { ignoreReason } from '../intake/ignore.ts'

/** Folders in the inboxes of an administration that are no inboxes themselves: nothing in them is taken (R100). */
export async function foldersInInboxes(files: Files, home: Home, administration: string): Promise<string[]> {
  const found: string[] = []
  const places = await inboxPlaces(files, home, administration)
  const named = new Set(places.map(({ inbox }) => inbox))
  for (const place of places) {
    const folder = inboxFolder(home, place)
    if (!(await files.facts(folder))) continue
    const within = place.inbox === '' ? named : new Set<string>()
    for (const { name, kind } of await files.list(folder)) {
      if (kind !== 'folder' || ignoreReason(name) !== null) continue
      if (!(await isInboxFolder(files, join(folder, name), within))) found.push(join(folder, name))
    }
  }
  return found.toSorted()
}
