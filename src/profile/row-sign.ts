import type { Row } from '../model/row.ts'
import type { Document, DocumentLine } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import type { Cents } from '../model/money.ts'
import type { CellReader } from './cells.ts'
import { plain } from './texts.ts'

const SIGNS = ['plus', 'minus'] as const
const OF_LINE = ['excluding', 'including', 'vat'] as const
const OF_DOCUMENT = ['totalExcluding', 'totalVat', 'totalIncluding'] as const

/**
 * Sources that write every amount without its sign, and say beside it which one it has: debit or credit, on or off
 * (Q32). An amount that has a minus already, on a row that says minus, may be either: it is an error, as is an amount
 * on a row that says nothing.
 */
export class RowSign {
  /** whether the sheet has a column for it */
  readonly has: boolean
  private readonly cells: CellReader

  constructor(cells: CellReader) {
    this.cells = cells
    this.has = cells.plan.column.sign >= 0
  }

  /** Gives the lines of a row, those from `from` on, the sign that the row says. */
  lines(row: Row, lines: readonly DocumentLine[], from: number, report: Report): void {
    let turn: ((amount: Cents | null) => Cents | null) | null = null
    for (let at = from; at < lines.length; at++) {
      const line = lines[at]!
      if (OF_LINE.every((part) => !line[part])) continue
      turn ??= this.turner(row, report)
      for (const part of OF_LINE) line[part] = turn(line[part])
    }
  }

  /** The same for the totals of a document that one row states. */
  totals(row: Row, document: Document, report: Report): void {
    if (OF_DOCUMENT.every((part) => !document[part])) return
    const turn = this.turner(row, report)
    for (const part of OF_DOCUMENT) document[part] = turn(document[part])
    document.rounding = turn(document.rounding)!
  }

  private turner(row: Row, report: Report): (amount: Cents | null) => Cents | null {
    const word = this.cells.word(row, 'sign', SIGNS, report)
    const text = plain(row.cells[this.cells.plan.column.sign])
    if (text === '') report(this.cells.at('sign-missing', row, 'sign'))
    if (word !== 'minus') return (amount) => amount
    let told = false
    return (amount) => {
      if (amount !== null && amount < 0 && !told) {
        told = true
        report(this.cells.at('sign-twice', row, 'sign', text, { amount: { cents: amount } }))
      }
      return amount === null ? null : -amount || 0
    }
  }
}
