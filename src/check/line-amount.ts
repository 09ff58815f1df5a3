import { tell, type Check } from './check.ts'

/**
 * A line without any amount is taken for a text line and left out (bookings case 18). Where the document has no total
 * either to prove that, and the line names what it is booked on, an amount may be missing.
 */
export const check: Check = {
  name: 'line-amount',
  codes: ['line-without-amount'],
  run(document, _context, report) {
    const { source } = document
    if (document.lines.length === source.lines.length) return
    if (source.totalExcluding !== null || source.totalIncluding !== null) return
    for (const line of source.lines) {
      if (line.excluding !== null || line.including !== null || line.vat !== null) continue
      if (line.article === '' && line.ledgerAccount === '' && line.vatCode === '' && line.vatRate === null)
        continue
      tell(report, document, 'line-without-amount', line.place, {}, line.description)
    }
  },
}
