import { RATE_ONE } from '../model/money.ts'
import { tell, type Check } from './check.ts'

/** VAT of which a part may not be claimed is booked by setting only (bookings case 28). */
export const check: Check = {
  name: 'deductible',
  codes: ['vat-not-deductible'],
  run(document, { settings }, report) {
    if (document.source.direction !== 'purchase' || settings.vat.nonDeductible) return
    for (const line of document.lines) {
      const { deductible, place } = line.source
      if (deductible === null || deductible >= RATE_ONE) continue
      tell(report, document, 'vat-not-deductible', place, { rate: { rate: deductible } })
    }
  },
}
