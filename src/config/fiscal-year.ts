import type { AdministrationSettings } from '../model/settings.ts'
import { parseDate } from '../model/parse-date.ts'
import type { SettingProblem } from './yaml-document.ts'

export type FiscalYearFile = {
  periods?: 'month' | 'quarter'
  /** first month of a fiscal year: 2020-07 */
  start?: string
  offset?: number
  /** first or last calendar year it touches, or, with `start`, the name of that very year */
  name?: string
  closedPeriod?: 'error' | 'first-open'
  /** first day that may be booked on, for who has no period table: 2026-01-01 */
  openFrom?: string
}

/**
 * Fiscal year and period from `start` or `offset` (R78). Both say in which month the year begins; the vendors' offsets
 * have either sign, so both given must agree (facts: -6 and +6 begin in July, -10 and +2 in November).
 *
 * The loaded offset lies between -11 and 0 and `name` tells the rest: +2 (November 2019 is 2020, period 1) becomes
 * -10 named after the last year. A calendar year is always named after its first.
 */
export function readFiscalYear(file: FiscalYearFile = {}): {
  fiscalYear: AdministrationSettings['fiscalYear']
  problems: SettingProblem[]
} {
  const problems: SettingProblem[] = []
  const { start, offset } = file
  const month = start === undefined ? null : Number(start.slice(5, 7))
  const fromStart = month === null ? null : 1 - month
  // -0 would be a surprise in a setting that people compare.
  const fromOffset = offset === undefined ? null : (offset > 0 ? offset - 12 : offset) || 0
  if (fromStart !== null && fromOffset !== null && fromStart !== fromOffset) {
    const params = {
      start: start!,
      offset: offset!,
      right: fromStart === 0 ? '0' : `${fromStart} / +${fromStart + 12}`,
    }
    problems.push({ pointer: '/fiscalYear/offset', key: 'fiscal-year-disagrees', params })
  }
  const named = nameOf(file, problems)
  const shift = (fromStart ?? fromOffset ?? 0) || 0
  const name = shift === 0 ? 'first' : (named ?? (offset !== undefined && offset > 0 ? 'last' : 'first'))
  const fiscalYear: AdministrationSettings['fiscalYear'] = {
    periods: file.periods ?? 'month',
    offset: shift,
    name,
    closedPeriod: file.closedPeriod ?? 'error',
    openFrom: dayOf(file.openFrom, problems),
  }
  return { fiscalYear, problems }
}

function dayOf(text: string | undefined, problems: SettingProblem[]): string {
  if (text === undefined) return ''
  const date = parseDate(text, 'y-m-d')
  if (date === null)
    problems.push({ pointer: '/fiscalYear/openFrom', key: 'date-wrong', params: { value: text } })
  return date ?? ''
}

function nameOf(file: FiscalYearFile, problems: SettingProblem[]): 'first' | 'last' | null {
  const { name, start } = file
  if (name === undefined || name === 'first' || name === 'last') return name ?? null
  if (start === undefined) {
    problems.push({ pointer: '/fiscalYear/name', key: 'fiscal-year-name-alone', params: { name } })
    return null
  }
  const later = Number(name) - Number(start.slice(0, 4))
  const calendar = start.endsWith('-01')
  if (later === 0) return 'first'
  if (later === 1 && !calendar) return 'last'
  const first = start.slice(0, 4)
  const allowed = calendar ? first : `${first}, ${Number(first) + 1}`
  problems.push({
    pointer: '/fiscalYear/name',
    key: 'fiscal-year-name-far',
    params: { name, start, allowed },
  })
  return null
}
