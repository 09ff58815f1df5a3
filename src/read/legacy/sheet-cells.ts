import type { CellObject, Range, WorkSheet } from '@e965/xlsx'

/** More cells than this are no workbook of a person but an attack, or a mistake that looks like one. */
const MOST_CELLS = 50_000_000

const MOST_MERGES = 10_000

/** A sheet that is put together cell by cell; rows and columns count from 0. */
export class SheetCells {
  readonly rows: CellObject[][] = []
  readonly hiddenRows: { hidden: boolean }[] = []
  readonly hiddenColumns: { hidden: boolean }[] = []
  private readonly merges: Range[] = []
  private count = 0
  private lastRow = 0
  private lastColumn = 0

  /** Throws RangeError when there are more cells than a workbook can have. */
  put(row: number, column: number, cell: CellObject): void {
    if (++this.count > MOST_CELLS) throw new RangeError('too many cells')
    ;(this.rows[row] ??= [])[column] = cell
    if (row > this.lastRow) this.lastRow = row
    if (column > this.lastColumn) this.lastColumn = column
  }

  /** A cell is shown over so many columns and rows. */
  merge(row: number, column: number, columns: number, rows: number): void {
    if (columns * rows <= 1 || this.merges.length >= MOST_MERGES) return
    this.merges.push({ s: { r: row, c: column }, e: { r: row + rows - 1, c: column + columns - 1 } })
  }

  sheet(): WorkSheet {
    const sheet: WorkSheet = { '!data': this.rows, '!type': 'sheet' }
    sheet['!ref'] = `A1:${letters(this.lastColumn)}${this.lastRow + 1}`
    if (this.merges.length > 0) sheet['!merges'] = this.merges
    if (this.hiddenRows.length > 0) sheet['!rows'] = this.hiddenRows
    if (this.hiddenColumns.length > 0) sheet['!cols'] = this.hiddenColumns
    return sheet
  }
}

function letters(column: number): string {
  let text = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}
