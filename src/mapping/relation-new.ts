import type { SourceRelation } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Miss } from './teller.ts'

/** Codes of relations in Exact are digits, at most so many (facts: XML sections 1 and 3). */
const CODE = /^\d{1,18}$/

/**
 * What stands in the way of making a relation (R38, R87): a name, a whole address, and the source's own number as a
 * free code of digits.
 *
 * @param taken whether another relation has this code
 * @returns nothing when it can be made
 */
export function newRelation(
  source: SourceRelation,
  settings: Pick<AdministrationSettings, 'country'>,
  taken: (code: string) => boolean,
): Miss[] {
  const { code, name, street, postcode, city } = source
  const country = source.country || settings.country
  const misses: Miss[] = []
  const shown = name || code || source.vatNumber
  if (name === '') misses.push({ code: 'relation-name-missing', params: { code: shown }, value: code })
  if (street === '' || postcode === '' || city === '') {
    const missing = Object.entries({ street, postcode, city }).filter(([, text]) => text === '')
    const params = { relation: shown, fields: missing.map(([field]) => field).join(', ') }
    misses.push({ code: 'relation-address-missing', params, value: shown })
  }
  if (!/^[A-Z]{2}$/.test(country)) {
    misses.push({ code: 'relation-country-unknown', params: { relation: shown, country }, value: country })
  }
  if (code === '') {
    misses.push({ code: 'relation-code-missing', params: { relation: shown }, value: shown })
  } else if (!CODE.test(code)) {
    misses.push({ code: 'relation-code-unusable', params: { relation: shown, code }, value: code })
  } else if (taken(code)) {
    misses.push({ code: 'relation-code-taken', params: { relation: shown, code }, value: code })
  }
  return misses
}
