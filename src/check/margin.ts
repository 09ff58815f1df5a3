import { tell, type Check } from './check.ts'

/** The margin scheme cannot be booked from an invoice: its VAT is on the profit (bookings case 29). */
export const check: Check = {
  name: 'margin',
  codes: ['vat-margin-scheme'],
  run(document, _context, report) {
    for (const line of document.lines) {
      if (line.kind !== 'margin' && line.source.vatKind !== 'margin') continue
      tell(report, document, 'vat-margin-scheme', line.source.place)
      return
    }
  },
}
