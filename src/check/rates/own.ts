import type { DatedRate } from './dated.ts'

/**
 * Every rate of the Netherlands and Belgium with the days it holds (facts: sources 5.2). Which goods a rate is for
 * changes in between and is not in here, but for lodging.
 */
export const OWN_RATES: Readonly<Record<'NL' | 'BE', readonly DatedRate[]>> = {
  NL: [
    { rate: 0, from: '', until: '' },
    { rate: 6_000, from: '', until: '2018-12-31' },
    { rate: 9_000, from: '2019-01-01', until: '' },
    { rate: 19_000, from: '', until: '2012-09-30' },
    { rate: 21_000, from: '2012-10-01', until: '' },
  ],
  BE: [
    { rate: 0, from: '', until: '' },
    { rate: 6_000, from: '', until: '' },
    { rate: 12_000, from: '', until: '' },
    { rate: 21_000, from: '', until: '' },
  ],
}

/** From which day of stay lodging has another rate, whatever the day of the invoice; before it had `before`. */
export type LodgingRate = {
  from: string
  before: number
  now: number
  /** words that make it lodging, and those that make it something else after all */
  lodging: RegExp
  other: RegExp
}

const WORDS =
  'logies|overnachting(en)?|hotelkamers?|hotelovernachting(en)?|vakantiehuis(je)?|bed (and|&) breakfast'
const FRENCH = 'h[ée]bergement|nuit[ée]es?|chambres? d.h[ôo]tel|g[îi]te'

/**
 * The Netherlands: 9% becomes 21%, by the date of the stay; camping and breakfast keep 9%. Belgium: 6% becomes 12%,
 * camping too; 6% stays for stays that were booked in time (facts: sources 5.2), so it is never more than a warning.
 */
export const LODGING: Readonly<Record<'NL' | 'BE', LodgingRate>> = {
  NL: {
    from: '2026-01-01',
    before: 9_000,
    now: 21_000,
    lodging: new RegExp(`\\b(${WORDS}|lodging|overnight stays?)\\b`, 'i'),
    other: /ontbijt|breakfast|camping|kampeer|tent|caravan|camper/i,
  },
  BE: {
    from: '2026-03-01',
    before: 6_000,
    now: 12_000,
    lodging: new RegExp(`\\b(${WORDS}|camping|kampeerplaats(en)?)\\b|\\b${FRENCH}`, 'i'),
    other: /ontbijt|petit.d[ée]jeuner|^breakfast/i,
  },
}
