import type { Severity } from '../../model/finding.ts'
import type { NewCell } from './xlsx-cells.ts'
import type { NoteColumns } from './xlsx-layout.ts'
import type { SheetProbe } from './xlsx-probe.ts'
import type { NoteRows, RowEdit } from './xlsx-rows.ts'
import type { StyleBook } from './xlsx-styles.ts'

/** What becomes of one cell: a text of ours is written there, or it is marked. */
export type CellChange = { column: number; text: string; style: number } | { column: number; mark: Severity }

const rank: Severity[] = ['information', 'warning', 'error']

/** All that is to be done to one sheet. */
export class SheetPlan {
  readonly rows: NoteRows
  readonly probe: SheetProbe
  readonly styles: StyleBook
  readonly columns: NoteColumns
  /** the two columns are new: the sheet's area and column widths take them in */
  readonly isWider: boolean
  /** the two columns are those of an earlier attempt: what stands in them goes, with its colours */
  readonly reused: boolean
  /** a rest file: rows go, and formulas become the values they have */
  readonly isRest: boolean
  private readonly headings: readonly [string, string]
  private readonly keeps: (row: number) => boolean

  constructor(parts: {
    rows: NoteRows
    probe: SheetProbe
    styles: StyleBook
    columns: NoteColumns
    reused: boolean
    headings: readonly [string, string]
    keeps: ((row: number) => boolean) | null
  }) {
    this.rows = parts.rows
    this.probe = parts.probe
    this.styles = parts.styles
    this.columns = parts.columns
    this.reused = parts.reused
    this.headings = parts.headings
    this.isRest = parts.keeps !== null
    this.isWider = !parts.reused && !parts.rows.isEmpty
    if (this.isWider) parts.rows.askHeadings()
    this.keeps = parts.keeps ?? (() => true)
  }

  /** Headings and all above them stay in a rest file too. */
  leavesOut(row: number): boolean {
    return row > this.rows.headerRow && !this.keeps(row)
  }

  /** What changes in a row, ascending by column, one change a column. */
  changes({ headings, columns, note }: RowEdit): CellChange[] {
    const changes = new Map<number, CellChange>()
    for (const { column, severity } of columns) {
      const known = changes.get(column)
      const worse =
        known !== undefined && 'mark' in known && rank.indexOf(known.mark) > rank.indexOf(severity)
      if (column >= 0 && !worse) changes.set(column, { column, mark: severity })
    }
    const write = (column: number, text: string, style: number): void => {
      changes.set(column, { column, text, style })
    }
    if (headings) {
      write(this.columns.message, this.headings[0], this.probe.headingStyle)
      write(this.columns.remedy, this.headings[1], this.probe.headingStyle)
    } else if (note !== null) {
      const style = this.styles.message(note.severity)
      write(this.columns.message, note.message, style)
      write(this.columns.remedy, note.remedy, style)
    }
    return [...changes.values()].sort((a, b) => a.column - b.column)
  }

  /** A change in a cell that the row does not have; `rowStyle` null: the style of its column. */
  newCell(change: CellChange, rowStyle: number | null): NewCell {
    if ('text' in change) return change
    const style = rowStyle ?? this.columnStyle(change.column)
    return { column: change.column, style: this.styles.marked(style, change.mark), text: '' }
  }

  /** The cells of a row that the sheet does not have. */
  newCells(edit: RowEdit): NewCell[] {
    return this.changes(edit).map((change) => this.newCell(change, null))
  }

  private columnStyle(column: number): number {
    const range = this.probe.columns.find(({ from, to }) => from <= column && column <= to)
    return Number(/\sstyle\s*=\s*["'](\d+)["']/.exec(range?.rest ?? '')?.[1] ?? 0)
  }
}
