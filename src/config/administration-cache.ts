import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import { tableColumns } from '../mapping/table-columns.ts'
import type { Home } from './home.ts'

/**
 * Keeps administrations whose files have not changed, so that a thousand small drops do not parse the same tables a
 * thousand times. What tells a change is what the file system tells of each file: size, times and identity. Large
 * tables are not kept, since an idle daemon must stay small; relations are, where they are kept as the bytes of their
 * table (`mapping/packed-relations.ts`): they take little more than those.
 */
type Kept<T> = { stamp: string; packed: number; value: T }

const MOST_KEPT = 200
/** Bytes of the tables of one administration that become objects. */
const MOST_BYTES = 2 * 1024 ** 2
/** Bytes of packed tables of all administrations together; the last one is kept however large it is. */
const MOST_PACKED = 128 * 1024 ** 2
const RELATIONS = 'relations.csv'

/** Bytes of an administration's files, and those of relations.csv among them. */
export type Sizes = { bytes: number; relations: number }

const caches = new WeakMap<Files, Map<string, Kept<unknown>>>()

/**
 * What all files of an administration look like from outside, and how large they are. Taken before they are read:
 * a file that changes in between gives another stamp the next time.
 */
export async function stampOf(
  files: Files,
  home: Home,
  folder: string,
): Promise<{ stamp: string; sizes: Sizes }> {
  const names = ['administration.yaml', ...Object.keys(tableColumns)]
  const paths = [...names.map((name) => join(folder, name)), join(home.root, 'mappings', 'sources')]
  const facts = await Promise.all(paths.map((path) => files.facts(path)))
  const parts = facts.map((f) =>
    f === null ? '-' : [f.bytes, f.modified, f.changed, f.device, f.inode].join(' '),
  )
  const bytes = facts.reduce((sum, f) => sum + (f?.kind === 'file' ? f.bytes : 0), 0)
  const relations = facts[names.indexOf(RELATIONS)]?.bytes ?? 0
  return { stamp: [home.settings.language, ...parts].join('|'), sizes: { bytes, relations } }
}

export function recall<T>(files: Files, folder: string, stamp: string): T | null {
  const kept = caches.get(files)?.get(folder)
  return kept !== undefined && kept.stamp === stamp ? (kept.value as T) : null
}

/** @param isPacked whether the relations are kept as the bytes of their table */
export function remember<T>(
  files: Files,
  folder: string,
  stamp: string,
  { bytes, relations }: Sizes,
  isPacked: boolean,
  value: T,
): void {
  const kept = caches.get(files) ?? new Map<string, Kept<unknown>>()
  caches.set(files, kept)
  kept.delete(folder)
  const packed = isPacked ? relations : 0
  if (bytes - packed > MOST_BYTES) return
  kept.set(folder, { stamp, packed, value })
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  let all = [...kept.values()].reduce((sum, one) => sum + one.packed, 0)
  for (const [name, one] of kept) {
    if (all <= MOST_PACKED || name === folder) break
    if (one.packed === 0) continue
    kept.delete(name)
    all -= one.packed
  }
}
