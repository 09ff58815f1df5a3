import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { parseAmount } from '../model/parse-number.ts'
import type { CellReader } from './cells.ts'
import { plain } from './texts.ts'
import type { Field, SheetPlan, TablePlan } from './types.ts'

/** The rows of one table that say they are its total, as they are met. */
export class TotalRows {
  /** the only total of the whole table; null when there is none or more than one */
  row: Row | null = null
  /** rows were refused before they could be added up */
  incomplete = false
  private found = 0

  add(row: Row): void {
    this.row = ++this.found === 1 ? row : null
  }
}

/**
 * Holds the total at the end of a table against the rows above it: what the source added up itself is the best proof
 * that no row is missing. Where it is unclear what was added up (credit notes written positive, rows left out, totals
 * of documents on each of their rows) nothing is said.
 */
export function checkTotals(
  plan: TablePlan,
  cells: CellReader,
  totals: TotalRows,
  lastRow: number,
  report: Report,
): void {
  const { row } = totals
  if (plan.lines || row === null || totals.incomplete || row.number < lastRow) return
  for (const column of summed(plan)) {
    const cell = row.cells[column]
    const sum = cells.sums[column]
    if (cell === undefined || sum === undefined || Number.isNaN(sum) || plain(cell) === '') continue
    const total = parseAmount(cell, 'auto').value
    if (total === undefined || total === sum) continue
    const heading = plan.header.headings[column] ?? ''
    const place = { sheet: plan.header.name, row: row.number, column, heading }
    const params = { heading, total: { cents: total }, sum: { cents: sum } }
    report(finding('total-row-differs', place, params, { value: plain(cell) }))
  }
}

/** Columns of which every row is read once. */
function summed({ table, header }: TablePlan): number[] {
  const fields: Field[] = []
  const perColumn = header.vatColumns.length + header.amountColumns.length > 0
  if (!perColumn) fields.push('excluding', 'including', 'vat')
  if (table.layout === 'row-per-document') fields.push('totalExcluding', 'totalVat', 'totalIncluding')
  const columns = [...fields.map((field) => header.column[field]), ...perColumnOf(header)].filter(
    (column) => column >= 0,
  )
  return columns.filter((column, at) => columns.indexOf(column) === at && columns.lastIndexOf(column) === at)
}

const perColumnOf = (plan: SheetPlan): number[] => [
  ...plan.vatColumns.flatMap(({ excluding, including, vat }) => [excluding, including, vat]),
  ...plan.amountColumns.map(({ column }) => column),
]
