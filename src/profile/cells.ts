import type { Cell, Row } from '../model/row.ts'
import type { Finding, Param, Report } from '../model/finding.ts'
import type { Cents, Rate } from '../model/money.ts'
import { finding } from '../model/finding-make.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { parseAmount, parseDecimal, type DecimalStyle } from '../model/parse-number.ts'
import { dayCount, parseDate } from '../model/parse-date.ts'
import { parseRate } from '../model/parse-rate.ts'
import { AMOUNT_CODES, amountHint, dateHint } from './cell-hints.ts'
import { normal, wayOf, type CellWay } from './cell-way.ts'
import { DateDoubt } from './date-doubt.ts'
import { MoneySigns } from './money-signs.ts'
import { codeText, isScientific, knownList, plain } from './texts.ts'
import { ThousandsDoubt } from './thousands-doubt.ts'
import type { ColumnRule, Field, SheetPlan, SourceProfile } from './types.ts'

export { plain } from './texts.ts'

/** Texts that are remembered, of a column of dates and of rates: a file repeats the same ones. */
const KNOWN = 5000

/**
 * Reads the mapped cells of one sheet. What cannot be read is a finding at its cell and reads as absent,
 * so that one run tells everything that is wrong. An error cell (#N/A, a formula without a stored result) is a finding
 * in whatever field it stands (Q45).
 */
export class CellReader {
  readonly plan: SheetPlan
  /** cents read so far, by column; NaN once one could not be read */
  readonly sums: Float64Array
  /** signs of currencies beside the amounts that were read */
  readonly signs: MoneySigns
  private readonly doubt: DateDoubt
  private readonly thousands: ThousandsDoubt
  private readonly profile: SourceProfile
  private readonly dates: Partial<Record<Field, Map<string, string>>> = {}
  private readonly ways: Partial<Record<Field, CellWay>> = {}
  private readonly hasWays: boolean
  private readonly rates = new Map<string, ReturnType<typeof parseRate>>()

  constructor(plan: SheetPlan, profile: SourceProfile) {
    this.plan = plan
    this.profile = profile
    this.sums = new Float64Array(plan.headings.length)
    this.signs = new MoneySigns(plan)
    this.doubt = new DateDoubt(plan)
    this.thousands = new ThousandsDoubt(plan)
    for (const [field, rule] of Object.entries(plan.rule) as [Field, ColumnRule][]) {
      const way = wayOf(rule)
      if (way) this.ways[field] = way
    }
    this.hasWays = Object.keys(this.ways).length > 0
  }

  /** Text of a field, trimmed, as its column's rule makes it; '' when column or cell is absent. */
  text(row: Row, field: Field, report: Report): string {
    const at = this.plan.column[field]
    if (at < 0) return ''
    const cell = row.cells[at]
    if (cell === undefined || cell === '' || this.isError(cell, row, at, report)) return ''
    const text = plain(cell)
    return this.hasWays ? this.made(text, row, field, report) : text
  }

  /** A code: no digit is ever lost in it, and nothing is made of it. What Excel has turned into something else is told. */
  code(row: Row, field: Field, report: Report): string {
    const at = this.plan.column[field]
    if (at < 0) return ''
    const cell = row.cells[at]
    if (cell === undefined || cell === '' || this.isError(cell, row, at, report)) return ''
    const text = codeText(cell)
    if (typeof cell === 'string' && text.length < cell.length) this.restored(row, field, cell, text, report)
    if (isScientific(text)) report(this.cell('number-scientific', row, at, text))
    else if (typeof cell !== 'string' && cell.kind === 'date')
      report(this.cell('code-is-date', row, at, text))
    else return this.hasWays ? this.made(text, row, field, report) : text
    return ''
  }

  /** Tells that a number with decimals was read as its digits (Q35); a VAT code 21.0 is no news. */
  private restored(row: Row, field: Field, cell: string, code: string, report: Report): void {
    const text = plain(cell)
    if (text !== code && field !== 'vatCode') report(this.at('code-restored', row, field, text, { code }))
  }

