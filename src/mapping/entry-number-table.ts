import { isAscii } from 'node:buffer'
import type { EntryNumberTable } from '../model/tables.ts'
import { EntryNumberBooks } from './entry-number-books.ts'
import { findColumns, tableColumns } from './table-columns.ts'
import type { TableProblem } from './table-problem.ts'
import { cellsOf, delimiterOf, HalfSaved, strangeBytes, tableText } from './table-text.ts'
import { codeOf } from './table-values.ts'

/** Highest entry number that Exact takes. */
const HIGHEST = 2_147_483_647
/** A wrong column is wrong in a million rows: this many are told. */
const MOST_PROBLEMS = 20

const LINE_END = 10
const RETURN = 13
const QUOTE = 34

/**
 * Reads entry-numbers.csv: one row for each entry that the accounting package has (R16). It may have a million rows and
 * is read for each file that is converted, so rows are taken from the bytes and none of them is kept.
 *
 * @param shown the table's name as messages show it
 * @throws HalfSaved when the table is being saved
 */
export function readEntryNumbers(
  contents: Uint8Array,
  shown: string,
  problems: TableProblem[],
): EntryNumberTable {
  const strange = strangeBytes(contents)
  if (strange !== null) {
    const code = strange === 'workbook' ? 'table-workbook' : 'table-binary'
    problems.push({ file: shown, line: 1, level: 'error', code, params: {} })
    return { file: shown, books: new Map(), origins: [] }
  }
  return new Reader(inUtf8(contents), shown, problems).read()
}

/** ASCII as it is, anything else as UTF-8 without a mark. */
function inUtf8(bytes: Uint8Array): Buffer {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Buffer.from(tableText(bytes))
}

type KeptCell = { from: number; length: number; text: string }

class Reader {
  readonly #bytes: Buffer
  readonly #file: string
  readonly #problems: TableProblem[]
  readonly #books = new EntryNumberBooks()
  #delimiter = 0
  #places = { journal: -1, year: -1, number: -1, origin: -1 }
  #told = 0
  /** first byte of each cell of the row, and one behind the end of the last */
  readonly #starts = new Uint32Array(64)
  #cells = 0
  readonly #journal: KeptCell = { from: 0, length: -1, text: '' }
  readonly #year: KeptCell = { from: 0, length: -1, text: '' }
  readonly #origin: KeptCell = { from: 0, length: -1, text: '' }
  #quotes = false

  constructor(bytes: Buffer, file: string, problems: TableProblem[]) {
    this.#bytes = bytes
    this.#file = file
    this.#problems = problems
  }

