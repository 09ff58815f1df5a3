import type { Severity } from '../../model/finding.ts'

/**
 * What is to be said beside one row. `row` counts from 1 as Excel does, `column` from 0. `severity` is that of
 * the worst finding of the row and colours the message; each cell in `columns` has the colour of its own.
 * Row 0 (the sheet as a whole) and the header row are told on the first row below the header.
 */
export type CellNote = {
  row: number
  columns: { column: number; severity: Severity }[]
  message: string
  remedy: string
  severity: Severity
}

/**
 * The notes of one sheet, ascending by row; '' is the only sheet of a CSV file. `headerRow` is 0 when the sheet
 * has no row of headings. `headings` are those of the two columns, in the reader's language.
 */
export type SheetNotes = {
  sheet: string
  headerRow: number
  headings: [message: string, remedy: string]
  notes: AsyncIterable<CellNote> | Iterable<CellNote>
}
