import type { Report } from '../model/finding.ts'
import type { Cents } from '../model/money.ts'
import type { Row } from '../model/row.ts'
import type { CellReader } from './cells.ts'
import type { Group } from './group.ts'
import type { Field } from './types.ts'

/** The amounts of a booking's rows in cents, debit positive; null for a row that has none. */
export type BookingSums = { values: (Cents | null)[]; debit: Cents; credit: Cents; readable: boolean }

/**
 * Adds up the rows of a booking. A negative debit is a credit (a booking turned back, Q32); a row with both sides is
 * an error.
 */
export function bookingSums(cells: CellReader, group: Group, report: Report): BookingSums {
  const sums: BookingSums = { values: [], debit: 0, credit: 0, readable: true }
  const tell: Report = (found) => {
    sums.readable = false
    report(found)
  }
  for (const row of group.lines) {
    const debit = cells.amount(row, 'debit', tell)
    const credit = cells.amount(row, 'credit', tell)
    if (debit && credit)
      tell(
        cells.at('booking-both-sides', row, 'debit', undefined, {
          debit: { cents: debit },
          credit: { cents: credit },
        }),
      )
    sums.debit += debit ?? 0
    sums.credit += credit ?? 0
    sums.values.push(debit === null && credit === null ? null : (debit ?? 0) - (credit ?? 0))
  }
  return sums
}

/** Tells of a booking that does not balance, holds more than one invoice, or says two things in one column. */
export function checkBooking(
  cells: CellReader,
  group: Group,
  isRelation: (row: Row) => boolean,
  { debit, credit, readable }: BookingSums,
  report: Report,
): void {
  const [first] = group.lines as [Row]
  const code = group.key.split('\u0000').at(-1)!
  if (readable && debit !== credit) {
    const params = { debit: { cents: debit }, credit: { cents: credit } }
    report(cells.at('booking-unbalanced', first, 'key', code, params))
  }
  const main = group.lines.find(isRelation) ?? first
  for (const field of ['number', 'relationCode', 'relationName'] as const)
    for (const row of group.lines) {
      const [one, other] = [cells.code(main, field, silent), cells.code(row, field, silent)]
      if (other === '' || other === one) continue
      const params = { first: one || '–', row: main.number, other }
      report(cells.at('booking-several-invoices', row, field, code, params))
    }
  for (const field of ['date', 'journal', 'currency'] as const) compare(cells, group, main, field, report)
}

function compare(cells: CellReader, group: Group, main: Row, field: Field, report: Report): void {
  for (const row of group.lines) {
    const [one, other] = [cells.text(main, field, silent), cells.text(row, field, silent)]
    if (other === '' || other === one) continue
    report(cells.at('header-differs', row, field, other, { first: one, row: main.number }))
  }
}

const silent = (): void => undefined
