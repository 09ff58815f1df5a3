import { OWN_ORIGIN } from '../../mapping/entry-number-books.ts'
import { findColumns, tableColumns } from '../../mapping/table-columns.ts'
import type { NumberRow } from './append-numbers.ts'
import { BytesSink, bytesSource } from './content.ts'
import { TableWriter } from './encoding.ts'
import { cellValue, NoTable, rawTable, recordsOf } from './raw-table.ts'

/** entry-numbers.csv without some of its rows. */
export type Removed = {
  /** null: none of them was in it */
  bytes: Buffer | null
  removed: NumberRow[]
  /** those that stay, since they are told to have another origin than this program */
  kept: NumberRow[]
}

/**
 * Takes the rows of entries that this program made out of entry-numbers.csv; every other byte stays as it is. Rows of any
 * other origin stay: what was made by hand is not this program's to forget.
 *
 * @param isWanted by journal, year and number
 * @throws NoTable when it is none
 */
export async function removeNumbers(
  before: Uint8Array,
  isWanted: (journal: string, year: string, number: number) => boolean,
): Promise<Removed> {
  const table = await rawTable(bytesSource(before))
  const columns = tableColumns['entry-numbers.csv']
  const places = findColumns('entry-numbers.csv', table.headings, 1, columns, () => undefined)
  if (places === null) throw new NoTable('headings')
  const sink = new BytesSink()
  const writer = new TableWriter(table.encoding, sink)
  writer.write(table.before + table.headingRow + table.headingEnd)
  const removed: NumberRow[] = []
  const kept: NumberRow[] = []
  for await (const some of recordsOf(table))
    for (const { text, end, cells } of some) {
      const at = (place: number): string => (place < 0 ? '' : cellValue(cells?.[place] ?? ''))
      const row = {
        journal: at(places.journal),
        year: at(places.year),
        number: Number(at(places.number)),
        origin: at(places.origin),
      }
      const wanted = cells !== null && isWanted(row.journal, row.year, row.number)
      if (wanted && row.origin === OWN_ORIGIN) {
        removed.push(row)
        continue
      }
      if (wanted) kept.push(row)
      writer.write(text + end)
    }
  writer.end()
  return { bytes: removed.length > 0 ? sink.bytes() : null, removed, kept }
}
