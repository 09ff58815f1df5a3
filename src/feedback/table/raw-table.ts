import { cellsOf, delimiterOf, strangeBytes, tableText } from '../../mapping/table-text.ts'
import { encodingOf, type TableEncoding } from './encoding.ts'

/** A table as it lies in its file, with everything that is to be kept as it is. */
export type RawTable = {
  encoding: TableEncoding
  delimiter: string
  newline: string
  /** a line `sep=;` with its end, or nothing: what stands before the headings */
  before: string
  headings: string[]
  /** the heading row as it lies there, and its line end; '' when the file ends there */
  headingRow: string
  headingEnd: string
  /** everything below the heading row */
  body: string
}

/** Bytes that are no table: a workbook under the name of one, or a file that is being saved. */
export class NoTable extends Error {
  override name = 'NoTable'
}

/** Opens a table to be merged with. Throws NoTable. */
export function rawTable(bytes: Uint8Array): RawTable {
  const whole = tableText(bytes)
  if (strangeBytes(bytes) !== null || whole.includes('\0')) throw new NoTable('no text')
  const newline = /\r\n|\n|\r/.exec(whole)?.[0] ?? '\r\n'
  const told = /^sep=(.)(?:\r\n|\n|\r)/i.exec(whole)
  let before = told?.[0] ?? ''
  // empty lines above the headings stay where they are
  before += /^(?:[;,\t ]*(?:\r\n|\n|\r))*/.exec(whole.slice(before.length))?.[0] ?? ''
  const rest = whole.slice(before.length)
  const end = recordEnd(rest, 0)
  const headingRow = rest.slice(0, end.at)
  if (headingRow.trim() === '') throw new NoTable('no headings')
  const delimiter = told?.[1] ?? delimiterOf(headingRow)
  return {
    encoding: encodingOf(bytes),
    delimiter,
    newline,
    before,
    headings: cellsOf(headingRow, delimiter),
    headingRow,
    headingEnd: rest.slice(end.at, end.next),
    body: rest.slice(end.next),
  }
}

/** One record of the body: its text without the end, and the end; blank lines too, with no cells. */
export type RawRecord = { text: string; end: string; cells: string[] | null }

/** Cuts the body into records, one at a time: a table of 200,000 relations is never there twice. */
export function* recordsOf({ body, delimiter }: Pick<RawTable, 'body' | 'delimiter'>): Generator<RawRecord> {
  for (let from = 0; from < body.length;) {
    const { at, next } = recordEnd(body, from)
    const text = body.slice(from, at)
    const cells = rawCells(text, delimiter)
    const blank = cells.every((cell) => cellValue(cell) === '')
    yield { text, end: body.slice(at, next), cells: blank ? null : cells }
    from = next
  }
}

/** Where a record ends: at a line end that does not stand within quotes. */
function recordEnd(text: string, from: number): { at: number; next: number } {
  let quoted = false
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) quoted = !quoted
    else if (!quoted && (code === 0x0a || code === 0x0d)) {
      const pair = code === 0x0d && text.charCodeAt(i + 1) === 0x0a
      return { at: i, next: i + (pair ? 2 : 1) }
    }
  }
  return { at: text.length, next: text.length }
}

/** The cells of a record as they lie there, quotes included. */
export function rawCells(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter)
  const cells: string[] = []
  let from = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === delimiter && !quoted) {
      cells.push(text.slice(from, i))
      from = i + 1
    }
  }
  cells.push(text.slice(from))
  return cells
}

/** What a raw cell says: without its quotes and surrounding blanks. */
export function cellValue(raw: string): string {
  const text = raw.trim()
  if (!text.startsWith('"')) return text
  const inner = text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text.slice(1)
  return inner.replaceAll('""', '"').trim()
}

/** A value as a cell: in quotes where it has to be. Line breaks become blanks. */
export function rawCell(value: string, delimiter: string): string {
  const text = value.replace(/[\r\n]+/g, ' ')
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}
