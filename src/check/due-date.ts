import { parseDate } from '../model/parse-date.ts'
import { tell, type Check } from './check.ts'

/** A due date that the source gives is a day of the calendar, on or after the invoice date and not years ahead. */
export const check: Check = {
  name: 'due-date',
  codes: ['due-date-not-real', 'due-date-before-date', 'due-date-unusual'],
  run(document, { latestDue }, report) {
    const { dueDate, date, place } = document.source
    if (dueDate === '' || dueDate === date) return
    if (parseDate(dueDate, 'y-m-d') !== dueDate) {
      tell(report, document, 'due-date-not-real', place, { date: dueDate }, dueDate)
    } else if (date !== '' && dueDate < date) {
      const params = { due: { date: dueDate }, date: { date } }
      tell(report, document, 'due-date-before-date', place, params, dueDate)
    } else if (dueDate > latestDue) {
      const params = { due: { date: dueDate }, date: { date }, latest: { date: latestDue } }
      tell(report, document, 'due-date-unusual', place, params, dueDate)
    }
  },
}
