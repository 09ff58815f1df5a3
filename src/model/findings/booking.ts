import type { Catalogue } from './entry.ts'
import { moneyFindings } from './booking-money.ts'
import { totalsFindings } from './booking-totals.ts'

/** Findings about what a document amounts to and how it is booked. */
export const bookingFindings = {
  ...moneyFindings,
  ...totalsFindings,
} satisfies Catalogue
