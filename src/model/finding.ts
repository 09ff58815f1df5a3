/** error: nothing is booked. warning: booked, worth a look. information: nothing to do. */
export type Severity = 'error' | 'warning' | 'information'

/** A value inside a message. Typed ones are written in the reader's own notation (1.234,56 and 31-12-2026). */
export type Param = string | number | { cents: number } | { date: string } | { rate: number }

/** Where something stands: row counts from 1 as Excel does, column from 0; row 0 is the file as a whole. */
export type Place = { sheet: string; row: number; column?: number; heading?: string }

/** What is wrong or worth knowing about the input. Bad data is a finding, never an exception. */
export type Finding = {
  code: string
  severity: Severity
  place: Place
  /** document number as the source writes it, when the finding belongs to one */
  document?: string
  /** the offending value as read */
  value?: string
  params: Record<string, Param>
  /** who says so, where it is not this program: the accounting package, in what it sent back (R61) */
  origin?: 'exact' | 'snelstart'
}

/** Collects findings of one step. `severity` comes from the catalogue unless given. */
export type Report = (finding: Finding) => void
