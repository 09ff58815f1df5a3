/** A day number of a workbook as a date. `iso` is absent for days that no calendar has. */
export type SerialDate = { text: string; iso?: string }

export type DateSystem = '1900' | '1904'

const DAY = 86_400_000
/** 31-12-9999 in the system of 1900 */
const LAST = 2_958_465
/** Days from the first day of the 1900 system to that of 1904. */
const OFFSET_1904 = 1462

/**
 * The day and time of a serial number. In the system of 1900, day 60 is the 29th of February 1900, which never was (Lotus
 * thought so and Excel kept it), and day 0 the 0th of January: shown, but no date. null: Excel cannot show it either.
 */
export function serialDate(serial: number, system: DateSystem): { day: number; milliseconds: number } | null {
  let day = Math.floor(serial)
  // Times are stored as fractions that miss the second by a hair: 14:29:59.9999 is half past two.
  let milliseconds = Math.round((serial - day) * DAY)
  if (milliseconds === DAY) {
    day++
    milliseconds = 0
  }
  if (system === '1904') day += OFFSET_1904
  return serial < 0 || day > LAST ? null : { day, milliseconds }
}

/** Day number of the 1900 system as dd-mm-yyyy and ISO. */
export function dayText(day: number): SerialDate {
  if (day === 0) return { text: '00-01-1900' }
  if (day === 60) return { text: '29-02-1900' }
  // Day 1 is 01-01-1900; from March on the count is one too high.
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY)
  const iso = date.toISOString().slice(0, 10)
  return { text: dutchDate(iso), iso }
}

/** 2026-12-31 as 31-12-2026. */
export function dutchDate(iso: string): string {
  return `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`
}

/** Hours and minutes, and seconds when there are any. `days` are added as hours: for durations. */
export function timeText(milliseconds: number, days = 0): string {
  const seconds = Math.floor(milliseconds / 1000)
  const hours = days * 24 + Math.floor(seconds / 3600)
  const two = (value: number): string => String(value).padStart(2, '0')
  const tail = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`
  return `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}${tail}`
}
