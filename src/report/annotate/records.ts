/**
 * A record longer than this (in units) is no record but a quote that was never closed. The reader stops at such a
 * file long before.
 */
const LONGEST = 4 << 20

export type RecordFormat = {
  /** as units of the file */
  delimiter: string
  /** '\n' also takes the carriage return before it */
  newline: '\n' | '\r'
  /** the mark around texts; the double quote when absent */
  quote?: string
  /** how lines begin that are no records of cells */
  comment?: string
  /** whether units mean nothing but blanks */
  blank: (units: string) => boolean
}

/**
 * Cuts a CSV text into records and cells without changing a character of it: the places of the raw cells, quotes and
 * all. Agrees with papaparse on where records and cells begin and end, badly quoted ones included, since row
 * numbers of findings come from there. Text is added with `push`; `next` moves to the next whole record.
 */
export class RecordSplitter {
  readonly #delimiter: string
  readonly #newline: '\n' | '\r'
  readonly #blank: (units: string) => boolean
  readonly #quote: string
  readonly #quoteCode: number
  readonly #comment: string
  #ended = false
  /** the next delimiter, newline and quote; -1 when there is none, behind the cursor when not looked up yet */
  #nextDelimiter = -2
  #nextNewline = -2
  #nextQuote = -2

  /** text that is not yet passed, and the place of the present record in it, without its line ending */
  text = ''
  start = 0
  end = 0
  /** where the next record begins */
  after = 0
  /** number of cells, and where each begins and ends */
  cells = 0
  readonly starts: number[] = []
  readonly ends: number[] = []
  /** the last cell opens with a quote that the file never closes */
  unclosed = false

  constructor(format: RecordFormat) {
    this.#delimiter = format.delimiter
    this.#newline = format.newline
    this.#blank = format.blank
    this.#quote = format.quote ?? '"'
    this.#quoteCode = this.#quote.charCodeAt(0)
    this.#comment = format.comment ?? ''
  }

  push(units: string): void {
    this.text = this.after === 0 ? this.text + units : this.text.slice(this.after) + units
    this.start = this.end = this.after = 0
    this.#nextDelimiter = this.#nextNewline = this.#nextQuote = -2
  }

  /** No more text comes: what is left is the last record. */
  finish(): void {
    this.#ended = true
    this.#nextDelimiter = this.#nextNewline = this.#nextQuote = -2
  }

  /** Text was pushed that does not become a record within bounds. */
  get overflow(): boolean {
    return this.text.length - this.after > LONGEST
  }

  /** Takes out all text that has not become a record. */
  remainder(): string {
    const left = this.text.slice(this.after)
    this.text = ''
    this.start = this.end = this.after = 0
    return left
  }

  /** Moves to the next record; false when it is not whole yet, or at the end. */
  next(): boolean {
    const { text } = this
    if (this.after >= text.length) return false
    const begin = this.after
    this.cells = 0
    let cursor = begin
    if (this.#comment !== '' && text.startsWith(this.#comment, begin)) {
      const newline = this.#newlineFrom(begin)
      if (newline === -1 && !this.#ended) return false
      const end = newline === -1 ? text.length : newline
      this.#cell(begin, end)
      return this.#record(begin, end)
    }
    for (;;) {
      if (text.charCodeAt(cursor) === this.#quoteCode) {
        const end = this.#quotedEnd(cursor)
        if (end === -1) return false
        this.#cell(cursor, end)
        if (end === text.length || this.#at(this.#newline, end)) return this.#record(begin, end)
        cursor = end + this.#delimiter.length
        continue
      }
      const newline = this.#newlineFrom(cursor)
      const delimiter = this.#delimiterFrom(cursor)
      if (delimiter !== -1 && (delimiter < newline || newline === -1)) {
        this.#cell(cursor, delimiter)
        cursor = delimiter + this.#delimiter.length
        continue
      }
      if (newline === -1 && !this.#ended) return false
      const end = newline === -1 ? text.length : newline
      this.#cell(cursor, end)
      return this.#record(begin, end)
    }
  }

  /** The raw cell, quotes and all. */
  cell(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index])
  }

  /** The present record without its line ending. */
  get record(): string {
    return this.text.slice(this.start, this.end)
  }

  get lineEnding(): string {
    return this.text.slice(this.end, this.after)
  }

  /** Where a cell with a quote at `open` ends: before a delimiter, a newline, or the end; -1: more text is needed. */
  #quotedEnd(open: number): number {
    const { text } = this
    let quote = open
    for (;;) {
      quote = this.#quoteFrom(quote + 1)
      if (quote === -1 || quote === text.length - 1) {
        this.unclosed = this.#ended && quote === -1
        return this.#ended ? text.length : -1
      }
      if (text.charCodeAt(quote + 1) === this.#quoteCode) {
        quote++
        continue
      }
      const delimiter = this.#delimiterFrom(quote + 1)
      const newline = this.#newlineFrom(quote + 1)
      if (newline === -1 && !this.#ended) return -1
      const nearest = newline === -1 ? delimiter : Math.min(delimiter, newline)
      const beforeDelimiter = this.#blanksUntil(quote + 1, nearest)
      if (this.#at(this.#delimiter, beforeDelimiter)) return beforeDelimiter
      const beforeNewline = this.#blanksUntil(quote + 1, newline)
      if (this.#at(this.#newline, beforeNewline)) return beforeNewline
      quote++
    }
  }

  /** `to` when only blanks lie between, else `from`. */
  #blanksUntil(from: number, to: number): number {
    return to > from && this.#blank(this.text.slice(from, to)) ? to : from
  }

  #at(sign: string, place: number): boolean {
    return this.text.startsWith(sign, place)
  }

  #cell(start: number, end: number): void {
    this.starts[this.cells] = start
    this.ends[this.cells] = end
    this.cells++
  }

  #record(begin: number, end: number): true {
    this.after = Math.min(end + 1, this.text.length)
    const carriageReturn = this.#newline === '\n' && end > begin && this.text.charCodeAt(end - 1) === 0x0d
    this.start = begin
    this.end = carriageReturn ? end - 1 : end
    this.ends[this.cells - 1] = Math.max(
      this.starts[this.cells - 1]!,
      Math.min(this.ends[this.cells - 1]!, this.end),
    )
    return true
  }

  #delimiterFrom(place: number): number {
    if (this.#nextDelimiter !== -1 && this.#nextDelimiter < place) {
      this.#nextDelimiter = this.text.indexOf(this.#delimiter, place)
    }
    return this.#nextDelimiter
  }

  #newlineFrom(place: number): number {
    if (this.#nextNewline !== -1 && this.#nextNewline < place) {
      this.#nextNewline = this.text.indexOf(this.#newline, place)
    }
    return this.#nextNewline
  }

  #quoteFrom(place: number): number {
    if (this.#nextQuote !== -1 && this.#nextQuote < place)
      this.#nextQuote = this.text.indexOf(this.#quote, place)
    return this.#nextQuote
  }
}
