const CHUNK = 1 << 20

/**
 * Texts kept as bytes outside the heap, by their place from 0: what the collector never looks at, and what holds on to no
 * text that they were cut from. A text takes its bytes in UTF-8 and twelve more.
 */
export class PackedTexts {
  readonly #chunks: Buffer[] = []
  #filled = CHUNK
  #begins = new Float64Array(1024)
  #lengths = new Uint32Array(1024)
  #size = 0
  #bytes = 0
  /** chunks that were given back */
  #forgotten = 0

  get size(): number {
    return this.#size
  }

  /** Bytes of all texts together. */
  get bytes(): number {
    return this.#bytes
  }

  /** @returns its place */
  add(text: string): number {
    if (this.#size === this.#lengths.length) this.#grow()
    this.set(this.#size, text)
    return this.#size++
  }

  /** Puts another text in a place; the one before it is not given back. */
  set(place: number, text: string): void {
    // at most three bytes for each character; longer than a chunk: it gets one of its own
    const most = text.length * 3
    if (this.#filled + most > (this.#chunks.at(-1)?.length ?? 0)) {
      this.#chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK, most)))
      this.#filled = 0
    }
    const length = this.#chunks.at(-1)!.write(text, this.#filled)
    this.#begins[place] = (this.#chunks.length - 1) * SHIFT + this.#filled
    this.#lengths[place] = length
    this.#filled += length
    this.#bytes += length
  }

  get(place: number): string {
    const begin = this.#begins[place]!
    const from = begin % SHIFT
    return this.#chunks[Math.floor(begin / SHIFT)]!.toString('utf8', from, from + this.#lengths[place]!)
  }

  /** Gives back the room of the texts before this place, which nobody asks for any more. */
  forgetBefore(place: number): void {
    const first = Math.floor(this.#begins[place]! / SHIFT)
    for (; this.#forgotten < first; this.#forgotten++) this.#chunks[this.#forgotten] = NOTHING
  }

  #grow(): void {
    const [begins, lengths] = [this.#begins, this.#lengths]
    this.#begins = new Float64Array(begins.length * 2)
    this.#begins.set(begins)
    this.#lengths = new Uint32Array(lengths.length * 2)
    this.#lengths.set(lengths)
  }
}

/** More than a chunk is ever long. */
const SHIFT = 2 ** 31
const NOTHING = Buffer.alloc(0)
