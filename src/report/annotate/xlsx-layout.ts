import { columnLetters } from '../../read/xlsx/xml-bytes.ts'

/** Columns that Excel has. */
export const MAX_COLUMNS = 16_384
/** Width of the two columns, in characters. */
const WIDTH = 48

/** One `col` of a sheet: columns from and to (from 0), and its other attributes as they stand. */
export type ColumnRange = { from: number; to: number; rest: string }

/** Where the two columns go, from 0. */
export type NoteColumns = { message: number; remedy: number }

/**
 * The first two adjacent columns right of `last` that no row uses, so that a lonely value beside the table is never
 * written over. `used` has one byte a column.
 */
export function freeColumns(last: number, used: Uint8Array): NoteColumns {
  for (let column = last + 1; column + 1 < MAX_COLUMNS; column++) {
    if (used[column] === 0 && used[column + 1] === 0) return { message: column, remedy: column + 1 }
  }
  throw new Error('the sheet has no two free columns for the messages')
}

/** The `cols` of a sheet with a width for the two columns; ranges over them are split. */
export function columnsXml(
  ranges: readonly ColumnRange[],
  { message, remedy }: NoteColumns,
  prefix: string,
): string {
  const col = (from: number, to: number, rest: string): string =>
    `<${prefix}col min="${from + 1}" max="${to + 1}"${rest}/>`
  const kept = ranges.flatMap(({ from, to, rest }) => {
    const left = from < message ? [{ from, to: Math.min(to, message - 1), rest }] : []
    return to > remedy ? [...left, { from: Math.max(from, remedy + 1), to, rest }] : left
  })
  const all = [...kept, { from: message, to: remedy, rest: ` width="${WIDTH}" customWidth="1"` }]
  all.sort((a, b) => a.from - b.from)
  return `<${prefix}cols>${all.map(({ from, to, rest }) => col(from, to, rest)).join('')}</${prefix}cols>`
}

/** The area of a sheet (A1:C865), widened to hold the two columns and the row of headings; null when it says nothing. */
export function widerArea(area: string, { message, remedy }: NoteColumns, headerRow: number): string | null {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(area)
  if (match === null) return null
  const [, left = '', top = '', right = left, bottom = top] = match
  const from = Math.min(columnIndex(left), message)
  const to = Math.max(columnIndex(right), remedy)
  const rows = [Math.min(Number(top), headerRow), Math.max(Number(bottom), headerRow)]
  return `${columnLetters(from)}${rows[0]}:${columnLetters(to)}${rows[1]}`
}

/** The `spans` of a row, widened to these columns (from 0); what is no such list is left out. */
export function widerSpans(spans: string, columns: readonly number[]): string | null {
  const numbers = spans
    .split(/[\s:]+/)
    .filter((part) => part !== '')
    .map(Number)
  if (numbers.length === 0 || numbers.some((number) => !Number.isInteger(number))) return null
  const all = [...numbers, ...columns.map((column) => column + 1)]
  return `${Math.min(...all)}:${Math.max(...all)}`
}

export function columnIndex(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
