import type { CellObject } from '@e965/xlsx'

/** Errors as Excel numbers them ([MS-XLS] 2.5.10). */
const ERRORS: Record<string, number> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
}
/** Errors that only LibreOffice has (Err:502) are shown as one that every program has. */
const OTHER_ERROR = 0x0f
const DAY = 86_400_000
/** Day 0 of Excel's calendar, right from 1 March 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

/**
 * A cell of an .ods workbook from its attributes and its text; null when it is empty. Dates become serial numbers of the
 * calendar of 1900. A formula without a result is told as one: `f` and no value.
 */
export function odsCell(attributes: Record<string, string>, text: string): CellObject | null {
  const type = attributes['office:value-type']
  const formula = attributes['table:formula'] !== undefined
  if (attributes['calcext:value-type'] === 'error' || (formula && isError(text)))
    return { t: 'e', v: ERRORS[text] ?? OTHER_ERROR }
  switch (type) {
    case 'float':
      return numberCell(attributes['office:value'], 'General')
    case 'currency':
      return numberCell(attributes['office:value'], '0.00')
    case 'percentage':
      return numberCell(attributes['office:value'], '0%')
    case 'boolean':
      return { t: 'b', v: attributes['office:boolean-value'] === 'true' }
    case 'date':
      return dateCell(attributes['office:date-value'] ?? '', text)
    case 'time':
      return timeCell(attributes['office:time-value'] ?? '', text)
    default: {
      const value = attributes['office:string-value'] ?? text
      if (value !== '') return { t: 's', v: value }
      return formula && type === undefined ? { t: 'z', f: 'NA()' } : null
    }
  }
}

const isError = (text: string): boolean => ERRORS[text] !== undefined || /^Err:\d{3}$/.test(text)

function numberCell(value: string | undefined, format: string): CellObject | null {
  const number = Number(value)
  return value === undefined || value === '' || !Number.isFinite(number)
    ? null
    : { t: 'n', v: number, z: format }
}

function dateCell(value: string, text: string): CellObject {
  const serial = isoSerial(value)
  if (serial === null) return { t: 's', v: text === '' ? value : text }
  return { t: 'n', v: serial, z: Number.isInteger(serial) ? 'dd-mm-yyyy' : 'dd-mm-yyyy hh:mm:ss' }
}

/** 2026-01-31 or 2026-01-31T14:30:00 as a serial number; null when it is no such date. */
export function isoSerial(value: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?Z?$/.exec(value)
  if (match === null) return null
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  const at = Date.UTC(year!, month! - 1, day!)
  if (new Date(at).toISOString().slice(0, 10) !== value.slice(0, 10)) return null
  return (at - DAY_ZERO) / DAY + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400
}

/** PT14H30M00S: a time of day, or a length of time. */
function timeCell(value: string, text: string): CellObject {
  const match = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(value)
  if (match === null) return { t: 's', v: text === '' ? value : text }
  const [hours, minutes, seconds] = match.slice(1).map(Number)
  return { t: 'n', v: (hours! * 3600 + minutes! * 60 + seconds!) / 86_400, z: 'hh:mm:ss' }
}
