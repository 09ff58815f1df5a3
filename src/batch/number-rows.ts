/**
 * The row that each of many whole numbers from 0 belongs to, in typed arrays: 12 bytes a number at a fill of at most 60%, and
 * nothing for the collector to walk through. Exact: numbers are kept, not hashes of them.
 */
export class NumberRows {
  /** -1: a free slot */
  private numbers = new Float64Array(1 << 10).fill(-1)
  /** 0: no row. A number without one keeps its slot, so that those behind it are found. */
  private rows = new Uint32Array(1 << 10)
  private used = 0

  /** The row of a number, from 1; 0 when it has none. */
  get(number: number): number {
    return this.rows[this.slot(number)]!
  }

  set(number: number, row: number): void {
    const at = this.slot(number)
    this.rows[at] = row
    if (this.numbers[at] === number) return
    this.numbers[at] = number
    if (++this.used > this.numbers.length * 0.6) this.grow()
  }

  delete(number: number): void {
    this.rows[this.slot(number)] = 0
  }

  private slot(number: number): number {
    const mask = this.numbers.length - 1
    const mixed = Math.imul((number % 0x100000000) ^ Math.floor(number / 0x100000000), 0x9e3779b1)
    let at = (mixed ^ (mixed >>> 15)) & mask
    while (this.numbers[at]! >= 0 && this.numbers[at] !== number) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const { numbers, rows } = this
    const size = numbers.length * 2
    this.numbers = new Float64Array(size).fill(-1)
    this.rows = new Uint32Array(size)
    this.used = 0
    for (let i = 0; i < numbers.length; i++) {
      if (rows[i] === 0) continue
      const at = this.slot(numbers[i]!)
      this.numbers[at] = numbers[i]!
      this.rows[at] = rows[i]!
      this.used++
    }
  }
}
