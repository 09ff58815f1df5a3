import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { SheetPlan } from './types.ts'

type Doubt = { row: number; value: string; rows: number }

/**
 * Columns with amounts such as 14.720, which are fourteen or fourteen thousand (Q30). Each is told at its cell; that the
 * column needs a setting is told once, at its heading, and stops the file: the other amounts were written by the same
 * program.
 */
export class ThousandsDoubt {
  private readonly plan: SheetPlan
  private readonly columns = new Map<number, Doubt>()

  constructor(plan: SheetPlan) {
    this.plan = plan
  }

  see(column: number, row: number, value: string): void {
    const doubt = this.columns.get(column)
    if (doubt) doubt.rows++
    else this.columns.set(column, { row, value, rows: 1 })
  }

  finish(report: Report): void {
    for (const [column, { row, value, rows }] of this.columns) {
      const heading = this.plan.headings[column] ?? ''
      const place = { sheet: this.plan.name, row: this.plan.headerRow, column, heading }
      report(finding('thousands-unclear', place, { heading, at: row, rows }, { value }))
    }
  }
}
