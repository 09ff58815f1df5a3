/** Folder names that can never be an administration's: they are ours. */
export const WORK_FOLDER = '.work'
export const REJECTED_FOLDER = 'rejected'

/** Why a name in an inbox is not looked at. */
export type IgnoreReason = 'hidden' | 'temporary' | 'system' | 'conflict'

const SYSTEM_NAMES = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'icon\r',
  '@eadir',
  '#recycle',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  REJECTED_FOLDER,
])

const TEMPORARY_ENDINGS = [
  '.tmp',
  '.temp',
  '.part',
  '.partial',
  '.filepart',
  '.crdownload',
  '.download',
  '.opdownload',
  '.swp',
  '~',
]

/** Syncthing; ownCloud before 2.x; Nextcloud, ownCloud and Dropbox. */
const CONFLICT_COPIES = [/\.sync-conflict-\d{8}-\d{6}/i, /_conflict-\d{8}-\d{6}/i, /\(.*conflicted copy.*\)/i]

/**
 * Names that programs leave beside the files people drop: locks of Excel and LibreOffice, downloads and copies
 * under way, droppings of operating systems and synchronisers, copies made after a synchronisation conflict.
 * Everything that starts with a dot is left alone too, our own `.work` included.
 *
 * @returns why the name is ignored, or null when it may be a drop
 */
export function ignoreReason(name: string): IgnoreReason | null {
  const lower = name.toLowerCase()
  if (lower.startsWith('~$')) return 'temporary'
  if (lower.startsWith('.')) return 'hidden'
  if (SYSTEM_NAMES.has(lower)) return 'system'
  if (TEMPORARY_ENDINGS.some((ending) => lower.endsWith(ending))) return 'temporary'
  if (CONFLICT_COPIES.some((pattern) => pattern.test(name))) return 'conflict'
  return null
}

/** The names of lock files that tell that somebody has `name` open: Excel's and LibreOffice's. */
export function lockNames(name: string): string[] {
  return [`~$${name}`, `.~lock.${name}#`]
}

/** Whether the name is such a lock file itself: when it goes, the file it locked is free. */
export function isLockName(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.~lock.')
}
