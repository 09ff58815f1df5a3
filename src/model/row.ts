/**
 * A cell that a workbook typed. CSV cells are always plain strings, so are text cells of a workbook.
 * `raw` is the value exactly as the file holds it (numbers in their stored digits, booleans "1"/"0", errors "#N/A").
 * `text` is what a person sees, as far as the number format tells (0070 under format 0000; 31-12-2026; 21%).
 * `iso` is set for dates: YYYY-MM-DD (a time of day is cut off).
 */
export type TypedCell = {
  kind: 'number' | 'date' | 'boolean' | 'error'
  raw: string
  text: string
  iso?: string
  /** the number is shown as a percentage: raw 0.21 is shown as 21% */
  percent?: boolean
}

/** One cell; an empty cell is ''. */
export type Cell = string | TypedCell

/** One record of a file. `number` counts from 1 as Excel does: the first record of a CSV file is row 1. */
export type Row = {
  number: number
  cells: Cell[]
  /**
   * quote: the record itself is malformed, by a quote that is never closed or one in the middle of a cell;
   * comment: it is no record but a line that the profile takes for a comment (Q10)
   */
  problem?: 'quote' | 'comment'
  /** a reader of texts saw letters that were lost (U+FFFD, Q5), or that were probably read in the wrong encoding */
  letters?: 'lost' | 'garbled'
}

export type SheetInfo = { name: string; hidden: boolean }

/** Cells that a workbook shows as one. Rows from 1, columns from 0. */
export type Merge = { top: number; bottom: number; left: number; right: number }

/** What is hidden of a sheet, and where its rows end. Rows from 1, columns from 0. */
export type SheetExtent = {
  /** stretches of hidden rows with something in them: first and last of each, at most the first thousand stretches */
  hiddenRows: [first: number, last: number][]
  /** how many hidden rows with something in them there are */
  hiddenCount: number
  hiddenColumns: number[]
  /** the last row with something in it */
  lastRow: number
}

/** A file opened for reading: sheets in the order of their tabs; a CSV file has one sheet named ''. */
export interface TableFile {
  format: string
  sheets: SheetInfo[]
  /** what the reader found out, for the receipt: encoding, delimiter, date system */
  facts: Record<string, string>
  /** Rows in file order, in chunks, so that no promise is paid per row. May be called more than once. */
  rows(sheet: number): AsyncIterable<Row[]>
  /** What is hidden of a sheet (Q46), once its rows were read to the end; absent for files that hide nothing. */
  extent?(sheet: number): SheetExtent | undefined
  /** Cells shown as one (Q44); reads the whole sheet. Absent for files that have none. */
  merges?(sheet: number): Promise<Merge[]>
  close(): Promise<void>
}

/** The cell as a person sees it, without surrounding blanks. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell.trim() : cell.text.trim()
}
