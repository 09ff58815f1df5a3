import { findColumns, tableColumns, type Column, type TableFileName } from '../../mapping/table-columns.ts'
import type { TableProblem } from '../../mapping/table-problem.ts'

/** The table cannot be merged with as it is: a person has to look at it first. */
export class Unmergeable extends Error {
  override name = 'Unmergeable'
  readonly problem: TableProblem
  constructor(problem: TableProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Which cell holds which column, -1 for those that a table does not have. Throws Unmergeable. */
export function placesIn(headings: readonly string[], table: TableFileName): Record<string, number> {
  const columns: Record<string, Column> = tableColumns[table]
  let wrong: TableProblem | null = null
  const found = findColumns(table, headings, 1, columns, (problem) => {
    if (problem.level === 'error') wrong ??= problem
  })
  if (wrong) throw new Unmergeable(wrong)
  return { ...found }
}
