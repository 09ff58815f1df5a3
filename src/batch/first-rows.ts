import { hash64 } from './key-set.ts'

/**
 * The row on which each of many keys was met first, in typed arrays: 12 bytes a key at a fill of at most 60%. Keys are
 * 64-bit hashes, so a false hit has a chance of about n²/2^65: what is told of it must not be more than a hint.
 */
export class FirstRows {
  private low = new Uint32Array(1 << 12)
  private high = new Uint32Array(1 << 12)
  private rows = new Uint32Array(1 << 12)
  private used = 0

  /** Keeps the row of a key that is new and gives 0; otherwise the row that it was met on first. Rows count from 1. */
  add(key: string, row: number): number {
    const [low, high] = hash64(key)
    const at = this.slot(low, high)
    if (this.low[at] !== 0) return this.rows[at]!
    this.low[at] = low
    this.high[at] = high
    this.rows[at] = row
    if (++this.used > this.low.length * 0.6) this.grow()
    return 0
  }

  private slot(low: number, high: number): number {
    const mask = this.low.length - 1
    let at = (low ^ (high >>> 11)) & mask
    while (this.low[at] !== 0 && (this.low[at] !== low || this.high[at] !== high)) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const { low, high, rows } = this
    this.low = new Uint32Array(low.length * 2)
    this.high = new Uint32Array(low.length * 2)
    this.rows = new Uint32Array(low.length * 2)
    for (let i = 0; i < low.length; i++) {
      if (low[i] === 0) continue
      const at = this.slot(low[i]!, high[i]!)
      this.low[at] = low[i]!
      this.high[at] = high[i]!
      this.rows[at] = rows[i]!
    }
  }
}
