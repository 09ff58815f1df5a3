import type { Rate } from '../model/money.ts'

/** Rates of the two countries with the days they hold, ISO; '' open (facts: sources 5.2). */
const RATES: Record<'NL' | 'BE', { rate: Rate; from: string; until: string }[]> = {
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

/** Whether a rate exists in a country on a day. Which goods it is for is not judged: that changes in between. */
export function isRateOn(country: 'NL' | 'BE', rate: Rate, date: string): boolean {
  return RATES[country].some(
    (r) => r.rate === rate && (r.from === '' || r.from <= date) && (r.until === '' || r.until >= date),
  )
}

/** The rates of a country on a day, highest last. */
export function ratesOn(country: 'NL' | 'BE', date: string): Rate[] {
  const rates = RATES[country].map((r) => r.rate).filter((rate) => isRateOn(country, rate, date))
  return [...new Set(rates)].sort((a, b) => a - b)
}
