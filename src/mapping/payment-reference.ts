import type { Miss } from './teller.ts'

const DIGITS = /^\d+$/
const SEPARATORS = /[+*/.\s\u00a0-]/g
/** +++ddd/dddd/ddddd+++ or ***ddd/dddd/ddddd***: a Belgian structured communication. */
const STRUCTURED = /^\s*(\+{3}|\*{3})/

/**
 * Digits of a payment reference (Q59, bookings case 23). Twelve digits in the Belgian form, or on a Belgian
 * administration, must pass the check of 97 (facts: sources 5.1). What is no reference of digits is left out and told.
 *
 * @returns reference '' when none can be written
 */
export function paymentReferenceOf(text: string, country: string): { reference: string; miss: Miss | null } {
  if (text === '') return NONE
  const digits = text.replace(SEPARATORS, '')
  if (digits === '') return NONE
  const structured = STRUCTURED.test(text)
  if (!DIGITS.test(digits)) {
    return {
      reference: '',
      miss: { code: 'payment-reference-not-digits', params: { reference: text }, value: text },
    }
  }
  const checked = structured || (country === 'BE' && digits.length === 12)
  if (checked && !isStructured(digits)) {
    return {
      reference: '',
      miss: { code: 'payment-reference-check', params: { reference: text }, value: text },
    }
  }
  return { reference: digits, miss: null }
}

const NONE = { reference: '', miss: null }

/** Twelve digits of which the last two are the first ten mod 97, 97 for 0. */
function isStructured(digits: string): boolean {
  if (digits.length !== 12) return false
  const check = Number(digits.slice(0, 10)) % 97 || 97
  return Number(digits.slice(10)) === check
}
