import type { Cell } from '../../model/row.ts'
import { parseDate } from '../../model/parse-date.ts'
import { plain } from '../texts.ts'

/** What the values of a column are, by their look alone. */
export type Kind =
  | 'empty'
  | 'date'
  | 'amount'
  | 'rate'
  | 'whole'
  | 'iban'
  | 'vat-number'
  | 'email'
  | 'postcode'
  | 'country'
  | 'currency'
  | 'text'

/** What a column looks like. Counts are of cells. */
export type Look = {
  kind: Kind
  rows: number
  filled: number
  /** different texts, at most a hundred of them, in the order they were met */
  texts: string[]
  distinct: number
  /** dates that can only be day-month, only month-day, or both */
  dayFirst: number
  monthFirst: number
  eitherFirst: number
  /** the marks between the numbers of dates: a file that was saved again by another Excel has two */
  marks: string
  /** amounts with a decimal comma, with a decimal point, and such as 14.720 that may have either */
  comma: number
  point: number
  unclear: number
  negative: number
}

/** So many texts of a column are kept. */
const KEPT = 100
/** Of a hundred filled cells so many must be of a kind to make the column one. */
const SHARE = 80

const AMOUNT = /^\(?[-+]?\s?(?:€|EUR)?\s?[-+]?(?:\d{1,3}(?:[ .,']\d{3})+|\d+)(?:[.,]\d{1,4})?\)?-?$/i
/** 21, 5,5 and 9,00% are percentages; 10,00 is an amount. */
const RATE = /^\d{1,2}(?:[.,]\d)?$|^\d{1,2}(?:[.,]\d{1,3})?\s?%$/
const TESTS: [Kind, RegExp][] = [
  ['email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['iban', /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/],
  ['vat-number', /^(?:NL\d{9}B\d{2}|BE[01]?\d{9}|[A-Z]{2}\d{8,12}|[A-Z]{2}[A-Z0-9]\d{7,10}[A-Z0-9])$/],
  ['postcode', /^[1-9]\d{3}[A-Z]{2}$/],
  ['currency', /^(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN)$/],
  ['country', /^[A-Z]{2}$/],
]
/** Percentages of VAT that a column of them holds, by what is usual in the Netherlands, Belgium and around. */
const USUAL = new Set([0, 5.5, 6, 7, 9, 10, 12, 19, 20, 21])

/** Looks at the cells of a column below its heading. */
export function lookAt(cells: readonly (Cell | undefined)[]): Look {
  const counts = new Map<Kind, number>()
  const count = (kind: Kind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const texts = new Set<string>()
  const look: Look = {
    kind: 'empty',
    rows: cells.length,
    filled: 0,
    texts: [],
    distinct: 0,
    dayFirst: 0,
    monthFirst: 0,
    eitherFirst: 0,
    marks: '',
    comma: 0,
    point: 0,
    unclear: 0,
    negative: 0,
  }
  let decimals = 0
  for (const cell of cells) {
    const text = plain(cell)
    if (cell === undefined || text === '') continue
    look.filled++
    texts.add(text)
    if (isDate(cell, text, look)) {
      count('date')
      continue
    }
    const stripped = text.replace(/[\s.]/g, '').toUpperCase()
    for (const [kind, pattern] of TESTS) if (pattern.test(kind === 'email' ? text : stripped)) count(kind)
    if (isNumber(cell, text, look)) {
      count('whole')
      if (/[.,]\d{1,4}\D*$/.test(typeof cell === 'string' ? text : cell.raw)) decimals++
    }
    if (isRate(cell, text)) count('rate')
  }
  look.distinct = texts.size
  look.texts = [...texts].slice(0, KEPT)
  look.kind = kindOf(look, counts, decimals)
  return look
}

function kindOf(look: Look, counts: ReadonlyMap<Kind, number>, decimals: number): Kind {
  if (look.filled === 0) return 'empty'
  const has = (kind: Kind): boolean => (counts.get(kind) ?? 0) * 100 >= look.filled * SHARE
  for (const kind of ['date', 'email', 'iban', 'vat-number', 'postcode', 'currency', 'country'] as const)
    if (has(kind)) return kind
  if (has('rate') && look.distinct <= 8) return 'rate'
  if (!has('whole')) return 'text'
  return decimals > 0 ? 'amount' : 'whole'
}

function isDate(cell: Cell, text: string, look: Look): boolean {
  if (typeof cell !== 'string') return cell.kind === 'date'
  const dayFirst = parseDate(text, 'd-m-y') !== null
  const monthFirst = parseDate(text, 'm-d-y') !== null
  if (dayFirst && monthFirst) look.eitherFirst++
  else if (dayFirst) look.dayFirst++
  else if (monthFirst) look.monthFirst++
  else return parseDate(text, 'auto') !== null
  const mark = /\D/.exec(text)?.[0] ?? ''
  if (!look.marks.includes(mark)) look.marks += mark
  return true
}

function isNumber(cell: Cell, text: string, look: Look): boolean {
  if (typeof cell !== 'string') {
    if (cell.kind === 'number' && cell.raw.startsWith('-')) look.negative++
    return cell.kind === 'number'
  }
  if (!AMOUNT.test(text)) return false
  if (/^[(-]|-$/.test(text)) look.negative++
  if (/,\d{1,2}\D*$/.test(text)) look.comma++
  else if (/\.\d{1,2}\D*$/.test(text)) look.point++
  else if (/^\D*\d{1,3}[.,]\d{3}\D*$/.test(text)) look.unclear++
  return true
}

function isRate(cell: Cell, text: string): boolean {
  if (typeof cell !== 'string') return cell.kind === 'number' && (cell.percent ?? USUAL.has(Number(cell.raw)))
  return RATE.test(text) && (text.endsWith('%') || USUAL.has(Number(text.replace(',', '.'))))
}
