/** A number as its decimal digits: `digits` with the point after the first `point` of them; no leading zeros, '' is 0. */
export type Decimal = { negative: boolean; digits: string; point: number }

/** Excel computes with and shows at most this many significant digits. */
const SIGNIFICANT = 15

/** The value of a stored number, to Excel's 15 digits (103812.20999999999 is 103812.21); null when it is none. */
export function decimalOf(raw: string): Decimal | null {
  const value = raw === '' ? NaN : Number(raw)
  if (!Number.isFinite(value) || /[xob]/i.test(raw)) return null
  if (value === 0) return { negative: false, digits: '', point: 0 }
  const text = Math.abs(value).toExponential(SIGNIFICANT - 1)
  const e = text.indexOf('e')
  const digits = (text[0]! + text.slice(2, e)).replace(/0+$/, '')
  return { negative: value < 0, digits, point: Number(text.slice(e + 1)) + 1 }
}

/** Rounded to so many places behind the point, half away from zero as Excel shows it. */
export function roundTo(value: Decimal, places: number): Decimal {
  const keep = value.point + places
  if (keep >= value.digits.length) return value
  if (keep < 0) return { negative: value.negative, digits: '', point: 0 }
  const up = value.digits.charCodeAt(keep) >= 0x35
  let digits = value.digits.slice(0, keep)
  let point = value.point
  if (up) {
    let i = keep - 1
    while (i >= 0 && digits[i] === '9') i--
    if (i < 0) {
      digits = '1'
      point++
    } else digits = digits.slice(0, i) + String.fromCharCode(digits.charCodeAt(i) + 1)
  }
  digits = digits.replace(/0+$/, '')
  return digits === '' ? { negative: value.negative, digits: '', point: 0 } : { ...value, digits, point }
}

/** Digits before the point, '' when there are none but zeros. */
export function integerDigits(value: Decimal): string {
  return value.point <= 0 ? '' : value.digits.slice(0, value.point).padEnd(value.point, '0')
}

/** Digits behind the point, without closing zeros. */
export function fractionDigits(value: Decimal): string {
  if (value.digits === '') return ''
  return value.point >= 0 ? value.digits.slice(value.point) : '0'.repeat(-value.point) + value.digits
}

/**
 * A number as the format General shows it in a wide column: all its digits while Excel has them (15), else in scientific
 * notation, which tells that digits are lost.
 */
export function generalText(raw: string): string {
  if (isShortNumber(raw)) return raw
  const value = decimalOf(raw)
  if (value === null) return raw
  if (value.digits === '') return '0'
  const sign = value.negative ? '-' : ''
  if (value.point > SIGNIFICANT || value.point < -8) {
    const rest = value.digits.slice(1)
    const exponent = value.point - 1
    const tail = `E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
    return `${sign}${value.digits[0]!}${rest === '' ? '' : `.${rest}`}${tail}`
  }
  const fraction = fractionDigits(value)
  return `${sign}${integerDigits(value) || '0'}${fraction === '' ? '' : `.${fraction}`}`
}

/** Stored just as General shows it, in at most 15 digits: the usual case, told without computing. */
export function isShortNumber(raw: string): boolean {
  const length = raw.length
  const start = raw.charCodeAt(0) === 0x2d ? 1 : 0
  if (length - start > SIGNIFICANT || length === start) return false
  let point = -1
  for (let i = start; i < length; i++) {
    const code = raw.charCodeAt(i)
    if (code === 0x2e && point < 0) point = i
    else if (code < 0x30 || code > 0x39) return false
  }
  const first = raw.charCodeAt(start)
  if (point < 0) return first !== 0x30 || (length === 1 && start === 0)
  if (point === start || (first === 0x30 && point !== start + 1)) return false
  return point < length - 1 && raw.charCodeAt(length - 1) !== 0x30
}
