import type { Document, DocumentLine } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Cents } from '../model/money.ts'
import type { Row } from '../model/row.ts'
import type { CellReader } from './cells.ts'
import type { Group } from './group.ts'
import { SummaryKey } from './summary-key.ts'
import type { Field, TablePlan } from './types.ts'
import { namesNoVat } from './vat-of-lines.ts'

/** What all rows of a summary have in common: a document has one of each. */
const SAME: readonly Field[] = ['journal', 'relationCode', 'relationName', 'country', 'currency']

/**
 * Rows of one settlement, day or month added up into one document: a line for each VAT rate, code and kind, account,
 * cost centre and description. Only what was sold and what was charged is added up; what was paid out is no revenue.
 */
export class Summary {
  private readonly cells: CellReader
  private readonly plan: TablePlan
  private readonly key: SummaryKey

  constructor(plan: TablePlan, cells: CellReader) {
    this.plan = plan
    this.cells = cells
    this.key = new SummaryKey(cells, plan.table.summary!)
  }

  /** The number of the document that these rows are added up to. */
  number(group: Group): string {
    return this.key.number(group.lines[0]!)
  }

  /**
   * Fills in date, lines and type of a document.
   *
   * @param linesOf makes the lines of one row
   */
  fill(document: Document, group: Group, linesOf: (row: Row) => DocumentLine[], report: Report): void {
    const dates = group.lines.map((row) => this.cells.date(row, 'date', report)).filter((date) => date !== '')
    document.date = this.key.date(dates)
    const sums = new Map<string, DocumentLine>()
    for (const row of group.lines) {
      this.compare(row, group.lines[0]!, report)
      for (const line of linesOf(row)) {
        if (line.excluding === null && line.including === null && line.vat === null) continue
        const key = keyOf(line)
        const sum = sums.get(key)
        if (sum) add(sum, line)
        else sums.set(key, { ...line, supplies: 1 })
      }
    }
    // Not in the order of the file: the same rows in another order are the same document.
    const keys = [...sums.keys()].sort()
    document.lines = keys
      .map((key) => sums.get(key)!)
      .filter((line, _, all) => !isNothing(line) || all.length === 1)
    document.type = totalOf(document) < 0 ? 'credit-note' : 'invoice'
    if (document.date === '' && dates.length === 0) this.tellDate(document, report)
  }

  /** Tells of lines of which neither row nor profile says what VAT is in them. */
  checkVat(document: Document, report: Report): void {
    for (const line of document.lines) if (namesNoVat(line)) this.tellVat(document, line, report)
  }

  /** A date that is there but cannot be read is told at its cell. */
  private tellDate(document: Document, report: Report): void {
    const { rule } = this.cells.plan
    if (this.plan.table.derive?.date) return
    const params = { amount: { cents: totalOf(document) }, column: rule.date?.headings?.[0] ?? '' }
    report(finding('summary-date-missing', document.place, params, { document: document.number }))
  }

  private tellVat(document: Document, line: DocumentLine, report: Report): void {
    const amount = { cents: line.including ?? line.excluding ?? 0 }
    const params = { amount, table: this.plan.table.name }
    const code = document.direction === 'purchase' ? 'fee-vat-unknown' : 'summary-vat-unknown'
    report(finding(code, line.place, params, { document: document.number }))
  }

  private compare(row: Row, first: Row, report: Report): void {
    if (row === first) return
    for (const field of SAME) {
      const [one, other] = [this.cells.text(first, field, silent), this.cells.text(row, field, silent)]
      if (other !== '' && other !== one)
        report(this.cells.at('header-differs', row, field, other, { first: one, row: first.number }))
    }
  }
}

/** Rows that give the same amounts of a line (excluding, including, VAT) are added up; others stay apart. */
function keyOf(line: DocumentLine): string {
  const { vatRate, vatCode, vatKind, ledgerAccount, costCentre, costUnit, deductible, description, article } =
    line
  const given = [line.excluding, line.including, line.vat]
    .map((amount) => (amount === null ? '-' : '+'))
    .join('')
  // The highest rate first, as a bookkeeper writes them.
  const rate = String(100_000 - (vatRate ?? 100_000)).padStart(6, '0')
  return [
    rate,
    vatCode,
    vatKind,
    ledgerAccount,
    costCentre,
    costUnit,
    deductible,
    description,
    article,
    given,
  ].join('\u0000')
}

function add(sum: DocumentLine, line: DocumentLine): void {
  const plus = (a: Cents | null, b: Cents | null): Cents | null => (a === null || b === null ? null : a + b)
  sum.excluding = plus(sum.excluding, line.excluding)
  sum.including = plus(sum.including, line.including)
  sum.vat = plus(sum.vat, line.vat)
  sum.supplies = (sum.supplies ?? 1) + 1
}

const isNothing = (line: DocumentLine): boolean => !line.excluding && !line.including && !line.vat

const totalOf = ({ lines }: Document): Cents =>
  lines.reduce((sum, line) => sum + (line.including ?? (line.excluding ?? 0) + (line.vat ?? 0)), 0)

const silent = (): void => undefined
