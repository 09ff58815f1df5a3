/**
 * Keeps a log quiet: tells what is wrong with a thing once, again only when the text changes, and once that it is
 * over. A daemon that repeats itself every 30 seconds is a daemon that nobody reads.
 */
export class TellOnce {
  readonly #told = new Map<string, string>()

  /** Runs `tell` unless the same text was the last one told about this thing. */
  about(thing: string, text: string, tell: () => void): void {
    if (this.#told.get(thing) === text) return
    this.#told.set(thing, text)
    tell()
  }

  /** The trouble is over; runs `tell` when there was one. */
  over(thing: string, tell: () => void = () => {}): void {
    if (this.#told.delete(thing)) tell()
  }
}
