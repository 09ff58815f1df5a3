import type { Row } from '../model/row.ts'
import { cellText } from '../model/row.ts'
import { columnLetters } from './column-letters.ts'
import { headingKey, ourColumns } from './headings.ts'
import { recallMatch } from './match-memory.ts'
import { byPosition, nameOf, positionOf } from './positions.ts'
import { amountColumnsOf, hasBase, vatColumnsOf, type HeadingIndex } from './rate-columns.ts'
import { columnsOfParts, relationPartsOf } from './relation-parts.ts'
import { columnsLookedAt, rowColumnsOf } from './row-columns.ts'
import {
  HEADER_FIELDS,
  LINE_FIELDS,
  type ColumnRule,
  type Field,
  type RowColumns,
  type SheetPlan,
  type SourceProfile,
  type TableRule,
  type VatColumnRule,
} from './types.ts'

/** The first rows of a sheet: enough to find the headings below a title (Q9). */
export type SheetHead = { index: number; name: string; hidden: boolean; rows: Row[] }

/** How well a sheet fits a table: how many columns are known, and which it misses. */
export type Match = { score: number; missing: string[]; plan: SheetPlan | null }

type Columns = TableRule['columns']

/** Headings of a set of columns as they are compared. */
type Compiled = {
  fields: { field: Field; rule: ColumnRule; keys: string[]; position: number }[]
  all: Set<string>
  /** some columns go by their letter */
  byLetter: boolean
}

/** A profile is tried on many rows of many files: its headings, and those of a row, are put in form once. */
const compiledColumns = new WeakMap<Columns, Compiled>()
const rowKeys = new WeakMap<Row, string[]>()
/** Every heading of every table that was tried so far; a row without any of them is left at once by all tables. */
const everyHeading = new Set<string>()
/** Whether one of them has no letter; else amounts and dates need not be put in form to see that they are none. */
let hasBare = false
const LETTER = /[A-~\u0080-\uffff]/
/** What a row was found to be, and how many headings were known then. */
const rowHeads = new WeakMap<Row, { known: number; has: boolean }>()
const rowIndexes = new WeakMap<readonly string[], HeadingIndex>()

/**
 * Tries each of the first rows as the heading row and keeps the first one that knows most columns (Q9).
 *
 * @param named whether the profile names the file: one without headings is known by that alone (Q11)
 */
export function matchSheet(
  table: TableRule,
  part: 'header' | 'lines',
  sheet: SheetHead,
  profile: Pick<SourceProfile, 'decimal' | 'date' | 'ours'> = {},
  named = false,
): Match {
  let best: Match = { score: 0, missing: ['?'], plan: null }
  const columns = compile(part === 'lines' ? table.lines!.columns : table.columns)
  if (table.noHeader) return named ? matchPositions(table, profile, columns, sheet) : best
  for (const row of sheet.rows) {
    if (!hasHeading(row) || !keysOf(row).some((key) => columns.all.has(key))) continue
    // a list of ours that bears its name need not tell itself from others
    const isKnown = named && profile.ours === true
    const width = columns.byLetter ? widthOf(sheet) : 0
    const match = recallMatch(table, `${part} ${isKnown} ${width} `, sheet, row, () =>
      matchRow(table, part, columns, sheet, row, isKnown),
    )
    if (isBetter(match, best)) best = match
  }
  return best
}

/** Without a heading row the letters of the columns are their headings, above row 1. */
function matchPositions(
  table: TableRule,
  profile: Pick<SourceProfile, 'decimal' | 'date'>,
  columns: Compiled,
  sheet: SheetHead,
): Match {
  const found = byPosition(table, profile, sheet)
  if (!found) return { score: 0, missing: ['?'], plan: null }
  const letters: Row = { number: 0, cells: found.headings }
  rowKeys.set(letters, found.keys)
  const match = matchRow(table, 'header', columns, sheet, letters)
  const score = match.score + columns.fields.filter(({ position }) => position >= 0).length
  return { ...match, score, missing: [...new Set([...found.missing, ...match.missing])] }
}

/** Nothing missing goes before everything; then what knows most columns, then what misses fewest. */
export function isBetter(one: Match, other: Match): boolean {
  const whole = one.missing.length === 0
  if (whole !== (other.missing.length === 0)) return whole
  if (one.score !== other.score) return one.score > other.score
  return one.missing.length < other.missing.length
}

function compile(columns: Columns): Compiled {
  const known = compiledColumns.get(columns)
  if (known) return known
  const fields = (Object.entries(columns) as [Field, ColumnRule | string[]][]).map(([field, given]) => {
    const rule = Array.isArray(given) ? { headings: given } : given
    return { field, rule, keys: rule.headings.map(headingKey), position: positionOf(rule) }
  })
  const compiled = {
    fields,
    all: new Set(fields.flatMap(({ keys }) => keys)),
    byLetter: fields.some(({ position }) => position >= 0),
  }
  compiledColumns.set(columns, compiled)
  for (const key of compiled.all) {
    everyHeading.add(key)
    hasBare ||= !LETTER.test(key)
  }
  return compiled
}

function hasHeading(row: Row): boolean {
  const before = rowHeads.get(row)
  if (before?.known === everyHeading.size) return before.has
  const has = row.cells.some((cell) => {
    const text = cellText(cell)
    return (hasBare || LETTER.test(text)) && everyHeading.has(headingKey(text))
  })
  rowHeads.set(row, { known: everyHeading.size, has })
  return has
}

function keysOf(row: Row): string[] {
  let keys = rowKeys.get(row)
  if (!keys) rowKeys.set(row, (keys = row.cells.map((cell) => headingKey(cellText(cell)))))
  return keys
}

