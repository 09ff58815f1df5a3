import type { RowCounts } from './row-counts.ts'

/** What became of a row, the stronger the higher: a row that one table books and another refuses is reported. */
const UNSEEN = 0
const UNNAMED = 1
const LEFT_OUT = 2
const BOOKED = 3
const REPORTED = 4

/**
 * The rows of a sheet that several tables read, or read a part of: each is counted once, however many documents it
 * takes part in. One byte a row.
 */
export class SheetRows {
  private fates = new Uint8Array(1024)
  private readonly rules: string[] = []
  /** a row takes part in a document that is booked and in one that is refused: neither can go without the other */
  isTorn = false

  /** The row takes part in a document that is booked or refused; the worst of its fates counts. */
  settle(row: number, fate: 'booked' | 'reported'): void {
    this.note(row, fate === 'booked' ? BOOKED : REPORTED)
  }

  /** A rule leaves the row out; another table may still book it. */
  leaveOut(row: number, rule: string): void {
    let at = this.rules.indexOf(rule)
    if (at < 0) at = this.rules.push(rule) - 1
    this.note(row, LEFT_OUT, at)
  }

  /** A table does not know rows of this kind; another may. */
  unnamed(row: number): void {
    this.note(row, UNNAMED)
  }

  isUnnamed(row: number): boolean {
    return this.fateOf(row) === UNNAMED
  }

  get hasUnnamed(): boolean {
    for (let row = 0; row < this.fates.length; row++) if (this.isUnnamed(row)) return true
    return false
  }

  /** Adds the rows to the counts of the batch. A row that no table named is reported: the caller has told it. */
  count(counts: RowCounts): void {
    for (let row = 0; row < this.fates.length; row++) {
      const fate = this.fateOf(row)
      if (fate === UNSEEN) continue
      counts.read++
      if (fate === BOOKED) counts.booked++
      else if (fate !== LEFT_OUT) counts.reported++
      else {
        const rule = this.rules[this.fates[row]! >> 3]!
        counts.leftOut[rule] = (counts.leftOut[rule] ?? 0) + 1
      }
    }
  }

  private fateOf(row: number): number {
    return (this.fates[row] ?? UNSEEN) & 7
  }

  private note(row: number, fate: number, rule = 0): void {
    if (row >= this.fates.length) {
      const wider = new Uint8Array(Math.max(row + 1, this.fates.length * 2))
      wider.set(this.fates)
      this.fates = wider
    }
    const before = this.fateOf(row)
    if (before + fate === BOOKED + REPORTED && before >= BOOKED) this.isTorn = true
    if (fate > before) this.fates[row] = fate | (rule << 3)
  }
}
