import type { SourceRelation } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { isInRange } from './relation-numbers.ts'
import type { Miss } from './teller.ts'

/** Codes of relations in Exact are digits, at most so many (facts: XML sections 1 and 3). */
const CODE = /^\d{1,18}$/
/** Stands where a letter was lost (Q5). */
const LOST_LETTER = '\ufffd'

type NewSettings = Pick<AdministrationSettings, 'country' | 'relations'>

/**
 * What stands in the way of making a relation (R38, R87): a name, and a whole address. A name of nothing but digits is
 * a number that was read as a name, since the list calls its column by a word that can mean either (`Klant`).
 *
 * @param confirmed a person said that it is to be made: then a name with lost letters is taken as it is (Q5)
 * @returns nothing when it can be made
 */
export function newRelation(source: SourceRelation, settings: NewSettings, confirmed = false): Miss[] {
  const { code, name, street, postcode, city } = source
  if (code === '' && /^\d+$/.test(name) && !confirmed)
    return [{ code: 'relation-name-is-number', params: { name }, value: name }]
  const country = source.country || settings.country
  const misses: Miss[] = []
  const shown = shownAs(source)
  if (name === '') misses.push({ code: 'relation-name-missing', params: { code: shown }, value: code })
  else if (name.includes(LOST_LETTER) && !confirmed)
    misses.push({ code: 'relation-name-damaged', params: { name }, value: name })
  if (street === '' || postcode === '' || city === '') {
    const missing = Object.entries({ street, postcode, city }).filter(([, text]) => text === '')
    const params = { relation: shown, fields: missing.map(([field]) => field).join(', ') }
    misses.push({ code: 'relation-address-missing', params, value: shown })
  }
  if (!/^[A-Z]{2}$/.test(country)) {
    misses.push({ code: 'relation-country-unknown', params: { relation: shown, country }, value: country })
  }
  return misses
}

/**
 * What stands in the way of a number as code of a new relation: it must be digits, free, and lie in the range of the
 * source where one was agreed (R53).
 *
 * @param code the number; the source's own, or what a person gave
 * @param taken whether another relation has this code
 * @returns null when it can be used
 */
export function newCode(
  source: SourceRelation,
  code: string,
  settings: NewSettings,
  taken: (code: string) => boolean,
): Miss | null {
  const relation = shownAs(source)
  const range = settings.relations.sourceRanges[source.role]
  if (code === '') return { code: 'relation-code-missing', params: { relation }, value: relation }
  if (!CODE.test(code)) return { code: 'relation-code-unusable', params: { relation, code }, value: code }
  if (range !== undefined && code === source.code && !isInRange(code, range)) {
    const params = { relation, code, from: String(range.from), to: String(range.to) }
    return { code: 'relation-code-outside-range', params, value: code }
  }
  return taken(code) ? { code: 'relation-code-taken', params: { relation, code }, value: code } : null
}

const shownAs = ({ name, code, vatNumber }: SourceRelation): string => name || code || vatNumber
