import { badCell } from '../model/letters.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Row } from '../model/row.ts'
import type { SheetPlan } from '../profile/types.ts'

/**
 * Tells letters that were lost or changed on the way (Q5), in the columns that are read: elsewhere they are nobody's
 * trouble. A reader of texts has marked such rows; the strings of a workbook are looked at here.
 */
export class RowLetters {
  private readonly plan: SheetPlan
  private readonly marked: boolean
  private readonly columns: ReadonlySet<number>

  /** @param marked the reader marks its rows */
  constructor(plan: SheetPlan, marked: boolean) {
    this.plan = plan
    this.marked = marked
    this.columns = new Set(Object.values(plan.column))
  }

  tell(row: Row, report: Report): void {
    if (this.marked && row.letters === undefined) return
    const bad = badCell(row.cells, this.columns, row.letters === 'garbled')
    if (!bad) return
    const heading = this.plan.headings[bad.at] ?? ''
    const place = { sheet: this.plan.name, row: row.number, column: bad.at, heading }
    report(finding(`letters-${bad.letters}`, place, { heading }, { value: bad.text }))
  }
}
