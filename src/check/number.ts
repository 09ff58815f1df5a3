import { tell, type Check } from './check.ts'

/** Every document has a number: it is what makes it that document (R37). */
export const check: Check = {
  name: 'number',
  codes: ['number-missing'],
  run(document, _context, report) {
    if (document.source.number === '') tell(report, document, 'number-missing')
  },
}
