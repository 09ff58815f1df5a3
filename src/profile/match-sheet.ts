import type { Row } from '../model/row.ts'
import { cellText } from '../model/row.ts'
import { headingKey, ourColumns } from './headings.ts'
import { amountColumnsOf, hasBase, vatColumnsOf, type HeadingIndex } from './rate-columns.ts'
import {
  HEADER_FIELDS,
  LINE_FIELDS,
  type ColumnRule,
  type Field,
  type SheetPlan,
  type TableRule,
  type VatColumnRule,
} from './types.ts'

/** The first rows of a sheet: enough to find the headings below a title (Q9). */
export type SheetHead = { index: number; name: string; hidden: boolean; rows: Row[] }

/** How well a sheet fits a table: how many columns are known, and which it misses. */
export type Match = { score: number; missing: string[]; plan: SheetPlan | null }

type Columns = TableRule['columns']

/** Headings of a set of columns as they are compared. */
type Compiled = { fields: { field: Field; rule: ColumnRule; keys: string[] }[]; all: Set<string> }

/** A profile is tried on many rows of many files: its headings, and those of a row, are put in form once. */
const compiledColumns = new WeakMap<Columns, Compiled>()
const rowKeys = new WeakMap<Row, string[]>()

/** Tries each of the first rows as the heading row and keeps the first one that knows most columns (Q9). */
export function matchSheet(table: TableRule, part: 'header' | 'lines', sheet: SheetHead): Match {
  let best: Match = { score: 0, missing: ['?'], plan: null }
  const columns = compile(part === 'lines' ? table.lines!.columns : table.columns)
  for (const row of sheet.rows) {
    if (!keysOf(row).some((key) => columns.all.has(key))) continue
    const match = matchRow(table, part, columns, sheet, row)
    if (isBetter(match, best)) best = match
  }
  return best
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
    return { field, rule, keys: rule.headings.map(headingKey) }
  })
  const compiled = { fields, all: new Set(fields.flatMap(({ keys }) => keys)) }
  compiledColumns.set(columns, compiled)
  return compiled
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
): Match {
  const headings = row.cells.map((cell) => cellText(cell))
  const keys = keysOf(row)
  const index = indexOf(keys)
  const { column, rules, missing, score } = fieldsIn(columns, index)
  // Amounts stand with the lines, wherever those are.
  const holdsLines = part === 'lines' || !table.lines
  const vatColumns = holdsLines ? vatColumnsOf(table, index) : []
  const amountColumns = holdsLines ? amountColumnsOf(table, index, missing) : []
  if (holdsLines && table.vatColumns && vatColumns.length === 0) missing.push(headingOf(table.vatColumns[0]!))
  if (part === 'header') {
    const { tells } = table
    if (tells && !tells.some((heading) => index.has(headingKey(heading)))) missing.push(tells[0]!)
    const has = (field: Field): boolean =>
      column[field] >= 0 ||
      table.constants?.[field] !== undefined ||
      (field === 'excluding' && vatColumns.length + amountColumns.length > 0)
    for (const group of table.requireOne ?? [])
      if (!group.some(has)) missing.push(group.map((field) => firstHeading(columns, field)).join(' / '))
  }
  const found = { sheet: sheet.index, name: sheet.name, headerRow: row.number, headings, keys }
  return {
    score: score + vatColumns.filter(hasBase).length * 2 + amountColumns.length,
    missing,
    plan: { ...found, column, rule: rules, vatColumns, amountColumns },
  }
}

/** Where each heading stands; the first one when it stands twice, never the columns of an annotated copy. */
function indexOf(keys: readonly string[]): HeadingIndex {
  const ours = ourColumns(keys)
  const index = new Map<string, number>()
  keys.forEach((key, at) => {
    if (key !== '' && !ours.has(at) && !index.has(key)) index.set(key, at)
  })
  return index
}

function fieldsIn(columns: Compiled, index: HeadingIndex) {
  const none = [...HEADER_FIELDS, ...LINE_FIELDS].map((field) => [field, -1])
  const column = Object.fromEntries(none) as Record<Field, number>
  const rules: Partial<Record<Field, ColumnRule>> = {}
  const missing: string[] = []
  let score = 0
  for (const { field, rule, keys } of columns.fields) {
    rules[field] = rule
    const at = keys.map((key) => index.get(key)).find((i) => i !== undefined)
    if (at !== undefined) {
      column[field] = at
      score++
    } else if (rule.required) missing.push(rule.headings[0]!)
  }
  if (isNameOnly(columns, column, index)) {
    column.relationCode = -1
    score--
    const rule = rules.relationCode!
    if (rule.required) missing.push(rule.headings[0]!)
  }
  return { column, rules, missing, score }
}

/** `Klant` is a code only beside a column with the name; alone it is the name, though it may be among the codes. */
function isNameOnly(columns: Compiled, column: Record<Field, number>, index: HeadingIndex): boolean {
  const at = column.relationCode
  if (at < 0 || at !== column.relationName) return false
  return index.get(columns.fields.find((f) => f.field === 'relationCode')!.keys[0]!) !== at
}

const firstHeading = (columns: Compiled, field: Field): string =>
  columns.fields.find((f) => f.field === field)?.rule.headings[0] ?? field

const headingOf = (rule: VatColumnRule): string => (rule.excluding ?? rule.including ?? rule.vat ?? ['?'])[0]!
