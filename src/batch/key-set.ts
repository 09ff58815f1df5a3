/**
 * Set of 64-bit hashes of texts in typed arrays: 8 bytes a key at a fill of at most 60%, where a Set of strings takes
 * about 100. A false hit has a chance of about n²/2^65; callers treat a hit as "look closer", never as proof.
 */
export class KeySet {
  private low = new Uint32Array(1 << 12)
  private high = new Uint32Array(1 << 12)
  private used = 0

  get size(): number {
    return this.used
  }

  has(key: string): boolean {
    hash(key)
    return this.low[this.slot(hashLow, hashHigh)] !== 0
  }

  /** Adds a key; false when it was there already. */
  add(key: string): boolean {
    hash(key)
    const at = this.slot(hashLow, hashHigh)
    if (this.low[at] !== 0) return false
    this.low[at] = hashLow
    this.high[at] = hashHigh
    if (++this.used > this.low.length * 0.6) this.grow()
    return true
  }

  private slot(low: number, high: number): number {
    const mask = this.low.length - 1
    let at = (low ^ (high >>> 7)) & mask
    while (this.low[at] !== 0 && (this.low[at] !== low || this.high[at] !== high)) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const { low, high } = this
    this.low = new Uint32Array(low.length * 2)
    this.high = new Uint32Array(low.length * 2)
    for (let i = 0; i < low.length; i++) {
      if (low[i] === 0) continue
      const at = this.slot(low[i]!, high[i]!)
      this.low[at] = low[i]!
      this.high[at] = high[i]!
    }
  }
}

/** Two independent 32-bit hashes (FNV-1a and a multiplicative one with final mixing); the first is never 0. */
export function hash64(text: string): [number, number] {
  hash(text)
  return [hashLow, hashHigh]
}

let hashLow = 0
let hashHigh = 0

/** The same without a pair to be made for the answer: it is asked for several times a document. */
function hash(text: string): void {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ c, 0x85ebca6b)
    b = (b << 13) | (b >>> 19)
  }
  a = Math.imul(a ^ (a >>> 16), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 15), 0x27d4eb2f)
  hashLow = (a ^ (a >>> 13)) >>> 0 || 1
  hashHigh = (b ^ (b >>> 16)) >>> 0
}