  /** A code as it is compared: nothing is told of it, and what cannot be one is ''. */
  key(row: Row, field: Field): string {
    const text = codeText(row.cells[this.plan.column[field]])
    return this.hasWays ? this.make(field, text) : text
  }

  /** What the rule of a field makes of a text; '' when it does not fit. */
  make(field: Field, text: string): string {
    const way = text === '' ? undefined : this.ways[field]
    return way ? way.of(text).text : text
  }

  /** Whether the rule of a field makes another text of what its column holds. */
  isMade(field: Field): boolean {
    return this.ways[field] !== undefined
  }

  /** A text as the rule of its column makes it (clean, part, match, values); what does not fit is told, and ''. */
  private made(text: string, row: Row, field: Field, report: Report): string {
    const way = this.ways[field]
    if (way === undefined || text === '') return text
    const { text: made, trouble } = way.of(text)
    if (trouble === 'unknown') this.unknown(row, field, text, way.words, report)
    else if (trouble === 'not-as-expected')
      report(this.at('value-not-as-expected', row, field, text, { pattern: way.pattern }))
    return made
  }

  /** The cell as the rule of its column makes it; as the file has it where that changes nothing. */
  private cellOf(row: Row, field: Field, report: Report): Cell {
    const at = this.plan.column[field]
    const cell = row.cells[at]
    if (at < 0 || cell === undefined || cell === '') return ''
    if (this.isError(cell, row, at, report)) return ''
    if (!this.hasWays || this.ways[field] === undefined) return cell
    const text = plain(cell)
    const made = this.made(text, row, field, report)
    return made === text ? cell : made
  }

  /** What stands in the cell of a field, as its rule makes it, without telling anything; '' for an error cell. */
  shown(row: Row, field: Field): string {
    return plain(this.cellOf(row, field, silent))
  }

  /** One of our own words, directly or through the profile's value table; any other text is an error. */
  word<T extends string>(row: Row, field: Field, words: readonly T[], report: Report): T | '' {
    const text = this.text(row, field, report)
    if (text === '') return ''
    const word = words.find((w) => w === normal(text))
    if (word === undefined) this.unknown(row, field, text, words, report)
    return word ?? ''
  }

  private unknown(row: Row, field: Field, text: string, known: readonly string[], report: Report): void {
    report(this.at('value-unknown', row, field, text, { known: knownList(known) }))
  }

  /** ISO date; '' when absent. */
  date(row: Row, field: Field, report: Report): string {
    const at = this.plan.column[field]
    const cell = this.cellOf(row, field, report)
    if (cell === '') return ''
    const style = this.plan.rule[field]?.date ?? this.profile.date ?? 'auto'
    const known = (this.dates[field] ??= new Map<string, string>())
    const before = typeof cell === 'string' ? known.get(cell) : undefined
    if (before !== undefined) return before
    const text = plain(cell)
    if (text === '') return ''
    const date = parseDate(typeof cell === 'string' ? text : cell, style)
    if (typeof cell === 'string') this.doubt.see(at, row.number, text, style)
    else if (cell.kind === 'date' && cell.iso) this.doubt.seeCell(at, row.number, cell.iso, text, style)
    if (date === null) {
      const day = dayCount(typeof cell === 'string' ? text : cell.raw)
      if (day === null) report(this.cell('date-unreadable', row, at, text, dateHint(style)))
      else report(this.cell('date-is-day-number', row, at, text, { date: { date: day } }))
      return ''
    }
    if (typeof cell === 'string' && known.size < KNOWN) known.set(cell, date)
    return date
  }

  /** Cents; null when absent or unreadable. */
  amount(row: Row, field: Field, report: Report): Cents | null {
    const at = this.plan.column[field]
    const decimal = this.plan.rule[field]?.decimal
    if (at < 0 || !this.hasWays || !this.ways[field]) return this.amountAt(row, at, decimal, report)
    const cell = this.cellOf(row, field, report)
    return cell === '' ? null : this.cents(cell, row, at, decimal, report)
  }

  /** The same for a column that is no field of its own (amount and VAT columns). */
  amountAt(row: Row, column: number, decimal: DecimalStyle | undefined, report: Report): Cents | null {
    const cell = row.cells[column]
    return column < 0 || cell === undefined || cell === ''
      ? null
      : this.cents(cell, row, column, decimal, report)
  }

