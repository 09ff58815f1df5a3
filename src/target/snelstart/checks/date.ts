import { periodRows } from '../../../book/period.ts'
import { tell, type Check, type CheckContext } from '../../../check/check.ts'

/** SnelStart takes no date more than so many years before its current book year (BOE-0033). */
const YEARS = 5

let lastContext: CheckContext | null = null
let lastLimit = ''

/**
 * First day that SnelStart takes. Which book year is current there is not in any file: taken is that of today, which
 * is the latest it can be for who has not opened a next one.
 */
function firstDay(context: CheckContext): string {
  if (context !== lastContext) {
    const [first] = periodRows(context.settings, context.tables, context.today)
    const start = first?.start ?? context.today
    lastLimit = `${Number(start.slice(0, 4)) - YEARS}${start.slice(4)}`
    lastContext = context
  }
  return lastLimit
}

/** The invoice date is within five book years. */
export const check: Check = {
  name: 'snelstart-date',
  codes: ['snelstart-date-too-old'],
  run(document, context, report) {
    const { date, place } = document.source
    if (date === '' || document.year === 0) return
    const limit = firstDay(context)
    if (date >= limit) return
    const params = { date: { date }, limit: { date: limit } }
    tell(report, document, 'snelstart-date-too-old', place, params, date)
  },
}
