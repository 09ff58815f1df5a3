import type { AdministrationSettings } from '../model/settings.ts'
import type { Period, Tables } from '../model/tables.ts'
import { daysInMonth } from '../model/parse-date.ts'

/** Year and period of a date; `moved` says that it is another one than the date's own (R98). */
export type PeriodFound = { year: number; period: number; moved: 'period-closed' | 'period-missing' | '' }
export type PeriodAnswer =
  PeriodFound | { error: 'period-closed' | 'period-missing'; year: number; period: number }
export type PeriodRow = { year: number; period: number; start: string; end: string }

/**
 * Fiscal year and period of an invoice date (R77, R78, D8, bookings cases 25 and 26). A period table wins over the
 * settings; in it a closed or missing period is an error, or the first open period after the date by setting (R98).
 * Without a table the periods before that of `openFrom` count as closed.
 *
 * @param date ISO date that exists
 */
export function periodOf(
  settings: Pick<AdministrationSettings, 'fiscalYear'>,
  tables: Pick<Tables, 'periods'>,
  date: string,
): PeriodAnswer {
  const { fiscalYear } = settings
  if (tables.periods.length === 0) {
    const shifted = monthIndex(date) + fiscalYear.offset
    const year = Math.floor(shifted / 12)
    const month = shifted - year * 12 + 1
    const period = fiscalYear.periods === 'quarter' ? Math.ceil(month / 3) : month
    const found: PeriodFound = { year: yearName(settings, year), period, moved: '' }
    if (fiscalYear.openFrom <= date || fiscalYear.openFrom === '') return found
    const open = periodOf(settings, tables, fiscalYear.openFrom)
    if ('error' in open || (open.year === found.year && open.period === found.period)) return found
    if (fiscalYear.closedPeriod === 'first-open') return { ...open, moved: 'period-closed' }
    return { error: 'period-closed', year: found.year, period: found.period }
  }
  const own = ownPeriod(tables.periods, date)
  if (own !== null && !own.closed) return { year: own.year, period: own.period, moved: '' }
  const error = own === null ? 'period-missing' : 'period-closed'
  const open = fiscalYear.closedPeriod === 'first-open' ? firstOpenAfter(tables.periods, date) : null
  if (open !== null) return { year: open.year, period: open.period, moved: error }
  return { error, year: own?.year ?? 0, period: own?.period ?? 0 }
}

/**
 * The periods of the fiscal year that `today` is in, for `config validate` to print (R78). From the period table when
 * there is one: the year of today, or its last year; that may be any number of rows, a long first year of 21 too.
 */
export function periodRows(
  settings: Pick<AdministrationSettings, 'fiscalYear'>,
  tables: Pick<Tables, 'periods'>,
  today: string,
): PeriodRow[] {
  if (tables.periods.length > 0) {
    const sorted = byStart(tables.periods)
    const year = (ownPeriod(sorted, today) ?? sorted.at(-1)!).year
    return sorted
      .filter((p) => p.year === year)
      .map(({ period, start, end }) => ({ year, period, start, end }))
  }
  const { offset, periods } = settings.fiscalYear
  const year = Math.floor((monthIndex(today) + offset) / 12)
  const first = year * 12 - offset
  const months = periods === 'quarter' ? 3 : 1
  const rows: PeriodRow[] = []
  for (let i = 0; i < 12 / months; i++) {
    const start = `${monthText(first + i * months)}-01`
    const last = first + (i + 1) * months - 1
    const end = `${monthText(last)}-${daysInMonth(Math.floor(last / 12), (last % 12) + 1)}`
    rows.push({ year: yearName(settings, year), period: i + 1, start, end })
  }
  return rows
}

/** Months since the year 0. The offset works on year and month only, so no day overflows (facts: sources 5.6). */
function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function monthText(index: number): string {
  const month = (index % 12) + 1
  return `${Math.floor(index / 12)}-${month < 10 ? '0' : ''}${month}`
}

/** `first`: the year of date + offset, as R78 has it. `last`: the calendar year in which the fiscal year ends. */
function yearName(settings: Pick<AdministrationSettings, 'fiscalYear'>, year: number): number {
  const { name, offset } = settings.fiscalYear
  return name === 'last' ? Math.floor((year * 12 - offset + 11) / 12) : year
}

/** Where periods overlap (a period 13 for adjustments on the last day) the one that starts first counts. */
function ownPeriod(periods: readonly Period[], date: string): Period | null {
  let found: Period | null = null
  for (const period of periods) {
    if (period.start > date || period.end < date) continue
    if (found === null || period.start < found.start) found = period
  }
  return found
}

function firstOpenAfter(periods: readonly Period[], date: string): Period | null {
  return byStart(periods).find((p) => !p.closed && p.start > date) ?? null
}

const byStart = (periods: readonly Period[]): Period[] =>
  [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.period - b.period))