  private cents(
    cell: Cell,
    row: Row,
    column: number,
    decimal: DecimalStyle | undefined,
    report: Report,
  ): Cents | null {
    const style = decimal ?? this.profile.decimal ?? 'auto'
    const parsed = parseAmount(cell, style)
    if (parsed.trouble === undefined) {
      this.sums[column]! += parsed.value
      if (parsed.value !== 0) this.signs.see(cell, row.number, column)
      return parsed.value
    }
    const text = plain(cell)
    if (text !== '') this.sums[column] = Number.NaN
    if (this.isError(cell, row, column, report)) return null
    if (parsed.trouble === 'ambiguous') this.thousands.see(column, row.number, text)
    // A workbook may show 50.00 of a stored 49.9995: the decimals that are too many are those that do not show.
    const stored = parsed.trouble === 'too-precise' && typeof cell === 'object' && cell.kind === 'number'
    const code = AMOUNT_CODES[parsed.trouble]
    if (text !== '') report(this.cell(code, row, column, stored ? cell.raw : text, amountHint(cell, style)))
    return null
  }

  /**
   * Decimal text of a quantity, price or exchange rate; '' when absent or unreadable.
   *
   * @param counts whether the text is needed: one that only confirms another amount puts no column in doubt
   */
  decimal(row: Row, field: Field, report: Report, counts = true): string {
    const at = this.plan.column[field]
    const cell = this.cellOf(row, field, report)
    const text = plain(cell)
    if (text === '') return ''
    const style = this.plan.rule[field]?.decimal ?? this.profile.decimal ?? 'auto'
    const parsed = parseDecimal(cell, style)
    if (field === 'price') this.signs.see(cell, row.number, at)
    if (parsed.trouble === undefined) return parsed.value
    if (counts && parsed.trouble === 'ambiguous') this.thousands.see(at, row.number, text)
    report(this.cell(AMOUNT_CODES[parsed.trouble], row, at, text, amountHint(cell, style)))
    return ''
  }

  /** VAT rate; null when the cell is empty or holds a word (`verlegd`), which is then a VAT code. */
  rate(row: Row, field: Field, report: Report): Rate | null {
    const at = this.plan.column[field]
    const cell = this.cellOf(row, field, report)
    if (cell === '') return null
    const parsed = this.parsedRate(cell)
    if (parsed?.fraction)
      report(this.cell('rate-fraction', row, at, plain(cell), { rate: { rate: parsed.rate } }))
    return parsed ? parsed.rate : null
  }

  private parsedRate(cell: Cell): ReturnType<typeof parseRate> {
    if (typeof cell !== 'string') return parseRate(cell)
    const known = this.rates.get(cell)
    if (known !== undefined) return known
    const parsed = parseRate(cell)
    if (this.rates.size < KNOWN) this.rates.set(cell, parsed)
    return parsed
  }

  /** A percentage that can be nothing else (discount, deductible part); null when absent or unreadable. */
  percentage(row: Row, field: Field, report: Report): Rate | null {
    const rate = this.rate(row, field, report)
    const text = rate === null ? this.shown(row, field) : ''
    if (text !== '') report(this.at('rate-unreadable', row, field, text))
    return rate
  }

  /** A finding at a field's cell. */
  at(code: FindingCode, row: Row, field: Field, value?: string, params: Record<string, Param> = {}): Finding {
    return this.cell(code, row, this.plan.column[field], value, params)
  }

  /** Tells what only all rows together say. */
  finish(report: Report): void {
    this.doubt.finish(report)
    this.thousands.finish(report)
  }

  /** Reports an error cell; false for any other. */
  isError(cell: Cell, row: Row, column: number, report: Report): boolean {
    if (typeof cell === 'string' || cell.kind !== 'error') return false
    const code = cell.raw === '#NOCACHE' ? 'cell-without-result' : 'cell-error'
    report(this.cell(code, row, column, cell.text || cell.raw))
    return true
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

const silent = (): void => undefined
