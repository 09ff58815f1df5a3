import type { Param } from '../model/finding.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import type { DateStyle } from '../model/parse-date.ts'
import { parseDecimal, type DecimalStyle, type NumberTrouble } from '../model/parse-number.ts'
import type { Cell } from '../model/row.ts'

/** The finding for an amount that cannot be read. */
export const AMOUNT_CODES: Record<NumberTrouble, FindingCode> = {
  'not-a-number': 'amount-unreadable',
  ambiguous: 'amount-ambiguous',
  'too-precise': 'amount-too-precise',
  'too-large': 'amount-too-large',
  scientific: 'number-scientific',
}

const EXAMPLES: Record<DateStyle, string> = {
  auto: '31-12-2026',
  'd-m-y': '31-12-2026',
  'm-d-y': '12-31-2026',
  'y-m-d': '2026-12-31',
  yyyymmdd: '20261231',
  'd-m-y-resaved': '31-12-2026',
  'm-d-y-resaved': '12-31-2026',
}

/** How a date is to be written for this profile, and what the profile asks for when it asks for something. */
export const dateHint = (style: DateStyle): Record<string, Param> =>
  style === 'auto' ? { example: EXAMPLES.auto } : { example: EXAMPLES[style], style }

/** The decimal mark that the profile asks for, where only that makes the text no amount. */
export function amountHint(cell: Cell, style: DecimalStyle): Record<string, Param> {
  if (style === 'auto' || parseDecimal(cell, 'auto').trouble !== undefined) return {}
  return { style: style === 'comma' ? 'decimal: comma' : 'decimal: point' }
}
