import type { Severity } from '../../model/finding.ts'
import { NoteCursor } from './note-cursor.ts'
import type { CellNote, SheetNotes } from './notes.ts'

const worst: Severity[] = ['information', 'warning', 'error']

/** What is to be written on one row. `note` has no message where only its cells are coloured. */
export type RowEdit = { headings: boolean; columns: CellNote['columns']; note: CellNote | null }

/**
 * The notes of a sheet by the row they are written on, ascending. Notes about the file and about the row of headings are
 * told on the next row that is written, since the headings must stay recognisable: none is lost.
 */
export class NoteRows {
  readonly headerRow: number
  private readonly cursor: NoteCursor
  private headingsLeft = false
  private carried: CellNote | null = null

  /** @param ofFile notes on the file as a whole */
  constructor(notes: SheetNotes, ofFile: readonly CellNote[]) {
    this.headerRow = Math.max(notes.headerRow, 1)
    this.cursor = new NoteCursor(notes.notes)
    for (const note of ofFile) this.carried = joined(this.carried, note)
  }

  /** Looks up the first note. To be called once, before anything else. */
  async start(): Promise<this> {
    await this.cursor.advance()
    while ((this.cursor.note?.row ?? 1) < 1) {
      this.carried = joined(this.carried, this.cursor.note!)
      await this.cursor.advance()
    }
    return this
  }

  /** The two headings are to be written, too. */
  askHeadings(): void {
    this.headingsLeft = true
  }

  /** There is nothing to be said. */
  get isEmpty(): boolean {
    return this.cursor.note === null && this.carried === null
  }

  /** The first row on which something is still to be written; Infinity when there is none. */
  get next(): number {
    const heading = this.headingsLeft ? this.headerRow : Infinity
    return Math.min(heading, this.cursor.note?.row ?? Infinity)
  }

  /** Something is to be written on this row, should the sheet have it. */
  has(row: number): boolean {
    return this.next === row || (this.carried !== null && row > this.headerRow)
  }

  /** Takes all that belongs on this row. */
  async take(row: number): Promise<RowEdit> {
    const headings = this.headingsLeft && row === this.headerRow
    if (headings) this.headingsLeft = false
    let note: CellNote | null = null
    while (this.cursor.note?.row === row) {
      note = joined(note, this.cursor.note)
      const more = this.cursor.advance()
      if (more !== undefined) await more
    }
    const columns = note?.columns ?? []
    if (row === this.headerRow) {
      if (note !== null) this.carried = joined(this.carried, note)
      return { headings, columns, note: null }
    }
    if (row > this.headerRow && this.carried !== null) {
      note = joined(this.carried, note)
      this.carried = null
    }
    return { headings, columns, note }
  }

  /** Passes over the notes of a row that is left out. */
  async drop(row: number): Promise<void> {
    while (this.cursor.note?.row === row) await this.cursor.advance()
  }

  /** What no row has taken, when the sheet is at its end. */
  takeCarried(): CellNote | null {
    const { carried } = this
    this.carried = null
    return carried
  }
}

/** Two notes of one row as one. */
function joined(first: CellNote | null, second: CellNote | null): CellNote {
  if (first === null || second === null) return (first ?? second)!
  const both = (a: string, b: string): string => (a === '' || a === b ? b : b === '' ? a : `${a}\n${b}`)
  return {
    row: second.row,
    columns: [...first.columns, ...second.columns],
    message: both(first.message, second.message),
    remedy: both(first.remedy, second.remedy),
    severity: worst[Math.max(worst.indexOf(first.severity), worst.indexOf(second.severity))]!,
  }
}
