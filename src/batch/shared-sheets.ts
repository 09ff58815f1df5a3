import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { TableFile } from '../model/row.ts'
import type { TablePlan } from '../profile/types.ts'
import { RowChoice } from '../profile/where.ts'
import type { RowCounts } from './row-counts.ts'
import { SheetRows } from './sheet-rows.ts'

type Shared = { plans: readonly TablePlan[]; rows: SheetRows }

/**
 * The sheets of a file of which tables take a part of the rows. When all tables have been read, every row is counted
 * once, and a row that no table took and no rule left out is told: it would else be lost in silence.
 */
export class SharedSheets {
  private readonly sheets = new Map<number, Shared>()

  /** Where the rows of this table are noted; null when it takes every row of its sheet. */
  of(plan: TablePlan): SheetRows | null {
    if (!plan.sharing) return null
    let shared = this.sheets.get(plan.header.sheet)
    if (!shared) this.sheets.set(plan.header.sheet, (shared = { plans: plan.sharing, rows: new SheetRows() }))
    return shared.rows
  }

  /**
   * Whether a row is in a document that is booked and in one that is refused. Without the refused one the rest file
   * would hold a part of the other's rows, which would then be another document: the whole drop is refused.
   */
  get isTorn(): boolean {
    return [...this.sheets.values()].some(({ rows }) => rows.isTorn)
  }

  async finish(file: TableFile, counts: RowCounts, report: Report): Promise<void> {
    for (const [sheet, { plans, rows }] of this.sheets) {
      if (rows.hasUnnamed) await tellUnnamed(file, sheet, plans, rows, report)
      rows.count(counts)
    }
  }
}

/** Reads the sheet once more: only its own cells can say of what kind a row is. */
async function tellUnnamed(
  file: TableFile,
  sheet: number,
  plans: readonly TablePlan[],
  known: SheetRows,
  report: Report,
): Promise<void> {
  const { name, headings } = plans[0]!.header
  const choices = plans.map((plan) => new RowChoice(plan.header, plan.table))
  for await (const rows of file.rows(sheet))
    for (const row of rows) {
      if (!known.isUnnamed(row.number)) continue
      const doubt = choices.map((choice) => choice.doubt(row)).find((one) => one !== null)
      const column = doubt?.column ?? plans[0]!.header.rowColumns?.where[0] ?? 0
      const at = { sheet: name, row: row.number, column, heading: headings[column] ?? '' }
      const { source } = plans[0]!.profile
      report(finding('row-kind-unknown', at, { source }, { value: doubt?.text ?? '' }))
    }
}
