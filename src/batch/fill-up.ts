import { heap } from '../edge/heap.ts'
import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { plain } from '../profile/texts.ts'
import type { SheetPlan } from '../profile/types.ts'
import { setCell } from './ready-row.ts'
import type { RowKind } from './rows.ts'
import { Subtotal } from './subtotal.ts'
import { isTotalText } from './total-words.ts'

/** A row that is held back until so many of its columns are filled. */
type Held = { row: Row; open: number }

/** So many rows are held back at most: memory does not grow with a file in which the value never comes. */
const MOST = 20_000

/** Of those that go on, so many together. */
const CHUNK = 200

/**
 * Rows whose value stands below them, on the row that closes their group (Q14). They are held back until it comes. A
 * closing row that holds nothing else but amounts is the sub-total of the rows before it: it is left out, and its
 * amounts must be their sum.
 */
export class FillUp {
  private readonly plan: SheetPlan
  private readonly kind: (row: Row) => RowKind
  private readonly columns: { column: number; open: Held[] }[]
  private readonly subtotal: Subtotal
  private held: Held[] = []
  private ready: Row[] = []
  /** rows that are sub-totals of those that they filled */
  readonly subtotals = new WeakSet<Row>()

  /** @param kind what a row is, without telling it */
  constructor(plan: SheetPlan, columns: readonly number[], subtotal: Subtotal, kind: (row: Row) => RowKind) {
    this.plan = plan
    this.kind = kind
    this.columns = columns.map((column) => ({ column, open: [] }))
    this.subtotal = subtotal
  }

  /** The same rows in the same order, filled. */
  async *rows(chunks: AsyncIterable<Row[]>, report: Report): AsyncGenerator<Row[]> {
    for await (const rows of chunks) {
      for (const row of rows) {
        this.take(row, report)
        if (this.held.length > MOST) this.giveUp(report)
        if (this.ready.length >= CHUNK) yield this.out()
      }
      heap.check()
    }
    if (this.held.length > 0) this.giveUp(report)
    if (this.ready.length > 0) yield this.out()
  }

  private out(): Row[] {
    const rows = this.ready
    this.ready = []
    return rows
  }

  private take(row: Row, report: Report): void {
    const kind = this.kind(row)
    const held: Held = { row, open: 0 }
    if (kind === 'data' || kind === 'total-row') {
      const filled = this.fill(row, kind, held)
      if (filled.length > 0 && (kind === 'total-row' || this.subtotal.is(row, filled))) {
        this.subtotals.add(row)
        this.subtotal.check(row, filled, report)
      }
    }
    this.held.push(held)
    this.release()
  }

  /** Fills what is open above with the values of this row, and notes what stays open in it; the rows it filled. */
  private fill(row: Row, kind: RowKind, held: Held): Row[] {
    const filled = new Set<Row>()
    for (const { column, open } of this.columns) {
      const cell = row.cells[column]
      const text = cell === undefined ? '' : plain(cell)
      // The total of the whole file names no group.
      if (text === '' || (kind === 'total-row' && isTotalText(text))) {
        if (kind !== 'data') continue
        held.open++
        open.push(held)
        continue
      }
      for (const waiting of open) {
        setCell(waiting.row, column, cell!)
        waiting.open--
        filled.add(waiting.row)
      }
      open.length = 0
    }
    return [...filled]
  }

  private release(): void {
    let count = 0
    while (count < this.held.length && this.held[count]!.open === 0) this.ready.push(this.held[count++]!.row)
    if (count > 0) this.held = this.held.slice(count)
  }

  /** No value came: told once for each column, and the rows go on as they are. */
  private giveUp(report: Report): void {
    for (const { column, open } of this.columns) {
      const [first] = open
      if (first) {
        const heading = this.plan.headings[column] ?? ''
        const place = { sheet: this.plan.name, row: first.row.number, column, heading }
        report(finding('fill-without-value', place, { heading, rows: open.length }))
      }
      open.length = 0
    }
    for (const held of this.held) held.open = 0
    this.release()
  }
}
