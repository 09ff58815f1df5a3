import Big from 'big.js'
import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import type { DocumentLine, VatKind } from '../model/document.ts'
import type { Cents, Rate } from '../model/money.ts'
import { parseRate } from '../model/parse-rate.ts'
import type { CellReader } from './cells.ts'
import { constantOf } from './relation.ts'
import type { Field, TableRule } from './types.ts'

Big.RM = Big.roundHalfUp // away from zero in big.js: a credit note rounds as its invoice does

/** Makes document lines from rows: one a row, or one a VAT or amount column. */
export class LineBuilder {
  private readonly cells: CellReader
  private readonly constant: Partial<Record<Field, string>> = {}
  private readonly constantRate: Rate | null
  private readonly perColumn: boolean

  constructor(cells: CellReader, table: TableRule) {
    this.cells = cells
    for (const field of Object.keys(table.constants ?? {}) as Field[])
      this.constant[field] = constantOf(table, field)
    this.constantRate = parseRate(this.constant.vatRate ?? '')?.rate ?? null
    this.perColumn = cells.plan.vatColumns.length + cells.plan.amountColumns.length > 0
  }

  /** Appends the lines that a row holds. */
  add(row: Row, lines: DocumentLine[], report: Report): void {
    if (!this.perColumn) lines.push(this.line(row, report))
    else this.columns(row, lines, report)
  }

  private text(row: Row, field: Field): string {
    return this.cells.text(row, field) || this.constant[field] || ''
  }

  /** A line with everything but its amounts. */
  private base(row: Row, report: Report): DocumentLine {
    const cells = this.cells
    const share = cells.rate(row, 'deductible', report)
    return {
      place: { sheet: cells.plan.name, row: row.number },
      description: this.text(row, 'lineDescription'),
      article: this.text(row, 'article'),
      excluding: null,
      including: null,
      vat: null,
      vatCode: this.text(row, 'vatCode'),
      vatRate: cells.rate(row, 'vatRate', report) ?? this.constantRate,
      vatKind: (cells.word(row, 'vatKind', report) || this.constant.vatKind || null) as VatKind | null,
      ledgerAccount: this.text(row, 'ledgerAccount'),
      costCentre: this.text(row, 'costCentre'),
      costUnit: this.text(row, 'costUnit'),
      deductible: share,
    }
  }

  private line(row: Row, report: Report): DocumentLine {
    const line = this.base(row, report)
    line.excluding = this.cells.amount(row, 'excluding', report)
    line.including = this.cells.amount(row, 'including', report)
    line.vat = this.cells.amount(row, 'vat', report)
    if (line.excluding === null && line.including === null) line.excluding = this.product(row, report)
    return line
  }

  /** quantity x price, less a discount in percent, rounded on the cent; null when there is no price. */
  private product(row: Row, report: Report): Cents | null {
    const { column } = this.cells.plan
    if (column.price < 0) return null
    const price = this.cells.decimal(row, 'price', report)
    if (price === '') return null
    const quantity = this.cells.decimal(row, 'quantity', report) || (column.quantity < 0 ? '1' : '')
    if (quantity === '') return null
    const discount = this.cells.rate(row, 'discount', report) ?? 0
    const amount = new Big(price).times(quantity).times(new Big(100_000 - discount).div(100_000))
    const cents = amount.times(100).round(0).toNumber()
    if (Number.isSafeInteger(cents)) return cents || 0
    report(this.cells.at('amount-too-large', row, 'price', price))
    return null
  }

  private columns(row: Row, lines: DocumentLine[], report: Report): void {
    const { plan } = this.cells
    for (const column of plan.vatColumns) {
      const excluding = this.cells.amountAt(row, column.excluding, undefined, report)
      const including = this.cells.amountAt(row, column.including, undefined, report)
      const vat = this.cells.amountAt(row, column.vat, undefined, report)
      if (!excluding && !including && !vat) continue
      const line = this.base(row, report)
      line.excluding = excluding
      line.including = including
      line.vat = vat
      line.vatRate = column.rate ?? line.vatRate
      line.vatKind = column.kind ?? line.vatKind
      line.vatCode = column.code || line.vatCode
      lines.push(line)
    }
    for (const column of plan.amountColumns) {
      const amount = this.cells.amountAt(row, column.column, undefined, report)
      if (!amount) continue
      const line = this.base(row, report)
      line.excluding = amount
      line.description = column.description || line.description
      line.ledgerAccount = column.ledgerAccount || line.ledgerAccount
      line.vatRate = column.vatRate ?? line.vatRate
      line.vatCode = column.vatCode || line.vatCode
      lines.push(line)
    }
  }
}
