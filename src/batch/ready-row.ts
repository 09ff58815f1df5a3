import type { Cell, Row } from '../model/row.ts'
import { normal } from '../profile/cell-way.ts'
import { plain } from '../profile/texts.ts'
import type { SheetPlan, SourceProfile } from '../profile/types.ts'

/** Columns of a sheet whose empty cells take the value of another row, by their rules. */
export function filledColumns(plan: SheetPlan, way: 'down' | 'up'): number[] {
  const columns = Object.entries(plan.rule)
    .filter(([, rule]) => rule.fill === way)
    .map(([field]) => plan.column[field as keyof SheetPlan['column']])
  return [...new Set(columns.filter((column) => column >= 0))]
}

/** The row with another cell; the cells that were read stay as they are. */
export function setCell(row: Row, column: number, cell: Cell): void {
  const cells = row.cells.slice()
  while (cells.length < column) cells.push('')
  cells[column] = cell
  row.cells = cells
}

/** What databases write for nothing; a profile that names its own texts goes without. */
const isNull = (cell: Cell): boolean => cell === 'NULL' || cell === 'null'

/** What a profile does to a row before anything is read from it: texts that mean nothing go, empty cells are filled. */
export class ReadyRow {
  /** texts that count as empty; null: those of databases */
  private readonly nothing: ReadonlySet<string> | null
  private readonly down: number[]
  private readonly above: Cell[] = []

  private constructor(plan: SheetPlan, profile: SourceProfile) {
    this.nothing = profile.empty ? new Set(profile.empty.map(normal)) : null
    this.down = filledColumns(plan, 'down')
  }

  /** null for a profile that asks nothing of it. */
  static of(plan: SheetPlan, profile: SourceProfile): ReadyRow | null {
    const ready = new ReadyRow(plan, profile)
    return ready.nothing?.size !== 0 || ready.down.length > 0 ? ready : null
  }

  /** Empties the cells that say nothing (Q50): NULL, a dash, whatever the profile names. */
  empty(row: Row): void {
    const { nothing } = this
    if (nothing?.size === 0) return
    for (let at = 0; at < row.cells.length; at++) {
      const cell = row.cells[at]!
      if (typeof cell !== 'string' || cell === '') continue
      if (nothing === null ? isNull(cell) : nothing.has(normal(cell))) setCell(row, at, '')
    }
  }

  /** Gives empty cells the value of the row of data above (Q24). Asked once for each, in the order of the file. */
  fill(row: Row): void {
    for (const column of this.down) {
      const cell = row.cells[column]
      if (cell !== undefined && plain(cell) !== '') this.above[column] = cell
      else if (this.above[column] !== undefined) setCell(row, column, this.above[column])
    }
  }
}
