import { amountsOf } from '../book/amounts.ts'
import { tell, vatIsKnown, type Check } from './check.ts'
import { listedGroup } from './vat-group.ts'

/** A VAT code under which VAT is booked has the account to book it on. */
export const check: Check = {
  name: 'vat-account',
  codes: ['vat-account-missing'],
  run(document, { settings }, report) {
    if (!vatIsKnown(document)) return
    if (settings.target === 'exact' && settings.exact.vatLines === 'omitted') return
    const { direction, place } = document.source
    for (const group of amountsOf(document, settings.vat.rounding).groups) {
      const { vat, due } = group
      if (vat === null || due === 'none' || vat.type === 'including' || group.rate === 0) continue
      if (due === 'reverse' && settings.vat.reverseChargeLines !== 'written') continue
      const pays = direction === 'sales' || due === 'reverse'
      const claims = direction === 'purchase'
      if ((!pays || vat.payAccount !== '') && (!claims || vat.claimAccount !== '')) continue
      tell(report, document, 'vat-account-missing', place, { code: listedGroup(group) }, vat.code)
    }
  },
}
