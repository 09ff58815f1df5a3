import Big from 'big.js'
import type { Row } from '../model/row.ts'
import type { Place, Report } from '../model/finding.ts'
import type { DocumentLine, VatKind } from '../model/document.ts'
import { MAX_CENTS, RATE_ONE, type Cents, type Rate } from '../model/money.ts'
import { parseRate } from '../model/parse-rate.ts'
import { amountLine } from './amount-columns.ts'
import type { CellReader } from './cells.ts'
import { constantOf } from './relation.ts'
import { namesDiscount } from './unused-columns.ts'
import { VAT_KINDS, type Field, type TableRule } from './types.ts'

Big.RM = Big.roundHalfUp // away from zero in big.js: a credit note rounds as its invoice does

/** Makes document lines from rows: one a row, or one a VAT or amount column. */
export class LineBuilder {
  private readonly cells: CellReader
  private readonly constant: Partial<Record<Field, string>> = {}
  private readonly constantRate: Rate | null
  private readonly constantShare: Rate | null
  private readonly perColumn: boolean
  private readonly hasKinds: boolean
  private readonly hasProduct: boolean
  private readonly hasDiscount: boolean

  constructor(cells: CellReader, table: TableRule) {
    this.cells = cells
    for (const field of Object.keys(table.constants ?? {}) as Field[])
      this.constant[field] = constantOf(table, field)
    this.constantRate = parseRate(this.constant.vatRate ?? '')?.rate ?? null
    this.constantShare = parseRate(this.constant.deductible ?? '')?.rate ?? null
    const { quantity, price, discount, discountAmount } = cells.plan.column
    const isPriced = quantity >= 0 && price >= 0
    this.hasDiscount = isPriced && (discount >= 0 || discountAmount >= 0)
    // A discount that nobody reads explains any difference.
    this.hasProduct = isPriced && (this.hasDiscount || !cells.plan.keys.some(namesDiscount))
    this.hasKinds = cells.plan.column.lineKind >= 0
    this.perColumn = cells.plan.vatColumns.length + cells.plan.amountColumns.length > 0
  }

  /** Appends the lines that a row holds. */
  add(row: Row, lines: DocumentLine[], report: Report): void {
    if (this.hasKinds && this.cells.word(row, 'lineKind', LINE_KINDS, report) === 'text')
      lines.push(textLine(this.text(row, 'lineDescription', report), this.cells.plan.name, row.number))
    else if (!this.perColumn) lines.push(this.line(row, report))
    else this.columns(row, lines, report)
  }

  /** The line of a row without its amounts. */
  bare(row: Row, report: Report): DocumentLine {
    return this.base(row, report)
  }

  /** A line with nothing but what the profile fixes for every line. */
  blank(place: Place): DocumentLine {
    const { constant } = this
    return {
      place,
      description: '',
      article: '',
      excluding: null,
      including: null,
      vat: null,
      vatCode: constant.vatCode ?? '',
      vatRate: this.constantRate,
      vatKind: (constant.vatKind || null) as VatKind | null,
      ledgerAccount: constant.ledgerAccount ?? '',
      costCentre: constant.costCentre ?? '',
      costUnit: constant.costUnit ?? '',
      deductible: this.constantShare,
    }
  }

  /** A text line is not made into something to book by what the profile fixes for every line (bookings case 18). */
  takeConstants(lines: readonly DocumentLine[]): void {
    const { vatCode, vatKind, ledgerAccount } = this.constant
    for (const line of lines) {
      if (line.excluding !== null || line.including !== null) continue
      if (line.vatCode === vatCode) line.vatCode = ''
      if (line.vatRate === this.constantRate) line.vatRate = null
      if (line.vatKind === vatKind) line.vatKind = null
      if (line.ledgerAccount === ledgerAccount) line.ledgerAccount = ''
    }
  }

  private text(row: Row, field: Field, report: Report): string {
    return this.cells.text(row, field, report) || this.constant[field] || ''
  }

  private code(row: Row, field: Field, report: Report): string {
    return this.cells.code(row, field, report) || this.constant[field] || ''
  }

  /** A line with everything but its amounts. */
  private base(row: Row, report: Report): DocumentLine {
    const { cells } = this
    return {
      place: { sheet: cells.plan.name, row: row.number },
      description: this.text(row, 'lineDescription', report),
      article: this.code(row, 'article', report),
      excluding: null,
      including: null,
      vat: null,
      ...this.vatWords(row, report),
      vatKind:
        cells.word(row, 'vatKind', VAT_KINDS, report) || ((this.constant.vatKind || null) as VatKind | null),
      ledgerAccount: this.code(row, 'ledgerAccount', report),
      costCentre: this.code(row, 'costCentre', report),
      costUnit: this.code(row, 'costUnit', report),
      deductible: cells.percentage(row, 'deductible', report) ?? this.constantShare,
    }
  }

