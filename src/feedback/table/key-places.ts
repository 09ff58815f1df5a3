import { hash64 } from '../../batch/key-set.ts'

/**
 * Places of keys, from 0 in the order in which they were added: twenty bytes a key in typed arrays. Keys themselves are
 * not kept: `isKey` says whether the one of a place is this one.
 */
export class KeyPlaces {
  readonly #isKey: (place: number, key: string) => boolean
  #low = new Uint32Array(1024)
  #high = new Uint32Array(1024)
  /** place + 1; 0: free */
  #slots = new Uint32Array(4096)
  #size = 0

  constructor(isKey: (place: number, key: string) => boolean) {
    this.#isKey = isKey
  }

  /** Place of a key; -1: it is not there. */
  find(key: string): number {
    const [low, high] = hash64(key)
    const mask = this.#slots.length - 1
    for (let at = low & mask; ; at = (at + 1) & mask) {
      const place = this.#slots[at]! - 1
      if (place < 0) return -1
      if (this.#low[place] === low && this.#high[place] === high && this.#isKey(place, key)) return place
    }
  }

  /** Adds a key that is not there. @returns its place */
  add(key: string): number {
    const [low, high] = hash64(key)
    if (this.#size === this.#low.length) this.#growPlaces()
    const place = this.#size++
    this.#low[place] = low
    this.#high[place] = high
    if (this.#size > this.#slots.length * 0.6) this.#growSlots()
    else this.#put(place)
    return place
  }

  #put(place: number): void {
    const mask = this.#slots.length - 1
    let at = this.#low[place]! & mask
    while (this.#slots[at] !== 0) at = (at + 1) & mask
    this.#slots[at] = place + 1
  }

  #growPlaces(): void {
    const [low, high] = [this.#low, this.#high]
    this.#low = new Uint32Array(low.length * 2)
    this.#low.set(low)
    this.#high = new Uint32Array(high.length * 2)
    this.#high.set(high)
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let place = 0; place < this.#size; place++) this.#put(place)
  }
}
