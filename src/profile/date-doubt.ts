import type { Param, Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { dateParts, daysInMonth, type DateStyle } from '../model/parse-date.ts'
import type { SheetPlan } from './types.ts'

type Seen = { row: number; value: string }

/** What the dates of one column were seen to be. Marks: `-`, `/` and `.` between the numbers of a text. */
type ColumnDates = {
  style: DateStyle
  /** the first text of each mark that can only be month-day-year, or only day-month-year, or both */
  monthFirst: Map<string, Seen>
  dayFirst: Map<string, Seen>
  either: Map<string, Seen>
  /** the first date cell of a workbook with a day up to 12; one with a later day cannot have been turned round */
  early: Seen | null
  late: boolean
}

const LEAP_YEAR = 2000

/** Heading keys that English files have: with them, 03/04/2026 may be the fourth of March. */
const ENGLISH = /invoice|customer|supplier|vendor|amount|duedate/

/**
 * What the dates of one sheet say of their order together (Q39). One date that can only be month-day-year makes all
 * others doubtful: 03/04/2026 is then as likely the fourth of March. A file with such dates that was saved again by a
 * Dutch Excel is worse: every day up to 12 was taken for a month, and only the other dates still show it.
 * Asked for each different text only.
 */
export class DateDoubt {
  private readonly plan: SheetPlan
  private readonly columns = new Map<number, ColumnDates>()

  constructor(plan: SheetPlan) {
    this.plan = plan
  }

  /** Looks at a text, read or not. */
  see(column: number, row: number, value: string, style: DateStyle): void {
    const parts = dateParts(value)
    if (parts === null) return
    const { first, mark, second } = parts
    const dates = this.of(column, style)
    // 31-02-2026 is a slip of the pen in any order: it says nothing of the other dates.
    if (Math.max(first, second) > daysInMonth(LEAP_YEAR, Math.min(first, second, 12))) return
    const kind = second > 12 ? dates.monthFirst : first > 12 ? dates.dayFirst : dates.either
    if (first === second || (first > 12 && second > 12) || kind.has(mark)) return
    kind.set(mark, { row, value })
  }

  /** Looks at a date cell of a workbook. */
  seeCell(column: number, row: number, iso: string, shown: string, style: DateStyle): void {
    const dates = this.of(column, style)
    if (dates.late) return
    const day = (iso.charCodeAt(8) - 48) * 10 + iso.charCodeAt(9) - 48
    if (day > 12) dates.late = true
    else dates.early ??= { row, value: shown }
  }

  private of(column: number, style: DateStyle): ColumnDates {
    let dates = this.columns.get(column)
    if (dates === undefined) {
      const none = () => new Map<string, Seen>()
      dates = { style, monthFirst: none(), dayFirst: none(), either: none(), early: null, late: false }
      this.columns.set(column, dates)
    }
    return dates
  }

  /** Tells once per column, at its heading: it is about all dates of the file. */
  finish(report: Report): void {
    const certain = [...this.columns.values()].some((dates) => dates.dayFirst.size > 0)
    const american = [...this.columns.values()].some((dates) => dates.monthFirst.size > 0)
    const english = !certain && !american && this.plan.keys.some((key) => ENGLISH.test(key))
    for (const [column, dates] of this.columns) this.judge(column, dates, english, report)
  }

  private judge(column: number, dates: ColumnDates, english: boolean, report: Report): void {
    const { style, monthFirst, dayFirst, either } = dates
    const tell = (code: FindingCode, seen: Seen, other?: Seen): void =>
      this.tell(code, column, seen, other, report)
    const isResaved = style.endsWith('-resaved')
    if (style === 'm-d-y' || style === 'm-d-y-resaved') {
      const [wrong] = dayFirst.values()
      const turned = isResaved ? null : turnedRound(dates, monthFirst)
      if (wrong) tell('dates-day-first', wrong)
      else if (turned) tell('dates-resaved', turned.kept, turned.other)
      return
    }
    const [wrong] = monthFirst.values()
    if (style === 'y-m-d' || style === 'yyyymmdd') return
    const turned = isResaved ? null : turnedRound(dates, wrong ? monthFirst : dayFirst)
    if (wrong) return turned ? tell('dates-resaved', turned.kept, turned.other) : tell('dates-mixed', wrong)
    if (style !== 'auto') return
    const twice = marksApart(dates)
    if (turned) tell('dates-resaved', turned.kept, turned.other)
    else if (twice) tell('dates-two-marks', twice.one, twice.other)
    else if (english && either.has('/')) tell('dates-could-be-american', either.get('/')!)
  }

  private tell(code: FindingCode, column: number, seen: Seen, other: Seen | undefined, report: Report): void {
    const heading = this.plan.headings[column] ?? ''
    const place = { sheet: this.plan.name, row: this.plan.headerRow, column, heading }
    const params: Record<string, Param> = { heading, at: seen.row }
    if (other) Object.assign(params, { other: other.value, otherRow: other.row })
    report(finding(code, place, params, { value: seen.value }))
  }
}

/**
 * Dates that Excel may have turned round: beside texts that it could not take for a date (`kept`: their day is above
 * 12 in their own order) stand only dates with a day up to 12, as date cells or with another mark.
 */
function turnedRound(dates: ColumnDates, kept: Map<string, Seen>): { kept: Seen; other: Seen } | null {
  const [first] = kept
  if (first === undefined) return null
  const [mark, seen] = first
  if (dates.early && !dates.late && !dates.either.has(mark)) return { kept: seen, other: dates.early }
  // Of texts with another mark only the ones of the order month-day can be told: d-m-y files have two marks as well.
  if (kept !== dates.monthFirst || dates.dayFirst.size > 0) return null
  for (const [otherMark, other] of dates.either)
    if (!kept.has(otherMark) && !dates.either.has(mark)) return { kept: seen, other }
  return null
}

/** Texts with two marks, of which one never shows that its day comes first. */
function marksApart(dates: ColumnDates): { one: Seen; other: Seen } | null {
  const { dayFirst, either } = dates
  for (const [mark, other] of either) {
    if (dayFirst.has(mark)) continue
    for (const [another, one] of [...dayFirst, ...either]) if (another !== mark) return { one, other }
  }
  return null
}
