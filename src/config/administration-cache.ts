import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import { tableColumns } from '../mapping/table-columns.ts'
import type { Home } from './home.ts'

/**
 * Keeps administrations whose files have not changed, so that a thousand small drops do not parse the same tables a
 * thousand times. What tells a change is what the file system tells of each file: size, times and identity. Large
 * tables are not kept: an idle daemon must stay small.
 */
type Kept<T> = { stamp: string; value: T }

const MOST_KEPT = 200
const MOST_BYTES = 2 * 1024 ** 2

const caches = new WeakMap<Files, Map<string, Kept<unknown>>>()

/**
 * What all files of an administration look like from outside, and their bytes together. Taken before they are read:
 * a file that changes in between gives another stamp the next time.
 */
export async function stampOf(
  files: Files,
  home: Home,
  folder: string,
): Promise<{ stamp: string; bytes: number }> {
  const names = ['administration.yaml', ...Object.keys(tableColumns)]
  const paths = [...names.map((name) => join(folder, name)), join(home.root, 'mappings', 'sources')]
  const facts = await Promise.all(paths.map((path) => files.facts(path)))
  const parts = facts.map((f) =>
    f === null ? '-' : [f.bytes, f.modified, f.changed, f.device, f.inode].join(' '),
  )
  const bytes = facts.reduce((sum, f) => sum + (f?.kind === 'file' ? f.bytes : 0), 0)
  return { stamp: [home.settings.language, ...parts].join('|'), bytes }
}

export function recall<T>(files: Files, folder: string, stamp: string): T | null {
  const kept = caches.get(files)?.get(folder)
  return kept !== undefined && kept.stamp === stamp ? (kept.value as T) : null
}

export function remember<T>(files: Files, folder: string, stamp: string, bytes: number, value: T): void {
  const kept = caches.get(files) ?? new Map<string, Kept<unknown>>()
  caches.set(files, kept)
  kept.delete(folder)
  if (bytes > MOST_BYTES) return
  kept.set(folder, { stamp, value })
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
}
