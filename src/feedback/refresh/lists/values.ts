import {
  accountTypeOf,
  journalTypeOf,
  dateOf,
  directionOf,
  truthOf,
  vatTypeOf,
} from '../../../mapping/table-values.ts'
import { parseRate } from '../../../model/parse-rate.ts'
import { cellText, type Cell } from '../../../model/row.ts'
import type { ColumnKind } from '../../table/columns.ts'

/**
 * A cell of a list in the one form that rows of lists have: yes and no as `1` and `0`, dates ISO, rates as `21`. A text
 * that is no such value says nothing: undefined.
 */
export function listValue(kind: ColumnKind, cell: Cell | undefined): string | undefined {
  const text = cellText(cell)
  if (text === '') return undefined
  const read = readers[kind]
  return read ? read(text, cell!) : text
}

const readers: Partial<Record<ColumnKind, (text: string, cell: Cell) => string | undefined>> = {
  truth: (text) => {
    const value = truthOf(text)
    return value === undefined ? undefined : value ? '1' : '0'
  },
  rate: (_text, cell) => {
    const parsed = parseRate(cell)
    return parsed === null ? undefined : String(parsed.rate / 1000)
  },
  date: (text, cell) => (typeof cell === 'string' ? dateOf(text) : (cell.iso ?? dateOf(text))),
  number: (text) => (/^\d{1,9}$/.test(text) ? String(Number(text)) : undefined),
  journalType: (text) => journalType(text),
  vatType: (text) => vatTypeOf(text),
  // a word that nobody knows would take the place of a type that is known
  accountType: (text) => {
    const type = accountTypeOf(text)
    return /^\d{1,3}$/.test(type) ? type : undefined
  },
  direction: (text) => directionOf(text),
}

/** A word of ours for journals that we book on, else what the list says. */
export function journalType(text: string): string | undefined {
  if (text === '') return undefined
  const type = journalTypeOf(text)
  return type === undefined || type === 'other' ? text : type
}
