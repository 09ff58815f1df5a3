import type { Rate } from '../model/money.ts'
import type { DecimalStyle } from '../model/parse-number.ts'
import type { DateStyle } from '../model/parse-date.ts'
import type { VatKind } from '../model/document.ts'

/** What a column of a source can be. Relation lists use the relation fields only. */
export const HEADER_FIELDS = [
  /** joins lines to their header, and lines to each other, when it is another column than the number */
  'key',
  'number',
  'date',
  'dueDate',
  'supplyDate',
  'type',
  'status',
  'journal',
  'relationCode',
  'relationTargetCode',
  'relationName',
  'relationVatNumber',
  'relationLedgerAccount',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'country',
  'email',
  'phone',
  'website',
  'iban',
  'bic',
  'chamberOfCommerce',
  'language',
  'description',
  'yourReference',
  'paymentReference',
  'paymentCondition',
  'currency',
  'exchangeRate',
  'totalExcluding',
  'totalVat',
  'totalIncluding',
  'rounding',
  'pdf',
] as const
export const LINE_FIELDS = [
  'lineDescription',
  'article',
  'quantity',
  'price',
  'discount',
  'excluding',
  'including',
  'vat',
  'vatCode',
  'vatRate',
  'vatKind',
  'ledgerAccount',
  'costCentre',
  'costUnit',
  'deductible',
] as const

/** The kinds of VAT of the model, as a profile names them. */
export const VAT_KINDS = [
  'domestic',
  'exempt',
  'reverse-charge',
  'eu-goods',
  'eu-services',
  'export',
  'oss',
  'margin',
  'none',
] as const satisfies readonly VatKind[]

export type HeaderField = (typeof HEADER_FIELDS)[number]
export type LineField = (typeof LINE_FIELDS)[number]
export type Field = HeaderField | LineField

/** How one field is read. The short form in a profile is the list of headings alone. */
export type ColumnRule = {
  headings: string[]
  required?: boolean
  decimal?: DecimalStyle
  date?: DateStyle
  /** source text -> our word; a text that is not listed is an error */
  values?: Record<string, string>
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
}

export type TableRule = {
  name: string
  makes: 'sales' | 'purchase' | 'customers' | 'suppliers'
  layout: 'row-per-line' | 'row-per-document' | 'header-and-lines'
  /** every document of this table is of this type */
  type?: 'invoice' | 'credit-note'
  sheets?: string[]
  /** fields of the shared columns that this table does not use */
  omit?: Field[]
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
  /** how the source writes amounts of credit notes; auto: positive totals or lines of a marked one are turned round */
  creditNotes?: 'auto' | 'negative' | 'positive'
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
  csv?: { delimiter?: string; encoding?: string }
  decimal?: DecimalStyle
  date?: DateStyle
  /** columns that all tables share; a table's own rule for a field goes first */
  columns?: Partial<Record<Field, ColumnRule | string[]>>
  tables: TableRule[]
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
}

/** A table of a profile matched with the sheets of a file. */
export type TablePlan = {
  profile: SourceProfile
  table: TableRule
  header: SheetPlan
  /** the tab with the lines, in layout header-and-lines */
  lines: SheetPlan | null
}
