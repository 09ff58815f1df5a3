import { checkVatNumber } from '../../check/numbers/vat-number.ts'
import { HIGHEST_RELATION, isNumber, RELATION_LIMITS } from './limits.ts'

/** Fields of a relation, of the source or as it is to be written. */
export type RelationFields = {
  name: string
  street: string
  houseNumber: string
  postcode: string
  city: string
  country: string
  phone: string
  email: string
  vatNumber: string
  chamberOfCommerce: string
  website: string
  bic: string
}

export const streetOf = ({ street, houseNumber }: RelationFields): string => `${street} ${houseNumber}`.trim()

/** SnelStart wants letters and digits only (REL-0057 to REL-0059). */
export const plainVatNumber = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/**
 * A VAT number as SnelStart wants it: with the prefix of its state, by which the number is verified (REL-0087, REL-0088).
 * One without it, as sources often have, gets that of the relation's country when it is right there.
 *
 * @param country ISO code of two letters; '' not known
 */
export function wholeVatNumber(text: string, country: string): string {
  const plain = plainVatNumber(text)
  if (country === '' || /^[A-Z]{2}/.test(plain)) return plain
  const { status } = checkVatNumber(plain, country)
  if (status !== 'valid' && status !== 'format') return plain
  if (country === 'BE') return `BE${plain.padStart(10, '0')}`
  return `${country === 'GR' ? 'EL' : country}${plain}`
}

/** A number of the Dutch register, which is the one that SnelStart means (REL-0006): 8 digits; '' when it is none. */
export function dutchChamberNumber(text: string): string {
  const plain = text.replace(/[\s.]/g, '')
  return /^\d{8}$/.test(plain) ? plain : ''
}

/** Whether SnelStart can take a text as one or more addresses with semicolons between (REL-0084, REL-0085). */
export const isEmail = (text: string): boolean =>
  text.split(';').every((one) => /^[^\s@;,]+@[^\s@;,.]+(\.[^\s@;,.]+)+$/.test(one.trim()))

/** SnelStart wants a web address (REL-0015); what more it asks is not published. */
export const isWebsite = (text: string): boolean =>
  /^(https?:\/\/)?[^\s/.:@]+(\.[^\s/.:@]+)+(:\d+)?(\/\S*)?$/i.test(text)

/** A code of a bank: 8 or 11 characters (REL-0010). */
export const isBic = (text: string): boolean => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/i.test(text)

/** The address when it is whole; null: SnelStart takes none at all, or all of it (REL-0060). */
export function addressOf(
  relation: RelationFields,
): { lines: { straat: string; postcode: string; plaats: string }; country: string } | null {
  const straat = streetOf(relation)
  const { postcode, city, country } = relation
  if (straat === '' || postcode === '' || city === '' || !/^[A-Z]{2}$/.test(country)) return null
  return { lines: { straat, postcode, plaats: city }, country }
}

/** Whether part of an address is there and part is missing. */
export function hasPartOfAddress(relation: RelationFields): boolean {
  const { postcode, city } = relation
  return streetOf(relation) + postcode + city !== '' && addressOf(relation) === null
}

/** Fields that are longer than SnelStart takes. */
export function tooLong(relation: RelationFields): { field: string; text: string; limit: number }[] {
  const found: { field: string; text: string; limit: number }[] = []
  for (const [field, limit] of Object.entries(RELATION_LIMITS) as [keyof typeof RELATION_LIMITS, number][]) {
    const text = field === 'street' ? streetOf(relation) : relation[field]
    if (text.length > limit) found.push({ field, text, limit })
  }
  return found
}

/** Whether a text can be the code of a relation in SnelStart. */
export const isRelationCode = (code: string): boolean => isNumber(code, HIGHEST_RELATION)

/**
 * Whether a VAT number has the prefix of another country than the address (REL-0087). Greece's is EL; a number without
 * a prefix says nothing.
 */
export function hasOtherPrefix(vatNumber: string, country: string): boolean {
  const prefix = /^[A-Z]{2}(?=[A-Z0-9]*\d)/.exec(plainVatNumber(vatNumber))?.[0] ?? ''
  if (prefix === '' || !/^[A-Z]{2}$/.test(country)) return false
  return (COUNTRIES[prefix] ?? prefix) !== (COUNTRIES[country] ?? country)
}

/** Prefixes of VAT numbers that are no ISO code of a country: Greece's, and that of Northern Ireland. */
const COUNTRIES: Record<string, string> = { EL: 'GR', XI: 'GB' }
