import { findColumns, tableColumns, type Column, type TableFileName } from './table-columns.ts'
import type { TableProblem, TableProblemCode } from './table-problem.ts'
import type { Lines } from './table-checks.ts'
import type { PackedLines } from './packed-lines.ts'
import { eachRecord, HalfSaved, strangeBytes, tableText } from './table-text.ts'
import { codeOf, isDamaged, listOf } from './table-values.ts'

/**
 * Reads one table: a cursor over its records with readers of single cells. What is wrong with a cell becomes a
 * problem with the row's number, and reading goes on with a stand-in, so that one run tells everything.
 */
export class TableReader {
  readonly #file: string
  readonly #columns: Record<string, Column>
  readonly #problems: TableProblem[]
  #places: Record<string, number> = {}
  #row: string[] = []
  #line = 0
  #width = 0
  #usable = false
  #told = false

  /** @param shown the table's name as messages show it */
  constructor(name: TableFileName, shown: string, problems: TableProblem[]) {
    this.#file = shown
    this.#columns = tableColumns[name]
    this.#problems = problems
  }

  /**
   * Makes a record of every row and keeps the row's number in `lines`.
   * @throws HalfSaved when the table is being saved
   */
  all<T extends object>(bytes: Uint8Array, make: (row: TableReader) => T, lines: Lines): T[] {
    const made: T[] = []
    const strange = strangeBytes(bytes)
    if (strange !== null) {
      this.#line = 1
      this.problem('error', strange === 'workbook' ? 'table-workbook' : 'table-binary', {})
      return made
    }
    const text = tableText(bytes)
    const row = this.#rows((line) => {
      const record = make(this)
      lines.set(record, line)
      made.push(record)
    })
    try {
      eachRecord(text, row)
    } catch (error) {
      if (error instanceof HalfSaved) error.file = this.#file
      throw error
    }
    this.#end(/[\r\n]$/.test(text))
    return made
  }

  /**
   * The same of a table that stays in its bytes: `visit` is called for every row that is a record, and may read it.
   * @returns false when the table is to be read the other way
   */
  visit(lines: PackedLines, visit: (line: number, begin: number) => void): boolean {
    let at = 0
    const row = this.#rows((line) => visit(line, at))
    const plain = lines.each((cells, number, begin) => {
      at = begin
      row(cells, number)
    })
    if (plain) this.#end(lines.endsLine)
    return plain
  }

  /** Goes to one row again. What is wrong with it was told. */
  goTo(cells: string[]): this {
    this.#row = cells
    this.#told = true
    return this
  }

  /** Takes the heading row, then each row of data. */
  #rows(visit: (line: number) => void): (cells: string[], line: number) => void {
    return (cells, line) => {
      if (this.#width === 0) {
        const places = findColumns(this.#file, cells, line, this.#columns, (p) => this.#problems.push(p))
        this.#width = cells.length
        this.#usable = places !== null
        this.#places = places ?? {}
        return
      }
      if (!this.#usable) return
      this.#row = cells
      this.#line = line
      const width = this.#width
      if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
        this.problem('error', 'table-too-wide', { cells: cells.length, columns: width })
      else visit(line)
    }
  }

  #end(endsLine: boolean): void {
    if (this.#width === 0) findColumns(this.#file, [], 1, this.#columns, (p) => this.#problems.push(p))
    else if (this.#usable && !endsLine) this.#tellCutOff()
  }

  /** A last row without its end means little by itself; with columns that are not there it looks like half a table. */
  #tellCutOff(): void {
    const absent = Object.keys(this.#columns).filter((key) => this.#places[key]! < 0)
    const columns = absent.map((key) => this.#columns[key]!.heading).join(', ')
    if (absent.length > 0) this.problem('warning', 'table-cut-off', { columns })
  }

  problem(level: TableProblem['level'], code: TableProblemCode, params: TableProblem['params']): void {
    if (!this.#told) this.#problems.push({ file: this.#file, line: this.#line, level, code, params })
  }

  has(column: string): boolean {
    return this.#places[column]! >= 0
  }

  /** The cell as text without surrounding blanks; '' when the row or the table does not have it. */
  text(column: string): string {
    return (this.#row[this.#places[column]!] ?? '').trim()
  }

  /** The record's own code, which must be there. */
  code(): string {
    const code = this.codeIn('code')
    if (code === '') this.problem('error', 'table-code-missing', {})
    return code
  }

  /** A cell that holds the code of something. */
  codeIn(column: string): string {
    const code = codeOf(this.text(column))
    if (isDamaged(code)) this.problem('error', 'table-code-damaged', { value: code })
    return code
  }

  list(column: string): string[] {
    return listOf(this.text(column))
  }

  /** A cell read by `read`; a text that it does not understand is an error, as is an empty one that must be there. */
  value<T>(
    column: string,
    read: (text: string) => T | undefined,
    example: string,
    absent: T,
    needed = false,
  ): T {
    const text = this.text(column)
    if (text === '' && needed) return this.missing(column, example, absent)
    if (text === '') return absent
    const value = read(text)
    if (value !== undefined) return value
    this.problem('error', 'table-value-wrong', {
      value: text,
      column: this.#columns[column]!.heading,
      example,
    })
    return absent
  }

  /** Tells that a cell is empty and gives the stand-in. */
  missing<T>(column: string, example: string, absent: T): T {
    this.problem('error', 'table-value-missing', { column: this.#columns[column]!.heading, example })
    return absent
  }
}
