import { isUtf8 } from 'node:buffer'
import { delimiterOf, strangeBytes, tableText } from './table-text.ts'

/** What separates cells in tables that people make; anything else is read the other way. */
const DELIMITERS = ';,\t|'
/** Lines of one record: more is a quote that was never closed. */
const MOST_LINES = 200

/** Takes one record; `number` is its row as Excel counts rows, `begin` where it begins in the bytes. */
type TakeLine = (cells: string[], number: number, begin: number) => void

/**
 * The records of a table as they lie in its bytes, cut as `eachRecord` of table-text.ts cuts them and one at a time, so
 * that 200,000 of them are never there as text. Only what is plain is cut here. A quote where none belongs, a line end of
 * old, a text that breaks off: then `eachRecord` has the word.
 */
export class PackedLines {
  readonly #bytes: Buffer
  readonly #delimiter: string
  readonly #start: number
  #next = 0

  private constructor(bytes: Buffer, delimiter: string, start: number) {
    this.#bytes = bytes
    this.#delimiter = delimiter
    this.#start = start
  }

  /** @returns null for a table that is not plain */
  static of(table: Uint8Array): PackedLines | null {
    if (table.length === 0 || strangeBytes(table) !== null) return null
    const utf16 = (table[0] === 0xff && table[1] === 0xfe) || (table[0] === 0xfe && table[1] === 0xff)
    const bytes =
      utf16 || !isUtf8(table)
        ? Buffer.from(tableText(table))
        : Buffer.from(table.buffer, table.byteOffset, table.length)
    if (bytes.includes(0)) return null
    let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    const line = (): string => {
      const end = bytes.indexOf(10, start)
      return bytes.toString('utf8', start, end < 0 ? bytes.length : end).replace(/\r$/, '')
    }
    const told = /^sep=(.)$/i.exec(line())
    if (told) start = bytes.indexOf(10, start) + 1
    const delimiter = told?.[1] ?? delimiterOf(line())
    const none = (told && start === 0) || start >= bytes.length || !DELIMITERS.includes(delimiter)
    return none ? null : new PackedLines(bytes, delimiter, start)
  }

  /** Lines that there are: no fewer than records. */
  count(): number {
    let lines = 1
    for (let at = this.#bytes.indexOf(10); at >= 0; at = this.#bytes.indexOf(10, at + 1)) lines++
    return lines
  }

  /** Whether the last record has a line end. */
  get endsLine(): boolean {
    const last = this.#bytes.at(-1)
    return last === 10 || last === 13
  }

  /** @returns false when the table is not plain after all: what was taken then counts for nothing */
  each(take: TakeLine): boolean {
    let number = 0
    let width = 0
    let last = 0
    for (let begin = this.#start; begin < this.#bytes.length; begin = this.#next) {
      const cells = this.#read(begin)
      if (cells === null) return false
      number++
      if (cells.every((cell) => cell.trim() === '')) continue
      last = cells.length
      width ||= last
      take(cells, number, begin)
    }
    return last >= width || this.endsLine
  }

  /** The cells of the record that begins here. */
  at(begin: number): string[] {
    return this.#read(begin)!
  }

  #read(begin: number): string[] | null {
    let text = this.#line(begin)
    if (!text.includes('"')) return text.includes('\r') ? null : text.split(this.#delimiter)
    for (let lines = 1; lines < MOST_LINES; lines++) {
      if (text.includes('\r')) return null
      const cells = quotedCells(text, this.#delimiter)
      if (cells !== 'open') return cells
      if (this.#next >= this.#bytes.length) return null
      text += `\n${this.#line(this.#next)}`
    }
    return null
  }

  #line(begin: number): string {
    const bytes = this.#bytes
    const found = bytes.indexOf(10, begin)
    const end = found < 0 ? bytes.length : found
    this.#next = end + 1
    return bytes.toString('utf8', begin, end > begin && bytes[end - 1] === 13 ? end - 1 : end)
  }
}

/** Cells of a record with quotes in it; 'open': it goes on in the next line; null: a quote stands where none belongs. */
function quotedCells(text: string, delimiter: string): string[] | 'open' | null {
  const cells: string[] = []
  for (let at = 0; ; at++) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at)
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end))
      if (end < 0) return cells
      at = end
      continue
    }
    let cell = ''
    for (at++; ;) {
      const end = text.indexOf('"', at)
      if (end < 0) return 'open'
      const doubled = text[end + 1] === '"'
      cell += text.slice(at, doubled ? end + 1 : end)
      at = doubled ? end + 2 : end + 1
      if (!doubled) break
    }
    cells.push(cell)
    if (at === text.length) return cells
    if (text[at] !== delimiter) return null
  }
}
