import { findColumns, tableColumns, type Column, type TableFileName } from './table-columns.ts'
import type { TableProblem, TableProblemCode } from './table-problem.ts'
import type { Lines } from './table-checks.ts'
import { HalfSaved, tableRecords, tableText, type Records } from './table-text.ts'
import { codeOf, isDamaged, listOf } from './table-values.ts'

/**
 * Reads one table: a cursor over its records with readers of single cells. What is wrong with a cell becomes a
 * problem with the row's number, and reading goes on with a stand-in, so that one run tells everything.
 */
export class TableReader {
  readonly #file: string
  readonly #columns: Record<string, Column>
  readonly #records: Records
  readonly #problems: TableProblem[]
  #places: Record<string, number> | null
  #row: string[] = []
  #line = 0

  /** @param shown the table's name as messages show it */
  constructor(name: TableFileName, shown: string, bytes: Uint8Array, problems: TableProblem[]) {
    this.#file = shown
    this.#columns = tableColumns[name]
    this.#problems = problems
    try {
      this.#records = tableRecords(tableText(bytes))
    } catch (error) {
      if (error instanceof HalfSaved) error.file = shown
      throw error
    }
    this.#places = findColumns(shown, this.#records, this.#columns, (p) => problems.push(p))
  }

  /** Makes a record of every row and keeps the row's number in `lines`. */
  all<T extends object>(make: (row: TableReader) => T, lines: Lines): T[] {
    const made: T[] = []
    if (this.#places === null) return made
    const width = this.#records.cells[0]!.length
    for (let i = 1; i < this.#records.cells.length; i++) {
      this.#row = this.#records.cells[i]!
      this.#line = this.#records.numbers[i]!
      if (this.#row.length > width && this.#row.slice(width).some((cell) => cell.trim() !== '')) {
        this.problem('error', 'table-too-wide', { cells: this.#row.length, columns: width })
        continue
      }
      const record = make(this)
      lines.set(record, this.#line)
      made.push(record)
    }
    return made
  }

  problem(level: TableProblem['level'], code: TableProblemCode, params: TableProblem['params']): void {
    this.#problems.push({ file: this.#file, line: this.#line, level, code, params })
  }

  has(column: string): boolean {
    return this.#places![column]! >= 0
  }

  /** The cell as text without surrounding blanks; '' when the row or the table does not have it. */
  text(column: string): string {
    return (this.#row[this.#places![column]!] ?? '').trim()
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
  value<T>(column: string, read: (text: string) => T | undefined, example: string, absent: T, needed = false): T {
    const text = this.text(column)
    if (text === '' && needed) return this.missing(column, example, absent)
    if (text === '') return absent
    const value = read(text)
    if (value !== undefined) return value
    this.problem('error', 'table-value-wrong', { value: text, column: this.#columns[column]!.heading, example })
    return absent
  }

  /** Tells that a cell is empty and gives the stand-in. */
  missing<T>(column: string, example: string, absent: T): T {
    this.problem('error', 'table-value-missing', { column: this.#columns[column]!.heading, example })
    return absent
  }
}
