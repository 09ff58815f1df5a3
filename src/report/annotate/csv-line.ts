import { formulaStart } from '../harmless.ts'
import type { CellNote } from './notes.ts'
import type { RecordSplitter } from './records.ts'
import type { Units } from './units.ts'

/** Where the two columns go: behind the headings, or where an earlier attempt put them. */
export type NoteColumns = { width: number; message: number; remedy: number }

/** A note, or only its texts. */
export type NoteTexts = Pick<CellNote, 'message' | 'remedy'>

/** Writes one record of the dropped file with its note; every cell that needs no change keeps its own bytes. */
export class CsvLine {
  readonly #units: Units
  readonly #delimiter: string
  readonly #emptyNote: string
  readonly #quote: string
  readonly #quoteCode: number

  /** `delimiter` as units of the file. */
  constructor(units: Units, delimiter: string, quote = '"') {
    this.#quote = quote
    this.#quoteCode = quote.charCodeAt(0)
    this.#units = units
    this.#delimiter = delimiter
    this.#emptyNote = delimiter + delimiter
  }

  /** Our own text as a cell of this file. */
  cell(text: string): string {
    const units = this.#units.fromText(/[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text)
    const quote = units.includes(this.#delimiter) || units.includes(this.#quote) || /^\s|\s$/.test(units)
    const dangerous = formulaStart(text) === -1 ? units : `'${units}`
    const mark = this.#quote
    return quote ? `${mark}${dangerous.replaceAll(mark, mark + mark)}${mark}` : dangerous
  }

  /** Whether any cell would run as a formula in a spreadsheet. Most cells are done with after one character. */
  #dangerous(record: RecordSplitter): boolean {
    const { text } = record
    for (let i = 0; i < record.cells; i++) {
      const end = record.ends[i]!
      let place = record.starts[i]!
      let sign = text.charCodeAt(place)
      while (place < end && (sign <= 0x20 || sign === this.#quoteCode)) sign = text.charCodeAt(++place)
      if (place >= end || (sign !== 0x3d && sign !== 0x2b && sign !== 0x2d && sign !== 0x40)) continue
      if (this.#formulaStart(record.cell(i)) !== -1) return true
    }
    return false
  }

  /** Where the raw cell would begin to be a formula; -1 for numbers, references and ordinary text. */
  #formulaStart(raw: string): number {
    const quoted = raw.charCodeAt(0) === this.#quoteCode
    const inner = quoted ? raw.slice(1).trimEnd() : raw
    const text = this.#units.toText(quoted && inner.endsWith(this.#quote) ? inner.slice(0, -1) : inner)
    const at = formulaStart(text)
    return at === -1 ? -1 : this.#units.fromText(text.slice(0, at)).length + (quoted ? 1 : 0)
  }

  /** The raw cell, with a ' before the sign that would make a formula of it (Q58). */
  #harmless(raw: string): string {
    const at = this.#formulaStart(raw)
    return at === -1 ? raw : `${raw.slice(0, at)}'${raw.slice(at)}`
  }

  /** The raw cells of a record, made harmless. */
  cells(record: RecordSplitter): string[] {
    const dangerous = this.#dangerous(record)
    return Array.from({ length: record.cells }, (_, i) =>
      dangerous ? this.#harmless(record.cell(i)) : record.cell(i),
    )
  }

  /**
   * The record with its note under the two columns, without its line ending. Short records are filled up to the
   * width of the headings; cells of their own behind the headings stay, and the note comes after them.
   */
  write(record: RecordSplitter, columns: NoteColumns, note: NoteTexts | null): string {
    if (record.unclosed && note === null) return record.record
    const { width, message, remedy } = columns
    const appended = message === width
    if (!record.unclosed && !this.#dangerous(record)) {
      // The usual rows by the short way: nothing is cut into cells.
      if (note === null && appended) return record.record + (fills(record, width) ? this.#emptyNote : '')
      if (note === null && record.cells <= Math.min(message, remedy)) return record.record
      if (note !== null && appended && record.cells <= width) {
        const gap = this.#delimiter.repeat(width - record.cells + 1)
        return record.record + gap + this.cell(note.message) + this.#delimiter + this.cell(note.remedy)
      }
    }
    const cells = this.cells(record)
    // Else the note would be part of that cell. It means the same to every reader: the cell ends where the file does.
    if (record.unclosed) cells[cells.length - 1] += this.#quote
    return this.join(cells, columns, note)
  }

  /** The same for cells that are cut already. */
  join(cells: string[], { width, message, remedy }: NoteColumns, note: NoteTexts | null): string {
    const appended = message === width
    if (appended) {
      if (note !== null || cells.length === width) {
        while (cells.length > width && this.#units.toText(cells.at(-1)!).trim() === '') cells.pop()
        while (cells.length < width) cells.push('')
        cells.push(note === null ? '' : this.cell(note.message), note === null ? '' : this.cell(note.remedy))
      }
    } else if (note !== null) {
      while (cells.length <= Math.max(message, remedy)) cells.push('')
      cells[message] = this.cell(note.message)
      cells[remedy] = this.cell(note.remedy)
    } else {
      if (cells.length > message) cells[message] = ''
      if (cells.length > remedy) cells[remedy] = ''
    }
    return cells.join(this.#delimiter)
  }
}

/** Whether a record is as wide as the table; a blank line is not, and stays blank. */
function fills(record: RecordSplitter, width: number): boolean {
  return record.cells === width && record.end > record.start
}
