import type { Group } from '../profile/group.ts'
import type { RowAnswer } from '../profile/where.ts'
import type { RowKind } from './rows.ts'
import type { SheetRows } from './sheet-rows.ts'

type Fate = 'booked' | 'reported' | { rule: string }

/** Counts every row once: rows read = rows booked + rows reported + rows left out by a stated rule. */
export class RowCounts {
  read = 0
  booked = 0
  reported = 0
  readonly leftOut: Record<string, number> = {}
  /** set while a sheet is read of which other tables take rows too: its rows are counted when all have been read */
  sheet: SheetRows | null = null

  /** A row that belongs to no document. `number` is its place, from 1. */
  row(kind: Exclude<RowKind, 'data'> | 'row-kind' | 'zero-line', number = 0): void {
    if (this.sheet) {
      if (kind === 'reported') this.sheet.settle(number, kind)
      else this.sheet.leaveOut(number, kind)
      return
    }
    this.read++
    if (kind === 'reported') this.reported++
    else this.leftOut[kind] = (this.leftOut[kind] ?? 0) + 1
  }

  /** The rows of a document, by what became of it. `rule` names the rule when it was left out. */
  group({ headers, lines }: Group, fate: Fate): void {
    if (!this.sheet) this.document(headers.length + lines.length, fate)
    else
      for (const { number } of [...headers, ...lines])
        if (typeof fate === 'string') this.sheet.settle(number, fate)
        else this.sheet.leaveOut(number, fate.rule)
  }

  /** The same for rows that no other table shares. */
  document(rows: number, fate: Fate): void {
    this.read += rows
    if (fate === 'booked') this.booked += rows
    else if (fate === 'reported') this.reported += rows
    else this.leftOut[fate.rule] = (this.leftOut[fate.rule] ?? 0) + rows
  }

  /** A row that the table being read does not take: left out by its rule, or not named by it. */
  passed(number: number, answer: Exclude<RowAnswer, 'take'>): void {
    if (answer === 'leave-out') this.row('row-kind', number)
    else this.sheet?.unnamed(number)
  }

  /**
   * Rows of a booked document that gave no entry line (a text line of 0.00, bookings case 18). Of a shared sheet they
   * stay booked: their amounts may stand in another table's document.
   */
  without(rows: number, rule: string): void {
    if (this.sheet) return
    this.booked -= rows
    this.leftOut[rule] = (this.leftOut[rule] ?? 0) + rows
  }

  /** Rows that this rule left out come back with the file after all. */
  giveBack(rule: string): void {
    this.reported += this.leftOut[rule] ?? 0
    delete this.leftOut[rule]
  }
}
