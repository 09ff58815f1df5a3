import type { ResolvedDocument, ResolvedLine } from '../model/resolved.ts'
import type { Rate } from '../model/money.ts'
import { parseDate } from '../model/parse-date.ts'
import { rateInText } from '../model/rate-in-text.ts'
import { isForeignRateWrong, isRateOn, ratesOn, standardRateOn, wasRateOf } from './rates.ts'
import { tell, type Check } from './check.ts'

/**
 * The rate of a line exists in its country on the day of the supply (R72; facts: sources 5.2). Where the source gives
 * that day a wrong rate is an error; judged by the invoice date it is a warning, and on a credit note too, since that
 * has the rate of the invoice it corrects. Of other EU states only the standard rate is known: see `isForeignRateWrong`.
 */
export const check: Check = {
  name: 'vat-rate',
  codes: ['vat-rate-unusual', 'vat-rate-not-on-date', 'vat-rate-abroad'],
  run(document, { settings }, report) {
    const { source, lines } = document
    const { country } = settings
    const date = source.supplyDate || source.date
    if (date === '') return
    const told: string[] = []
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      if (line.vat === null && !mayHaveEnded(line, country)) continue
      const where = countryOf(line, country)
      if (where === '') continue
      const own = where === country
      const rate = rateOf(line)
      if (own ? isRateOn(country, rate, date) : !isForeignRateWrong(where, rate, date)) continue
      const key = `${where}${rate}`
      if (told.includes(key) || parseDate(date, 'y-m-d') !== date) continue
      told.push(key)
      const usual = own ? ratesOn(country, date) : [standardRateOn(where, date) ?? 0]
      const params = {
        rate: { rate },
        country: where,
        date: { date },
        usual: usual.map((each) => `${each / 1000}%`).join(', '),
      }
      tell(report, document, own ? codeOf(document) : 'vat-rate-abroad', line.source.place, params)
    }
  },
}

const codeOf = ({ source, kind }: ResolvedDocument): 'vat-rate-not-on-date' | 'vat-rate-unusual' =>
  source.supplyDate !== '' && !kind.endsWith('credit-note') ? 'vat-rate-not-on-date' : 'vat-rate-unusual'

/** Whether the reason that no VAT code was found for a line may be that its rate has ended, as 6% has. */
const mayHaveEnded = (line: ResolvedLine, own: 'NL' | 'BE'): boolean =>
  (line.source.vatKind ?? 'domestic') === 'domestic' && wasRateOf(own, rateOf(line))

/** The rate of a line; where no VAT code was found for it what the source says. */
const rateOf = ({ vat, rate, source }: ResolvedLine): Rate =>
  vat === null ? (source.vatRate ?? rateInText(source.vatCode) ?? 0) : rate

/** The country whose rates a line must have; '' when its VAT is not charged, or said to be something special. */
function countryOf({ vat, kind }: ResolvedLine, own: string): string {
  if (kind !== 'domestic' && kind !== 'oss') return ''
  if (vat === null) return own
  return vat.country === '' ? (kind === 'domestic' ? own : '') : vat.country
}
