import { dayNumber } from '../model/parse-date.ts'
import { hash64 } from './key-set.ts'

/** What is remembered of a document of this batch, to tell a second one with its number. */
export type Seen = { row: number; sameContent: boolean; dayNumber: number; total: number }

/**
 * The documents of one batch by identity, in typed arrays (36 bytes each), so that a million stay small.
 * Keys are 64-bit hashes; the content hash beside it makes a false hit show as other content at worst (n²/2^65).
 */
export class SeenDocuments {
  private slots = new Int32Array(1 << 12).fill(-1)
  private count = 0
  private size = 1 << 10
  private keyLow = new Uint32Array(this.size)
  private keyHigh = new Uint32Array(this.size)
  private contentLow = new Uint32Array(this.size)
  private contentHigh = new Uint32Array(this.size)
  private rows = new Uint32Array(this.size)
  private days = new Int32Array(this.size)
  private totals = new Float64Array(this.size)

  /** Adds a document, or says what the first with this identity was. */
  add(key: string, fingerprint: string, row: number, date: string, total: number): Seen | null {
    const [low, high] = hash64(key)
    const [contentLow, contentHigh] = hash64(fingerprint)
    const at = this.slot(low, high)
    const index = this.slots[at]!
    if (index >= 0)
      return {
        row: this.rows[index]!,
        sameContent: this.contentLow[index] === contentLow && this.contentHigh[index] === contentHigh,
        dayNumber: this.days[index]!,
        total: this.totals[index]!,
      }
    if (this.count === this.size) this.widen()
    const i = this.count++
    this.slots[at] = i
    this.keyLow[i] = low
    this.keyHigh[i] = high
    this.contentLow[i] = contentLow
    this.contentHigh[i] = contentHigh
    this.rows[i] = row
    this.days[i] = date === '' ? 0 : dayNumber(date)
    this.totals[i] = total
    if (this.count > this.slots.length * 0.6) this.rehash()
    return null
  }

  private slot(low: number, high: number): number {
    const mask = this.slots.length - 1
    let at = (low ^ (high >>> 9)) & mask
    for (; ; at = (at + 1) & mask) {
      const index = this.slots[at]!
      if (index < 0 || (this.keyLow[index] === low && this.keyHigh[index] === high)) return at
    }
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    for (let i = 0; i < this.count; i++) this.slots[this.slot(this.keyLow[i]!, this.keyHigh[i]!)] = i
  }

  private widen(): void {
    this.size *= 2
    const grow = <T extends Uint32Array | Int32Array | Float64Array>(old: T, made: T): T => {
      made.set(old)
      return made
    }
    this.keyLow = grow(this.keyLow, new Uint32Array(this.size))
    this.keyHigh = grow(this.keyHigh, new Uint32Array(this.size))
    this.contentLow = grow(this.contentLow, new Uint32Array(this.size))
    this.contentHigh = grow(this.contentHigh, new Uint32Array(this.size))
    this.rows = grow(this.rows, new Uint32Array(this.size))
    this.days = grow(this.days, new Int32Array(this.size))
    this.totals = grow(this.totals, new Float64Array(this.size))
  }
}
