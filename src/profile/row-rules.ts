import type { Document, DocumentLine } from '../model/document.ts'
import type { Place, Report } from '../model/finding.ts'
import type { Row } from '../model/row.ts'
import { onceLines } from './amount-columns.ts'
import { BookingRows } from './booking-rows.ts'
import { CellReader } from './cells.ts'
import type { Group } from './group.ts'
import type { LineBuilder } from './lines.ts'
import { PackedLines } from './packed-lines.ts'
import { settlePrices } from './prices.ts'
import { Summary } from './summary.ts'
import type { TablePlan } from './types.ts'
import { giveDocumentVat } from './vat-on-document.ts'
import { RowChoice, type RowAnswer } from './where.ts'

/** What a table does with a group of rows; `refused`: told, and no other table takes it. */
export type GroupAnswer = RowAnswer | 'refused'

/**
 * The rules of a table that go beyond reading a line from each row: which rows are its own, bookings, summaries, packed
 * items, amounts that a document has once, and VAT that stands on the document alone.
 */
export class RowRules {
  /** reads the cells of lines */
  readonly lineCells: CellReader
  /** amounts have their sign already, whatever the type says */
  readonly isSigned: boolean
  /** what a row of totals adds up is then unclear: not every amount of every row is read once */
  readonly hidesTotals: boolean
  private readonly plan: TablePlan
  private readonly cells: CellReader
  private readonly choice: RowChoice | null
  private readonly bookings: BookingRows | null
  private readonly summary: Summary | null
  private readonly packed: PackedLines | null

  private constructor(plan: TablePlan, cells: CellReader) {
    const { table, header, profile } = plan
    this.plan = plan
    this.cells = cells
    const isSummary = table.layout === 'summary'
    // The rows of a summary are chosen one by one, before they are brought together.
    this.choice = table.where && !isSummary ? new RowChoice(header, table) : null
    this.bookings = table.layout === 'booking-rows' ? new BookingRows(plan, cells) : null
    this.summary = isSummary ? new Summary(plan, cells) : null
    this.packed = table.packedLines ? new PackedLines(header, table.packedLines) : null
    this.lineCells = this.packed ? new CellReader(this.packed.plan, profile) : cells
    this.isSigned = this.bookings !== null || isSummary
    const once = header.rowColumns?.once.length ?? 0
    this.hidesTotals = this.isSigned || table.where !== undefined || this.packed !== null || once > 0
  }

  /** Null for a table without such rules. */
  static of(plan: TablePlan, cells: CellReader): RowRules | null {
    const { layout, prices } = plan.table
    const has = layout === 'booking-rows' || layout === 'summary' || prices || plan.header.rowColumns
    return has ? new RowRules(plan, cells) : null
  }

  /** Whether the group is this table's. A booking that is none of the tables' is told by the first of them. */
  answer(group: Group, report: Report): GroupAnswer {
    const row = group.headers[0] ?? group.lines[0]!
    const answer = this.choice?.of(row) ?? 'take'
    if (answer !== 'take' || !this.bookings) return answer
    const booking = this.bookings.of(group)
    if (booking === 'mine') return 'take'
    if (booking === 'other' || !this.isFirst()) return 'unknown'
    const code = group.key.split('\u0000').at(-1)!
    report(
      this.cells.at('booking-not-an-invoice', row, 'key', code, { accounts: this.bookings.accounts(group) }),
    )
    return 'refused'
  }

  /** The row that the header fields of the document are read from. */
  main(group: Group): Row {
    return this.bookings?.main(group) ?? group.headers[0] ?? group.lines[0]!
  }

  /** The number that the rule makes; null where the file gives it. */
  number(group: Group): string | null {
    return this.summary?.number(group) ?? null
  }

  /** Makes the lines of a document; false when each row is a line, as in any other table. */
  fill(document: Document, group: Group, lines: LineBuilder, report: Report): boolean {
    const { bookings, summary, packed } = this
    if (bookings) bookings.fill(document, group, (row) => lines.bare(row, report), report)
    else if (summary) summary.fill(document, group, (row) => linesOf(row, lines, report), report)
    else if (packed)
      for (const row of group.lines)
        packed.rows(row, (item, tell) => lines.add(item, document.lines, tell), report)
    else return false
    return true
  }

  /** Adds the amounts that the document has once, and settles whether its prices include VAT. */
  complete(document: Document, group: Group, lines: LineBuilder, report: Report): void {
    const { rowColumns } = this.plan.header
    const rows = group.headers.length > 0 ? group.headers : group.lines
    if (rowColumns && rowColumns.once.length > 0) {
      const blank = (place: Place): DocumentLine => lines.blank(place)
      document.lines.push(...onceLines(this.cells, rowColumns.once, rows, blank, report))
    }
    settlePrices(document, this.plan.table.prices)
  }

  /** Gives the lines the VAT that stands on the document. */
  giveVat(document: Document, row: Row, report: Report): void {
    const { documentVat } = this.plan.table
    if (documentVat) giveDocumentVat(document, documentVat, this.cells, row, report)
    this.summary?.checkVat(document, report)
  }

  private isFirst(): boolean {
    const first = this.plan.sharing?.find(({ table }) => table.layout === 'booking-rows')
    return first === undefined || first === this.plan
  }
}

function linesOf(row: Row, lines: LineBuilder, report: Report): DocumentLine[] {
  const found: DocumentLine[] = []
  lines.add(row, found, report)
  return found
}
