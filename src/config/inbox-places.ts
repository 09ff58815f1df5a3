import { basename, dirname, join } from 'node:path'
import type { Files } from '../edge/files.ts'
import { CLAIMS_FOLDER, inboxFolder, ownInbox, REJECTED_FOLDER, type InboxPlace } from '../edge/places.ts'
import type { Home } from './home.ts'
import { isInboxName } from './inboxes.ts'
import { keptSettings } from './kept-settings.ts'

/**
 * The inboxes of an administration, its own first (R100). Settings that cannot be read name those that they named when
 * this process read them last; when it never did, the folders that have been an inbox count, so that what lies there is
 * told to wait for the settings.
 */
export async function inboxPlaces(files: Files, home: Home, administration: string): Promise<InboxPlace[]> {
  const settings = await keptSettings(files, home, administration, { last: true })
  const names = settings
    ? settings.inboxes.map(({ name }) => name).filter((name) => isInboxName(name))
    : await formerInboxes(files, home, administration)
  return [ownInbox(administration), ...names.map((inbox) => ({ administration, inbox }))]
}

/** The places that claims may lie in, whatever the settings say now: an inbox may have been taken out of them. */
export async function placesOnDisk(files: Files, home: Home, administration: string): Promise<InboxPlace[]> {
  const own = ownInbox(administration)
  const names = await inboxFoldersIn(files, inboxFolder(home, own))
  return [own, ...names.map((inbox) => ({ administration, inbox }))]
}

/**
 * Whether a folder in an administration's own inbox is one of its named inboxes. Where the file system does not tell
 * capitals apart a person may have made it as `Robaws`.
 *
 * @param names of the inboxes
 */
export async function isInboxFolder(
  files: Files,
  folder: string,
  names: ReadonlySet<string>,
): Promise<boolean> {
  const lower = basename(folder).toLowerCase()
  if (!names.has(lower)) return false
  if (lower === basename(folder)) return true
  const [own, other] = [await files.facts(folder), await files.facts(join(dirname(folder), lower))]
  return own !== null && own.device === other?.device && own.inode === other.inode
}

/** Whether a folder in an inbox is, or was, an inbox itself: it has what only we make there. */
export async function hasBeenInbox(files: Files, folder: string): Promise<boolean> {
  for (const ours of [CLAIMS_FOLDER, REJECTED_FOLDER])
    if ((await files.facts(join(folder, ours)))?.kind === 'folder') return true
  return false
}

async function formerInboxes(files: Files, home: Home, administration: string): Promise<string[]> {
  const folder = inboxFolder(home, ownInbox(administration))
  const names: string[] = []
  for (const name of await inboxFoldersIn(files, folder))
    if (await hasBeenInbox(files, join(folder, name))) names.push(name)
  return names
}

/**
 * Names that an inbox can have, of the folders that are there; none when there is no such folder yet. `Robaws` gives
 * `robaws`: where capitals are not told apart it is the same folder, and elsewhere there is nothing under that name.
 */
async function inboxFoldersIn(files: Files, folder: string): Promise<string[]> {
  if (!(await files.facts(folder))) return []
  const entries = await files.list(folder)
  const names = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name.toLowerCase())
  return [...new Set(names)].filter((name) => isInboxName(name)).toSorted()
}
