import { tell, type Check } from '../../../check/check.ts'

/** SnelStart books in euro only (BOE-0036): another currency is refused, or converted by its rate (bookings case 15). */
export const check: Check = {
  name: 'snelstart-currency',
  codes: ['snelstart-currency', 'snelstart-currency-converted'],
  run(document, { settings }, report) {
    const { currency, place } = document.source
    if (currency === '' || currency === settings.currency) return
    if (settings.snelstart.currency === 'refuse') {
      tell(report, document, 'snelstart-currency', place, { currency }, currency)
    } else if (document.rate !== '') {
      const params = { currency, rate: document.rate }
      tell(report, document, 'snelstart-currency-converted', place, params, currency)
    }
  },
}
