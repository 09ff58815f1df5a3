import { monthOf } from './month-names.ts'
import type { Cell } from './row.ts'

/**
 * Order of day, month and year; `auto` takes d-m-y and y-m-d, never m-d-y: that order must be chosen (Q39).
 * `-resaved`: texts are in this order, and date cells are those that an Excel of the other order took for dates when
 * it saved the file again: their day and month are turned back. In a CSV file those are texts with another mark.
 */
export type DateStyle = 'auto' | 'd-m-y' | 'm-d-y' | 'y-m-d' | 'yyyymmdd' | 'd-m-y-resaved' | 'm-d-y-resaved'

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
 * A time of day behind the date is cut off. Two-digit years are of this century. A month in words leaves no doubt about
 * the order (Q38): `8 november 2018 12.25`, `15-jan-26`, `January 15, 2026`.
 */
export function parseDate(cell: Cell, style: DateStyle): string | null {
  if (typeof cell !== 'string') {
    if (cell.kind === 'date') return dateCell(cell.iso, style)
    if (cell.kind !== 'number') return null
    return parseDate(cell.raw, style === 'auto' ? 'yyyymmdd' : style)
  }
  const text = cell.replace(TIME, '').trim()
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (eight) return style === 'auto' || style === 'yyyymmdd' ? made(eight[1]!, eight[2]!, eight[3]!) : null
  const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(text)
  if (style === 'yyyymmdd') return null
  if (!parts) return inWords(text)
  const [, a, , b, c] = parts as unknown as [string, string, string, string, string]
  if (a.length === 4) return style === 'y-m-d' || style === 'auto' ? made(a, b, c) : null
  if (a.length > 2 || c.length === 1 || c.length === 3 || style === 'y-m-d') return null
  const year = c.length === 2 ? `20${c}` : c
  return style === 'm-d-y' || style === 'm-d-y-resaved' ? made(year, a, b) : made(year, b, a)
}

/** A date cell of a workbook; one that Excel turned round is turned back, which only a day up to 12 can have been. */
function dateCell(iso: string | undefined, style: DateStyle): string | null {
  if (!iso || !real(...numbers(iso))) return null
  if (style !== 'm-d-y-resaved' && style !== 'd-m-y-resaved') return iso
  return made(iso.slice(0, 4), iso.slice(8, 10), iso.slice(5, 7))
}

const DAY_FIRST =
  /^(?:\p{L}{2,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|e)?[-. /]{1,2}(\p{L}{3,9})\.?[-. /,]{1,2}(\d{4}|\d{2})$/u
const MONTH_FIRST = /^(?:\p{L}{2,9}\.?,? )?(\p{L}{3,9})\.?[- ](\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u

/** A date with its month in words, in Dutch, English, French or German; the day of the week may stand before it. */
function inWords(text: string): string | null {
  if (text.length < 8 || text.length > 40) return null
  const dayFirst = DAY_FIRST.exec(text)
  const [day, name, year] = dayFirst ? dayFirst.slice(1) : swapped(MONTH_FIRST.exec(text))
  const month = name === undefined ? 0 : monthOf(name)
  if (month === 0) return null
  return made(year!.length === 2 ? `20${year}` : year!, String(month), day!)
}

const swapped = (match: RegExpExecArray | null): string[] => (match ? [match[2]!, match[1]!, match[3]!] : [])

/** The first two numbers of a date whose year comes last, and the mark between them; null for any other text. */
export function dateParts(text: string): { first: number; mark: string; second: number } | null {
  const parts = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(text)
  return parts && { first: Number(parts[1]), mark: parts[2]!, second: Number(parts[3]) }
}

/**
 * A bare number that is probably Excel's count of days (46037 is 15 January 2026 where counting begins in 1900), as
 * ISO date; null outside 1990 to 2100 (Q40). Which day it really is depends on the workbook: it is never booked.
 */
export function dayCount(text: string): string | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null
  const days = Number(text.slice(0, 5))
  if (days < 32874 || days > 73415) return null
  return new Date((days - 25569) * 86_400_000).toISOString().slice(0, 10)
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
