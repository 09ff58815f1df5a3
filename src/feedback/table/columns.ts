import {
  accountTypeOf,
  codeOf,
  costUseOf,
  countryOf,
  dateOf,
  directionOf,
  journalTypeOf,
  listOf,
  rateOf,
  truthOf,
  vatKindOf,
  vatTypeOf,
} from '../../mapping/table-values.ts'
import { tableKey } from '../../mapping/lookup.ts'

/** What a column of a table holds: two cells of it that mean the same are the same. */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'truth'
  | 'rate'
  | 'date'
  | 'country'
  | 'list'
  | 'number'
  | 'accountType'
  | 'journalType'
  | 'vatType'
  | 'vatKind'
  | 'direction'
  | 'costUse'

const readers: Record<ColumnKind, (text: string) => unknown> = {
  text: (text) => text,
  code: (text) => codeOf(text),
  truth: (text) => truthOf(text),
  rate: (text) => rateOf(text),
  date: (text) => dateOf(text),
  country: (text) => countryOf(text),
  list: (text) => listOf(text).map(tableKey).toSorted().join('|'),
  number: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined),
  accountType: (text) => accountTypeOf(text),
  journalType: (text) => journalTypeOf(text),
  vatType: (text) => vatTypeOf(text),
  vatKind: (text) => vatKindOf(text),
  direction: (text) => directionOf(text),
  costUse: (text) => (text === '' ? 'allowed' : costUseOf(text)),
}

/** Whether two cells mean the same: a person may write `omzet` where the accounting package says 110. */
export function sameMeaning(kind: ColumnKind, a: string, b: string): boolean {
  if (a === b) return true
  const one = readers[kind](a)
  return one !== undefined && one === readers[kind](b)
}

/** How a table writes yes and no, dates and rates: as most of its cells in that column do. */
export type CellStyle = { yes: string; no: string; isoDates: boolean; percentSign: boolean }

const TRUTHS = [
  ['ja', 'nee'],
  ['yes', 'no'],
  ['oui', 'non'],
  ['true', 'false'],
  ['waar', 'onwaar'],
  ['vrai', 'faux'],
  ['1', '0'],
  ['j', 'n'],
  ['y', 'n'],
  ['x', ''],
] as const

/** The style of a cell that is there, for those that are written; null: it shows none. */
export function truthStyle(sample: string): Pick<CellStyle, 'yes' | 'no'> | null {
  const word = sample.toLowerCase()
  const pair = TRUTHS.find(([yes, no]) => word === yes || (no !== '' && word === no))
  if (!pair) return null
  const upper = sample !== word
  return { yes: upper ? pair[0].toUpperCase() : pair[0], no: upper ? pair[1].toUpperCase() : pair[1] }
}

/**
 * A value in the style of a table. Values come in one form: yes and no as `1` and `0`, dates ISO, rates as `21`.
 */
export function styled(kind: ColumnKind, value: string, style: CellStyle): string {
  if (value === '') return ''
  if (kind === 'truth') return value === '1' ? style.yes : style.no
  if (kind === 'date' && !style.isoDates) return value.split('-').toReversed().join('-')
  if (kind === 'rate') return `${value.replace('.', ',')}${style.percentSign ? '%' : ''}`
  return value
}
