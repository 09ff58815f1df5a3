import type { Row } from '../model/row.ts'
import type { Document } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { CellReader } from './cells.ts'
import { codeText } from './texts.ts'
import { HEADER_FIELDS, type HeaderField } from './types.ts'

/**
 * Compares the rows of a document in the layout with a row per line, where every row repeats the header. A different
 * value on a later row would be lost in silence; an empty one is a header that stands on the first row only (Q24).
 */
export class RowComparer {
  private readonly cells: CellReader
  private readonly columns: { column: number; field: HeaderField }[] = []

  constructor(cells: CellReader) {
    this.cells = cells
    for (const field of HEADER_FIELDS) {
      const column = cells.plan.column[field]
      if (column < 0) continue
      // Of two fields on one column each is compared as its own rule makes it.
      const isMade = cells.isMade(field)
      const same = this.columns.some((c) => c.column === column && !isMade && !cells.isMade(c.field))
      if (!same) this.columns.push({ column, field })
    }
  }

  compare(rows: readonly Row[], document: Document, report: Report): void {
    const first = rows[0]!
    for (let i = 1; i < rows.length; i++) {
      const row = rows[i]!
      for (const { column, field } of this.columns) {
        const cell = row.cells[column]
        if (cell === first.cells[column] || cell === undefined || cell === '') continue
        if (!this.cells.isError(cell, row, column, report)) this.differs(first, row, column, field, report)
      }
      const before = rows[i - 1]!
      if (row.cells.length === before.cells.length && sameCells(row, before))
        report(
          finding(
            'line-repeated',
            { sheet: this.cells.plan.name, row: row.number },
            { row: before.number },
            { document: document.number },
          ),
        )
    }
  }

  private isSame(first: Row, row: Row, field: HeaderField): boolean {
    const other = this.cells.key(row, field)
    return other === '' || other === this.cells.key(first, field)
  }

  private differs(first: Row, row: Row, column: number, field: HeaderField, report: Report): void {
    const [one, other] = [codeText(first.cells[column]), codeText(row.cells[column])]
    if (one === other || other === '') return
    if (this.cells.isMade(field) && this.isSame(first, row, field)) return
    report(this.cells.at('header-differs', row, field, other, { first: one, row: first.number }))
  }
}

function sameCells(a: Row, b: Row): boolean {
  for (let i = 0; i < a.cells.length; i++) {
    const [x, y] = [a.cells[i]!, b.cells[i]!]
    if (x !== y && (typeof x === 'string' || typeof y === 'string' || x.raw !== y.raw)) return false
  }
  return true
}
