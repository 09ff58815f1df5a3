import type { Cell } from '../../model/row.ts'
import type { DateStyle } from '../../model/parse-date.ts'
import type { DecimalStyle } from '../../model/parse-number.ts'
import type { Field, TableRule } from '../types.ts'
import type { Look } from './looks.ts'

/** The first rows of a sheet, as a proposal looks at them. */
export type SampleSheet = { name: string; hidden: boolean; rows: { number: number; cells: Cell[] }[] }

/** Why a column is thought to be a field. */
export type Reason = 'heading' | 'part-of-heading' | 'values'

/** A column and what it probably is. Below a confidence of 50 nothing is made of it. */
export type ColumnGuess = {
  column: number
  letter: string
  heading: string
  look: Look
  field: Field | null
  /** of a hundred */
  confidence: number
  reason: Reason
  /** what the heading says and the values deny */
  denied: Field | null
}

/** Headings of columns per VAT rate, with `{rate}` where the percentage stands. */
export type VatColumnsGuess = { excluding: string[]; including: string[]; vat: string[]; columns: number[] }

export type SheetGuess = {
  name: string
  /** 0: there is no heading row */
  headerRow: number
  rows: number
  columns: ColumnGuess[]
  vatColumns: VatColumnsGuess | null
}

export type TableGuess = {
  sheet: SheetGuess
  /** tab of the lines, and the heading that joins them */
  lines: { sheet: SheetGuess; key: string } | null
  makes: TableRule['makes']
  layout: 'row-per-line' | 'row-per-document' | 'header-and-lines'
  /** texts of the type and status columns, with what they probably mean */
  types: Record<string, 'invoice' | 'credit-note' | ''>
  status: { use: string[]; leaveOut: string[]; unknown: string[] } | null
  /** texts of the column for the kind of VAT, as known profiles take them; null when one of them is not known */
  vatKinds: Record<string, string> | null
}

export const QUESTIONS = [
  'known',
  'number',
  'date',
  'relation',
  'amount',
  'direction',
  'date-order',
  'dates-mixed',
  'decimal',
  'including',
  'rate',
  'layout',
  'credit-notes',
  'types',
  'status',
  'sheets',
  'no-heading',
  'no-table',
  'denied',
  'unused',
] as const
/** What only a person can say, with what it is about. */
export type Question = { code: (typeof QUESTIONS)[number]; sheet: string; about: string }

export type Proposal = {
  source: string
  name: string
  /** a pattern for names of such files */
  files: string
  tables: TableGuess[]
  decimal: DecimalStyle | null
  date: DateStyle | null
  questions: Question[]
}
