import { findColumns, tableColumns } from '../../mapping/table-columns.ts'
import { bytesSource } from './content.ts'
import { encodingOf } from './encoding.ts'
import { isEnded, NoTable, rawTable } from './raw-table.ts'

/** One row of entry-numbers.csv. */
export type NumberRow = { journal: string; year: string; number: number; origin: string }

const EMPTY = '\ufeffjournal;year;number;origin\r\n'

/**
 * Adds rows at the end of entry-numbers.csv, byte for byte: what stands there stays as it is, in its own encoding and with
 * its own columns.
 *
 * @param before the table as it is; null: there is none yet
 * @throws NoTable when it is none
 */
export async function appendNumbers(before: Uint8Array | null, rows: readonly NumberRow[]): Promise<Buffer> {
  const table = Buffer.from(before ?? Buffer.from(EMPTY))
  const raw = await rawTable(bytesSource(table))
  const { headings, delimiter, newline } = raw
  const places = findColumns(
    'entry-numbers.csv',
    headings,
    1,
    tableColumns['entry-numbers.csv'],
    () => undefined,
  )
  if (places === null) throw new NoTable('headings')
  const lines = rows.map((row) => {
    const cells = Array.from({ length: headings.length }, () => '')
    cells[places.journal] = row.journal
    cells[places.year] = row.year
    cells[places.number] = String(row.number)
    if (places.origin >= 0) cells[places.origin] = row.origin
    return cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + newline
  })
  const text = ((await isEnded(raw)) ? '' : newline) + lines.join('')
  return Buffer.concat([table, encoded(text, encodingOf(table))])
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Without a mark: it stands at the beginning of the file. */
function encoded(text: string, encoding: ReturnType<typeof encodingOf>): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  // codes of journals are plain letters and digits
  return Buffer.from(text, encoding === 'windows-1252' ? 'latin1' : 'utf8')
}
