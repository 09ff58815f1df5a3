import type { Period } from '../model/tables.ts'
import { addDays } from '../model/parse-date.ts'
import type { Lines } from './table-checks.ts'
import type { ReportTable } from './table-problem.ts'

/**
 * The periods in order of their dates, after checking that they follow each other: 12, 13 or 4 a year or, in a long
 * first year, 21 are all the same to us. Overlapping is an error, but for a period of corrections on the last day of
 * another (period 13); a gap is a warning, since a year that nobody books in may be left out.
 */
export function checkPeriods(periods: Period[], file: string, lines: Lines, report: ReportTable): Period[] {
  const sorted = periods
    .filter((p) => p.start !== '' && p.end !== '')
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  const seen = new Map<string, Period>()
  let before: Period | null = null
  for (const period of sorted) {
    const line = lines.get(period)!
    const { year, start, end } = period
    if (end < start) {
      report({
        file,
        line,
        level: 'error',
        code: 'table-dates-reversed',
        params: { from: start, until: end },
      })
      continue
    }
    const twin = seen.get(`${year}/${period.period}`)
    if (twin) {
      const params = { year, period: period.period, first: lines.get(twin)! }
      report({ file, line, level: 'error', code: 'period-twice', params })
    }
    seen.set(`${year}/${period.period}`, period)
    const corrections = before !== null && start === end && end === before.end
    if (before !== null && !corrections && start !== addDays(before.end, 1)) {
      const params = { start, end: before.end, first: lines.get(before)! }
      if (start <= before.end) report({ file, line, level: 'error', code: 'period-overlap', params })
      else report({ file, line, level: 'warning', code: 'period-gap', params })
    }
    if (before === null || end > before.end) before = period
  }
  return sorted
}
