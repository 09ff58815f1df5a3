import { parseDate } from '../model/parse-date.ts'
import { tell, type Check } from './check.ts'

/** The invoice date is a day of the calendar, and not unusually long ago or far ahead. */
export const check: Check = {
  name: 'date',
  codes: ['date-missing', 'date-not-real', 'date-unusual'],
  run(document, context, report) {
    const { date, place } = document.source
    if (date === '') tell(report, document, 'date-missing')
    // a year of 0 is what the resolver leaves where it could not read the date or found no period
    else if (document.year === 0 && parseDate(date, 'y-m-d') !== date) {
      tell(report, document, 'date-not-real', place, { date }, date)
    } else if (date < context.earliest || date > context.latest) {
      const params = {
        date: { date },
        earliest: { date: context.earliest },
        latest: { date: context.latest },
      }
      tell(report, document, 'date-unusual', place, params, date)
    }
  },
}
