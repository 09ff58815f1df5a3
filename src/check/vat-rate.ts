import type { ResolvedDocument } from '../model/resolved.ts'
import { parseDate } from '../model/parse-date.ts'
import { isRateOn, ratesOn } from './rates.ts'
import { tell, type Check } from './check.ts'

/** The rate of an ordinary line exists in the country on the day of the supply (facts: sources 5.2). */
export const check: Check = {
  name: 'vat-rate',
  codes: ['vat-rate-unusual'],
  run(document, { settings }, report) {
    const { country } = settings
    const date = document.source.supplyDate || document.source.date
    if (date === '') return
    let told: number[] | null = null
    for (let i = 0; i < document.lines.length; i++) {
      const line = document.lines[i]!
      if (!isOwnRate(line, country) || isRateOn(country, line.rate, date) || told?.includes(line.rate))
        continue
      if (parseDate(date, 'y-m-d') !== date) return
      told ??= []
      told.push(line.rate)
      const usual = ratesOn(country, date)
        .map((rate) => `${rate / 1000}%`)
        .join(', ')
      const params = { rate: { rate: line.rate }, country, date: { date }, usual }
      tell(report, document, 'vat-rate-unusual', line.source.place, params)
    }
  },
}

function isOwnRate(line: ResolvedDocument['lines'][number], country: string): boolean {
  if (line.vat === null || line.kind !== 'domestic') return false
  return line.vat.country === '' || line.vat.country === country
}
