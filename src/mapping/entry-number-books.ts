import type { EntryNumberTable } from '../model/tables.ts'

/** Origins beyond so many are not told apart. */
const MOST_ORIGINS = 65_535
const SHIFT = 65_536

/** The origin of entries that came from here; all others were made in the accounting package. */
export const OWN_ORIGIN = 'ledgerdrop'

/** Number and place of its origin in one value, which sorts by number. */
type Book = { values: Float64Array; count: number; sorted: boolean }

/** Gathers entry numbers by journal and year, in typed arrays. */
export class EntryNumberBooks {
  readonly #books = new Map<string, Book>()
  readonly #origins = new Map<string, number>()
  #journal = ''
  #year = ''
  #book: Book = { values: new Float64Array(0), count: 0, sorted: true }

  get origins(): string[] {
    return [...this.#origins.keys()]
  }

  add(journal: string, year: string, number: number, origin: string): void {
    if (journal !== this.#journal || year !== this.#year) this.#open(journal, year)
    const book = this.#book
    if (book.count === book.values.length) {
      const wider = new Float64Array(book.count * 2)
      wider.set(book.values)
      book.values = wider
    }
    const value = number * SHIFT + this.#placeOf(origin)
    if (book.count > 0 && value < book.values[book.count - 1]!) book.sorted = false
    book.values[book.count++] = value
  }

  #open(journal: string, year: string): void {
    this.#journal = journal
    this.#year = year
    const key = `${year} ${journal}`
    this.#book = this.#books.get(key) ?? { values: new Float64Array(256), count: 0, sorted: true }
    this.#books.set(key, this.#book)
  }

  #placeOf(origin: string): number {
    const known = this.#origins.get(origin)
    if (known !== undefined) return known
    const place = this.#origins.size
    if (place >= MOST_ORIGINS) return MOST_ORIGINS
    this.#origins.set(origin, place)
    return place
  }

  /** Each number once, ascending, with the origin of one of its rows. */
  packed(): EntryNumberTable['books'] {
    const made: EntryNumberTable['books'] = new Map()
    for (const [key, { values, count, sorted }] of this.#books) {
      const all = values.subarray(0, count)
      if (!sorted) all.sort()
      const numbers = new Uint32Array(count)
      const origins = new Uint16Array(count)
      let kept = 0
      for (let i = 0; i < count; i++) {
        const number = Math.floor(all[i]! / SHIFT)
        if (kept > 0 && numbers[kept - 1] === number) continue
        numbers[kept] = number
        origins[kept++] = all[i]! % SHIFT
      }
      made.set(key, { numbers: numbers.slice(0, kept), origins: origins.slice(0, kept) })
    }
    return made
  }
}

/** Where an entry number of the accounting package came from, '' when that is not told; null: it has no such entry. */
export function originOf(
  table: EntryNumberTable,
  journal: string,
  year: number,
  number: number,
): string | null {
  const book = table.books.get(`${year} ${journal}`)
  if (book === undefined) return null
  let low = 0
  let high = book.numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (book.numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return book.numbers[low] === number ? (table.origins[book.origins[low]!] ?? '') : null
}
