import { DESCRIPTION_LIMIT, entryDescriptionLimit } from '../book/texts.ts'
import { tell, type Check } from './check.ts'

/** Descriptions longer than can be booked are cut, and never in silence. */
export const check: Check = {
  name: 'texts',
  codes: ['description-cut'],
  run(document, _context, report) {
    const { source } = document
    const limit = entryDescriptionLimit(source.number)
    if (source.description.length > limit) {
      const params = { length: source.description.length, limit }
      tell(report, document, 'description-cut', source.place, params, source.description)
    }
    for (const line of document.lines) {
      const { description, place } = line.source
      if (description.length <= DESCRIPTION_LIMIT) continue
      const params = { length: description.length, limit: DESCRIPTION_LIMIT }
      tell(report, document, 'description-cut', place, params, description)
    }
  },
}