  /**
   * VAT code and rate. A word in the column of the rate (`verlegd`, `hoog`) is a code. What the profile fixes counts
   * only for a row that says nothing of its VAT.
   */
  private vatWords(row: Row, report: Report): { vatCode: string; vatRate: Rate | null } {
    const { cells } = this
    const vatRate = cells.rate(row, 'vatRate', report)
    const own = cells.code(row, 'vatCode', report)
    const vatCode = own || (vatRate === null ? this.rateWord(row) : '')
    if (vatCode !== '' || vatRate !== null) return { vatCode, vatRate }
    return { vatCode: this.constant.vatCode ?? '', vatRate: this.constantRate }
  }

  private rateWord(row: Row): string {
    return this.cells.shown(row, 'vatRate')
  }

  private line(row: Row, report: Report): DocumentLine {
    const line = this.base(row, report)
    line.excluding = this.cells.amount(row, 'excluding', report)
    line.including = this.cells.amount(row, 'including', report)
    line.vat = this.cells.amount(row, 'vat', report)
    if (line.excluding === null && line.including === null) line.excluding = this.product(row, report)
    else if (line.excluding !== null && this.hasProduct) this.compare(row, line.excluding, report)
    return line
  }

  /**
   * Quantity, price and discount beside an amount of their own: a cent per piece may come from rounding the price. Without
   * a discount nobody knows why they differ: then it is worth a look, whatever the sign of a credit note.
   */
  private compare(row: Row, amount: Cents, report: Report): void {
    const price = this.cells.decimal(row, 'price', silent, false)
    const quantity = this.cells.decimal(row, 'quantity', silent, false)
    const discount = this.hasDiscount ? this.cells.percentage(row, 'discount', report) : null
    const off = this.hasDiscount ? this.cells.amount(row, 'discountAmount', report) : null
    if (price === '' || quantity === '') return
    const isWhole = discount !== null || off !== null
    const pieces = Number(quantity)
    const computed = Number(price) * pieces * (1 - (discount ?? 0) / RATE_ONE) * 100 - (off ?? 0)
    const difference = isWhole ? computed - amount : Math.abs(computed) - Math.abs(amount)
    if (Math.abs(difference) <= Math.max(1, Math.abs(pieces)) + 0.001) return
    const params = { amount: { cents: amount }, computed: { cents: Math.round(computed) } }
    const code = isWhole ? 'line-amount-differs' : 'line-amount-unlike'
    report(this.cells.at(code, row, 'excluding', undefined, params))
  }

  /** quantity x price, less a discount in percent or in money, rounded on the cent; null when there is no price. */
  private product(row: Row, report: Report): Cents | null {
    const { column } = this.cells.plan
    if (column.price < 0) return null
    const price = this.cells.decimal(row, 'price', report)
    const quantity = column.quantity < 0 ? '1' : this.cells.decimal(row, 'quantity', report)
    const discount = this.cells.percentage(row, 'discount', report) ?? 0
    if (price === '' || quantity === '') return null
    const amount = new Big(price).times(quantity).times(new Big(RATE_ONE - discount).div(RATE_ONE))
    const cents = amount
      .times(100)
      .minus(this.takenOff(row, amount.s, report))
      .round(0)
      .toNumber()
    if (Math.abs(cents) <= MAX_CENTS) return cents || 0
    report(this.cells.at('amount-too-large', row, 'price', price))
    return null
  }

  /** A discount in money. Of another sign than the amount it is taken off, it may go either way: an error. */
  private takenOff(row: Row, sign: number, report: Report): Cents {
    const off = this.cells.amount(row, 'discountAmount', report) ?? 0
    if (off !== 0 && Math.sign(off) !== sign)
      report(
        this.cells.at('discount-sign-unclear', row, 'discountAmount', undefined, { amount: { cents: off } }),
      )
    return off
  }

  private columns(row: Row, lines: DocumentLine[], report: Report): void {
    const { plan } = this.cells
    let base: DocumentLine | null = null
    const add = (own: Partial<DocumentLine>): void => {
      base ??= this.base(row, report)
      lines.push({ ...base, ...own })
    }
    for (const column of plan.vatColumns) {
      const excluding = this.cells.amountAt(row, column.excluding, undefined, report)
      const including = this.cells.amountAt(row, column.including, undefined, report)
      const vat = this.cells.amountAt(row, column.vat, undefined, report)
      if (!excluding && !including && !vat) continue
      add({ excluding, including, vat })
      const line = lines[lines.length - 1]!
      line.vatRate = column.rate ?? line.vatRate
      line.vatKind = column.kind ?? line.vatKind
      line.vatCode = column.code || line.vatCode
    }
    for (const column of plan.amountColumns) {
      const line = amountLine(
        this.cells,
        row,
        column,
        () => ({ ...(base ??= this.base(row, report)) }),
        report,
      )
      if (line) lines.push(line)
    }
  }
}

const LINE_KINDS = ['line', 'text'] as const

/** A row that is no line to book, whatever stands in it: left out as a text line (bookings case 18). */
function textLine(description: string, sheet: string, row: number): DocumentLine {
  return {
    place: { sheet, row },
    description,
    article: '',
    excluding: null,
    including: null,
    vat: null,
    vatCode: '',
    vatRate: null,
    vatKind: null,
    ledgerAccount: '',
    costCentre: '',
    costUnit: '',
    deductible: null,
  }
}

const silent = (): void => undefined
