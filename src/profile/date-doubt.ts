import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { parseDate, type DateStyle } from '../model/parse-date.ts'
import type { SheetPlan } from './types.ts'

type Seen = { row: number; value: string }

/** Heading keys that English files have: with them, 03/04/2026 may be the fourth of March. */
const ENGLISH = /invoice|customer|supplier|vendor|amount|duedate/

/**
 * What the dates of one sheet say of their order together (Q39). One date that can only be month-day-year makes all
 * others doubtful: 03/04/2026 is then as likely the fourth of March. Asked for each different text only.
 */
export class DateDoubt {
  private readonly plan: SheetPlan
  private readonly american = new Map<number, Seen>()
  private readonly either = new Map<number, Seen>()
  /** a date with a day above 12 was read: the order is day-month */
  private certain = false

  constructor(plan: SheetPlan) {
    this.plan = plan
  }

  /** @param date what the text was read as; null: it could not be read */
  see(column: number, row: number, value: string, date: string | null, style: DateStyle): void {
    if (style !== 'auto' && style !== 'd-m-y') return
    if (date === null) {
      if (!this.american.has(column) && parseDate(value, 'm-d-y') !== null)
        this.american.set(column, { row, value })
      return
    }
    if (style !== 'auto' || this.certain || value.charCodeAt(4) === 45) return
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))]
    if (day > 12) this.certain = true
    else if (day !== month && value.includes('/') && !this.either.has(column))
      this.either.set(column, { row, value })
  }

  /** Tells once per column, at its heading: it is about all dates of the file. */
  finish(report: Report): void {
    for (const [column, seen] of this.american) this.tell('dates-mixed', column, seen, report)
    if (this.certain || this.american.size > 0 || !this.plan.keys.some((key) => ENGLISH.test(key))) return
    for (const [column, seen] of this.either) this.tell('dates-could-be-american', column, seen, report)
  }

  private tell(
    code: 'dates-mixed' | 'dates-could-be-american',
    column: number,
    { row, value }: Seen,
    report: Report,
  ): void {
    const heading = this.plan.headings[column] ?? ''
    const place = { sheet: this.plan.name, row: this.plan.headerRow, column, heading }
    report(finding(code, place, { heading, at: row }, { value }))
  }
}
