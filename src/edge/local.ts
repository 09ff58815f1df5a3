import { readFileSync } from 'node:fs'
import { isAbsolute, parse, resolve, sep } from 'node:path'

/** File systems of Linux that lie on a disk or in memory of this machine. */
const localTypes = new Set(
  'ext2 ext3 ext4 xfs btrfs zfs bcachefs f2fs jfs tmpfs ramfs overlay ntfs ntfs3 fuseblk vfat exfat'.split(
    ' ',
  ),
)

/** Milliseconds after which the mounts are looked at again: a share may be connected later. */
const mountsAge = 30_000

type Mount = { at: string; local: boolean }
let mounts: { list: Mount[]; read: number } | null = null

/** Whether a folder is local, for those under which nothing is mounted: a path in it needs no look at the mounts. */
const folders = new Map<string, boolean>()
const mostFolders = 1000

let trusted = true

/** With false every path counts as lying on a share: tests go both ways. */
export function trustLocal(trust: boolean): void {
  trusted = trust
}

/**
 * Whether a path surely lies on this machine, as far as its name tells; in doubt it does not. A short call to a local
 * disk answers in microseconds, and handing it to another thread costs ten times that; a share may take seconds to
 * answer, or never do, and nothing else may wait for it.
 */
export function isLocal(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (!trusted) return false
  if (platform === 'win32') return isOnSystemDrive(path)
  if (platform === 'darwin') return isAbsolute(path) && !path.startsWith('/Volumes/')
  if (platform !== 'linux') return false
  const now = performance.now()
  if (!mounts || now - mounts.read > mountsAge) {
    mounts = { list: readMounts(), read: now }
    folders.clear()
  }
  const folder = path.slice(0, path.lastIndexOf(sep))
  const known = folders.get(folder)
  if (known !== undefined && !path.endsWith(sep + '..')) return known
  const full = resolve(path)
  const local = mountOf(mounts.list, full)?.local ?? false
  if (full === path && !mounts.list.some(({ at }) => at.startsWith(folder + sep))) {
    if (folders.size >= mostFolders) folders.clear()
    folders.set(folder, local)
  }
  return local
}

/** Other drives may be connected shares. */
function isOnSystemDrive(path: string): boolean {
  const system = process.env['SystemDrive']
  return system !== undefined && parse(path).root.toLowerCase() === `${system.toLowerCase()}\\`
}

/** The mount that a path is under: the longest that fits, the last one mounted there. */
export function mountOf(list: readonly Mount[], path: string): Mount | null {
  let found: Mount | null = null
  for (const mount of list) {
    const under = path === mount.at || path.startsWith(mount.at.endsWith(sep) ? mount.at : mount.at + sep)
    if (under && (!found || mount.at.length >= found.at.length)) found = mount
  }
  return found
}

function readMounts(): Mount[] {
  try {
    return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'))
  } catch {
    return []
  }
}

/** Lines of /proc/self/mountinfo (proc(5)): the fifth field is the place, the type follows a lone hyphen. */
export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ')
    const at = before.split(' ')[4]
    const type = after.split(' ')[0] ?? ''
    if (at === undefined) return []
    const unescaped = at.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(parseInt(octal, 8)),
    )
    return [{ at: unescaped, local: localTypes.has(type) }]
  })
}
