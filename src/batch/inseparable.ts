import type { SheetPlan, TablePlan } from '../profile/types.ts'
import { filledColumns } from './ready-row.ts'

/**
 * Whether documents of a file cannot be taken apart: without the others they would not say the same. Cells that are
 * filled from rows of another document would stay empty in a rest file, or be filled from a wrong one; a file without
 * headings has no row that could go on top of it. A number that goes down over its own lines is no such case.
 */
export function isInseparable(plans: readonly TablePlan[]): boolean {
  return plans.some(
    ({ table, header, lines }) =>
      table.noHeader === true || fills(header) || (lines !== null && fills(lines)),
  )
}

function fills(plan: SheetPlan): boolean {
  const { key, number } = plan.column
  const own = key >= 0 ? key : number
  return filledColumns(plan, 'up').length > 0 || filledColumns(plan, 'down').some((column) => column !== own)
}
