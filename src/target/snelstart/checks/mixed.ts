import { tell, type Check } from '../../../check/check.ts'

/** Reverse charge goes with no other VAT in one booking (BOE-0062, bookings case 12), exempt lines included. */
export const check: Check = {
  name: 'snelstart-mixed',
  codes: ['vat-mixed-with-reverse-charge'],
  run(document, _context, report) {
    const { lines } = document
    const shifted = lines.find((line) => line.kind === 'reverse-charge')
    if (shifted === undefined) return
    const other = lines.some((line) => line.kind !== 'reverse-charge' && line.vat !== null)
    if (other) tell(report, document, 'vat-mixed-with-reverse-charge', shifted.source.place)
  },
}