  read(): EntryNumberTable {
    const bytes = this.#bytes
    if (bytes.length === 0 || bytes.indexOf(0) >= 0) throw this.#halfSaved(bytes.length === 0 ? 0 : 1)
    let line = 0
    let open = false
    for (let at = 0; at < bytes.length && this.#told < MOST_PROBLEMS;) {
      const end = this.#cut(at)
      const stop = end > at && bytes[end - 1] === RETURN ? end - 1 : end
      this.#starts[this.#cells] = stop + 1
      line++
      if (stop > at && !open) {
        open = true
        if (!this.#headings(this.#text(at, stop), line)) break
      } else if (stop > at) this.#row(at, stop, line, end === bytes.length)
      at = end + 1
    }
    return { file: this.#file, books: this.#books.packed(), origins: this.#books.origins }
  }

  #headings(row: string, line: number): boolean {
    const delimiter = delimiterOf(row)
    this.#delimiter = delimiter.charCodeAt(0)
    const columns = tableColumns['entry-numbers.csv']
    const report = (problem: TableProblem): number => this.#problems.push(problem)
    const places = findColumns(this.#file, cellsOf(row, delimiter), line, columns, report)
    if (places !== null) this.#places = places
    return places !== null
  }

  #row(at: number, stop: number, line: number, last: boolean): void {
    const { journal, year, number, origin } = this.#places
    if (this.#quotes) return this.#quoted(this.#text(at, stop), line)
    if (this.#cells <= Math.max(journal, year, number)) {
      if (this.#text(at, stop).trim() === '') return
      if (last) throw this.#halfSaved(line)
      return this.#tell(line, 'table-value-missing', { column: 'number', example: '26700001' })
    }
    const value = this.#number(number)
    if (value === 0) return this.#wrong(line, 'number', this.#cell(number))
    const ofYear = this.#again(year, this.#year)
    if (!isYear(ofYear)) return this.#wrong(line, 'year', ofYear)
    const from = origin < 0 || origin >= this.#cells ? '' : this.#again(origin, this.#origin)
    this.#books.add(this.#again(journal, this.#journal), ofYear, value, from)
  }

  /** The rare row with quotes goes the slow way. */
  #quoted(row: string, line: number): void {
    const cells = cellsOf(row, String.fromCharCode(this.#delimiter)).map((cell) => codeOf(cell))
    const { journal, year, number, origin } = this.#places
    const value = wholeNumber(cells[number] ?? '')
    if (value === 0) return this.#wrong(line, 'number', cells[number] ?? '')
    if (!isYear(cells[year] ?? '')) return this.#wrong(line, 'year', cells[year] ?? '')
    this.#books.add(cells[journal] ?? '', cells[year]!, value, cells[origin] ?? '')
  }

  /** Finds where the cells of a row begin. Gives the place of its line end, or of the end of the file. */
  #cut(at: number): number {
    const bytes = this.#bytes
    this.#starts[0] = at
    this.#cells = 1
    this.#quotes = false
    let i = at
    for (; i < bytes.length; i++) {
      const byte = bytes[i]!
      if (byte === LINE_END) break
      if (byte === this.#delimiter) {
        if (this.#cells < 62) this.#starts[this.#cells++] = i + 1
      } else if (byte === QUOTE) this.#quotes = true
    }
    return i
  }

  /** The number in a cell; 0 for what is no entry number. */
  #number(place: number): number {
    const from = this.#starts[place]!
    const to = this.#starts[place + 1]! - 1
    let value = 0
    for (let i = from; i < to; i++) {
      const digit = this.#bytes[i]! - 48
      if (digit < 0 || digit > 9 || to - from > 10) return wholeNumber(this.#cell(place))
      value = value * 10 + digit
    }
    return value <= HIGHEST ? value : 0
  }

  /** A cell that mostly has the same bytes as in the row before: then no text is made of it. */
  #again(place: number, kept: KeptCell): string {
    const bytes = this.#bytes
    const from = this.#starts[place]!
    const length = this.#starts[place + 1]! - 1 - from
    let i = kept.length === length ? 0 : -1
    while (i >= 0 && i < length && bytes[from + i] === bytes[kept.from + i]) i++
    if (i !== length) {
      kept.from = from
      kept.length = length
      kept.text = this.#cell(place)
    }
    return kept.text
  }

  #cell(place: number): string {
    const text = this.#text(this.#starts[place]!, this.#starts[place + 1]! - 1)
    return PLAIN.test(text) ? text : codeOf(text)
  }

  #text(from: number, to: number): string {
    return this.#bytes.toString('utf8', from, to)
  }

  #wrong(line: number, column: 'number' | 'year', value: string): void {
    this.#tell(line, 'table-value-wrong', { column, value, example: column === 'year' ? '2026' : '26700001' })
  }

  #tell(line: number, code: TableProblem['code'], params: TableProblem['params']): void {
    this.#told++
    this.#problems.push({ file: this.#file, line, level: 'error', code, params })
  }

  #halfSaved(line: number): HalfSaved {
    const error = new HalfSaved(line)
    error.file = this.#file
    return error
  }
}

const PLAIN = /^[A-Za-z0-9]\S*$/
const isYear = (text: string): boolean => /^\d{4}$/.test(text)

function wholeNumber(text: string): number {
  return /^\d{1,10}$/.test(text) && Number(text) <= HIGHEST ? Number(text) : 0
}
