import { LODGING } from './rates/own.ts'
import { tell, type Check } from './check.ts'

/**
 * Lodging has another rate since 2026, by the day of the stay (facts: sources 5.2). What a line is for is only in its
 * words, so this is never more than a hint, and told once a document.
 */
export const check: Check = {
  name: 'lodging',
  codes: ['vat-rate-lodging'],
  run(document, { settings }, report) {
    const { from, before, now, lodging, other } = LODGING[settings.country]
    const { source, lines } = document
    const date = source.supplyDate || source.date
    if (source.direction !== 'sales' || date < from || source.type === 'credit-note') return
    for (let i = 0; i < lines.length; i++) {
      const { rate, kind, source: line } = lines[i]!
      if (rate !== before || kind !== 'domestic') continue
      const words = line.description === '' ? source.description : line.description
      if (!lodging.test(words) || other.test(words)) continue
      const params = {
        date: { date },
        rate: { rate },
        from: { date: from },
        now: { rate: now },
      }
      tell(report, document, 'vat-rate-lodging', line.place, params, words)
      return
    }
  },
}
