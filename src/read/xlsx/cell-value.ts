import type { Cell } from '../../model/row.ts'
import { FileUnreadable, LimitCrossed } from '../errors.ts'
import { isShortNumber } from './decimal.ts'
import type { DateParts } from './format-code.ts'
import type { NumberFormat } from './number-format.ts'
import { wholeText } from './quick-cell.ts'
import { dayText, dutchDate, serialDate, timeText, type DateSystem, type SerialDate } from './serial-date.ts'
import type { StringTable } from './string-table.ts'
import type { CellFormats } from './styles.ts'
import { resolveEscapes } from './xml-text.ts'

/** Kinds of cells by their `t`; a cell without one is a number. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'

/** A formula that no program has computed yet (Q45): made by a script and never opened in Excel. */
export const NO_CACHE = '#NOCACHE'

/** What the values of a sheet are read with. */
export type CellContext = {
  strings: StringTable
  formats: CellFormats
  dateSystem: DateSystem
  cellLength: number
}

const KNOWN_DAYS = 4096

/** Makes cells of what a sheet stores. */
export class CellMaker {
  private readonly context: CellContext
  private readonly days = new Map<number, SerialDate>()

  constructor(context: CellContext) {
    this.context = context
  }

  /** The shared string of this number. */
  shared(index: number): string {
    const text = this.context.strings.get(index)
    if (text === undefined) throw new FileUnreadable('damaged', `shared string ${index} is not there`)
    return text
  }

  /** A text that stands in the sheet itself: the result of a formula. */
  text(raw: string): string {
    const text = resolveEscapes(raw)
    if (text.length > this.context.cellLength) {
      throw new LimitCrossed('cellLength', text.length, this.context.cellLength)
    }
    return text
  }

  /** A cell with a stored value that is no text. */
  value(type: CellType, stored: string, style: number): Cell {
    const raw = stored.trim()
    if (raw === '') return ''
    if (type === 'e') return { kind: 'error', raw, text: raw }
    if (type === 'd') return isoCell(raw)
    if (type !== 'b') return this.number(raw, this.context.formats.of(style))
    const yes = raw === '1' || raw === 'true'
    if (!yes && raw !== '0' && raw !== 'false') return raw
    return { kind: 'boolean', raw: yes ? '1' : '0', text: yes ? 'TRUE' : 'FALSE' }
  }

  /** A cell that stores a whole number, not negative, without leading zeros: most of them do. */
  whole(value: number, style: number): Cell {
    const format = this.context.formats.of(style)
    const raw = wholeText(value)
    if (format.isGeneral) return { kind: 'number', raw, text: raw }
    return format.date === null ? this.number(raw, format) : this.date(raw, value, format.date)
  }

  private number(raw: string, format: NumberFormat): Cell {
    if (format.date !== null) return isNumber(raw) ? this.date(raw, Number(raw), format.date) : this.text(raw)
    const text = format.show(raw)
    if (text === raw && !isNumber(raw)) return this.text(raw)
    return format.percent ? { kind: 'number', raw, text, percent: true } : { kind: 'number', raw, text }
  }

  private date(raw: string, value: number, parts: DateParts): Cell {
    const serial = serialDate(value, this.context.dateSystem)
    // Excel fills such a cell with number signs.
    if (serial === null) return { kind: 'error', raw, text: '########' }
    if (parts.elapsed) {
      const text = timeText(serial.milliseconds, Math.floor(value))
      return { kind: 'date', raw, text }
    }
    const day = this.day(serial.day)
    const time = parts.time ? timeText(serial.milliseconds) : ''
    const text = !parts.day ? time : time === '' ? day.text : `${day.text} ${time}`
    return day.iso === undefined ? { kind: 'date', raw, text } : { kind: 'date', raw, text, iso: day.iso }
  }

  private day(day: number): SerialDate {
    let known = this.days.get(day)
    if (known === undefined) {
      if (this.days.size === KNOWN_DAYS) this.days.clear()
      known = dayText(day)
      this.days.set(day, known)
    }
    return known
  }
}

/** Digits, a point and an exponent: what XML Schema and Excel call a number. */
function isNumber(raw: string): boolean {
  return isShortNumber(raw) || /^[-+]?(\d{1,400}(\.\d{0,400})?|\.\d{1,400})(e[-+]?\d{1,4})?$/i.test(raw)
}

/** t="d": a date written as one, 2026-12-31 or 2026-12-31T14:30:00Z. */
function isoCell(raw: string): Cell {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?(?:Z|[-+]\d\d:\d\d)?$/.exec(
    raw,
  )
  const iso = match?.[1]
  if (match === null || iso === undefined || !isRealDate(iso)) return raw
  const [, , hours = '00', minutes = '00', seconds = '00'] = match
  const time = `${hours}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`
  return { kind: 'date', raw, text: time === '00:00' ? dutchDate(iso) : `${dutchDate(iso)} ${time}`, iso }
}

function isRealDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