function matchRow(
  table: TableRule,
  part: 'header' | 'lines',
  columns: Compiled,
  sheet: SheetHead,
  row: Row,
  isKnown = false,
): Match {
  const headings = row.cells.map((cell) => cellText(cell))
  const keys = keysOf(row)
  const index = indexOf(keys)
  const width = columns.byLetter ? widthOf(sheet) : 0
  const { column, rules, missing, score } = fieldsIn(columns, index, width)
  // Amounts stand with the lines, wherever those are.
  const holdsLines = part === 'lines' || !table.lines
  const vatColumns = holdsLines ? vatColumnsOf(table, index) : []
  const ofRows = table.amountColumns?.filter((rule) => !rule.once) ?? []
  const amountColumns = holdsLines ? amountColumnsOf(ofRows, index, missing) : []
  const rowColumns = part === 'header' ? rowColumnsOf(table, index, missing) : undefined
  const relationParts = part === 'header' ? relationPartsOf(table, index) : undefined
  if (holdsLines && table.vatColumns && vatColumns.length === 0) missing.push(headingOf(table.vatColumns[0]!))
  if (part === 'header') {
    const { tells } = table
    if (tells && !isKnown && !tells.some((heading) => index.has(headingKey(heading)))) missing.push(tells[0]!)
    const has = (field: Field): boolean =>
      column[field] >= 0 ||
      table.constants?.[field] !== undefined ||
      (field === 'excluding' && vatColumns.length + amountColumns.length > 0)
    for (const group of table.requireOne ?? [])
      if (!group.some(has)) missing.push(group.map((field) => firstHeading(columns, field)).join(' / '))
  }
  const found = { sheet: sheet.index, name: sheet.name, headerRow: row.number, headings, keys }
  if (columns.byLetter) nameUnnamed(found, columns, column)
  return {
    score:
      score +
      vatColumns.filter(hasBase).length * 2 +
      amountColumns.length +
      scoreOf(rowColumns) +
      columnsOfParts(relationParts).length,
    missing,
    plan: {
      ...found,
      column,
      rule: rules,
      vatColumns,
      amountColumns,
      ...(rowColumns && { rowColumns }),
      ...(relationParts && { relationParts }),
    },
  }
}

const widthOf = (sheet: SheetHead): number => Math.max(...sheet.rows.map((row) => row.cells.length))

/** Where each heading stands; the first one when it stands twice, never the columns of an annotated copy. */
function indexOf(keys: readonly string[]): HeadingIndex {
  const known = rowIndexes.get(keys)
  if (known) return known
  const ours = ourColumns(keys)
  const index = new Map<string, number>()
  keys.forEach((key, at) => {
    if (key !== '' && !ours.has(at) && !index.has(key)) index.set(key, at)
  })
  rowIndexes.set(keys, index)
  return index
}

const NO_COLUMNS = Object.fromEntries(
  [...HEADER_FIELDS, ...LINE_FIELDS].map((field) => [field, -1]),
) as Record<Field, number>

/** @param width of the first rows: a column by its letter is there when one of them reaches it */
function fieldsIn(columns: Compiled, index: HeadingIndex, width: number) {
  const column = { ...NO_COLUMNS }
  const rules: Partial<Record<Field, ColumnRule>> = {}
  const missing: string[] = []
  const known = new Set<number>()
  for (const { field, rule, keys, position } of columns.fields) {
    rules[field] = rule
    if (position >= 0 && position < width) column[field] = position
    const at = keys.map((key) => index.get(key)).find((i) => i !== undefined)
    // A letter fits any file, and two fields of one column know no more of it than one does.
    if (at !== undefined) known.add((column[field] = at))
    else if (column[field] < 0 && rule.required) missing.push(nameOf(rule))
  }
  if (isNameOnly(columns, column, index)) {
    column.relationCode = -1
    const rule = rules.relationCode!
    if (rule.required) missing.push(nameOf(rule))
  }
  return { column, rules, missing, score: known.size }
}

/** A column that is read by its letter bears that letter in messages when it has no heading of its own (Q17). */
function nameUnnamed(
  found: Pick<SheetPlan, 'headings' | 'keys'>,
  { fields }: Compiled,
  column: Record<Field, number>,
): void {
  for (const { field, position } of fields) {
    if (position < 0 || column[field] !== position) continue
    while (found.headings.length <= position) found.headings.push('')
    if (found.keys.length < found.headings.length)
      found.keys = found.headings.map((_, at) => found.keys[at] ?? '')
    if (found.headings[position] === '') found.headings[position] = columnLetters(position)
  }
}

/** `Klant` is a code only beside a column with the name; alone it is the name, though it may be among the codes. */
function isNameOnly(columns: Compiled, column: Record<Field, number>, index: HeadingIndex): boolean {
  const at = column.relationCode
  if (at < 0 || at !== column.relationName) return false
  const { keys, position } = columns.fields.find((f) => f.field === 'relationCode')!
  return position < 0 && index.get(keys[0]!) !== at
}

const firstHeading = (columns: Compiled, field: Field): string =>
  columns.fields.find((f) => f.field === field)?.rule.headings[0] ?? field

const headingOf = (rule: VatColumnRule): string => (rule.excluding ?? rule.including ?? rule.vat ?? ['?'])[0]!

/** Columns that rules for rows know; amounts that are known not to be booked say as much of where a file is from. */
const scoreOf = (columns: RowColumns | undefined): number =>
  columns ? new Set(columnsLookedAt(columns).filter((column) => column >= 0)).size : 0
