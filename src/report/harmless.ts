/** A longer text is never a number; keeps the pattern below cheap on hostile cells. */
const NUMBER_LENGTH = 40
const number = /^[-+]?\s*(?:€|\$|£|EUR)?\s*[-+]?\s*(?:\d[\d.,\s']*(?:[eE][-+]?\d+)?|[.,]\d+)(?:%|€|EUR|-)?$/
const paymentReference = /^\+\+\+[\d\s/]{1,30}\+\+\+$/

/** A number as bookkeepers write them (-7.000,97, - 12,50 €, 1.234,-), and the lone dash that Excel shows for zero. */
function isNumber(text: string): boolean {
  return text.length <= NUMBER_LENGTH && (text === '-' || number.test(text))
}

/**
 * Where a spreadsheet would start to read this cell as a formula: the place of its = + - @ after any blanks;
 * -1 when it does not, or when the text is a number or a Belgian structured communication +++ddd/dddd/ddddd+++
 * (Q58, Q59).
 */
export function formulaStart(text: string): number {
  const body = text.trimStart()
  const sign = body.charCodeAt(0)
  if (sign !== 0x3d && sign !== 0x2b && sign !== 0x2d && sign !== 0x40) return -1
  const whole = body.trimEnd()
  if (isNumber(whole) || paymentReference.test(whole)) return -1
  return text.length - body.length
}

/** A text cell of our own that no spreadsheet takes for a formula: a leading ' where one would (Q58). */
export function harmless(text: string): string {
  if (text.startsWith('\t') || text.startsWith('\r')) return `'${text}`
  return formulaStart(text) === -1 ? text : `'${text}`
}
