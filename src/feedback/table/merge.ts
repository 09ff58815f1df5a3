import { tableColumns, type Column } from '../../mapping/table-columns.ts'
import { heap } from '../../edge/heap.ts'
import type { Change } from '../../model/changes.ts'
import type { Language } from '../../model/settings.ts'
import type { TableSpec } from '../refresh/spec.ts'
import { bytesSource, type TableSink, type TableSource } from './content.ts'
import { TableWriter } from './encoding.ts'
import { rowFinder } from './find-row.ts'
import type { Incoming, IncomingRow } from './incoming.ts'
import { RowMerger } from './merge-row.ts'
import { placesIn } from './places.ts'
import { rawCell, rawTable, recordsOf, type RawRecord, type RawTable } from './raw-table.ts'
import { styleOf } from './style.ts'

/** Rows that are added between two looks at the disk. */
const BETWEEN_WAITS = 2000

/** What a merge came to. */
export type Merged = {
  /** how many rows were added, changed or blocked; 0: the file stays as it is, what was written is of no use */
  changed: number
  /** places in the list of the rows that were added */
  added: number[]
  same: number
  /** rows of the list that were not wanted */
  leftOut: number
  /** rows that the list does not have, in the order of the table */
  gone: { code: string; name: string }[]
  /** codes of rows that stay blocked although the accounting package has them open */
  stillBlocked: string[]
}

export type MergeOptions = {
  /** hears of each row that is added, changed or blocked, in the order of the table */
  change: (change: Change) => void
  /** rows of the list that the table does not have yet are only added when this says so */
  wanted: (row: IncomingRow) => boolean
  /** what a row that is added has besides what the list says */
  extra?: (row: IncomingRow) => Readonly<Record<string, string>>
  /**
   * Looks at a row of the table as it is now; null: the list does not have it. All are seen before one is added.
   * @returns what the row is to have besides what the list says; null: nothing
   */
  seen?: (
    row: IncomingRow | null,
    cell: (column: string) => string,
  ) => Readonly<Record<string, string>> | null
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
 * @param source the table as it is; null: there is none yet
 * @param sink takes the table as it will be
 * @throws Unmergeable, NoTable
 */
export async function mergeTable(
  spec: TableSpec,
  source: TableSource | null,
  incoming: Incoming,
  sink: TableSink,
  options: MergeOptions,
): Promise<Merged> {
  const table = source ? await rawTable(source) : emptyTable(spec)
  const places = placesIn(table.headings, spec.table)
  const width = table.headings.length
  const grown = spec.grows.filter((column) => places[column]! < 0 && incoming.brings(column))
  for (const [at, column] of grown.entries()) places[column] = width + at
  const style = await styleOf(spec, places, table, options.language)
  const rows = new RowMerger(spec, table, places, width + grown.length, style)
  const merged: Merged = {
    changed: 0,
    added: [],
    same: 0,
    leftOut: 0,
    gone: [],
    stillBlocked: [],
  }

  const { delimiter, before, headingRow, headingEnd, newline, encoding } = table
  const out = new TableWriter(encoding, sink)
  const headings = grown.map((column) => delimiter + rawCell(headingOf(spec, column), delimiter)).join('')
  out.write(before + headingRow + headings + (headingEnd || newline))
  const find = await rowFinder(() => keysOf(table, rows), incoming)
  const seen = new Uint8Array(incoming.size)
  let last = newline
  for await (const some of recordsOf(table)) {
    for (const { text, end, cells } of some) {
      const place = cells ? find(rows.key(cells)) : -1
      if (place >= 0) seen[place] = 1
      const row = place >= 0 ? incoming.row(place) : null
      out.write((cells ? rows.merge(text, cells, row, options, merged) : text) + end)
      last = end
    }
    await out.drained()
    heap.check()
  }
  for (let place = 0; place < incoming.size; place++) {
    if (seen[place] === 1) continue
    const row = incoming.row(place)
    if (!options.wanted(row)) {
      merged.leftOut++
      continue
    }
    if (last === '') out.write(newline)
    last = newline
    out.write(rows.added(row, options.extra?.(row) ?? {}) + newline)
    merged.changed++
    merged.added.push(place)
    options.change({ action: 'added', code: row.key, name: row.name, fields: [] })
    if (merged.added.length % BETWEEN_WAITS === 0) {
      await out.drained()
      heap.check()
    }
  }
  out.end()
  return merged
}

/** A table of all columns that there can be, and no row: semicolons, UTF-8 with a mark, as Excel opens it. */
function emptyTable({ table }: TableSpec): RawTable {
  const headings = Object.values<Column>(tableColumns[table]).map(({ heading }) => heading)
  const layout = { encoding: 'utf-8-mark', delimiter: ';', newline: '\r\n', before: '' } as const
  return {
    ...layout,
    headings,
    headingRow: headings.join(';'),
    headingEnd: '\r\n',
    source: bytesSource(Buffer.alloc(0)),
    body: 0,
  }
}

const headingOf = ({ table }: TableSpec, column: string): string =>
  (tableColumns[table] as Record<string, Column>)[column]!.heading

async function* keysOf(table: RawTable, rows: RowMerger): AsyncGenerator<Iterable<string>> {
  for await (const some of recordsOf(table)) yield keysIn(some, rows)
}

function* keysIn(records: Iterable<RawRecord>, rows: RowMerger): Generator<string> {
  for (const { cells } of records) if (cells) yield rows.key(cells)
}
