import { cutText } from '../book/texts.ts'
import type { Artifact } from '../model/batch.ts'
import { DESCRIPTION_LIMIT } from '../target/snelstart/limits.ts'
import type { ArtifactFile, ArtifactSink } from '../target/target.ts'
import type { BookingReversal } from './reverse-booking.ts'

/** Where the columns of a file with bookings stand; -1: it has none. */
export type Places = {
  code: number
  date: number
  text: number
  debit: number
  credit: number
  number: number
}

const COLUMNS: Readonly<Record<keyof Places, string>> = {
  code: 'fldBoekingcode',
  date: 'fldDatum',
  text: 'fldOmschrijving',
  debit: 'fldDebet',
  credit: 'fldCredit',
  number: 'fldFactuurnummer',
}

/** The rows of a booking for SnelStart 12, taken back: debit is credit and the other way round. */
export function reversedRows(
  rows: readonly string[][],
  { date, text, debit, credit, number }: Places,
  of: BookingReversal,
): string[][] {
  return rows.map((cells) => {
    const made = [...cells]
    made[debit] = cells[credit] ?? ''
    made[credit] = cells[debit] ?? ''
    made[text] = cutText(`${of.prefix}${cells[text] ?? ''}`, DESCRIPTION_LIMIT)
    if (of.date !== '') made[date] = of.date.split('-').toReversed().join('-')
    if ((cells[number] ?? '') !== '') made[number] = of.number
    return made
  })
}

/** A file with bookings for SnelStart 12: read back booking by booking, and written in the form that it has. */
export class BookingRows {
  places: Places = { code: -1, date: -1, text: -1, debit: -1, credit: -1, number: -1 }
  readonly #sink: ArtifactSink
  #file: ArtifactFile | null = null
  #separator = ';'
  #heading = ''
  #count = 0

  constructor(sink: ArtifactSink) {
    this.#sink = sink
  }

  /** The rows of each booking; nothing when the file is not one of ours. */
  async *bookings(lines: AsyncIterable<string>): AsyncGenerator<string[][]> {
    let booking: string[][] = []
    for await (const line of lines) {
      if (this.#heading === '') {
        if (!this.#begins(line)) return
        continue
      }
      const cells = cellsOf(line, this.#separator)
      const { code } = this.places
      if (booking.length > 0 && booking[0]![code] !== cells[code]) {
        yield booking
        booking = []
      }
      booking.push(cells)
    }
    if (booking.length > 0) yield booking
  }

  numberOf(rows: readonly string[][]): string {
    return rows[0]?.[this.places.number] ?? ''
  }

  /** Bookings are numbered anew: some of the batch may be missing. */
  add(rows: readonly string[][]): void {
    if (this.#file === null) {
      this.#file = this.#sink.create('Boekingen.part')
      this.#file.write(`${this.#heading}\r\n`)
    }
    this.#count++
    const { code } = this.places
    for (const cells of rows) {
      const made = [...cells]
      made[code] = String(this.#count)
      this.#file.write(`${made.map((cell) => this.#cell(cell)).join(this.#separator)}\r\n`)
    }
  }

  /** @returns nothing when there is nothing in it */
  async finish(name: string): Promise<Artifact[]> {
    if (this.#file === null) return []
    this.#file.end?.()
    const { bytes, sha256 } = await this.#file.finish(name)
    return [{ name, topic: 'Boekingen', bytes, sha256, count: this.#count }]
  }

  async discard(): Promise<void> {
    await this.#file?.discard()
    this.#file = null
  }

  #begins(line: string): boolean {
    const separator = /fldDagboek([;,\t])/.exec(line)?.[1]
    if (separator === undefined) return false
    this.#separator = separator
    this.#heading = line
    const names = cellsOf(line.replace(/^\ufeff/, ''), separator)
    for (const key of Object.keys(COLUMNS) as (keyof Places)[]) this.places[key] = names.indexOf(COLUMNS[key])
    return Object.values(this.places).every((place) => place >= 0)
  }

  #cell(text: string): string {
    if (!text.includes(this.#separator) && !text.includes('"')) return text
    return `"${text.replaceAll('"', '""')}"`
  }
}

/** The cells of a line of ours: no line breaks, quotes doubled within quotes. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!
    if (sign === '"' && quoted && line[at + 1] === '"') cell += line[at++]
    else if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}
