import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { readWhole } from '../config/read-file.ts'
import type { World } from '../edge/world.ts'
import { tableKey } from '../mapping/lookup.ts'
import { refuseBusy, replaceTable } from '../publish/tables.ts'
import type { NumberRow } from './table/append-numbers.ts'
import { NoTable } from './table/raw-table.ts'
import { removeNumbers, type Removed } from './table/remove-numbers.ts'

const TABLE = 'entry-numbers.csv'

/** An entry as a document names it. */
export type EntryOf = { journal: string; year: number; number: number }

/** Rows of entry-numbers.csv about some entries. */
export type KnownEntries = {
  /** made here: what `forget` takes out */
  own: readonly NumberRow[]
  /** of another origin: they stay */
  others: readonly NumberRow[]
  /** Throws TableBusy when the table is open elsewhere: then nothing has happened. */
  forget(): Promise<void>
}

/**
 * What entry-numbers.csv says of entries that a person says were removed in the accounting package (R16, R43). The caller
 * holds the administration's lease until after `forget`.
 *
 * @throws TableBusy when the table is being saved
 */
export async function knownEntries(
  world: World,
  home: Home,
  administration: string,
  entries: readonly EntryOf[],
): Promise<KnownEntries> {
  const shown = `mappings/${administration}/${TABLE}`
  const path = join(home.root, 'mappings', administration, TABLE)
  const before = await readWhole(world.files, path, shown, home.settings.language)
  const found = before && (await removed(before, entries))
  return {
    own: found?.removed ?? [],
    others: found?.kept ?? [],
    async forget() {
      if (!found?.bytes) return
      await refuseBusy(world, home, administration, TABLE)
      await replaceTable(world, home, administration, TABLE, found.bytes)
    },
  }
}

/** null: what is no table is told by who needs it as one. */
async function removed(before: Uint8Array, entries: readonly EntryOf[]): Promise<Removed | null> {
  const wanted = new Set(entries.map(({ journal, year, number }) => entryKey(journal, year, number)))
  try {
    return await removeNumbers(before, (journal, year, number) => wanted.has(entryKey(journal, year, number)))
  } catch (error) {
    if (error instanceof NoTable) return null
    throw error
  }
}

/** How an entry is compared, however its journal is written. */
export const entryKey = (journal: string, year: number | string, number: number): string =>
  `${tableKey(journal)} ${year} ${number}`
