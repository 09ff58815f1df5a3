/** Row numbers of one sheet, one bit each: a million rows take 125 kB. */
export class RowSet {
  #bits = new Uint8Array(1024)
  #size = 0

  /** How many different rows were added. */
  get size(): number {
    return this.#size
  }

  add(row: number): void {
    const place = row >>> 3
    if (place >= this.#bits.length) {
      const wider = new Uint8Array(Math.max(place + 1, this.#bits.length * 2))
      wider.set(this.#bits)
      this.#bits = wider
    }
    const bit = 1 << (row & 7)
    if ((this.#bits[place]! & bit) !== 0) return
    this.#bits[place]! |= bit
    this.#size++
  }

  has(row: number): boolean {
    return ((this.#bits[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0
  }

  /** Rows that follow each other, as first and last, ascending. */
  *ranges(): Iterable<[from: number, to: number]> {
    let from = 0
    for (let row = 1; row <= this.#bits.length * 8; row++) {
      if (this.has(row) === from > 0) continue
      if (from === 0) from = row
      else {
        yield [from, row - 1]
        from = 0
      }
    }
  }
}
