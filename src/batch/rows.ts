import { cellText, type Cell, type Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { CellReader } from '../profile/cells.ts'
import { headingKey, ourColumns } from '../profile/headings.ts'
import { StatusRule } from '../profile/status.ts'
import { codeText } from '../profile/texts.ts'
import type { SheetPlan, TablePlan } from '../profile/types.ts'
import { isCount, isTotalText, startsAsTotal } from './total-words.ts'

/** What a row is: data, or left out by the rule of this name. `reported`: it has an error of its own. */
export type RowKind = 'data' | 'reported' | 'title' | 'heading' | 'empty-row' | 'total-row'

/**
 * Tells data rows from the rest (Q9, Q12, Q13, Q15, Q18) and gives each data row the key of its document:
 * the number, for purchases together with the supplier. The two columns of an annotated copy are never looked at:
 * a note beside a blank row does not make it a row of data.
 */
export class RowReader {
  readonly plan: SheetPlan
  /** column of the number, or of the key that takes its place; -1 when the sheet has none */
  readonly numberColumn: number
  private readonly csv: boolean
  private readonly width: number
  private readonly ours: ReadonlySet<number>
  private readonly supplierColumns: number[]
  private readonly makesRelations: boolean
  private readonly dateColumn: number
  private readonly cells: CellReader
  private readonly status: StatusRule
  private supplier = ''
  private number = ''

  constructor(table: TablePlan, plan: SheetPlan, csv: boolean) {
    const { key, number, relationCode, relationName, date } = plan.column
    this.plan = plan
    this.csv = csv
    this.ours = ourColumns(plan.keys)
    this.width = 1 + plan.keys.findLastIndex((heading, at) => heading !== '' && !this.ours.has(at))
    this.numberColumn = key >= 0 ? key : number
    this.dateColumn = date
    this.cells = new CellReader(plan, table.profile)
    this.status = new StatusRule(table.table)
    const { makes } = table.table
    const bySupplier = makes === 'purchase' && table.lines === null
    this.supplierColumns = bySupplier ? [relationCode, relationName].filter((column) => column >= 0) : []
    this.makesRelations = makes === 'customers' || makes === 'suppliers'
  }

  kind(row: Row, report: Report): RowKind {
    if (row.number < this.plan.headerRow) return 'title'
    if (row.number === this.plan.headerRow) return 'heading'
    if (this.isBlank(row)) return 'empty-row'
    if (!this.makesRelations && this.isTotal(row)) {
      report(finding('total-row-left-out', { sheet: this.plan.name, row: row.number }))
      return 'total-row'
    }
    if (this.repeatsHeading(row)) return 'heading'
    return this.wellFormed(row, report) ? 'data' : 'reported'
  }

  /** Key of the row's document; '' when the number is missing. Asked once for each row, in the order of the file. */
  key(row: Row): string {
    const number = codeText(row.cells[this.numberColumn])
    if (number === '' || this.supplierColumns.length === 0) return number
    let supplier = ''
    for (const column of this.supplierColumns) supplier ||= codeText(row.cells[column])
    // A supplier that stands on the first row of an invoice only (Q24).
    if (supplier === '' && number === this.number) supplier = this.supplier
    this.supplier = supplier
    this.number = number
    return `${supplier}\u0000${number}`
  }

  /** Whether the row's status keeps it from being booked: a draft may have no number and no lines yet (R22). */
  isLeftOut(row: Row): boolean {
    return (
      this.plan.column.status >= 0 && this.status.of(this.cells.text(row, 'status', silent)) === 'leave-out'
    )
  }

  private isBlank(row: Row): boolean {
    const { cells } = row
    for (let at = 0; at < cells.length; at++) if (!isEmpty(cells[at]!) && !this.ours.has(at)) return false
    return true
  }

  /**
   * A row without number and date whose text says so (Q13). A longer text counts only as the first of a row in which a
   * date could have stood: `Totaal renovatie` may as well be a line whose number was forgotten.
   */
  private isTotal(row: Row): boolean {
    const number = cellText(row.cells[this.numberColumn])
    if (number !== '' && (isCode(number) || !(startsAsTotal(number) || isCount(number)))) return false
    if (cellText(row.cells[this.dateColumn]) !== '') return false
    const texts = row.cells.filter((cell, at) => !this.ours.has(at) && !isEmpty(cell))
    const [first] = texts
    if (this.dateColumn >= 0 && typeof first === 'string' && startsAsTotal(first)) return true
    return texts.some((cell) => typeof cell === 'string' && isTotalText(cell))
  }

  private repeatsHeading(row: Row): boolean {
    const { keys } = this.plan
    const at = this.numberColumn >= 0 ? this.numberColumn : 0
    const cell = row.cells[at]
    if (typeof cell !== 'string' || !mayBegin(cell, keys[at] ?? '') || headingKey(cell) !== keys[at])
      return false
    return row.cells.every(
      (c, i) => isEmpty(c) || this.ours.has(i) || headingKey(cellText(c)) === (keys[i] ?? ''),
    )
  }

  private wellFormed(row: Row, report: Report): boolean {
    const place = { sheet: this.plan.name, row: row.number }
    if (row.problem === 'quote') {
      report(finding('row-quotes', place))
      return false
    }
    if (this.csv && this.isRagged(row)) {
      report(finding('row-ragged', place, { cells: row.cells.length, columns: this.width }))
      return false
    }
    const number = row.cells[this.numberColumn]
    if (typeof number !== 'object' || number.kind !== 'error') return true
    const heading = this.plan.headings[this.numberColumn] ?? ''
    const at = { ...place, column: this.numberColumn, heading }
    const code = number.raw === '#NOCACHE' ? 'cell-without-result' : 'cell-error'
    report(finding(code, at, { heading }, { value: number.text || number.raw }))
    return false
  }

  /** Cells are missing, or there are more than headings and the ones without a heading are not empty (Q16, Q18). */
  private isRagged(row: Row): boolean {
    const { length } = row.cells
    if (length < this.width) return true
    const { headings } = this.plan
    return (
      length > headings.length &&
      row.cells.some((cell, at) => at >= this.width && !this.ours.has(at) && !isEmpty(cell))
    )
  }
}

/** Whether a text can have this heading key, by its first letter or digit alone: nearly every row is done with here. */
function mayBegin(text: string, key: string): boolean {
  const first = text.charCodeAt(0) | 32
  const isPlain = (first >= 97 && first <= 122) || (first >= 48 && first <= 57)
  return text !== '' && (!isPlain || first === key.charCodeAt(0))
}

/** Digits with no blank between: no word begins so, and nothing is counted. Nearly every row is done with here. */
function isCode(number: string): boolean {
  const first = number.charCodeAt(0)
  return first >= 48 && first <= 57 && !number.includes(' ')
}

const silent = (): void => undefined

const isEmpty = (cell: Cell): boolean =>
  typeof cell === 'string' ? cell === '' || cell.trim() === '' : cell.text === '' && cell.kind !== 'error'
