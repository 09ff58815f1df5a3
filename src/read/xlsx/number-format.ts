import {
  decimalOf,
  fractionDigits,
  generalText,
  integerDigits,
  isShortNumber,
  roundTo,
  type Decimal,
} from './decimal.ts'
import {
  dateParts,
  parseSection,
  splitSections,
  type DateParts,
  type FormatItem,
  type FormatSection,
} from './format-code.ts'

/** What a cell's number format makes of a number. `date` is null for anything that is no date or time. */
export type NumberFormat = {
  date: DateParts | null
  percent: boolean
  /** shows numbers as the format General does */
  isGeneral: boolean
  /** A stored number as a person sees it, with a decimal point and a comma between thousands. */
  show(raw: string): string
}

/** Format codes that a workbook uses by number only. Currency signs of 5-8 and 41-44 depend on the reader: left out. */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0;-#,##0',
  6: '#,##0;-#,##0',
  7: '#,##0.00;-#,##0.00',
  8: '#,##0.00;-#,##0.00',
  9: '0%',
  10: '0.00%',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd-m-yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0',
  42: '#,##0;-#,##0',
  43: '#,##0.00;-#,##0.00',
  44: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
}

/** The code of a format that the workbook does not define itself: 14-17, 27-36 and 50-58 are dates in every language. */
export function builtInCode(id: number): string {
  const isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return builtIn[id] ?? (isDate ? 'dd-mm-yyyy' : 'General')
}

/** Makes a format of its code. A code that says nothing we know shows numbers as General does. */
export function numberFormat(code: string): NumberFormat {
  const sections = splitSections(code)
  const date = dateParts(sections[0]!)
  if (date !== null) return { date, percent: false, isGeneral: false, show: generalText }
  const parsed = sections.slice(0, 3).map(parseSection)
  const percent = parsed[0]!.percent
  const plainGeneral = parsed[0]!.general && parsed[0]!.integer.length + parsed[0]!.fraction.length === 0
  if (parsed.some((section) => section.unknown) || (plainGeneral && parsed.length === 1)) {
    return { date: null, percent, isGeneral: !percent, show: generalText }
  }
  const plain = plainFormat(parsed)
  if (plain === null) return { date: null, percent, isGeneral: false, show: (raw) => showNumber(raw, parsed) }
  const show = (raw: string): string => showPlain(raw, plain) ?? showNumber(raw, parsed)
  return { date: null, percent, isGeneral: false, show }
}

function showNumber(raw: string, sections: FormatSection[]): string {
  const value = decimalOf(raw)
  if (value === null) return raw
  const zero = value.digits === ''
  const section = zero
    ? (sections[2] ?? sections[0]!)
    : value.negative
      ? (sections[1] ?? sections[0]!)
      : sections[0]!
  const text = showSection(value, section)
  // A lone section shows the sign itself; one for negative numbers brings its own.
  const signed = value.negative && section === sections[0] && /[1-9]/.test(text)
  return (signed ? `-${text}` : text).trim()
}

function showSection(value: Decimal, section: FormatSection): string {
  if (section.general) {
    const unsigned: Decimal = { ...value, negative: false }
    const digits = `${integerDigits(unsigned) || '0'}${fractionDigits(unsigned) && `.${fractionDigits(unsigned)}`}`
    return textOf(section.integer) + digits + textOf(section.fraction)
  }
  const shifted = value.digits === '' ? value : { ...value, point: value.point + section.shift }
  const rounded = roundTo(shifted, section.places)
  const fraction = showFraction(fractionDigits(rounded), section.fraction)
  return showInteger(integerDigits(rounded), section) + fraction
}

/** Fills digit places from the right; what is left over goes before the first one. */
function showInteger(digits: string, section: FormatSection): string {
  const items = section.integer
  const first = items.findIndex((item) => 'digit' in item)
  let left = digits.length
  let shown = 0
  let out = ''
  const put = (digit: string): void => {
    out = (section.grouping && shown > 0 && shown % 3 === 0 ? `${digit},` : digit) + out
    shown++
  }
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!
    if ('text' in item) out = item.text + out
    else if (left > 0) put(digits[--left]!)
    else if (item.digit === '0') put('0')
    else if (item.digit === '?') out = ` ${out}`
    if (i === first) while (left > 0) put(digits[--left]!)
  }
  return out
}

function showFraction(digits: string, items: FormatItem[]): string {
  let out = ''
  let place = 0
  let point = false
  for (const item of items) {
    if ('text' in item) {
      out += item.text
      continue
    }
    const digit = digits[place++] ?? (item.digit === '0' ? '0' : item.digit === '?' ? ' ' : '')
    if (digit !== '' && !point) {
      point = true
      if (digit !== ' ') out += '.'
    }
    out += digit
  }
  return out
}

function textOf(items: FormatItem[]): string {
  return items.map((item) => ('text' in item ? item.text : '')).join('')
}

/** A format of digit places only, like 0.00 or #,##0.00: the usual amounts under it need no taking apart. */
type PlainFormat = { places: number; grouping: boolean }

function plainFormat(sections: FormatSection[]): PlainFormat | null {
  const { integer, fraction, shift, places, grouping, general } = sections[0]!
  if (sections.length > 1 || shift !== 0 || general) return null
  const code = integer.map((item) => ('digit' in item ? item.digit : 'x')).join('')
  const isPlain = /^#*0$/.test(code) && fraction.every((item) => 'digit' in item && item.digit === '0')
  return isPlain ? { places, grouping } : null
}

/** 12 or -3.5 under 0.00 or #,##0.00; undefined for what is to be rounded or is written otherwise. */
function showPlain(raw: string, { places, grouping }: PlainFormat): string | undefined {
  if (!isShortNumber(raw)) return undefined
  const point = raw.indexOf('.')
  const fraction = point < 0 ? 0 : raw.length - point - 1
  if (fraction > places) return undefined
  let text = raw
  if (places > 0)
    text = `${raw}${point < 0 ? '.' : ''}${zeros[places - fraction] ?? '0'.repeat(places - fraction)}`
  if (!grouping) return text
  const sign = raw.charCodeAt(0) === 0x2d ? 1 : 0
  for (let i = (point < 0 ? raw.length : point) - 3; i > sign; i -= 3)
    text = `${text.slice(0, i)},${text.slice(i)}`
  return text
}

const zeros = ['', '0', '00', '000', '0000']
