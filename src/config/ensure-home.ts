import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { World } from '../edge/world.ts'
import { inboxFolder } from '../edge/places.ts'
import { HOME_FILE, makeHomeId } from './home-id.ts'
import { ConfigError, type Home } from './home.ts'
import { inboxPlaces } from './inbox-places.ts'
import { loadHome } from './load-home.ts'
import { makeFolder, markerOf, markRoot, refuseForeign, ROOT_MARKER, rootsOf } from './markers.ts'
import { message } from './messages.ts'

/**
 * Lets a fresh checkout, or a home laid out by hand, start by itself: makes home.json, the roots with their markers
 * and the inbox of each administration. Does so only while nothing was ever exported from here. With a home.json
 * nothing is touched, not even a missing marker: that root is out of sight, and `init` is a person's decision.
 *
 * @returns whether it made the home now
 * @throws ConfigError when home.json is gone beside an archive or a register, or when there is no administration
 */
export async function ensureHome(
  world: Pick<World, 'files'>,
  root: string,
  newId: () => string = randomUUID,
): Promise<boolean> {
  const { files } = world
  const home = await loadHome(files, root)
  if (home.id !== '') return false
  const { language } = home.settings
  if (home.administrations.length === 0) refuse(message(language, 'not-a-home', { root: home.root }))
  await refuseTraces(files, home)
  await makeRoots(files, home, newId)
  return true
}

/**
 * Makes the roots and their markers, and home.json for a home that has none. The folders come first, so that a share
 * that is not connected stops it before anything is made; home.json comes before the markers that hold its id.
 *
 * @returns what was made, as absolute paths
 */
export async function makeRoots(files: Files, home: Home, newId: () => string): Promise<string[]> {
  const made: string[] = []
  const folders: string[] = []
  for (const code of home.administrations)
    for (const place of await inboxPlaces(files, home, code)) folders.push(inboxFolder(home, place))
  for (const folder of [...rootsOf(home), ...folders]) {
    if ((await files.facts(folder)) !== null) continue
    await makeFolder(files, folder, home)
    made.push(folder)
  }
  let { id } = home
  if (id === '') {
    for (const root of rootsOf(home)) refuseForeign(root, await markerOf(files, root), '', home)
    const wanted = { id: newId(), registerId: newId() }
    const found = await makeHomeId(files, home.root, wanted, home.settings.language)
    if (found.id === wanted.id) made.push(join(home.root, HOME_FILE))
    id = found.id
  }
  for (const root of rootsOf(home)) {
    if (await markRoot(files, root, home, id)) made.push(join(root, ROOT_MARKER))
  }
  return made
}

/**
 * Refuses to make a home.json where one must have been: a new id beside an old archive or register would let every
 * document be exported a second time.
 * @throws ConfigError
 */
export async function refuseTraces(files: Files, home: Home): Promise<void> {
  const what = await tracesOf(files, home)
  if (what !== '') refuse(message(home.settings.language, 'home-json-missing', { what }))
}

/** Batches in the archive or a register: signs that this home has worked. '' when there are none. */
export async function tracesOf(files: Files, home: Home): Promise<string> {
  const { archive } = home.settings.folders
  if ((await files.facts(home.settings.register)) !== null) return home.settings.register
  if ((await files.facts(archive)) === null) return ''
  const kept = (await files.list(archive)).filter(({ name }) => name !== ROOT_MARKER && name !== '.gitkeep')
  return kept.length === 0 ? '' : join(archive, kept[0]!.name)
}

function refuse(text: string): never {
  throw new ConfigError([{ file: HOME_FILE, line: 1, message: text, level: 'error' }])
}
