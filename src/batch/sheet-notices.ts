import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { TableFile } from '../model/row.ts'
import { columnLetters } from '../profile/column-letters.ts'
import type { Recognised, SheetHead } from '../profile/recognise.ts'
import type { SheetPlan } from '../profile/types.ts'

/** Stretches of rows, or columns, that a message names. */
const SHOWN = 10

/** Tells of the tabs of a workbook that are not used, not whole or hidden, and of headings that stand twice. */
export function tellSheets(found: Recognised, heads: readonly SheetHead[], report: Report): void {
  for (const sheet of found.unused) report(finding('sheet-not-used', { sheet, row: 0 }, { sheet }))
  for (const { sheet, table, missing } of found.broken)
    report(finding('sheet-incomplete', { sheet, row: 0 }, { sheet, table, missing: missing.join(', ') }))
  for (const used of sheetsOf(found)) {
    if (heads[used.sheet]!.hidden)
      report(finding('sheet-hidden', { sheet: used.name, row: 0 }, { sheet: used.name }))
    for (const column of headingsTwice(used)) {
      const heading = used.headings[column]!
      report(
        finding('heading-twice', { sheet: used.name, row: used.headerRow, column, heading }, { heading }),
      )
    }
  }
}

/** Columns that are read and whose heading stands at another one too: the first was taken, which may not be meant. */
export function headingsTwice(plan: SheetPlan): number[] {
  const rates = plan.vatColumns.flatMap(({ excluding, including, vat }) => [excluding, including, vat])
  const amounts = plan.amountColumns.map(({ column }) => column)
  const used = new Set([...Object.values(plan.column), ...rates, ...amounts])
  return [...used].filter((column) => column >= 0 && plan.keys.lastIndexOf(plan.keys[column]!) !== column)
}

/**
 * Tells, when all rows have been read, what of them was hidden (Q46), and of a sheet that ends where its kind of file
 * can hold no more rows: the program that wrote it may have had more.
 *
 * @param maxRows the most rows that a sheet of this kind of file can have; 0: there is no such end
 */
export function tellExtents(file: TableFile, found: Recognised, maxRows: number, report: Report): void {
  for (const plan of sheetsOf(found)) {
    const extent = file.extent?.(plan.sheet)
    if (!extent) continue
    const place = { sheet: plan.name, row: 0 }
    const sheet = plan.name
    const hidden = extent.hiddenRows.filter(([, last]) => last > plan.headerRow)
    const above = extent.hiddenRows.flatMap(([first, last]) => [Math.min(plan.headerRow, last) - first + 1])
    const count = extent.hiddenCount - above.reduce((sum, rows) => sum + Math.max(0, rows), 0)
    if (count > 0)
      report(finding('rows-hidden', place, { sheet, count, rows: stretches(hidden, plan.headerRow) }))
    const columns = extent.hiddenColumns.filter((column) => isRead(plan, column))
    if (columns.length > 0) {
      const names = columns
        .slice(0, SHOWN)
        .map((column) => `${columnLetters(column)} (${plan.headings[column]})`)
      const more = columns.length > SHOWN ? ' …' : ''
      report(
        finding('columns-hidden', place, { sheet, count: columns.length, columns: names.join(', ') + more }),
      )
    }
    if (maxRows > 0 && extent.lastRow >= maxRows)
      report(finding('sheet-full', place, { sheet, rows: maxRows }))
  }
}

/** `2-5, 8, 12-40 …` */
function stretches(rows: readonly [number, number][], headerRow: number): string {
  const some = rows.slice(0, SHOWN).map(([from, last]) => {
    const first = Math.max(from, headerRow + 1)
    return first === last ? String(first) : `${first}-${last}`
  })
  return some.join(', ') + (rows.length > SHOWN ? ' …' : '')
}

function isRead(plan: SheetPlan, column: number): boolean {
  return (
    Object.values(plan.column).includes(column) ||
    plan.amountColumns.some((amount) => amount.column === column) ||
    plan.vatColumns.some((vat) => [vat.excluding, vat.including, vat.vat].includes(column))
  )
}

function sheetsOf(found: Recognised): SheetPlan[] {
  const sheets = found.plans.flatMap((plan) => (plan.lines ? [plan.header, plan.lines] : [plan.header]))
  return sheets.filter((plan, at) => sheets.findIndex((other) => other.sheet === plan.sheet) === at)
}
