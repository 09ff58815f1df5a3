import type { VatKind } from '../model/document.ts'
import type { Field, LineField } from './fields.ts'

/** Chooses rows by the text of a column. `*` and `?` stand for any text; an empty text is an empty cell. */
export type WhereRule = {
  headings: string[]
  /** rows of these texts are the table's; absent: all that are not left out */
  use?: string[]
  /** rows of these texts are left out by rule and counted */
  leaveOut?: string[]
  /** a file without this column has only rows of this table */
  optional?: boolean
}

/** What VAT an account stands for: a rate in percent, the rates that share it, or a block. */
export type AccountVat = number | number[] | { rate?: number; kind?: VatKind; code?: string }

/** Layout booking-rows: debit and credit rows with one booking code are one document. */
export type BookingsRule = {
  /** ledger accounts (`13*`) of customers, or of suppliers: their row gives relation, number and total */
  relationAccounts: string[]
  /** ledger account -> the VAT that is booked on it */
  vatAccounts?: Record<string, AccountVat>
  /** revenue or cost account -> the VAT of what is booked on it */
  vatOfAccounts?: Record<string, AccountVat>
}

/** Layout summary: rows of one key are added up into one document. */
export type SummaryRule = {
  /** what makes out the key: fields, and `day` or `month` of the date */
  by: (Field | 'day' | 'month')[]
  /** makes the number of the key: `{key}`, `{month}` */
  numberFrom: string
}

/** Items that are packed in cells: `book|2|30.00`, one item a column. */
export type PackedLinesRule = {
  /** headings of the columns; `{number}` stands for 1, 2, 3 ... */
  headings: string[]
  separator: string
  fields: (LineField | { field: LineField; prefix?: string })[]
}

/** VAT that is stated for the document only: which line has which is derived when there is just one way. */
export type DocumentVatRule = {
  /** pairs of columns: the name of a tax, with its percentage in it, and its amount */
  taxes?: { name: string[]; amount: string[] }[]
  /** names of taxes (`NL *`) and what they are; a name that is not among them is an error */
  names?: Record<string, { kind?: VatKind; code?: string }>
  /** percentages that the one VAT amount of the document can be */
  rates?: number[]
  /** the taxes are those of a whole order, of which this is a part: only the rate counts, when there is one */
  rateOnly?: boolean
}
