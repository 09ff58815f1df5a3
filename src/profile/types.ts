import type { Rate } from '../model/money.ts'
import type { DecimalStyle } from '../model/parse-number.ts'
import type { DateStyle } from '../model/parse-date.ts'
import type { VatKind } from '../model/document.ts'
import type { WriteBackRule } from '../model/write-back.ts'
import type { AddressBlock, RelationParts } from './relation-parts.ts'
import type { Field } from './fields.ts'
import type { BookingsRule, DocumentVatRule, PackedLinesRule, SummaryRule, WhereRule } from './row-types.ts'

export { HEADER_FIELDS, LINE_FIELDS, VAT_KINDS } from './fields.ts'
export type { Field, HeaderField, LineField } from './fields.ts'
export type * from './row-types.ts'

/** How one field is read. The short form in a profile is the list of headings alone. */
export type ColumnRule = {
  headings: string[]
  /** letter of the column (C, AA), in place of headings: a column without one (Q11, Q17) */
  column?: string
  required?: boolean
  /** what is replaced in the text: RE2 patterns, all matches of each, in order */
  clean?: { find: string; replace: string }[]
  /** one piece of the cleaned text, counted from 1 (Q23) */
  part?: { separator: string; number: number }
  /** RE2 pattern that the whole text must match after that */
  match?: string
  /** an empty cell takes the value of the row above or below (Q14, Q24) */
  fill?: 'down' | 'up'
  decimal?: DecimalStyle
  date?: DateStyle
  /** source text -> our word; a text that is not listed is an error, or stays as it is */
  values?: Record<string, string>
  otherwise?: 'error' | 'keep'
}

/** A value the source does not have: the same on every document. `warn` tells so in every report. */
export type ConstantRule = { value: string; warn?: boolean }
/** A date counted from another one. */
export type DeriveRule = { from: 'date' | 'dueDate' | 'supplyDate'; days: number; warn?: boolean }

/**
 * One row per document with columns per VAT rate. `{rate}` in a heading takes any rate that the file has; without it
 * and without `rate`, `code` or `kind` says what VAT the column has.
 */
export type VatColumnRule = {
  rate?: number
  kind?: VatKind
  code?: string
  excluding?: string[]
  vat?: string[]
  including?: string[]
}
/** A column whose amount is a line of its own, on a fixed ledger account. */
export type AmountColumnRule = {
  headings: string[]
  ledgerAccount?: string
  description?: string
  vatRate?: number
  vatCode?: string
  vatKind?: VatKind
  /** the amount includes VAT */
  including?: boolean
  /** headings of the VAT amount and of the VAT rate that stand beside it */
  vat?: string[]
  rate?: string[]
  /** the column says what is taken off (a discount) */
  takenOff?: boolean
  /** beside the lines of the rows, and once for each document: shipping and discounts on its first row */
  once?: boolean
  /** the file may be without this column */
  optional?: boolean
}

