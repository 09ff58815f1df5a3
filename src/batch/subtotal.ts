import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { parseAmount, type DecimalStyle } from '../model/parse-number.ts'
import type { Cents } from '../model/money.ts'
import { plain } from '../profile/texts.ts'
import type { Field, SheetPlan } from '../profile/types.ts'
import { startsAsTotal } from './total-words.ts'

/** Fields whose amounts a sub-total adds up. */
const SUMMED = ['excluding', 'including', 'vat', 'totalExcluding', 'totalVat', 'totalIncluding'] as const
/** Fields that a sub-total may fill in without being a row of its own. */
const COUNTED: readonly Field[] = [...SUMMED, 'quantity', 'price', 'rounding', 'discountAmount']

/** Tells the row that closes a group from the rows of the group, and holds its amounts against theirs (Q13, Q14). */
export class Subtotal {
  private readonly plan: SheetPlan
  /** columns that say what a row of the group is */
  private readonly own: number[]
  private readonly amounts: { column: number; decimal: DecimalStyle }[]

  constructor(plan: SheetPlan, filled: readonly number[], decimal: DecimalStyle) {
    this.plan = plan
    const columns = (Object.entries(plan.column) as [Field, number][]).filter(([, column]) => column >= 0)
    const counted = new Set(columns.filter(([field]) => COUNTED.includes(field)).map(([, column]) => column))
    const own = columns.map(([, column]) => column).filter((at) => !counted.has(at) && !filled.includes(at))
    this.own = [...new Set(own)]
    this.amounts = SUMMED.filter((field) => plan.column[field] >= 0).map((field) => ({
      column: plan.column[field],
      decimal: plan.rule[field]?.decimal ?? decimal,
    }))
  }

  /** Whether a row that gave its value to others holds nothing but that and amounts. */
  is(row: Row, filled: readonly Row[]): boolean {
    const hasOwn = (one: Row): boolean => this.own.some((at) => plain(one.cells[at]) !== '')
    const says = this.own.map((at) => plain(row.cells[at])).filter((text) => text !== '')
    if (says.length > 0) return says.every((text) => startsAsTotal(text))
    return (
      filled.some(hasOwn) || this.sums(row, filled).some(({ sum, total }) => total !== 0 && sum === total)
    )
  }

  /** Tells amounts of a sub-total that are not the sum of its rows: a row is missing, or one is too many. */
  check(row: Row, filled: readonly Row[], report: Report): void {
    for (const { column, sum, total } of this.sums(row, filled)) {
      if (sum === total) continue
      const heading = this.plan.headings[column] ?? ''
      const place = { sheet: this.plan.name, row: row.number, column, heading }
      const params = { heading, total: { cents: total }, sum: { cents: sum } }
      report(finding('total-row-differs', place, params, { value: plain(row.cells[column]) }))
    }
  }

  /** Amounts of the row beside the sums of the others; only what could be read in all of them. */
  private sums(row: Row, filled: readonly Row[]): { column: number; sum: Cents; total: Cents }[] {
    const read = (one: Row, column: number, decimal: DecimalStyle): Cents =>
      plain(one.cells[column]) === '' ? 0 : (parseAmount(one.cells[column]!, decimal).value ?? Number.NaN)
    return this.amounts
      .filter(({ column }) => plain(row.cells[column]) !== '')
      .map(({ column, decimal }) => ({
        column,
        total: read(row, column, decimal),
        sum: filled.reduce((sum, one) => sum + read(one, column, decimal), 0),
      }))
      .filter(({ sum, total }) => !Number.isNaN(sum + total))
  }
}
