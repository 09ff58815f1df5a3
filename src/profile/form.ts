import { cellText, type Row } from '../model/row.ts'
import { headingKey } from './headings.ts'
import type { SheetHead } from './match-sheet.ts'
import type { SourceProfile } from './types.ts'

/** A table has at least so many columns that go on below its headings. */
const COLUMNS = 2
const FILLED = 4
/** So many labels with their value beside them make a form. */
const LABELS = 3

/**
 * Whether the sheets hold a form and no table (Q44): headings that a profile knows stand below each other with their
 * values beside them, or nothing in them goes on from row to row. Asked only of files that no profile knows.
 *
 * @param isText a text file: one of a single column may be cut at a mark that nobody thought of
 */
export function isForm(
  profiles: readonly SourceProfile[],
  sheets: readonly SheetHead[],
  isText: boolean,
): boolean {
  const filled = sheets.filter((sheet) => sheet.rows.some((row) => textsOf(row).length > 0))
  if (filled.length === 0) return false
  const known = headingsOf(profiles)
  return filled.every((sheet) => hasLabels(sheet, known) || (!isText && !goesOn(sheet)))
}

/** Labels below each other: `Factuurnummer: | 2026-1`, `Datum: | 15-01-2026`. */
function hasLabels(sheet: SheetHead, known: ReadonlySet<string>): boolean {
  const labels = sheet.rows.filter((row) => {
    const cells = row.cells.map(cellText)
    const at = cells.findIndex((text) => text !== '')
    if (at < 0 || cells.filter((text) => known.has(headingKey(text))).length !== 1) return false
    const value = cells.slice(at + 1).find((text) => text !== '')
    return known.has(headingKey(cells[at]!)) && value !== undefined
  })
  return labels.length >= LABELS
}

/** Whether two columns or more are filled in a row and in the two below it. Few rows say nothing. */
function goesOn(sheet: SheetHead): boolean {
  const rows = sheet.rows.map((row) => row.cells.map((cell) => cellText(cell) !== ''))
  if (rows.filter((row) => row.includes(true)).length < FILLED) return true
  return rows.some((row, i) => {
    const next = [rows[i + 1], rows[i + 2]]
    const columns = row.filter((is, column) => is && next.every((other) => other?.[column] === true))
    return columns.length >= COLUMNS
  })
}

const textsOf = (row: Row): string[] => row.cells.map(cellText).filter((text) => text !== '')

function headingsOf(profiles: readonly SourceProfile[]): Set<string> {
  const keys = new Set<string>()
  for (const { columns = {}, tables } of profiles)
    for (const rules of [columns, ...tables.map((table) => table.columns)])
      for (const rule of Object.values(rules))
        for (const heading of Array.isArray(rule) ? rule : (rule.headings ?? []))
          keys.add(headingKey(heading))
  return keys
}
