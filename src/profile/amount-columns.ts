import type { DocumentLine } from '../model/document.ts'
import type { Place, Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { parseRate } from '../model/parse-rate.ts'
import type { Row } from '../model/row.ts'
import type { CellReader } from './cells.ts'
import { plain } from './texts.ts'
import type { CompiledAmountColumn } from './types.ts'

/**
 * The line that an amount in a column of its own makes; null when the column has no amount in this row.
 *
 * @param base what the line has of its row or of the profile's constants; it is copied
 */
export function amountLine(
  cells: CellReader,
  row: Row,
  column: CompiledAmountColumn,
  base: () => DocumentLine,
  report: Report,
): DocumentLine | null {
  const sign = column.takenOff ? -1 : 1
  const amount = cells.amountAt(row, column.column, undefined, report)
  const vat = cells.amountAt(row, column.vat, undefined, report)
  if (!amount && !vat) return null
  const line = base()
  const signed = amount === null ? null : amount * sign || 0
  if (column.including) line.including = signed
  else line.excluding = signed
  if (vat !== null) line.vat = vat * sign || 0
  line.description = column.description || line.description
  line.ledgerAccount = column.ledgerAccount || line.ledgerAccount
  line.vatRate = rateOf(row, column) ?? column.vatRate ?? line.vatRate
  line.vatCode = column.vatCode || line.vatCode
  line.vatKind = column.vatKind ?? line.vatKind
  return line
}

/** The rate beside the amount; a word there is no rate, and is told where the VAT is found to be missing. */
const rateOf = (row: Row, { rate }: CompiledAmountColumn): number | null =>
  rate < 0 ? null : (parseRate(row.cells[rate] ?? '')?.rate ?? null)

/**
 * Amounts that a document has once, whichever of its rows they stand on: shipping and discounts (Q24). An amount that
 * stands on more rows counts once; two that differ are an error.
 */
export function onceLines(
  cells: CellReader,
  columns: readonly CompiledAmountColumn[],
  rows: readonly Row[],
  base: (place: Place) => DocumentLine,
  report: Report,
): DocumentLine[] {
  const lines: DocumentLine[] = []
  const { plan } = cells
  for (const column of columns) {
    const filled = rows.filter((row) => plain(row.cells[column.column]) !== '')
    const first = filled[0]
    if (!first) continue
    const heading = plan.headings[column.column] ?? ''
    const said = plain(first.cells[column.column])
    for (const row of filled) {
      const other = plain(row.cells[column.column])
      if (other === said) continue
      const place = { sheet: plan.name, row: row.number, column: column.column, heading }
      report(finding('header-differs', place, { first: said, row: first.number }, { value: other }))
    }
    const blank = (): DocumentLine => ({
      ...base({ sheet: plan.name, row: first.number }),
      description: heading,
    })
    const line = amountLine(cells, first, column, blank, report)
    if (line) lines.push(line)
  }
  return lines
}
