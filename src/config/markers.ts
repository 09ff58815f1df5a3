import { join } from 'node:path'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import type { Files } from '../edge/files.ts'
import { ConfigError, OutOfReach, type Home } from './home.ts'
import { message } from './messages.ts'
import { errorCode } from './read-file.ts'

/**
 * The file that tells a root in sight from an empty folder: when a share is not connected its mount point is an
 * empty folder, and taking that for "nothing there" would lose or repeat batches. It holds the home's id.
 */
export const ROOT_MARKER = '.ledgerdrop-root'

/** inbox, outbox and archive, as absolute paths. */
export function rootsOf(home: Home): string[] {
  const { inbox, outbox, archive } = home.settings.folders
  return [inbox, outbox, archive]
}

/**
 * Looks whether every root is in sight.
 * @returns the roots whose marker is not there, cannot be read or is another home's; none: all is well
 */
export async function rootsInSight(files: Files, home: Home): Promise<string[]> {
  const missing: string[] = []
  for (const root of rootsOf(home)) {
    if (home.id === '' || (await markerOf(files, root)) !== home.id) missing.push(root)
  }
  return missing
}

/** The id in a root's marker; '' when there is none or it cannot be read. */
export async function markerOf(files: Files, root: string): Promise<string> {
  try {
    return (await files.read(join(root, ROOT_MARKER))).toString('utf8').trim()
  } catch (error) {
    if (errorCode(error) === '') throw error
    return ''
  }
}

/**
 * Makes a root's marker where it is not there yet.
 * @returns whether the marker was made now
 * @throws ConfigError when the root is another home's; OutOfReach when it cannot be written to
 */
export async function markRoot(files: Files, root: string, home: Home, id: string): Promise<boolean> {
  try {
    await files.writeNew(join(root, ROOT_MARKER), `${id}\n`)
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw unreachable(error, root, home)
  }
  refuseForeign(root, await markerOf(files, root), id, home)
  return false
}

/** Throws ConfigError when a root's marker holds another id than `id`; no marker at all is fine. */
export function refuseForeign(root: string, found: string, id: string, home: Home): void {
  if (found === '' || found === id) return
  const text = message(home.settings.language, 'marker-foreign', { folder: root, id: found })
  throw new ConfigError([{ file: 'ledgerdrop.yaml', line: 1, message: text, level: 'error' }])
}

export async function makeFolder(files: Files, folder: string, home: Home): Promise<void> {
  try {
    await makeDurableFolder(files, folder)
  } catch (error) {
    throw unreachable(error, folder, home)
  }
}

function unreachable(error: unknown, folder: string, home: Home): OutOfReach {
  const detail = errorCode(error) || String(error)
  return new OutOfReach(message(home.settings.language, 'file-out-of-reach', { file: folder, detail }))
}
