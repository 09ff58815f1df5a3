import { checkVatNumber } from '../../check/numbers/vat-number.ts'
import { finding } from '../../model/finding-make.ts'
import type { Finding, Place } from '../../model/finding.ts'
import type { FindingCode } from '../../model/findings/catalogue.ts'
import {
  addressOf,
  dutchChamberNumber,
  hasOtherPrefix,
  hasPartOfAddress,
  isBic,
  isEmail,
  isRelationCode,
  isWebsite,
  plainVatNumber,
  tooLong,
  type RelationFields,
} from './relation-fields.ts'

/**
 * What cannot be written of a relation (facts: SnelStart section 1.1): texts that are too long, a code that is none.
 *
 * @param code its code in SnelStart, '' when it is not known yet
 */
export function relationErrors(
  relation: RelationFields,
  code: string,
  place: Place,
  document: string,
): Finding[] {
  const found: Finding[] = []
  const tell = (told: FindingCode, value: string, params: Finding['params']): void => {
    found.push(finding(told, place, params, document === '' ? { value } : { value, document }))
  }
  for (const { field, text, limit } of tooLong(relation))
    tell('text-too-long', text, { field, length: text.length, limit })
  if (code !== '' && !isRelationCode(code)) tell('snelstart-relation-code', code, { code })
  return found
}

/** A VAT number that cannot be right, or that has the prefix of another country than the address. */
export function vatNumberErrors(relation: RelationFields, place: Place, document: string): Finding[] {
  const { name, vatNumber, country } = relation
  if (vatNumber === '') return []
  const params = { relation: name, number: vatNumber, country }
  const about = document === '' ? { value: vatNumber } : { value: vatNumber, document }
  if (checkVatNumber(vatNumber, country || 'NL').status === 'wrong')
    return [finding('snelstart-vat-number', place, params, about)]
  if (addressOf(relation) === null || !hasOtherPrefix(vatNumber, country)) return []
  return [finding('snelstart-vat-number-country', place, params, about)]
}

/** What is not sent of a relation because SnelStart would refuse it, while the relation can do without. */
export function relationWarnings(
  relation: RelationFields,
  bankAccounts: boolean,
  place: Place,
  document: string,
): Finding[] {
  const left: { field: string; value: string }[] = []
  const { website, bic, email, chamberOfCommerce: number } = relation
  if (email !== '' && !isEmail(email)) left.push({ field: 'email', value: email })
  // nothing is lost of a Belgian number that is the VAT number as well
  const isWithVat = number !== '' && plainVatNumber(relation.vatNumber).endsWith(number.replace(/\D/g, ''))
  if (number !== '' && dutchChamberNumber(number) === '' && !isWithVat)
    left.push({ field: 'chamberOfCommerce', value: number })
  if (website !== '' && !isWebsite(website)) left.push({ field: 'website', value: website })
  if (bankAccounts && bic !== '' && !isBic(bic)) left.push({ field: 'bic', value: bic })
  const about = (value: string) => (document === '' ? { value } : { value, document })
  const found = left.map(({ field, value }) =>
    finding('snelstart-field-left-out', place, { relation: relation.name, field, value }, about(value)),
  )
  if (hasPartOfAddress(relation))
    found.push(
      finding('snelstart-address-left-out', place, { relation: relation.name }, about(relation.name)),
    )
  return found
}
