import { isDutchReference } from './numbers/dutch-belgian.ts'
import { tell, type Check } from './check.ts'

/**
 * A Dutch payment reference of sixteen digits has a check digit. Shorter ones cannot be told from any other number, and
 * a Belgian structured communication is judged where it is read (Q59, bookings case 23).
 */
export const check: Check = {
  name: 'payment-reference',
  codes: ['payment-reference-dutch'],
  run(document, { settings }, report) {
    const { paymentReference } = document
    if (paymentReference.length !== 16 || settings.country !== 'NL') return
    if (isDutchReference(paymentReference)) return
    const params = { reference: paymentReference }
    tell(report, document, 'payment-reference-dutch', document.source.place, params, paymentReference)
  },
}
