import { KeyPlaces } from '../../table/key-places.ts'
import { PackedTexts } from '../../table/packed-texts.ts'

/** In which row of a list each key stands first; as bytes, since there may be 400,000. */
export class ListRows {
  readonly #keys = new PackedTexts()
  readonly #places = new KeyPlaces((place, key) => this.#keys.get(place) === key)
  #rows = new Uint32Array(1024)

  /** Adds a key that is not there. */
  add(key: string, row: number): void {
    const place = this.#places.add(key)
    this.#keys.add(key)
    if (place === this.#rows.length) {
      const rows = this.#rows
      this.#rows = new Uint32Array(rows.length * 2)
      this.#rows.set(rows)
    }
    this.#rows[place] = row
  }

  /** null: the key is not there. */
  of(key: string): number | null {
    const place = this.#places.find(key)
    return place < 0 ? null : this.#rows[place]!
  }
}
