import type { AccountOrigin } from '../mapping/account.ts'
import type { EntryLine } from '../model/entry.ts'
import type { Finding } from '../model/finding.ts'
import type { Cents } from '../model/money.ts'
import type { SeenDocument } from '../batch/observe.ts'
import type { RowKind } from '../batch/rows.ts'

/**
 * What a row is for the program. `left-out`: data that a rule of the source keeps from being booked. `unread`: on a tab
 * that no source profile takes. `absent`: there is no such row.
 */
export type RowRole =
  'line' | 'header' | 'relation' | 'left-out' | 'unread' | 'absent' | Exclude<RowKind, 'data'>

/** One cell as read. `stored` is what the file holds where that is not what a person sees. */
export type ExplainedCell = {
  /** column letter, as Excel names it */
  column: string
  heading: string
  text: string
  stored: string
  /** fields of the source profile that are read from it; none: nobody reads it */
  fields: string[]
}

/**
 * A value of the source and the code that was found for it; `found` '' when it was not. `by` tells what an account comes
 * from: the line, its article, the relation, the VAT code or the default.
 */
export type ExplainedLink = { field: string; source: string; found: string; by?: AccountOrigin }

/** What a check said of the document; no codes: nothing. */
export type ExplainedCheck = { check: string; codes: string[] }

export type ExplainedEntryLine = {
  account: string
  role: EntryLine['role']
  description: string
  amount: Cents
  vatCode: string
  costCentre: string
  costUnit: string
  /** whether the line was made of the row that was asked for */
  ofThisRow: boolean
}

/** The way of one document that the row belongs to. */
export type ExplainedDocument = {
  number: string
  kind: string
  date: string
  relation: string
  /** rows it was made of */
  rows: number[]
  fate: SeenDocument['fate']
  links: ExplainedLink[]
  checks: ExplainedCheck[]
  findings: Finding[]
  /** empty: nothing was booked */
  lines: ExplainedEntryLine[]
  journal: string
  period: string
  entryNumber: number | null
  /** the elements that it became, as they are written; '' when nothing was */
  xml: string
}

/** The way of one row, from cell to XML element. */
export type Explanation = {
  file: string
  sheet: string
  row: number
  source: string
  administration: string
  role: RowRole
  cells: ExplainedCell[]
  documents: ExplainedDocument[]
  /** findings that are about this row, or about the file as a whole */
  findings: Finding[]
}
