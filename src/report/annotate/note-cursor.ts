import type { CellNote } from './notes.ts'

/**
 * Walks through notes ascending by row, beside the rows of a file. Notes that lie in memory cost no promise; those
 * that come from elsewhere are awaited only when the next one is needed.
 */
export class NoteCursor {
  readonly #iterator: Iterator<CellNote> | AsyncIterator<CellNote>
  #note: CellNote | null = null
  #row = 0

  constructor(notes: AsyncIterable<CellNote> | Iterable<CellNote>) {
    this.#iterator = Symbol.iterator in notes ? notes[Symbol.iterator]() : notes[Symbol.asyncIterator]()
  }

  /** The next note, not taken yet; null at the end. */
  get note(): CellNote | null {
    return this.#note
  }

  /** Takes the present note and looks up the next; await the answer when there is one. */
  advance(): void | Promise<void> {
    const result = this.#iterator.next()
    if (result instanceof Promise) return result.then((settled) => this.#settle(settled))
    this.#settle(result as IteratorResult<CellNote>)
  }

  #settle(result: IteratorResult<CellNote>): void {
    this.#note = result.done === true ? null : result.value
    if (this.#note === null) return
    if (this.#note.row < this.#row) {
      throw new Error(`notes must ascend by row: ${this.#note.row} came after ${this.#row}`)
    }
    this.#row = this.#note.row
  }
}
