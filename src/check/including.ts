import { RATE_ONE } from '../model/money.ts'
import { tell, type Check } from './check.ts'

/**
 * VAT codes of type including get including amounts, or are refused by setting (facts: XML section 2, VAT). VAT of
 * which a part may not be claimed cannot be told apart inside such an amount.
 */
export const check: Check = {
  name: 'including',
  codes: ['vat-code-including', 'vat-code-including-not-deductible'],
  run(document, { settings }, report) {
    for (const line of document.lines) {
      const { vat, source } = line
      if (vat === null || vat.type !== 'including') continue
      const params = { code: vat.code, description: vat.description }
      if (settings.vat.includingCodes === 'refuse') {
        tell(report, document, 'vat-code-including', source.place, params, vat.code)
      } else if (source.deductible !== null && source.deductible < RATE_ONE) {
        tell(report, document, 'vat-code-including-not-deductible', source.place, params, vat.code)
      }
    }
  },
}
