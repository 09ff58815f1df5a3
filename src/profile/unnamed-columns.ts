import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { columnLetters } from './column-letters.ts'
import { plain } from './texts.ts'
import type { SheetPlan } from './types.ts'

/**
 * Columns without a heading, which no field reads by its letter. Empty ones are what a trailing delimiter leaves (Q16);
 * one with data is told once, since it may hold an amount (Q17).
 */
export class UnnamedColumns {
  private readonly plan: SheetPlan
  private readonly columns: number[]
  private readonly width: number
  private readonly rows = new Map<number, number>()

  constructor(plan: SheetPlan, used: ReadonlySet<number>) {
    this.plan = plan
    this.columns = [...plan.keys.keys()].filter((at) => plan.keys[at] === '' && !used.has(at))
    this.width = plan.keys.length
  }

  /** Looks at a row of a document. */
  row({ cells }: Row): void {
    if (this.columns.length === 0 && cells.length <= this.width) return
    for (const column of this.columns) this.see(cells[column], column)
    for (let column = this.width; column < cells.length; column++) this.see(cells[column], column)
  }

  finish(report: Report): void {
    for (const [column, rows] of this.rows) {
      const letter = columnLetters(column)
      const place = { sheet: this.plan.name, row: this.plan.headerRow, column, heading: '' }
      report(finding('column-without-heading', place, { letter, rows }))
    }
  }

  private see(cell: Row['cells'][number] | undefined, column: number): void {
    if (cell === undefined || cell === '' || plain(cell) === '') return
    this.rows.set(column, (this.rows.get(column) ?? 0) + 1)
  }
}
