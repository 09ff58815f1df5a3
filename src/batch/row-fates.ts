import type { Group } from '../profile/group.ts'
import { RowSet } from '../report/row-set.ts'

/** Which rows belong to documents that were refused: they make up the rest file (D1, R14). */
export class RowFates {
  private readonly sheets = new Map<string, RowSet>()
  /** set by the table that is being read */
  linesSheet = ''

  refuse(group: Group, headerSheet: string): void {
    for (const row of group.headers) this.sheet(headerSheet).add(row.number)
    for (const row of group.lines)
      this.sheet(group.headers.length > 0 ? this.linesSheet : headerSheet).add(row.number)
  }

  isRefused(sheet: string, row: number): boolean {
    return this.sheets.get(sheet)?.has(row) ?? false
  }

  get any(): boolean {
    return this.sheets.size > 0
  }

  private sheet(name: string): RowSet {
    let rows = this.sheets.get(name)
    if (!rows) this.sheets.set(name, (rows = new RowSet()))
    return rows
  }
}
