import type { Row } from '../model/row.ts'
import { endOfMonth } from '../model/parse-date.ts'
import type { CellReader } from './cells.ts'
import { plain } from './texts.ts'
import type { Field, SheetPlan, SummaryRule } from './types.ts'

/** Between the parts of a key: a character that no cell has. */
const PART = '\u0000'

/** Tells which rows of a settlement or list of sales belong together, and what their document is called. */
export class SummaryKey {
  private readonly cells: CellReader
  private readonly rule: SummaryRule
  private readonly amounts: number[]

  constructor(cells: CellReader, rule: SummaryRule) {
    this.cells = cells
    this.rule = rule
    this.amounts = amountsOf(cells.plan)
  }

  /** Key of a row; '' when a part of it is missing. */
  of(row: Row): string {
    const parts = this.rule.by.map((part) => this.part(row, part))
    return parts.includes('') ? '' : parts.join(PART)
  }

  /** The field that has no readable value, for the message; null when the key is whole. */
  missing(row: Row): Field | null {
    const part = this.rule.by.find((one) => this.part(row, one) === '')
    return part === undefined ? null : part === 'day' || part === 'month' ? 'date' : part
  }

  /** The number that the template makes of the key: the same rows give the same number, whenever they are dropped. */
  number(row: Row): string {
    return this.rule.by.reduce(
      (text, part) => text.replaceAll(`{${part}}`, this.part(row, part)),
      this.rule.numberFrom,
    )
  }

  /**
   * Date of a document of these days: the day itself, the end of a month that is added up as a whole (the same
   * whichever of its days are in the file), else the last of them.
   */
  date(dates: readonly string[]): string {
    const last = dates.reduce((a, b) => (a > b ? a : b), '')
    const { by } = this.rule
    const ofMonth = by.includes('month') && !by.some((part) => PERIOD_FIELDS.includes(part))
    return ofMonth && last !== '' ? endOfMonth(last) : last
  }

  /** Whether the row has an amount for this table: of a sale without costs the table of costs takes nothing. */
  hasAmount(row: Row): boolean {
    return this.amounts.some((column) => /[1-9]/.test(plain(row.cells[column])))
  }

  private part(row: Row, part: Field | 'day' | 'month'): string {
    if (part !== 'day' && part !== 'month') return this.cells.code(row, part, silent)
    const date = this.cells.date(row, 'date', silent)
    return part === 'day' ? date : date.slice(0, 7)
  }
}

/** Keys that close a period themselves: a settlement has all of its rows. */
const PERIOD_FIELDS: readonly string[] = ['key', 'number', 'yourReference']

const silent = (): void => undefined

function amountsOf(plan: SheetPlan): number[] {
  const { excluding, including, vat, price, debit, credit } = plan.column
  const columns = [excluding, including, vat, price, debit, credit]
  for (const column of plan.vatColumns) columns.push(column.excluding, column.including, column.vat)
  for (const { column } of plan.amountColumns) columns.push(column)
  return columns.filter((column) => column >= 0)
}
