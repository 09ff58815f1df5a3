import type { Cell, Row } from '../model/row.ts'
import type { Document } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { addDays } from '../model/parse-date.ts'
import type { CellReader } from './cells.ts'
import type { Group } from './group.ts'
import { plain } from './texts.ts'
import { HEADER_FIELDS, type Field, type SheetPlan, type TablePlan, type TableRule } from './types.ts'

type DateField = 'date' | 'dueDate' | 'supplyDate'

/**
 * Counts dates that the source does not give from those that it gives, in the order of the profile. A date that is
 * there but cannot be read stays absent: it has been told already.
 */
export function deriveDates(
  document: Document,
  row: Row,
  plan: TablePlan,
  cells: CellReader,
  report: Report,
): void {
  for (const [field, rule] of Object.entries(plan.table.derive ?? {})) {
    const target = field as DateField
    if (document[target] !== '' || document[rule.from] === '') continue
    if (cells.shown(row, target) !== '' || isErrorCell(row.cells[plan.header.column[target]])) continue
    document[target] = addDays(document[rule.from], rule.days)
    if (!rule.warn) continue
    const params = { field: target, from: rule.from, days: rule.days, date: { date: document[target] } }
    report(finding('date-derived', document.place, params, { document: document.number }))
  }
}

const isErrorCell = (cell: Cell | undefined): boolean => typeof cell === 'object' && cell.kind === 'error'

type WarnedConstant = { field: Field; value: string; column: number; ofHeader: boolean }

/** The constants of a table that the profile wants to be told, with the column that they stand in for. */
export function warnedConstants(table: TableRule, header: SheetPlan, lines: SheetPlan): WarnedConstant[] {
  const list: WarnedConstant[] = []
  for (const [field, given] of Object.entries(table.constants ?? {}) as [
    Field,
    { value: string; warn?: boolean },
  ][]) {
    if (!given.warn) continue
    const ofHeader = (HEADER_FIELDS as readonly Field[]).includes(field)
    const column = (ofHeader ? header : lines).column[field]
    list.push({ field, value: given.value, column, ofHeader })
  }
  return list
}

/** Tells of each constant that stood in for something the document does not say. */
export function tellConstants(
  constants: readonly WarnedConstant[],
  document: Document,
  group: Group,
  report: Report,
): void {
  for (const { field, value, column, ofHeader } of constants) {
    const rows = ofHeader ? [group.headers[0] ?? group.lines[0]!] : group.lines
    if (column >= 0 && rows.every((row) => plain(row.cells[column]) !== '')) continue
    const params = { field, constant: value }
    report(finding('constant-used', document.place, params, { document: document.number }))
  }
}
