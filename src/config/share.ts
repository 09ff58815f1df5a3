import { dirname } from 'node:path'
import type { Files } from '../edge/files.ts'

/** Types of volumes that lie on another machine: NFS, SMB, CIFS, SMB2. */
const SHARES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/** `\\server\share\…` or `//server/share/…`, as Windows names a share without a drive letter. */
export function isUncPath(path: string): boolean {
  return /^[\\/]{2}[^\\/?.]/.test(path)
}

/**
 * Whether a folder, or its nearest parent that exists, lies on a network share. On Windows only a UNC path tells: a
 * share behind a drive letter looks like a local disk, so there `register` has to be set by hand.
 */
export async function isOnShare(
  files: Files,
  folder: string,
  platform: string = process.platform,
): Promise<boolean> {
  if (platform === 'win32') return isUncPath(folder)
  const there = await nearestThere(files, folder)
  // The type comes signed on 32-bit systems.
  return SHARES.has((await files.volume(there)).type >>> 0)
}

/** The folder itself, or the nearest one above it that exists. */
export async function nearestThere(files: Files, folder: string): Promise<string> {
  if ((await files.facts(folder)) !== null) return folder
  const parent = dirname(folder)
  return parent === folder ? folder : nearestThere(files, parent)
}
