import { vatDue } from '../../../book/vat-due.ts'
import { tell, type Check } from '../../../check/check.ts'
import { RATE_ONE } from '../../../model/money.ts'

/**
 * Purchases that SnelStart has no established booking for: those of which the buyer accounts for the VAT (bookings case
 * 14), refused or by setting allowed with a warning, and those of which a part of the VAT is not deductible (case 28).
 */
export const check: Check = {
  name: 'snelstart-purchase',
  codes: ['snelstart-reverse-charge', 'snelstart-reverse-charge-unproven', 'snelstart-not-deductible'],
  run(document, { settings }, report) {
    const { direction } = document.source
    if (direction !== 'purchase') return
    const shifted = document.lines.find((line) => vatDue(direction, line.kind) === 'reverse')
    if (shifted !== undefined) {
      const refused = settings.snelstart.reverseChargePurchases === 'refuse'
      const code = refused ? 'snelstart-reverse-charge' : 'snelstart-reverse-charge-unproven'
      tell(report, document, code, shifted.source.place, { kind: shifted.kind })
    }
    // without the setting that allows such lines another check refuses them
    if (!settings.vat.nonDeductible) return
    for (const { source } of document.lines) {
      if (source.deductible === null || source.deductible >= RATE_ONE) continue
      tell(report, document, 'snelstart-not-deductible', source.place, { rate: { rate: source.deductible } })
    }
  },
}
