import { check as reverseCharge } from '../../check/reverse-charge.ts'
import { check as texts } from '../../check/texts.ts'
import { check as vatNumber } from '../../check/vat-number.ts'
import type { TargetRules } from '../rules.ts'

/** What only Exact Online asks for. */
export const exactRules: TargetRules = {
  checks: [reverseCharge, vatNumber, texts],
  sharesNumbers: false,
  ownCurrencyOnly: false,
  settings(_file, settings) {
    if (settings.exact.vatLines !== 'omitted' || settings.vat.reverseChargeLines !== 'written') return []
    return [{ pointer: '/vat/reverseChargeLines', key: 'omitted-lines', params: {} }]
  },
  relation() {},
  defaults: (settings) => settings,
  vatCodes: () => [],
}
