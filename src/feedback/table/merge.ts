import { tableColumns, type Column } from '../../mapping/table-columns.ts'
import type { Change } from '../../model/changes.ts'
import type { Language } from '../../model/settings.ts'
import type { TableSpec } from '../refresh/spec.ts'
import { TableWriter } from './encoding.ts'
import { rowFinder } from './find-row.ts'
import type { Incoming, IncomingRow } from './incoming.ts'
import { RowMerger } from './merge-row.ts'
import { placesIn } from './places.ts'
import { rawCell, rawTable, recordsOf, type RawTable } from './raw-table.ts'
import { styleOf } from './style.ts'

/** What a merge came to. */
export type Merged = {
  /** null: nothing is different, the file stays as it is */
  bytes: Buffer | null
  /** added, changed, blocked */
  changes: Change[]
  same: number
  /** rows of the list that were not wanted */
  leftOut: number
  /** rows that the list does not have, in the order of the table */
  gone: { code: string; name: string }[]
  /** codes of rows that stay blocked although the accounting package has them open */
  stillBlocked: string[]
}

export type MergeOptions = {
  /** rows of the list that the table does not have yet are only added when this says so */
  wanted: (row: IncomingRow) => boolean
  /** what a row that is added has besides what the list says */
  extra?: (row: IncomingRow) => Readonly<Record<string, string>>
  /** looks at a row of the table as it is now; null: the list does not have it. All are seen before one is added */
  seen?: (row: IncomingRow | null, cell: (column: string) => string) => void
  /** whether the list has all there is: only then a row is gone */
  complete: boolean
  /** mark what is gone as blocked */
  block: boolean
  language: Language
}

/**
 * Merges what the accounting package has into a table. What a person made of the table stays byte for byte: aliases,
 * source codes, columns of their own, the order of rows and columns, encoding, separator, rows that do not change. New
 * rows come at the end, in the order of the list. No row ever goes. Merging the same list again changes nothing.
 *
 * @param bytes the table as it is; null: there is none yet
 * @throws Unmergeable, NoTable
 */
export function mergeTable(
  spec: TableSpec,
  bytes: Uint8Array | null,
  incoming: Incoming,
  options: MergeOptions,
): Merged {
  const table = bytes ? rawTable(bytes) : emptyTable(spec)
  const places = placesIn(table.headings, spec.table)
  const width = table.headings.length
  const grown = spec.grows.filter((column) => places[column]! < 0 && brings(incoming, column))
  for (const [at, column] of grown.entries()) places[column] = width + at
  const style = styleOf(spec, places, table, options.language)
  const rows = new RowMerger(spec, table, places, width + grown.length, style)
  const merged: Merged = { bytes: null, changes: [], same: 0, leftOut: 0, gone: [], stillBlocked: [] }

  const { delimiter, before, headingRow, headingEnd, newline, encoding } = table
  const out = new TableWriter(encoding)
  const headings = grown.map((column) => delimiter + rawCell(headingOf(spec, column), delimiter)).join('')
  out.write(before + headingRow + headings + (headingEnd || newline))
  const find = rowFinder(() => keysOf(table, rows), incoming)
  const seen = new Set<string>()
  let last = newline
  for (const { text, end, cells } of recordsOf(table)) {
    const row = cells && find(rows.key(cells))
    if (row) seen.add(row.key)
    out.write((cells ? rows.merge(text, cells, row, options, merged) : text) + end)
    last = end
  }
  for (const row of incoming) {
    if (seen.has(row.key)) continue
    if (!options.wanted(row)) {
      merged.leftOut++
      continue
    }
    if (last === '') out.write(newline)
    last = newline
    out.write(rows.added(row, options.extra?.(row) ?? {}) + newline)
    merged.changes.push({ action: 'added', code: row.key, name: row.name, fields: [] })
  }
  return merged.changes.length === 0 ? merged : { ...merged, bytes: out.bytes() }
}

/** A table of all columns that there can be, and no row: semicolons, UTF-8 with a mark, as Excel opens it. */
function emptyTable({ table }: TableSpec): RawTable {
  const headings = Object.values<Column>(tableColumns[table]).map(({ heading }) => heading)
  const layout = { encoding: 'utf-8-mark', delimiter: ';', newline: '\r\n', before: '' } as const
  return { ...layout, headings, headingRow: headings.join(';'), headingEnd: '\r\n', body: '' }
}

const headingOf = ({ table }: TableSpec, column: string): string =>
  (tableColumns[table] as Record<string, Column>)[column]!.heading

/** Whether a list has something to put in a column that the table does not have; a no is what an absent cell says. */
function brings(incoming: Incoming, column: string): boolean {
  for (const { cells } of incoming) if ((cells[column] ?? '') !== '' && cells[column] !== '0') return true
  return false
}

function* keysOf(table: RawTable, rows: RowMerger): Generator<string> {
  for (const { cells } of recordsOf(table)) if (cells) yield rows.key(cells)
}
