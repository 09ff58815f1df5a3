import type { Cell } from './row.ts'
import { MAX_CENTS, type Cents } from './money.ts'

/** How decimals are written: `auto` takes both and refuses what could be either (1.234, Q30). */
export type DecimalStyle = 'comma' | 'point' | 'auto'

/** Why a text is no amount. */
export type NumberTrouble = 'not-a-number' | 'ambiguous' | 'too-precise' | 'too-large' | 'scientific'

export type Parsed<T> = { value: T; trouble?: undefined } | { value?: undefined; trouble: NumberTrouble }

const trouble = { 'not-a-number': { trouble: 'not-a-number' }, ambiguous: { trouble: 'ambiguous' } } as const

/**
 * Text of an amount -> whole cents. Accepts 1.234,56 and 1,234.56, `€ 12`, trailing minus and parentheses (Q28, Q29,
 * Q33), blanks as thousands mark. More than two decimals are refused unless they are a float's artefact
 * (103812.20999999999, Q35). Scientific notation is refused: digits are lost (Q42).
 */
export function parseAmount(cell: Cell, style: DecimalStyle): Parsed<Cents> {
  if (typeof cell !== 'string') {
    if (cell.kind !== 'number') return trouble['not-a-number']
    return centsOf(storedDigits(cell.raw))
  }
  const quick = quickAmount(cell, style)
  if (quick !== null) return { value: quick }
  const number = plainNumber(cell, style)
  return number.trouble ? number : centsOf(number.value!)
}

/** Text of a quantity, price or rate of exchange -> plain decimal text ("-1234.5678"), all digits kept. */
export function parseDecimal(cell: Cell, style: DecimalStyle): Parsed<string> {
  if (typeof cell === 'string') return plainNumber(cell, style)
  return cell.kind === 'number' ? { value: storedDigits(cell.raw) } : trouble['not-a-number']
}

/** A workbook stores 17 digits of a binary fraction, of which a person typed at most 15. */
function storedDigits(raw: string): string {
  if (/^-?\d+(\.\d{1,4})?$/.test(raw)) return raw
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  if (Math.abs(value) >= 1e21) return raw
  const digits = value.toPrecision(15)
  return digits.includes('e')
    ? value.toFixed(15).replace(/\.?0+$/, '')
    : digits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}

/** The usual shapes in one pass over the characters, without a pattern; null sends the text the long way. */
function quickAmount(text: string, style: DecimalStyle): Cents | null {
  let i = 0
  let sign = 1
  if (text.charCodeAt(0) === 45) {
    sign = -1
    i = 1
  }
  const end = text.length
  if (i === end || end > 15) return null
  let digits = 0
  let decimals = -1
  for (; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c >= 48 && c <= 57) {
      digits = digits * 10 + c - 48
      if (decimals >= 0) decimals++
    } else if (decimals < 0 && ((c === 44 && style !== 'point') || (c === 46 && style !== 'comma'))) {
      decimals = 0
    } else return null
  }
  if (decimals === 2) return sign * digits || 0
  if (decimals === -1) return sign * digits * 100 || 0
  if (decimals === 1) return sign * digits * 10 || 0
  return null
}

const CURRENCY = /^(?:€|\$|£|EUR|USD|GBP|CHF)|(?:€|\$|£|EUR|USD|GBP|CHF)$/gi
const BLANKS = /[\s\u00a0\u202f']/g

function plainNumber(text: string, style: DecimalStyle): Parsed<string> {
  let s = text.replace(BLANKS, '').replace(/\u2212/g, '-')
  let negative = false
  if (/^\(.*\)$/.test(s)) {
    negative = true
    s = s.slice(1, -1)
  }
  s = s.replace(CURRENCY, '').replace(/,-{1,2}$/, '')
  if (s.startsWith('-') || s.endsWith('-')) {
    if (negative || (s.startsWith('-') && s.endsWith('-'))) return trouble['not-a-number']
    negative = true
    s = s.startsWith('-') ? s.slice(1) : s.slice(0, -1)
  } else if (s.startsWith('+')) s = s.slice(1)
  s = s.replace(CURRENCY, '')
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(s)) return { trouble: 'scientific' }
  const split = splitDecimals(s, style)
  if (split.trouble) return split
  return { value: (negative ? '-' : '') + split.value }
}

/** "1.234,56" -> "1234.56": finds which mark is the decimal one. Thousands must stand in groups of three. */
function splitDecimals(s: string, style: DecimalStyle): Parsed<string> {
  if (/^\d+$/.test(s)) return { value: s }
  if (!/^[\d.,]+$/.test(s) || !/\d/.test(s)) return trouble['not-a-number']
  const comma = s.lastIndexOf(',')
  const point = s.lastIndexOf('.')
  let decimal: ',' | '.' | '' = style === 'comma' ? ',' : style === 'point' ? '.' : ''
  if (style === 'auto') {
    if (comma >= 0 && point >= 0) decimal = comma > point ? ',' : '.'
    else {
      const mark = comma >= 0 ? ',' : '.'
      const groups = s.split(mark)
      const grouped = groups[0]!.length <= 3 && groups.slice(1).every((g) => g.length === 3)
      if (groups.length > 2) decimal = ''
      else if (grouped && groups[0] !== '0' && groups[0] !== '') return trouble.ambiguous
      else decimal = mark
    }
  }
  const at = decimal === '' ? -1 : s.lastIndexOf(decimal)
  if (at >= 0 && s.indexOf(decimal) !== at) return trouble['not-a-number']
  const whole = at < 0 ? s : s.slice(0, at)
  const fraction = at < 0 ? '' : s.slice(at + 1)
  if (fraction !== '' && !/^\d+$/.test(fraction)) return trouble['not-a-number']
  const plain = whole === '' || /^\d+$/.test(whole)
  if (!plain && !/^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole)) return trouble['not-a-number']
  const digits = whole.replace(/[.,]/g, '') || '0'
  return { value: fraction === '' ? digits : `${digits}.${fraction}` }
}

/** Plain decimal text -> cents. */
function centsOf(number: string): Parsed<Cents> {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number)
  if (!match) return /e/i.test(number) ? { trouble: 'scientific' } : trouble['not-a-number']
  const fraction = match[3] ?? ''
  let cents = Number(match[2]) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'))
  if (fraction.length > 2) {
    const rest = fraction.slice(2)
    if (/^0*$/.test(rest)) cents += 0
    else if (fraction.length >= 8 && /^9{4,}/.test(rest)) cents += 1
    else if (!(fraction.length >= 8 && /^0{4,}/.test(rest))) return { trouble: 'too-precise' }
  }
  if (cents > MAX_CENTS) return { trouble: 'too-large' }
  return { value: match[1] && cents !== 0 ? -cents : cents }
}
