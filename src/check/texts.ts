import { DESCRIPTION_LIMIT, entryDescriptionLimit } from '../book/texts.ts'
import type { Report } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
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
    tellLongLines(document, DESCRIPTION_LIMIT, report)
  },
}

/** Tells the lines whose description is cut. `limit`: most characters that the target takes. */
export function tellLongLines(document: ResolvedDocument, limit: number, report: Report): void {
  for (const line of document.lines) {
    const { description, place } = line.source
    if (description.length <= limit) continue
    tell(report, document, 'description-cut', place, { length: description.length, limit }, description)
  }
}
