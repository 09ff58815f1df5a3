import { cellText } from '../../model/row.ts'
import { parseAmount } from '../../model/parse-number.ts'
import { parseDate } from '../../model/parse-date.ts'
import type { TableRule } from '../types.ts'
import type { Aliases } from './aliases.ts'
import { guessColumns } from './guess-columns.ts'
import type { ColumnGuess, SampleSheet, SheetGuess, VatColumnsGuess } from './model.ts'

/** Headings are looked for in so many rows, as the program does when it reads a file. */
const HEAD_ROWS = 30

/** Number of the heading row; 0 when the sheet begins with data, null when it holds no table at all. */
export function headingRowOf(sheet: SampleSheet, aliases: Aliases): number | null {
  let best = { row: 0, known: 0 }
  for (const { number, cells } of sheet.rows.slice(0, HEAD_ROWS)) {
    const known = cells.filter((cell) => aliases.of(cellText(cell)).length > 0).length
    if (known > best.known) best = { row: number, known }
  }
  if (best.known >= 2) return best.row
  const first = sheet.rows.find(({ cells }) => filled(cells).length > 1)
  if (!first) return null
  // Texts only, where numbers or dates stand below them.
  const isHeading = filled(first.cells).every((text) => !isValue(text))
  const hasValues = sheet.rows.some(({ cells }) => filled(cells).some(isValue))
  if (isHeading && hasValues) return first.number
  return hasValues ? (best.known > 0 ? best.row : 0) : null
}

const filled = (cells: SampleSheet['rows'][number]['cells']): string[] =>
  cells.map((cell) => cellText(cell)).filter((text) => text !== '')

const isValue = (text: string): boolean =>
  parseAmount(text, 'auto').trouble === undefined ||
  parseDate(text, 'auto') !== null ||
  parseDate(text, 'm-d-y') !== null

export function guessSheet(
  sheet: SampleSheet,
  headerRow: number,
  aliases: Aliases,
  makes: TableRule['makes'],
  part: 'header' | 'lines' = 'header',
): SheetGuess {
  const columns = guessColumns(sheet, headerRow, aliases, makes, part)
  const vatColumns = part === 'header' && headerRow > 0 ? vatColumnsOf(columns) : null
  // A column per rate is no field of its own.
  for (const guess of columns) if (vatColumns?.columns.includes(guess.column)) guess.field = null
  const rows = sheet.rows.filter((row) => row.number > headerRow && filled(row.cells).length > 0).length
  return { name: sheet.name, headerRow, rows, columns, vatColumns }
}

const RATE = /(\d{1,2}(?:[.,]\d{1,2})?)(?=\s*(?:%|procent|pct|percent))/i

/** Columns with a percentage in their headings: amounts and VAT per rate. null when there is no amount among them. */
function vatColumnsOf(columns: readonly ColumnGuess[]): VatColumnsGuess | null {
  const found: VatColumnsGuess = { excluding: [], including: [], vat: [], columns: [] }
  for (const { heading, look, column } of columns) {
    if (!RATE.test(heading) || !['amount', 'whole', 'rate', 'empty'].includes(look.kind)) continue
    const pattern = heading.replace(RATE, '{rate}')
    const list = /incl|ttc|tvac|bruto|gross/i.test(heading)
      ? found.including
      : /^\W*(?:btw|vat|tva|tax)(?!.*(?:omzet|grondslag|netto|excl|base))/i.test(heading)
        ? found.vat
        : found.excluding
    if (!list.includes(pattern)) list.push(pattern)
    found.columns.push(column)
  }
  return found.excluding.length + found.including.length > 0 ? found : null
}
