import { passesLuhn, passesMod11And10, weighted } from './digits.ts'
import { isCypriot, isFrench, isIrish, isSpanish } from './proofs-letters.ts'

/** Whether the check digits of a number in the right form are right; null: this form has none that we can prove. */
export type Proof = (number: string) => boolean | null

const last = (number: string): number => number.charCodeAt(number.length - 1) - 48

/** 11 less the remainder of 11; `ten` stands for 10, and 11 is 0. */
const fromEleven = (sum: number, ten: number): number => {
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? ten : check
}

/**
 * How the check digits of VAT numbers of the EU states are proven, by ISO code; NL and BE have a file of their own.
 * Forms for persons of BG, CZ and LV rest on dates of birth: those are not judged.
 */
export const PROOFS: Readonly<Record<string, Proof>> = {
  AT: (n) => {
    const digits = n.slice(1)
    if (!/^\d{8}$/.test(digits)) return null
    let sum = 4
    for (let i = 0; i < 7; i++) {
      const digit = digits.charCodeAt(i) - 48
      sum += i % 2 === 0 ? digit : Math.floor(digit / 5) + ((digit * 2) % 10)
    }
    return (10 - (sum % 10)) % 10 === last(n)
  },
  BG: (n) => {
    if (n.length !== 9) return null
    const first = weighted(n, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
    const check = first === 10 ? weighted(n, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first
    return check % 10 === last(n)
  },
  CY: isCypriot,
  CZ: (n) =>
    n.length === 8
      ? ((11 - (weighted(n, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 || 1) % 10 === last(n) && n[0] !== '9'
      : null,
  DE: (n) => n[0] !== '0' && passesMod11And10(n),
  DK: (n) => n[0] !== '0' && weighted(n, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  EE: (n) => weighted(n, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  ES: isSpanish,
  FI: (n) => weighted(n, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
  FR: isFrench,
  GR: (n) => (weighted(n, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(n),
  HR: passesMod11And10,
  HU: (n) => weighted(n, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
  IE: isIrish,
  IT: passesLuhn,
  LT: (n) => {
    const weights = n.length === 9 ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2]
    const other = n.length === 9 ? [3, 4, 5, 6, 7, 8, 9, 1] : [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4]
    const first = weighted(n, weights) % 11
    const check = first === 10 ? weighted(n, other) % 11 : first
    return check % 10 === last(n)
  },
  LU: (n) => Number(n.slice(0, 6)) % 89 === Number(n.slice(6)),
  LV: (n) => (n[0]! > '3' ? weighted(n, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3 : null),
  MT: (n) => weighted(n, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0,
  PL: (n) => weighted(n, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(n),
  PT: (n) => n[0] !== '0' && fromEleven(weighted(n, [9, 8, 7, 6, 5, 4, 3, 2]), 0) === last(n),
  RO: (n) => {
    const padded = n.padStart(10, '0')
    return ((weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === last(n)
  },
  SE: (n) => passesLuhn(n.slice(0, 10)),
  SI: (n) => {
    const rest = weighted(n, [8, 7, 6, 5, 4, 3, 2]) % 11
    // 11 less 0 has two digits: no number of that kind is given out
    return n[0] !== '0' && rest !== 0 && fromEleven(rest, 0) === last(n)
  },
  SK: (n) => n[0] !== '0' && Number(n) % 11 === 0,
  XI: (n) => {
    if (!/^\d/.test(n)) return null
    const rest = weighted(n, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
    return rest === 0 || rest === 42 || rest === 55
  },
}
