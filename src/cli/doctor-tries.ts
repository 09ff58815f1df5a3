import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import { STAGING_FOLDER } from '../edge/places.ts'
import { errorCode } from '../config/read-file.ts'

/** Names that start with a dot are never taken for a drop. */
const probeName = (id: string): string => `.ledgerdrop-probe-${id}`

/**
 * Writes a small file in a folder and removes it.
 * @returns '' when that went well, ENOENT when the folder is not there, else the system's code
 */
export async function tryWrite(files: Files, folder: string, id: string): Promise<string> {
  const path = join(folder, probeName(id))
  try {
    if ((await files.facts(folder)) === null) return 'ENOENT'
    await files.writeNew(path, 'probe\n')
    await files.removeFile(path)
    return ''
  } catch (error) {
    return codeOf(error)
  }
}

/**
 * Renames a folder with a file from the root's staging folder into the root, as publishing does.
 * @returns the staging folder, and the system's code when it failed (EXDEV: another volume); '' when all went well
 */
export async function tryRename(
  files: Files,
  root: string,
  id: string,
): Promise<{ staging: string; trouble: string }> {
  const staging = join(root, STAGING_FOLDER)
  const from = join(staging, probeName(id))
  const to = join(root, probeName(id))
  try {
    if ((await files.facts(root)) === null) return { staging, trouble: 'ENOENT' }
    await files.makeFolder(from)
    const [one, other] = await Promise.all([files.facts(from), files.facts(root)])
    if (one!.device !== other!.device) return { staging, trouble: 'EXDEV' }
    await files.writeNew(join(from, 'probe.txt'), 'probe\n')
    await files.rename(from, to)
    const arrived = (await files.facts(join(to, 'probe.txt'))) !== null && (await files.facts(from)) === null
    return { staging, trouble: arrived ? '' : 'EIO' }
  } catch (error) {
    return { staging, trouble: codeOf(error) }
  } finally {
    for (const path of [from, to]) await files.removeTree(path).catch(() => {})
  }
}

function codeOf(error: unknown): string {
  const code = errorCode(error)
  if (code === '') throw error
  return code
}
