/** Exact's largest entry number: its numbers are 32-bit. */
export const MAX_ENTRY_NUMBER = 2_147_483_647

export type EntryNumberAnswer =
  { entryNumber: number } | { error: 'entry-number-no-digits' | 'entry-number-out-of-range' }

/**
 * The entry number that equals an invoice number: its digits, 1 to 2147483647 (bookings case 24, R81, D6).
 * `2026-0001` is 20260001.
 */
export function entryNumberOf(number: string): EntryNumberAnswer {
  const digits = number.replace(NOT_DIGITS, '')
  if (digits === '') return { error: 'entry-number-no-digits' }
  // ten digits at most are exact; a longer text may only have leading zeros more
  const entryNumber = Number(digits)
  if (entryNumber < 1 || entryNumber > MAX_ENTRY_NUMBER) return { error: 'entry-number-out-of-range' }
  return { entryNumber }
}

const NOT_DIGITS = /\D+/g
