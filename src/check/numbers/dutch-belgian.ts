import { mod97, passesEleven, weighted } from './digits.ts'

/** A Dutch VAT number behind NL: nine digits, B and two digits, by the 11-proof or, since 2020, the 97-proof (facts: sources 5.1). */
export function isDutchVat(number: string): boolean {
  const parts = /^(\d{1,9})B(\d{2})$/.exec(number)
  if (parts === null || parts[2] === '00') return false
  const digits = parts[1]!.padStart(9, '0')
  if (Number(digits) === 0) return false
  return passesEleven(digits) || mod97(`NL${digits}B${parts[2]!}`) === 1
}

/**
 * A Belgian enterprise number, which is the VAT number behind BE: ten digits, the first 0 or 1; nine digits are the old
 * form. First eight and last two add up to a multiple of 97.
 */
export function isBelgianEnterprise(number: string): boolean {
  const digits = number.length === 9 ? `0${number}` : number
  if (!/^[01]\d{9}$/.test(digits) || Number(digits) === 0) return false
  return (Number(digits.slice(0, 8)) + Number(digits.slice(8))) % 97 === 0
}

/** A Dutch RSIN: nine digits by the 11-proof. */
export const isRsin = (digits: string): boolean => /^\d{9}$/.test(digits) && passesEleven(digits)

const NOT_PLAIN = /[^0-9A-Z]/g

/**
 * Whether the number of a chamber of commerce may be right: in the Netherlands eight digits (it has no check digit that
 * is known), in Belgium the enterprise number; elsewhere anything.
 */
export function isChamberNumber(text: string, country: string): boolean {
  const plain = text.toUpperCase().replace(NOT_PLAIN, '')
  if (country === 'NL') return /^\d{8}$/.test(plain.replace(/^KVK/, ''))
  return country === 'BE' ? isBelgianEnterprise(plain.replace(/^BE/, '')) : true
}

/** 2, 4, 8, 5, 10, 9, 7, 3, 6, 1 from the right and then again, for fifteen digits. */
const REFERENCE_WEIGHTS = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Whether the first of the sixteen digits of a Dutch betalingskenmerk is right: 11 less the remainder of 11 of the
 * weighted others, with 1 for 10 and 0 for 11 (Betaalvereniging, specification of the betalingskenmerk). Shorter forms
 * cannot be told from any other number.
 */
export function isDutchReference(digits: string): boolean {
  const check = 11 - (weighted(digits.slice(1), REFERENCE_WEIGHTS) % 11)
  return (check === 10 ? 1 : check === 11 ? 0 : check) === digits.charCodeAt(0) - 48
}
