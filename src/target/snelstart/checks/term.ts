import { tell, type Check } from '../../../check/check.ts'
import { find, tableKey } from '../../../mapping/lookup.ts'
import { addDays } from '../../../model/parse-date.ts'
import { daysBetween } from '../booking.ts'
import { LONGEST_TERM } from '../limits.ts'

/**
 * SnelStart has no due date but a term in days: 0 to 999 on a sale; a purchase has the supplier's own, and a due date
 * that differs from it stands in the description only.
 */
export const check: Check = {
  name: 'snelstart-term',
  codes: ['snelstart-term', 'snelstart-purchase-due-date'],
  run(document, { tables }, report) {
    const { dueDate, source, relation } = document
    const { paymentConditions: conditions } = tables
    const { date, place, direction } = source
    if (dueDate === '' || date === '' || document.year === 0) return
    if (direction === 'sales') {
      const days = daysBetween(date, dueDate)
      if (days >= 0 && days <= LONGEST_TERM) return
      tell(report, document, 'snelstart-term', place, { due: { date: dueDate }, date: { date } }, dueDate)
      return
    }
    // a relation that is written gets the term that the source gives it, see relationBody
    const [written] = relation.action === 'known' ? [] : find(conditions, source.relation.paymentCondition)
    const known = tables.relations.byCode.get(tableKey(relation.code))?.paymentCondition ?? ''
    const days = written?.endOfMonth === false ? written.days : find(conditions, known)[0]?.days
    if (days === undefined || addDays(date, days) === dueDate) return
    tell(report, document, 'snelstart-purchase-due-date', place, { due: { date: dueDate }, days }, dueDate)
  },
}
