import { cellsOf, delimiterOf, tableText } from '../../mapping/table-text.ts'
import { bytesSource, type TableSource } from './content.ts'
import { markBytes, type TableEncoding } from './encoding.ts'
import { sniffTable } from './sniff.ts'
import { bytesOf, textWindows } from './windows.ts'

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
  /** the file, and the byte of it at which everything below the heading row begins */
  source: TableSource
  body: number
}

/** Bytes that are no table: a workbook under the name of one, or a file that is being saved. */
export class NoTable extends Error {
  override name = 'NoTable'
}

/** Bytes in which the heading row is looked for first. */
const HEAD = 1 << 16

/** Opens a table to be merged with. Throws NoTable. */
export async function rawTable(source: TableSource): Promise<RawTable> {
  const encoding = await sniffTable(source)
  if (encoding === null) throw new NoTable('no text')
  return (await headOf(source, encoding, HEAD)) ?? (await headOf(source, encoding, source.bytes))!
}

/** Null: the headings do not end within so many bytes. Throws NoTable when there are none. */
async function headOf(
  source: TableSource,
  encoding: TableEncoding,
  length: number,
): Promise<RawTable | null> {
  const isAll = length >= source.bytes
  const head = await source.read(0, Math.min(length, source.bytes))
  const whole = isAll ? tableText(head) : await beginning(head, encoding)
  const told = /^sep=(.)(?:\r\n|\n|\r)/i.exec(whole)
  let before = told?.[0] ?? ''
  // empty lines above the headings stay where they are
  before += /^(?:[;,\t ]*(?:\r\n|\n|\r))*/.exec(whole.slice(before.length))?.[0] ?? ''
  const rest = whole.slice(before.length)
  const end = recordEnd(rest, 0)
  // what ends at the very end may go on
  if (!isAll && end.next === rest.length) return null
  const headingRow = rest.slice(0, end.at)
  if (headingRow.trim() === '') throw new NoTable('no headings')
  const delimiter = told?.[1] ?? delimiterOf(headingRow)
  const headingEnd = rest.slice(end.at, end.next)
  return {
    encoding,
    delimiter,
    newline: /\r\n|\n|\r/.exec(whole)?.[0] ?? '\r\n',
    before,
    headings: cellsOf(headingRow, delimiter),
    headingRow,
    headingEnd,
    source,
    body: markBytes(encoding) + bytesOf(before + headingRow + headingEnd, encoding),
  }
}

/** The first bytes as text, without the mark and without a character that is cut. */
async function beginning(head: Buffer, encoding: TableEncoding): Promise<string> {
  const mark = markBytes(encoding)
  let text = ''
  for await (const some of textWindows(bytesSource(head), mark, encoding)) text += some
  return text.endsWith('\ufffd') ? text.slice(0, -1) : text
}

/** One record of the body: its text without the end, and the end; blank lines too, with no cells. */
export type RawRecord = { text: string; end: string; cells: string[] | null }

/** Cuts the body into records, some hundreds at a time: a table of 200,000 relations is never there as a whole. */
export async function* recordsOf(table: RawTable): AsyncGenerator<Iterable<RawRecord>> {
  const cutter = new Cutter(table.delimiter)
  for await (const text of textWindows(table.source, table.body, table.encoding)) yield cutter.cut(text)
  yield cutter.end()
}

/** Cuts a text that comes in pieces. What it gives of a piece is taken before the next one. */
class Cutter {
  readonly #delimiter: string
  #rest = ''

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  *cut(piece: string): Generator<RawRecord> {
    const text = this.#rest + piece
    let from = 0
    for (;;) {
      const { at, next } = recordEnd(text, from)
      // what ends at the very end may go on in the next piece
      if (next === text.length) break
      yield recordOf(text.slice(from, at), text.slice(at, next), this.#delimiter)
      from = next
    }
    this.#rest = text.slice(from)
  }

  *end(): Generator<RawRecord> {
    const rest = this.#rest
    if (rest === '') return
    const { at } = recordEnd(rest, 0)
    yield recordOf(rest.slice(0, at), rest.slice(at), this.#delimiter)
  }
}

function recordOf(text: string, end: string, delimiter: string): RawRecord {
  const cells = rawCells(text, delimiter)
  return { text, end, cells: cells.every((cell) => cellValue(cell) === '') ? null : cells }
}

/** Whether the last line has an end. */
export async function isEnded({ source, body, encoding, headingEnd }: RawTable): Promise<boolean> {
  if (body >= source.bytes) return headingEnd !== ''
  const tail = await source.read(Math.max(0, source.bytes - 2), 2)
  const [one, last] = [tail.at(-2) ?? 0, tail.at(-1)!]
  const code = encoding === 'utf-16le' ? one + last * 256 : encoding === 'utf-16be' ? one * 256 + last : last
  return code === 0x0a || code === 0x0d
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
