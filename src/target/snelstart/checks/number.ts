import { tell, type Check } from '../../../check/check.ts'
import { NUMBER_LIMIT } from '../limits.ts'

/** An invoice number has 25 characters at most (BOE-0058); it is never cut. */
export const check: Check = {
  name: 'snelstart-number',
  codes: ['snelstart-number-too-long'],
  run(document, _context, report) {
    const { number, place } = document.source
    if (number.length <= NUMBER_LIMIT) return
    const params = { number, length: number.length, limit: NUMBER_LIMIT }
    tell(report, document, 'snelstart-number-too-long', place, params, number)
  },
}
