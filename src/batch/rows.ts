import { cellText, type Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { plain } from '../profile/cells.ts'
import { headingKey, isOurs } from '../profile/headings.ts'
import type { SheetPlan, TablePlan } from '../profile/types.ts'

/** What a row is: data, or left out by the rule of this name. `reported`: it has an error of its own. */
export type RowKind = 'data' | 'reported' | 'title' | 'heading' | 'empty-row' | 'total-row'

const TOTAL = /^(sub|eind|grand)?-?(totaal|total|totaux|totalen)\b/i

/**
 * Tells data rows from the rest (Q9, Q12, Q13, Q15, Q18) and gives each data row the key of its document:
 * the number, for purchases together with the supplier.
 */
export class RowReader {
  readonly plan: SheetPlan
  private readonly csv: boolean
  private readonly width: number
  private readonly keyColumns: number[]
  private readonly makesRelations: boolean
  private readonly numberColumn: number

  constructor(table: TablePlan, plan: SheetPlan, csv: boolean) {
    this.plan = plan
    this.csv = csv
    this.width = 1 + plan.keys.findLastIndex((key) => key !== '' && !isOurs(key))
    const { relationCode, relationName } = plan.column
    const number = plan.column.key >= 0 ? plan.column.key : plan.column.number
    this.numberColumn = number
    const supplier = relationCode >= 0 ? relationCode : relationName
    this.keyColumns =
      table.table.makes === 'purchase' && table.lines === null && supplier >= 0 ? [supplier, number] : [number]
    this.makesRelations = table.table.makes === 'customers' || table.table.makes === 'suppliers'
  }

  kind(row: Row, report: Report): RowKind {
    if (row.number < this.plan.headerRow) return 'title'
    if (row.number === this.plan.headerRow) return 'heading'
    if (row.cells.every(isEmpty)) return 'empty-row'
    if (!this.makesRelations && this.isTotal(row)) {
      report(finding('total-row-left-out', { sheet: this.plan.name, row: row.number }))
      return 'total-row'
    }
    if (this.repeatsHeading(row)) return 'heading'
    return this.wellFormed(row, report) ? 'data' : 'reported'
  }

  /** Key of the row's document; '' when the number is missing. */
  key(row: Row): string {
    const number = plain(row.cells[this.keyColumns[this.keyColumns.length - 1]!])
    if (number === '' || this.keyColumns.length === 1) return number
    return `${plain(row.cells[this.keyColumns[0]!])}\u0000${number}`
  }

  private isTotal(row: Row): boolean {
    const number = cellText(row.cells[this.numberColumn])
    if (number !== '' && !TOTAL.test(number)) return false
    return row.cells.some((cell) => typeof cell === 'string' && TOTAL.test(cell.trim()))
  }

  private repeatsHeading(row: Row): boolean {
    const at = this.numberColumn
    const cell = row.cells[at >= 0 ? at : 0]
    if (typeof cell !== 'string' || cell !== (this.plan.headings[at >= 0 ? at : 0] ?? '')) return false
    return row.cells.every((c, i) => isEmpty(c) || headingKey(cellText(c)) === (this.plan.keys[i] ?? ''))
  }

  private wellFormed(row: Row, report: Report): boolean {
    const place = { sheet: this.plan.name, row: row.number }
    if (row.problem === 'quote') {
      report(finding('row-quotes', place))
      return false
    }
    if (!this.csv) return true
    const { length } = row.cells
    const spill = length > this.plan.headings.length && !row.cells.slice(this.plan.headings.length).every(isEmpty)
    if (length >= this.width && !spill) return true
    report(finding('row-ragged', place, { cells: length, columns: this.width }))
    return false
  }
}

const isEmpty = (cell: Row['cells'][number]): boolean =>
  typeof cell === 'string' ? cell === '' || cell.trim() === '' : cell.text === '' && cell.kind !== 'error'
