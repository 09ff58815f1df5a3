import { vatDue } from '../book/vat-due.ts'
import { tell, type Check } from './check.ts'

/**
 * Purchases with reverse charge (bookings case 14): whether their VAT lines are written or made by the accounting
 * package is not established, so it must be chosen; to write them the VAT code must have a rate.
 */
export const check: Check = {
  name: 'reverse-charge',
  codes: ['reverse-charge-undecided', 'reverse-charge-without-rate'],
  run(document, { settings }, report) {
    const { direction, place } = document.source
    if (direction !== 'purchase') return
    for (const line of document.lines) {
      if (vatDue(direction, line.kind) !== 'reverse') continue
      const { reverseChargeLines } = settings.vat
      if (reverseChargeLines === '') {
        tell(report, document, 'reverse-charge-undecided', place)
        return
      }
      if (reverseChargeLines === 'written' && line.vat !== null && line.rate === 0) {
        tell(report, document, 'reverse-charge-without-rate', line.source.place, { code: line.vat.code })
        return
      }
    }
  },
}