export type TableRule = {
  name: string
  makes: 'sales' | 'purchase' | 'customers' | 'suppliers' | 'relations'
  layout: 'row-per-line' | 'row-per-document' | 'header-and-lines' | 'booking-rows' | 'summary'
  /** which rows of the sheet are this table's */
  where?: WhereRule[]
  /** other tables that share their sheet take rows of it too */
  shares?: boolean
  /** headings of columns that are known and not booked: their amounts are not told */
  ignore?: string[]
  bookings?: BookingsRule
  summary?: SummaryRule
  packedLines?: PackedLinesRule
  /** whether prices and amounts of lines include VAT; `totals`: what the totals of the document say */
  prices?: 'excluding' | 'including' | 'totals'
  documentVat?: DocumentVatRule
  /** every document of this table is of this type */
  type?: 'invoice' | 'credit-note'
  sheets?: string[]
  /** fields of the shared columns that this table does not use */
  omit?: Field[]
  /** headings of the parts of a name (initials, infix, last name), joined where there is no relationName */
  nameParts?: string[][]
  /** addresses of which a column says which one counts; where it says nothing the first */
  addressBlocks?: { chosenBy: string[]; blocks: AddressBlock[] }
  /** a list of what the accounting package has: its codes are the target's, and nothing of it is written */
  inTarget?: boolean
  /** the tab with the lines, in layout header-and-lines; joined by `number` */
  lines?: { sheets: string[]; columns: Partial<Record<Field, ColumnRule | string[]>> }
  columns: Partial<Record<Field, ColumnRule | string[]>>
  /** one of these headings must be there: they tell this table from another with the same columns */
  tells?: string[]
  /** of each list at least one field must be there for the table to be recognised */
  requireOne?: Field[][]
  constants?: Partial<Record<Field, ConstantRule | string>>
  derive?: Partial<Record<'date' | 'dueDate' | 'supplyDate', DeriveRule>>
  /** R21, R22: rows of other states are left out, unknown states are errors */
  status?: { use?: string[]; leaveOut?: string[]; unknown?: 'error' | 'use' }
  /**
   * how the source writes amounts of credit notes; auto: positive totals or lines of a marked one are turned round;
   * absolute: amounts are sizes, and the type alone says which sign they have
   */
  creditNotes?: 'auto' | 'negative' | 'positive' | 'absolute'
  /** the table has no heading row: every column is told by its letter (Q11) */
  noHeader?: boolean
  /** the VAT rate of a line that names none, from its amounts; percentages, and a tolerance in cents (default 1) */
  rateFromAmounts?: { rates: number[]; tolerance?: number }
  vatColumns?: VatColumnRule[]
  amountColumns?: AmountColumnRule[]
  exchangeRate?: 'euro-per-unit' | 'units-per-euro'
}

/** mappings/sources/<source>.yaml: how a source's files look. */
export type SourceProfile = {
  source: string
  name: string
  description?: string
  recognise?: { files?: string[] }
  /** one of our own, for lists that come back: a file that resembles it is not said to be meant so */
  ours?: true
  /** `comment`: how lines begin that are no data (Q10); `quote`: the mark around texts (Q21) */
  csv?: { delimiter?: string; encoding?: string; comment?: string; quote?: string }
  /** texts that mean nothing: NULL, - (Q50) */
  empty?: string[]
  decimal?: DecimalStyle
  date?: DateStyle
  /** columns that all tables share; a table's own rule for a field goes first */
  columns?: Partial<Record<Field, ColumnRule | string[]>>
  tables: TableRule[]
  /** files that tell the source what was paid, and what was sent */
  writeBack?: WriteBackRule
}

export type CompiledVatColumn = {
  rate: Rate | null
  kind: VatKind | null
  code: string
  excluding: number
  vat: number
  including: number
}
export type CompiledAmountColumn = {
  column: number
  ledgerAccount: string
  description: string
  vatRate: Rate | null
  vatCode: string
  vatKind: VatKind | null
  including: boolean
  /** columns of the VAT amount and the VAT rate; -1: none */
  vat: number
  rate: number
  takenOff: boolean
}

/** Columns of a sheet that tables with rules for rows look at; -1: the file does not have it. */
export type RowColumns = {
  /** one for each rule of `where` */
  where: number[]
  /** amounts that are taken once for each document */
  once: CompiledAmountColumn[]
  packed: number[]
  taxes: { name: number; amount: number }[]
  /** known and not booked */
  ignored: number[]
}

/** Columns of one sheet as found by its headings; -1: the file does not have it. */
export type SheetPlan = {
  /** index and name of the sheet in the file */
  sheet: number
  name: string
  /** row of the headings, from 1 */
  headerRow: number
  headings: string[]
  keys: string[]
  column: Record<Field, number>
  rule: Partial<Record<Field, ColumnRule>>
  vatColumns: CompiledVatColumn[]
  amountColumns: CompiledAmountColumn[]
  /** absent for a table that has no such rules */
  rowColumns?: RowColumns
  /** absent for a table without parts of names and without address blocks */
  relationParts?: RelationParts
}

/** A table of a profile matched with the sheets of a file. */
export type TablePlan = {
  profile: SourceProfile
  table: TableRule
  header: SheetPlan
  /** the tab with the lines, in layout header-and-lines */
  lines: SheetPlan | null
  /** all tables that take rows of the sheet, this one among them; absent where one table takes them all */
  sharing?: readonly TablePlan[]
}
