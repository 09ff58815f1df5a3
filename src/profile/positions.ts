import { cellText, type Cell, type Row } from '../model/row.ts'
import { parseAmount, parseDecimal } from '../model/parse-number.ts'
import { parseDate } from '../model/parse-date.ts'
import { parseRate } from '../model/parse-rate.ts'
import { columnIndex, columnLetters } from './column-letters.ts'
import { wayOf } from './cell-way.ts'
import { AMOUNT_FIELDS } from './fields.ts'
import { headingKey, ourColumns } from './headings.ts'
import type { SheetHead } from './match-sheet.ts'
import { plain } from './texts.ts'
import type { ColumnRule, Field, SourceProfile, TableRule } from './types.ts'

/** The column of a rule by its letter, counted from 0; -1 when it goes by headings. */
export const positionOf = (rule: ColumnRule): number =>
  rule.column === undefined ? -1 : columnIndex(rule.column)

/** How a rule names its column in a message: its first heading, or its letter. */
export const nameOf = (rule: ColumnRule): string => rule.headings[0] ?? rule.column ?? '?'

/** A sheet without headings, with the letters of its columns for headings, and the columns that do not fit. */
export type Positional = { headings: string[]; keys: string[]; missing: string[] }

/**
 * A file without headings (Q11) has nothing but its name and its content to know it by: the profile says the name, and
 * what the required columns hold must be what they are for, in most of the first rows. A first row that holds headings
 * all the same, with no date or amount where they belong, does not fit.
 *
 * @param sheet the first rows
 * @returns null when there are none
 */
export function byPosition(
  table: TableRule,
  profile: Pick<SourceProfile, 'decimal' | 'date'>,
  sheet: SheetHead,
): Positional | null {
  const rows = sheet.rows.filter(
    (row) => row.problem === undefined && row.cells.some((cell) => plain(cell) !== ''),
  )
  const first = rows[0]
  if (!first) return null
  // The columns of an annotated copy have their headings on the first row, which is one of data.
  const own = first.cells.map((cell) => headingKey(cellText(cell)))
  const ours = ourColumns(own)
  const headings = first.cells.map((_, at) => columnLetters(at))
  const missing: string[] = []
  const typed: { letter: string; fitsFirst: boolean }[] = []
  for (const [field, given] of Object.entries(table.columns) as [Field, ColumnRule | string[]][]) {
    if (Array.isArray(given)) continue
    const at = positionOf(given)
    if (at < 0 || !(given.required || ALWAYS.has(field))) continue
    const fits = (row: Row): boolean => isFit(row.cells[at], field, given, profile)
    if (rows.filter(fits).length * 2 < rows.length) missing.push(columnLetters(at))
    else if (isTyped(field)) typed.push({ letter: columnLetters(at), fitsFirst: fits(first) })
  }
  // One wrong cell in the first row is told like any other; a row in which nothing fits is one of headings.
  if (!typed.some(({ fitsFirst }) => fitsFirst)) missing.push(...typed.map(({ letter }) => letter))
  return { headings, keys: own.map((key, at) => (ours.has(at) ? key : headingKey(headings[at]!))), missing }
}

/** Without these a row is no document, whether the profile says `required` or not. */
const ALWAYS: ReadonlySet<Field> = new Set<Field>(['number', 'date'])
const AMOUNTS: ReadonlySet<Field> = new Set<Field>([...AMOUNT_FIELDS, 'discountAmount'])
const DECIMALS: ReadonlySet<Field> = new Set<Field>(['quantity', 'price', 'exchangeRate'])
const DATES: ReadonlySet<Field> = new Set<Field>(['date', 'dueDate', 'supplyDate'])
const RATES: ReadonlySet<Field> = new Set<Field>(['vatRate', 'discount', 'deductible'])

const isTyped = (field: Field): boolean =>
  [DATES, AMOUNTS, DECIMALS, RATES].some((fields) => fields.has(field))

function isFit(
  cell: Cell | undefined,
  field: Field,
  rule: ColumnRule,
  profile: Pick<SourceProfile, 'decimal' | 'date'>,
): boolean {
  const shown = plain(cell)
  if (cell === undefined || shown === '') return false
  const way = wayOf(rule)
  const made = way ? way.of(shown) : null
  if (made && (made.trouble !== '' || made.text === '')) return false
  const value = made === null || made.text === shown ? cell : made.text
  const decimal = rule.decimal ?? profile.decimal ?? 'auto'
  if (DATES.has(field)) return parseDate(value, rule.date ?? profile.date ?? 'auto') !== null
  if (AMOUNTS.has(field)) return parseAmount(value, decimal).trouble === undefined
  if (DECIMALS.has(field)) return parseDecimal(value, decimal).trouble === undefined
  if (RATES.has(field)) return parseRate(value) !== null
  return true
}
