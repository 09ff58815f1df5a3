import type { Cell } from '../model/row.ts'

/** Blanks, and signs without width that come along when a text is copied from a web page or a list of dates. */
const UNSEEN = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g

/** Text of a cell without surrounding blanks, and without the ' that keeps spreadsheets from running it (Q58). */
export function plain(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  let text = typeof cell === 'string' ? cell : cell.text
  if (text === '') return ''
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  if (first >= 160 || last >= 160) text = text.replace(UNSEEN, '').trim()
  else if (first <= 32 || last <= 32) text = text.trim()
  if (text.charCodeAt(0) === 39 && text.length > 1 && '=+-@\t'.includes(text[1]!)) return text.slice(1)
  return text
}

/** A number that its format shows with thousands marks, with decimals, or shortened: its digits are the code. */
const DRESSED = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.0+)?|\d+\.0+|\d(?:\.\d+)?E\+\d+)$/

/**
 * Text of a cell that holds a code. A whole number with decimals behind it is its digits (Q35). A workbook's number is the code as its format shows it, so that 0070 under the
 * format 0000 stays 0070; but 20,260,001 and 2.03E+07 are only another dress of 20260001.
 */
export function codeText(cell: Cell | undefined): string {
  const text = plain(cell)
  if (cell === undefined || typeof cell === 'string') return isFloat(text) ? text.split(/[.,]/)[0]! : text
  if (cell.kind !== 'number' || !DRESSED.test(text)) return text
  const value = Number(cell.raw)
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : text
}

/** Whether a text is a whole number that a program stored with decimals: 1200401780.0 (Q35). */
function isFloat(text: string): boolean {
  const { length } = text
  if (length < 3 || text.charCodeAt(length - 1) !== 48) return false
  const mark = text.charCodeAt(length - 2)
  return (mark === 46 || mark === 44 || mark === 48) && /^\d+[.,]0{1,2}$/.test(text)
}

/**
 * Excel's short form of a long number: digits are lost (Q42). Without its plus it needs decimals to be one: `12E3` may
 * be a code.
 */
export function isScientific(text: string): boolean {
  if (text.length >= 30 || !/[eE]/.test(text)) return false
  return /^-?\d(?:[.,]\d+)?E\+\d{1,3}$|^-?\d[.,]\d+E\d{1,3}$/i.test(text)
}

/** So many known words stand in a message in full. */
const SHOWN = 30

/** Words that a profile knows, for a message: the first thirty, and how many more there are. */
export function knownList(words: readonly string[]): string {
  const shown = words.slice(0, SHOWN).join(', ')
  return words.length > SHOWN ? `${shown} (+${words.length - SHOWN})` : shown
}
