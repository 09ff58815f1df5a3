import { tell, type Check } from '../../../check/check.ts'

/** First day of the one-stop shop. */
const START = '2021-07-01'

/**
 * A booking of the one-stop shop has no VAT rows: every line of it is one of the one-stop shop, the customer has no VAT
 * number, and the date is not before it began (facts: SnelStart section 2, OSS; bookings case 27).
 */
export const check: Check = {
  name: 'snelstart-oss',
  codes: ['snelstart-oss-mixed', 'snelstart-oss-vat-number', 'snelstart-oss-date'],
  run(document, _context, report) {
    const { lines, source, relation } = document
    const line = lines.find((one) => one.kind === 'oss')
    if (line === undefined) return
    const { place } = line.source
    if (lines.some((one) => one.kind !== 'oss')) tell(report, document, 'snelstart-oss-mixed', place)
    if (relation.vatNumber !== '') {
      const params = { relation: relation.name, number: relation.vatNumber }
      tell(report, document, 'snelstart-oss-vat-number', place, params, relation.vatNumber)
    }
    if (source.date !== '' && source.date < START)
      tell(report, document, 'snelstart-oss-date', source.place, { date: { date: source.date } }, source.date)
  },
}
