/** A folder name that can never be an administration's: it is ours. */
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

/** Syncthing; ownCloud before 2.x; Nextcloud, ownCloud and Dropbox, which writes it in the user's language. */
const CONFLICT_COPIES = [
  /\.sync-conflict-\d{8}-\d{6}/i,
  /_conflict-\d{8}-\d{6}/i,
  /\([^()]*conflicted copy[^()]*\)/i,
  /\([^()]*(?:conflicterende kopie|kopie met conflicten|copie en conflit|in konflikt stehende kopie)[^()]*\d{4}-\d\d-\d\d[^()]*\)/i,
]

/**
 * OneDrive puts the name of the other computer behind a name: x-LAPTOP-JAN.xlsx, x-JAN-PC-2.xlsx. A person may give a
 * file such a name as well, so only names of computers count that say so themselves, in capitals.
 */
const COMPUTER_COPY =
  /^(.+)-(?:(?:DESKTOP|LAPTOP|PC|WIN|SURFACE|NB|WS)-[A-Z0-9-]{2,12}|[A-Z0-9]{2,12}-(?:DESKTOP|LAPTOP|PC|NB|WS))(?:-\d{1,2})?(\.[^.]+)$/

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

/**
 * The name of the file of which this one may be OneDrive's copy after a synchronisation conflict (Q60); null when it is
 * no such name. Only when that file lies beside it is it taken for a copy: alone it is a file like any other.
 */
export function mayBeCopyOf(name: string): string | null {
  const match = COMPUTER_COPY.exec(name)
  return match ? match[1]! + match[2]! : null
}

/** The names of lock files that tell that somebody has `name` open: Excel's and LibreOffice's. */
export function lockNames(name: string): string[] {
  return [`~$${name}`, `.~lock.${name}#`]
}

/** Whether the name is such a lock file itself: when it goes, the file it locked is free. */
export function isLockName(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.~lock.')
}
