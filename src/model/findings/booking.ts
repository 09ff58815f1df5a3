import type { Catalogue } from './entry.ts'
import { linesFindings } from './booking-lines.ts'
import { moneyFindings } from './booking-money.ts'
import { signFindings } from './booking-sign.ts'
import { totalsFindings } from './booking-totals.ts'

/** Findings about what a document amounts to and how it is booked. */
export const bookingFindings = {
  ...linesFindings,
  ...moneyFindings,
  ...signFindings,
  ...totalsFindings,
} satisfies Catalogue
