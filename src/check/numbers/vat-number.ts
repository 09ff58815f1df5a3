import { isBelgianEnterprise, isDutchVat } from './dutch-belgian.ts'
import { EU_FORMATS } from './eu.ts'
import { PROOFS } from './proofs.ts'

/**
 * What is known of a VAT number. 'valid': its check digits are right. 'format': its form is right, and that form has no
 * check digits that can be proven. 'wrong': form or check digits are not right. 'outside': of a country outside the EU,
 * not judged. Whether a number exists is known online only, and never claimed.
 */
export type VatNumberAnswer = { country: string; status: 'valid' | 'format' | 'wrong' | 'outside' }

const NOT_PLAIN = /[^0-9A-Z]/g

/**
 * Checks a VAT number without asking anybody (Q53; facts: sources 5.1): Dutch ones by either of their two proofs,
 * Belgian ones and those of the other EU states by theirs.
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
  if (state === 'NL') return { country: state, status: isDutchVat(number) ? 'valid' : 'wrong' }
  if (state === 'BE') return { country: state, status: isBelgianEnterprise(number) ? 'valid' : 'wrong' }
  if (!format.test(number)) return { country: state, status: 'wrong' }
  const proven = PROOFS[state]?.(number) ?? null
  return { country: state, status: proven === null ? 'format' : proven ? 'valid' : 'wrong' }
}
