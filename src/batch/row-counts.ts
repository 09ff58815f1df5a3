import type { RowKind } from './rows.ts'

/** Counts every row once: rows read = rows booked + rows reported + rows left out by a stated rule. */
export class RowCounts {
  read = 0
  booked = 0
  reported = 0
  readonly leftOut: Record<string, number> = {}

  /** A row that belongs to no document. */
  row(kind: Exclude<RowKind, 'data'>): void {
    this.read++
    if (kind === 'reported') this.reported++
    else this.leftOut[kind] = (this.leftOut[kind] ?? 0) + 1
  }

  /** The rows of a document, by what became of it. `rule` names the rule when it was left out. */
  document(rows: number, fate: 'booked' | 'reported' | { rule: string }): void {
    this.read += rows
    if (fate === 'booked') this.booked += rows
    else if (fate === 'reported') this.reported += rows
    else this.leftOut[fate.rule] = (this.leftOut[fate.rule] ?? 0) + rows
  }

  /** Rows of a booked document that gave no entry line (a text line of 0.00, bookings case 18). */
  without(rows: number, rule: string): void {
    this.booked -= rows
    this.leftOut[rule] = (this.leftOut[rule] ?? 0) + rows
  }
}
