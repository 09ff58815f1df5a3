import type { Cell } from './row.ts'

/** Order of day, month and year; `auto` takes d-m-y and y-m-d, never m-d-y: that order must be chosen (Q39). */
export type DateStyle = 'auto' | 'd-m-y' | 'm-d-y' | 'y-m-d' | 'yyyymmdd'

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month, leap years included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29
  return LENGTHS[month - 1]!
}

/** Whether year, month and day are a day of the calendar between 1990 and 2100 (Q40). */
function real(year: number, month: number, day: number): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(year, month)
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`

const TIME = /[ T]\d{1,2}[:.]\d{2}.*$/

/**
 * Cell -> ISO date, or null when it is no real day (31-02-2026) or could be another order than `style` says.
 * A time of day behind the date is cut off. Two-digit years are of this century.
 */
export function parseDate(cell: Cell, style: DateStyle): string | null {
  if (typeof cell !== 'string') {
    if (cell.kind === 'date') return cell.iso && real(...numbers(cell.iso)) ? cell.iso : null
    if (cell.kind !== 'number') return null
    return parseDate(cell.raw, style === 'auto' ? 'yyyymmdd' : style)
  }
  const text = cell.replace(TIME, '').trim()
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (eight) return style === 'auto' || style === 'yyyymmdd' ? made(eight[1]!, eight[2]!, eight[3]!) : null
  const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(text)
  if (!parts || style === 'yyyymmdd') return null
  const [, a, , b, c] = parts as unknown as [string, string, string, string, string]
  if (a.length === 4) return style === 'y-m-d' || style === 'auto' ? made(a, b, c) : null
  if (a.length > 2 || c.length === 1 || c.length === 3 || style === 'y-m-d') return null
  const year = c.length === 2 ? `20${c}` : c
  return style === 'm-d-y' ? made(year, a, b) : made(year, b, a)
}

function numbers(date: string): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function made(year: string, month: string, day: string): string | null {
  if (day.length > 2) return null
  return real(Number(year), Number(month), Number(day)) ? iso(Number(year), Number(month), Number(day)) : null
}

/** Days since 1970-01-01, for arithmetic and compact keeping. */
export function dayNumber(date: string): number {
  const [year, month, day] = numbers(date)
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** ISO date plus so many days. */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10)
}

/** Last day of the month of an ISO date. */
export function endOfMonth(date: string): string {
  const [year, month] = numbers(date)
  return iso(year, month, daysInMonth(year, month))
}
