import { amountsOf } from '../book/amounts.ts'
import { tell, vatIsKnown, type Check } from './check.ts'

/** A total of 0.00 with lines that are not all zero is booked, but worth a look (bookings case 19). */
export const check: Check = {
  name: 'zero-total',
  codes: ['document-total-zero'],
  run(document, { settings }, report) {
    if (document.lines.length === 0 || (document.total !== null && document.total !== 0)) return
    if (!vatIsKnown(document)) return
    if (amountsOf(document, settings.vat.rounding).total === 0) tell(report, document, 'document-total-zero')
  },
}
