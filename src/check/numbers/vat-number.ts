import { EU_FORMATS } from './eu.ts'

/**
 * What is known of a VAT number. 'valid': its check digits are right. 'format': its form is right, existence is not
 * verified. 'wrong': neither. 'outside': of a country outside the EU, not judged.
 */
export type VatNumberAnswer = { country: string; status: 'valid' | 'format' | 'wrong' | 'outside' }

const NOT_PLAIN = /[^0-9A-Z]/g

/**
 * Checks a VAT number without asking anybody (facts: sources 5.1): Dutch ones by either of their two proofs, Belgian
 * ones by theirs, those of other EU states by their form.
 *
 * @param country ISO country for a number that does not name its own
 */
export function checkVatNumber(text: string, country: string): VatNumberAnswer {
  const plain = text.toUpperCase().replace(NOT_PLAIN, '')
  const named = /^[A-Z]{2}/.test(plain)
  const prefix = named ? plain.slice(0, 2) : country
  const state = prefix === 'EL' ? 'GR' : prefix
  const number = named ? plain.slice(2) : plain
  const format = EU_FORMATS.get(state)
  if (format === undefined) return { country: state, status: 'outside' }
  if (state === 'NL') return { country: state, status: isDutch(number) ? 'valid' : 'wrong' }
  if (state === 'BE') return { country: state, status: isBelgian(number) ? 'valid' : 'wrong' }
  return { country: state, status: format.test(number) ? 'format' : 'wrong' }
}

/** Nine digits, B and two digits, by the 11-proof of the old numbers or the 97-proof of those since 2020. */
function isDutch(number: string): boolean {
  const parts = /^(\d{1,9})B(\d{2})$/.exec(number)
  if (parts === null || parts[2] === '00') return false
  const digits = parts[1]!.padStart(9, '0')
  if (Number(digits) === 0) return false
  return passesEleven(digits) || mod97(`NL${digits}B${parts[2]!}`) === 1
}

/** Weights 9 to 2, the last digit counts -1. */
function passesEleven(digits: string): boolean {
  let sum = -Number(digits[8])
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i)
  return sum % 11 === 0
}

/** Remainder of 97 of a text in which A is 10 and Z is 35. */
function mod97(text: string): number {
  let rest = 0
  for (const character of text) {
    const value = parseInt(character, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest
}

/** Ten digits, the first 0 or 1; nine digits are the old form. First eight and last two add up to a multiple of 97. */
function isBelgian(number: string): boolean {
  const digits = number.length === 9 ? `0${number}` : number
  if (!/^[01]\d{9}$/.test(digits) || Number(digits) === 0) return false
  return (Number(digits.slice(0, 8)) + Number(digits.slice(8))) % 97 === 0
}
