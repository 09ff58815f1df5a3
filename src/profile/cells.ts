import type { Cell, Row } from '../model/row.ts'
import type { Finding, Param, Report } from '../model/finding.ts'
import type { Cents, Rate } from '../model/money.ts'
import { finding } from '../model/finding-make.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { parseAmount, parseDecimal, type NumberTrouble } from '../model/parse-number.ts'
import { parseDate } from '../model/parse-date.ts'
import { parseRate } from '../model/parse-rate.ts'
import type { Field, SheetPlan, SourceProfile } from './types.ts'

const AMOUNT_CODES: Record<NumberTrouble, FindingCode> = {
  'not-a-number': 'amount-unreadable',
  ambiguous: 'amount-ambiguous',
  'too-precise': 'amount-too-precise',
  'too-large': 'amount-too-large',
  scientific: 'number-scientific',
}

/**
 * Reads the mapped cells of one sheet. What cannot be read is a finding at its cell and reads as absent,
 * so that one run tells everything that is wrong.
 */
export class CellReader {
  readonly plan: SheetPlan
  private readonly profile: SourceProfile
  private readonly dates = new Map<string, string | null>()
  private readonly values: Partial<Record<Field, Map<string, string>>> = {}

  constructor(plan: SheetPlan, profile: SourceProfile) {
    this.plan = plan
    this.profile = profile
    for (const [field, rule] of Object.entries(plan.rule) as [Field, { values?: Record<string, string> }][])
      if (rule.values)
        this.values[field] = new Map(Object.entries(rule.values).map(([from, to]) => [normal(from), to]))
  }

  /** Text of a field, trimmed; '' when the column or the cell is absent. */
  text(row: Row, field: Field): string {
    return plain(row.cells[this.plan.column[field]])
  }

  /** Text of a field through the profile's value table; a text that is not listed is an error. */
  word(row: Row, field: Field, report: Report): string {
    const text = this.text(row, field)
    const table = this.values[field]
    if (text === '' || !table) return text
    const word = table.get(normal(text))
    if (word === undefined)
      report(
        this.at('value-unknown', row, field, text, {
          known: [...new Set(table.keys())].slice(0, 12).join(', '),
        }),
      )
    return word ?? ''
  }

  /** ISO date; '' when absent. */
  date(row: Row, field: Field, report: Report): string {
    const cell = row.cells[this.plan.column[field]]
    if (cell === undefined || cell === '') return ''
    const style = this.plan.rule[field]?.date ?? this.profile.date ?? 'auto'
    if (typeof cell !== 'string') return parseDate(cell, style) ?? this.badDate(row, field, cell, report)
    const known = this.dates.get(cell)
    if (known !== undefined && known !== null) return known
    const text = plain(cell)
    if (text === '') return ''
    const date = parseDate(text, style)
    if (date === null) return this.badDate(row, field, cell, report)
    if (this.dates.size < 5000) this.dates.set(cell, date)
    return date
  }

  private badDate(row: Row, field: Field, cell: Cell, report: Report): string {
    report(this.at('date-unreadable', row, field, plain(cell)))
    return ''
  }

  /** Cents; null when absent or unreadable. */
  amount(row: Row, field: Field, report: Report): Cents | null {
    return this.amountAt(row, this.plan.column[field], this.plan.rule[field]?.decimal, report)
  }

  /** The same for a column that is no field of its own (amount and VAT columns). */
  amountAt(
    row: Row,
    column: number,
    decimal: 'comma' | 'point' | 'auto' | undefined,
    report: Report,
  ): Cents | null {
    const cell = row.cells[column]
    if (cell === undefined || cell === '') return null
    const parsed = parseAmount(cell, decimal ?? this.profile.decimal ?? 'auto')
    if (parsed.trouble === undefined) return parsed.value
    const text = plain(cell)
    if (text === '') return null
    report(this.cell(AMOUNT_CODES[parsed.trouble], row, column, text))
    return null
  }

  /** Decimal text of a quantity, price or exchange rate; '' when absent or unreadable. */
  decimal(row: Row, field: Field, report: Report): string {
    const cell = row.cells[this.plan.column[field]]
    if (cell === undefined || plain(cell) === '') return ''
    const parsed = parseDecimal(cell, this.plan.rule[field]?.decimal ?? this.profile.decimal ?? 'auto')
    if (parsed.trouble === undefined) return parsed.value
    report(this.at(AMOUNT_CODES[parsed.trouble], row, field, plain(cell)))
    return ''
  }

  /** VAT rate; null when the cell is empty or holds a word (`verlegd`), which is then a VAT code. */
  rate(row: Row, field: Field, report: Report): Rate | null {
    const cell = row.cells[this.plan.column[field]]
    if (cell === undefined || cell === '') return null
    const parsed = parseRate(cell)
    if (parsed?.fraction)
      report(this.at('rate-fraction', row, field, plain(cell), { rate: { rate: parsed.rate } }))
    return parsed ? parsed.rate : null
  }

  /** A finding at a field's cell. */
  at(code: FindingCode, row: Row, field: Field, value?: string, params: Record<string, Param> = {}): Finding {
    return this.cell(code, row, this.plan.column[field], value, params)
  }

  private cell(
    code: FindingCode,
    row: Row,
    column: number,
    value?: string,
    params: Record<string, Param> = {},
  ): Finding {
    const heading = this.plan.headings[column] ?? ''
    const place =
      column < 0
        ? { sheet: this.plan.name, row: row.number }
        : { sheet: this.plan.name, row: row.number, column, heading }
    return finding(code, place, { heading, ...params }, value === undefined ? {} : { value })
  }
}

const normal = (text: string): string => text.trim().toLowerCase()

/** Text of a cell without surrounding blanks, and without the ' that keeps spreadsheets from running it (Q58). */
export function plain(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  let text = typeof cell === 'string' ? cell : cell.text
  if (text === '') return ''
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  if (first <= 32 || last <= 32 || first === 160 || last === 160 || first === 0xfeff) text = text.trim()
  if (text.charCodeAt(0) === 39 && text.length > 1 && '=+-@\t'.includes(text[1]!)) return text.slice(1)
  return text
}
