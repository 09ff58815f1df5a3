import type { Rows } from '../model/tables.ts'

/** More rows than this cannot be told apart: places take 24 of the 53 bits of a number, hashes the rest. */
export const MOST_ROWS = 2 ** 24

/**
 * Which rows have which key, as one sorted array of hashes with the row's place behind each: eight bytes a key outside
 * the heap, where a Map of texts takes a hundred in it. Keys are not kept, so what is found is only probable: whoever
 * asks looks at the record.
 */
export class KeyRows {
  readonly #expected: number
  #entries = new Float64Array(0)
  #size = 0
  #sorted = true

  /** @param expected rows, so that it need not grow */
  constructor(expected = 1024) {
    this.#expected = expected
  }

  /** @param place of the row, from 0 */
  add(key: string, place: number): void {
    if (this.#size === this.#entries.length)
      this.#resize(Math.max(this.#expected, Math.ceil(this.#size * 1.5)))
    this.#entries[this.#size++] = hashOf(key) * MOST_ROWS + place
    this.#sorted = false
  }

  /** Places that may have this key, ascending, each once. */
  places(key: string): number[] {
    this.#sort()
    const wanted = hashOf(key)
    const found: number[] = []
    for (let at = this.#first(wanted * MOST_ROWS); at < this.#size; at++) {
      if (hashAt(this.#entries, at) !== wanted) break
      const place = this.#entries[at]! % MOST_ROWS
      if (found.at(-1) !== place) found.push(place)
    }
    return found
  }

  /** Places of rows that may share a key with another row. */
  shared(take: (place: number) => void): void {
    this.#sort()
    for (let at = 1; at < this.#size; at++) {
      const [one, other] = [this.#entries[at - 1]!, this.#entries[at]!]
      if (one === other || Math.floor(one / MOST_ROWS) !== Math.floor(other / MOST_ROWS)) continue
      take(one % MOST_ROWS)
      take(other % MOST_ROWS)
    }
  }

  /** Places, of both, of rows that may have a key that the others have too. */
  sharedWith(others: KeyRows, take: (place: number) => void): void {
    this.#sort()
    others.#sort()
    for (let at = 0; at < this.#size; at++) {
      const hash = hashAt(this.#entries, at)
      for (let other = others.#first(hash * MOST_ROWS); other < others.#size; other++) {
        if (hashAt(others.#entries, other) !== hash) break
        take(this.#entries[at]! % MOST_ROWS)
        take(others.#entries[other]! % MOST_ROWS)
      }
    }
  }

  #sort(): void {
    if (this.#sorted) return
    // what was set aside for more is given back, unless it is little
    if (this.#size < this.#entries.length * 0.9) this.#resize(this.#size)
    this.#entries.subarray(0, this.#size).sort()
    this.#sorted = true
  }

  #resize(size: number): void {
    const entries = new Float64Array(size)
    entries.set(this.#entries.subarray(0, Math.min(this.#size, size)))
    this.#entries = entries
  }

  #first(value: number): number {
    let low = 0
    let high = this.#size
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#entries[middle]! < value) low = middle + 1
      else high = middle
    }
    return low
  }
}

const hashAt = (entries: Float64Array, at: number): number => Math.floor(entries[at]! / MOST_ROWS)

/** 29 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) >>> 3
}

/** A record of a table for a look: of a compact table only until the next one is looked at. */
export function glance<T>(rows: Rows<T>, place: number): Glance<T> {
  return rows.glance === undefined ? rows.at(place)! : rows.glance(place)
}

type Glance<T> = ReturnType<NonNullable<Rows<T>['glance']>>

/** Goes through all records of a table by such looks. */
export function eachGlance<T>(rows: Rows<T>, take: (record: Glance<T>, place: number) => void): void {
  for (let place = 0; place < rows.length; place++) take(glance(rows, place), place)
}
