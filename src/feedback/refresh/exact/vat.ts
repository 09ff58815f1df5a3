import {
  attributeOf,
  childOf,
  childrenOf,
  codeOf,
  textIn,
  truthIn,
  type XmlElement,
} from '../../../read/exact-xml/element.ts'
import type { IncomingRow } from '../../table/incoming.ts'
import { row, told, truth } from './codes.ts'

/** A percentage with the days that it holds; '' open. `rate` as a percentage: `21`, `9.5`. */
type Dated = { rate: string; from: string; until: string }

/** What else the export says of a VAT code. */
export type VatNotes = {
  /** another percentage comes into force later */
  ahead: { rate: string; from: string } | null
}

/**
 * VAT. What its kind is Exact tells in part only: a listing of goods or services within the EU says it, and a plain code
 * with a percentage that is usual in the country is a domestic one. For what is charged to the buyer, for 0% and for no
 * VAT there are several; then the kind is left to the person.
 *
 * @param usual rates of the administration's own country that hold today, as percentages
 * @param today ISO date
 */
export function vatCode(
  element: XmlElement,
  usual: readonly number[],
  today: string,
): IncomingRow & VatNotes {
  const description = textIn(element, 'Description')
  const type = attributeOf(element, 'type').toUpperCase()
  const rates = ratesOf(element)
  const now =
    rates.find(({ from, until }) => from <= today && (until === '' || until >= today)) ?? rates.at(-1)
  const ahead = rates.find(({ from }) => from > today) ?? null
  // without VAT a percentage of 0 says nothing
  const rate = type === 'N' && (now === undefined || Number(now.rate) === 0) ? undefined : now?.rate
  const made = row(element, description, {
    description: told(description),
    direction: DIRECTIONS[attributeOf(element, 'vattransactiontype').toUpperCase()],
    rate,
    kind: kindOf(element, type, Number(rate ?? 0), usual),
    // a single percentage holds as long as the code does; from when the books have it is another matter
    from: rates.length > 1 ? told(now?.from ?? '') : undefined,
    until: told(now?.until ?? ''),
    type: TYPES[type],
    blocked: truth(attributeOf(element, 'blocked')),
    payAccount: told(codeOf(childOf(element, 'GLToPay'))),
    claimAccount: told(codeOf(childOf(element, 'GLToClaim'))),
  })
  return { ...made, ahead: ahead === now ? null : ahead }
}

const DIRECTIONS: Readonly<Record<string, string>> = { P: 'purchase', S: 'sales', B: 'both' }
const TYPES: Readonly<Record<string, string>> = { E: 'excluding', I: 'including', N: 'none', B: 'zero' }

function kindOf(
  element: XmlElement,
  type: string,
  rate: number,
  usual: readonly number[],
): string | undefined {
  if (truthIn(attributeOf(element, 'vatmargin')) === true) return 'margin'
  const listing = textIn(element, 'EUSalesListing').toUpperCase()
  if (listing === 'L' || listing === 'T') return 'eu-goods'
  if (listing === 'S') return 'eu-services'
  const charged = truthIn(attributeOf(element, 'charged')) === true
  const isPlain = !charged && rate > 0 && (type === 'E' || type === 'I')
  return isPlain && usual.includes(rate) ? 'domestic' : undefined
}

/** In the order of their first days. */
function ratesOf(element: XmlElement): Dated[] {
  const dated = childrenOf(childOf(element, 'VATPercentages'), 'VATPercentage').flatMap((one) => {
    const rate = percentage(attributeOf(one, 'percentage'))
    const [from, until] = [dayIn(one, 'StartDate'), dayIn(one, 'EndDate')]
    return rate === undefined ? [] : [{ rate, from, until }]
  })
  if (dated.length > 0) return dated.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const rate = percentage(textIn(element, 'Percentage'))
  return rate === undefined ? [] : [{ rate, from: '', until: '' }]
}

const dayIn = (element: XmlElement, name: string): string => {
  const day = textIn(element, name).slice(0, 10)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : ''
}

/** Exact writes fractions: 0.21 is 21%. To a thousandth of a percent, without the noise of binary fractions. */
export function percentage(text: string): string | undefined {
  if (!/^\d{0,3}(\.\d{1,20})?(E-?\d)?$/i.test(text) || text === '') return undefined
  const rate = Math.round(Number(text) * 100_000) / 1000
  return rate >= 0 && rate <= 100 ? String(rate) : undefined
}
