import { cellText, type Row } from '../model/row.ts'
import type { Field, SheetPlan } from '../profile/types.ts'
import { columnLetter } from '../text/values.ts'
import type { ExplainedCell } from './explanation.ts'

/**
 * Every cell of a row with what it is read as. Without a plan nobody reads the tab.
 *
 * @param others plans of the tables that share the tab
 */
export function explainCells(
  row: Row,
  plan: SheetPlan | null,
  others: readonly SheetPlan[] = [],
): ExplainedCell[] {
  const fields = fieldsByColumn(plan ? [plan, ...others] : [])
  const cells: ExplainedCell[] = []
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at]
    const text = cellText(cell)
    const heading = plan?.headings[at] ?? ''
    if (text === '' && heading === '') continue
    const raw = typeof cell === 'object' ? cell.raw : (cell ?? '')
    cells.push({
      column: columnLetter(at),
      heading,
      text,
      stored: raw === text ? '' : raw,
      fields: fields.get(at) ?? [],
    })
  }
  return cells
}

function fieldsByColumn(plans: readonly SheetPlan[]): Map<number, string[]> {
  const fields = new Map<number, string[]>()
  const add = (column: number, field: string): void => {
    const known = fields.get(column) ?? []
    if (column >= 0 && !known.includes(field)) fields.set(column, [...known, field])
  }
  for (const plan of plans) {
    for (const [field, column] of Object.entries(plan.column) as [Field, number][]) add(column, field)
    for (const { excluding, vat, including } of plan.vatColumns) {
      add(excluding, 'excluding')
      add(vat, 'vat')
      add(including, 'including')
    }
    const { once = [], where = [], taxes = [], packed = [] } = plan.rowColumns ?? {}
    for (const { column, vat, rate } of [...plan.amountColumns, ...once]) {
      add(column, 'amount')
      add(vat, 'vat')
      add(rate, 'vatRate')
    }
    for (const column of where) add(column, 'rowKind')
    for (const column of packed) add(column, 'packedLine')
    for (const { name, amount } of taxes) {
      add(name, 'vatRate')
      add(amount, 'vat')
    }
  }
  return fields
}
