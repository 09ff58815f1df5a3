import { cutText } from '../book/texts.ts'
import type { PurchaseBooking, SalesBooking } from '../target/snelstart/bodies.ts'
import { DESCRIPTION_LIMIT, NUMBER_LIMIT } from '../target/snelstart/limits.ts'

/** What is different in a reversal besides its sign. */
export type BookingReversal = {
  /** the number of the reversal: that of the booking itself is taken (BOE-0021) */
  number: string
  /** ISO date; '' the booking's own */
  date: string
  /** stands before each description */
  prefix: string
}

/**
 * The booking that takes another one back: the same accounts, relation and kinds of VAT with opposite amounts. SnelStart
 * has no credit note of its own, so an invoice becomes a negative booking and a credit note a positive one (bookings
 * case 3).
 */
export function reversedBooking<T extends SalesBooking | PurchaseBooking>(
  booking: T,
  of: BookingReversal,
): T {
  const text = (own: string): string => cutText(`${of.prefix}${own}`, DESCRIPTION_LIMIT)
  return {
    ...booking,
    factuurnummer: of.number,
    factuurdatum: of.date === '' ? booking.factuurdatum : `${of.date}T00:00:00`,
    omschrijving: text(booking.omschrijving),
    factuurbedrag: opposite(booking.factuurbedrag),
    boekingsregels: booking.boekingsregels.map((line) => ({
      ...line,
      omschrijving: text(line.omschrijving),
      bedrag: opposite(line.bedrag),
    })),
    btw: booking.btw.map((row) => ({ ...row, btwBedrag: opposite(row.btwBedrag) })),
  }
}

/** Never -0, which is written as -0. */
const opposite = (amount: number): number => 0 - amount

/**
 * The number of a reversal, that no other of the batch has: `TB-` before the number of the booking, of which the end is
 * kept where that is too long.
 */
export function reversedNumber(number: string, used: Set<string>): string {
  for (let again = 1; ; again++) {
    const mark = again === 1 ? 'TB-' : `TB${again}-`
    const made = mark + number.slice(-(NUMBER_LIMIT - mark.length))
    if (used.has(made)) continue
    used.add(made)
    return made
  }
}
