import { hasAmount, isZeroLine, namesBooking } from '../book/left-out.ts'
import { tell, type Check } from './check.ts'

/**
 * Empty is not 0.00. A line without an amount is a text line, left out by rule (bookings case 18), only when it says
 * nothing of how it is booked and other amounts are there. With an article it is worth a look, unless the document has
 * a total to prove that nothing is missing.
 */
export const check: Check = {
  name: 'line-amount',
  codes: ['document-without-amounts', 'line-without-amount', 'article-without-amount'],
  run(document, _context, report) {
    const { source } = document
    const { lines } = source
    let empty = 0
    for (let i = 0; i < lines.length; i++) if (!hasAmount(lines[i]!)) empty++
    if (empty === 0) return
    const total = source.totalExcluding !== null || source.totalIncluding !== null
    if (empty === lines.length && !total && lines.every(isZeroLine)) {
      tell(report, document, 'document-without-amounts')
      return
    }
    for (const line of lines) {
      if (hasAmount(line)) continue
      if (namesBooking(line) || !isZeroLine(line)) {
        tell(report, document, 'line-without-amount', line.place, {}, line.description)
      } else if (!total && line.article !== '') {
        tell(report, document, 'article-without-amount', line.place, {}, line.description)
      }
    }
  },
}
