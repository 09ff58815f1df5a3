import { CsvLine, type NoteColumns, type NoteTexts } from './csv-line.ts'
import { findNoteColumns } from './headings.ts'
import { NoteCursor } from './note-cursor.ts'
import type { SheetNotes } from './notes.ts'
import { RecordSplitter } from './records.ts'
import type { Units } from './units.ts'

/** How the dropped file is written, as the reader found it. */
export type CsvFormat = {
  /** utf-8, utf-8-bom, utf-16le, utf-16be, windows-1252, or another encoding of one byte a character */
  encoding: string
  delimiter: string
  newline: '\r\n' | '\n' | '\r'
  /** the file begins with a `sep=` line, which Excel hides and does not number */
  sepLine: boolean
  /** what the source profile fixes: the mark around texts, and how comments begin */
  quote?: string
  comment?: string
}

/** The copy of one CSV file in the making, in units of its encoding: text comes in by `add`, `output` is to be taken out. */
export class AnnotatedCopy {
  output = ''
  readonly #how: CsvFormat
  readonly #notes: SheetNotes
  readonly #keep: (row: number) => boolean
  readonly #units: Units
  readonly #records: RecordSplitter
  readonly #line: CsvLine
  readonly #cursor: NoteCursor
  readonly #headerRow: number
  /** the beginning of the file until byte order mark and `sep=` line are past; null after that */
  #opening: string | null = ''
  #finished = false
  #begun = false
  /** the last row that was written has a line ending */
  #lineEnded = true
  /** a quote was never closed: what follows is no table, and is passed on as it is */
  #lost = false
  #row = 0
  /** titles above the headings, kept until the width of the table is known */
  #titles: { cells: string[]; ending: string; note: NoteTexts | null }[] = []
  #columns: NoteColumns | null = null
  /** a note that goes on the next row that is written */
  #carried: NoteTexts | null = null

  constructor(units: Units, how: CsvFormat, notes: SheetNotes, keep: (row: number) => boolean) {
    this.#how = how
    this.#notes = notes
    this.#keep = keep
    this.#units = units
    this.#records = new RecordSplitter({
      delimiter: units.fromText(how.delimiter),
      newline: how.newline === '\r' ? '\r' : '\n',
      ...(how.quote && { quote: units.fromText(how.quote) }),
      ...(how.comment && { comment: units.fromText(how.comment) }),
      blank: (text) => units.toText(text).trim() === '',
    })
    this.#line = new CsvLine(units, units.fromText(how.delimiter), how.quote)
    this.#cursor = new NoteCursor(notes.notes)
    this.#headerRow = Math.max(notes.headerRow, 1)
  }

  add(text: string): void {
    if (this.#lost) this.output += text
    else if (this.#opening === null) this.#records.push(text)
    else {
      this.#opening += text
      this.#open()
    }
  }

  finish(): void {
    this.#finished = true
    if (this.#opening !== null) this.#open()
    this.#records.finish()
  }

  /** Byte order mark and `sep=` line go through as they are. */
  #open(): void {
    const text = this.#opening ?? ''
    if (text.length < 4 && !this.#finished) return
    let length = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : text.startsWith('\ufeff') ? 1 : 0
    if (this.#how.sepLine) {
      const newline = this.#how.newline === '\r' ? '\r' : '\n'
      const end = text.indexOf(newline, length)
      if (end === -1 && !this.#finished) return
      length = end === -1 ? text.length : end + 1
    }
    this.output += text.slice(0, length)
    this.#opening = null
    this.#records.push(text.slice(length))
  }

  /** Writes every record that is whole. */
  async process(): Promise<void> {
    if (!this.#begun) await this.#cursor.advance()
    this.#begun = true
    while (this.#records.next()) {
      this.#row++
      const awaited = this.#cursor.note?.row === this.#row ? await this.#take() : null
      if (this.#columns === null) this.#above(awaited)
      else this.#below(awaited)
    }
    if (!this.#records.overflow) return
    this.#lost = true
    this.output += this.#records.remainder()
  }

  /** All notes of the present row as one. */
  async #take(): Promise<NoteTexts | null> {
    let taken: NoteTexts | null = null
    while (this.#cursor.note?.row === this.#row) {
      taken = joined(taken, this.#cursor.note)
      const next = this.#cursor.advance()
      if (next !== undefined) await next
    }
    return taken
  }

  #above(note: NoteTexts | null): void {
    const record = this.#records
    const cells = this.#line.cells(record)
    if (this.#row < this.#headerRow) {
      this.#titles.push({ cells, ending: record.lineEnding, note })
      return
    }
    this.#carried = note
    this.#layOut(cells, record.lineEnding)
  }

  /** The headings are known: writes what stood above them, and them. */
  #layOut(headings: string[], ending: string): void {
    const texts = headings.map((raw) => this.#units.toText(raw).replace(/^\s*"|"\s*$/g, ''))
    const earlier = findNoteColumns(texts)
    const width = headings.length
    const columns = { width, ...(earlier ?? { message: width, remedy: width + 1 }) }
    this.#columns = columns
    for (const { cells, ending: titleEnding, note } of this.#titles) {
      const untouched = note === null && earlier !== null
      this.output += untouched ? cells.join(this.#delimiter) : this.#line.join(cells, columns, note)
      this.output += titleEnding
    }
    this.#titles = []
    const [message, remedy] = this.#notes.headings
    headings[columns.message] = this.#line.cell(message)
    headings[columns.remedy] = this.#line.cell(remedy)
    this.output += headings.join(this.#delimiter) + ending
    this.#lineEnded = ending !== ''
  }

  #below(note: NoteTexts | null): void {
    if (!this.#keep(this.#row)) return
    const all = this.#carried === null ? note : joined(this.#carried, note)
    this.#carried = null
    this.output += this.#line.write(this.#records, this.#columns!, all) + this.#records.lineEnding
    this.#lineEnded = this.#records.lineEnding !== ''
  }

  /** What remains at the end of the file: headings that never came, notes without a row. */
  async end(): Promise<void> {
    if (this.#columns === null) {
      const [first, ...others] = this.#titles
      this.#titles = []
      if (first?.note) this.#carried = first.note
      this.#layOut(first?.cells ?? [], first?.ending ?? '')
      for (const { cells, ending, note } of others) {
        this.output += this.#line.join(cells, this.#columns!, note) + ending
        this.#lineEnded = ending !== ''
      }
    }
    const left: NoteTexts[] = this.#carried === null ? [] : [this.#carried]
    while (this.#cursor.note !== null) {
      if (this.#keep(this.#cursor.note.row)) left.push(this.#cursor.note)
      await this.#cursor.advance()
    }
    for (const note of left) {
      if (!this.#lineEnded) this.output += this.#how.newline
      this.#lineEnded = true
      this.output += this.#line.join([], this.#columns!, note) + this.#how.newline
    }
  }

  get #delimiter(): string {
    return this.#units.fromText(this.#how.delimiter)
  }
}

function joined(first: NoteTexts | null, second: NoteTexts | null): NoteTexts {
  if (first === null || second === null) return (first ?? second)!
  return { message: `${first.message} ${second.message}`, remedy: `${first.remedy} ${second.remedy}` }
}
