import type { Artifact } from '../../../model/batch.ts'
import type { AdministrationSettings } from '../../../model/settings.ts'
import type { Cents } from '../../../model/money.ts'
import type { ArtifactFile, ArtifactSink } from '../../target.ts'

export type CsvForm = AdministrationSettings['snelstart']['desktop']

/** A CSV file for SnelStart 12, written as it comes: column names in the first row, lines end as on Windows. */
export class CsvFile {
  readonly #topic: string
  readonly #columns: readonly string[]
  readonly #sink: ArtifactSink
  readonly #separator: string
  readonly #form: CsvForm
  #file: ArtifactFile | null = null
  #records = 0

  constructor(topic: string, columns: readonly string[], sink: ArtifactSink, form: CsvForm) {
    this.#topic = topic
    this.#columns = columns
    this.#sink = sink
    this.#form = form
    this.#separator = form.separator === 'tab' ? '\t' : form.separator
  }

  /** How many records: relations or bookings, not rows. */
  get count(): number {
    return this.#records
  }

  /** One record in one or more rows. */
  add(rows: readonly (readonly string[])[]): void {
    if (this.#file === null) {
      this.#file = this.#sink.create(`${this.#topic}.part`)
      this.#file.write(`${this.#form.bom ? '\ufeff' : ''}${this.#line(this.#columns)}`)
    }
    this.#records++
    for (const row of rows) this.#file.write(this.#line(row))
  }

  /** 123456 is 1234,56 or 1234.56; amounts here have no sign. */
  amount(cents: Cents): string {
    const size = Math.abs(cents)
    return `${Math.floor(size / 100)}${this.#form.decimal}${String(size % 100).padStart(2, '0')}`
  }

  /** @returns nothing when there is nothing in it */
  async finish(name: string): Promise<Artifact[]> {
    if (this.#file === null) return []
    this.#file.end?.()
    const { bytes, sha256 } = await this.#file.finish(name)
    return [{ name, topic: this.#topic, bytes, sha256, count: this.#records }]
  }

  async discard(): Promise<void> {
    await this.#file?.discard()
    this.#file = null
  }

  #line(cells: readonly string[]): string {
    return `${cells.map((text) => this.#cell(text)).join(this.#separator)}\r\n`
  }

  /** A row of the import stays one line: a line break in a text becomes a blank. */
  #cell(text: string): string {
    const plain = text.replace(/[\r\n\t]+/g, ' ')
    if (!plain.includes(this.#separator) && !plain.includes('"')) return plain
    return `"${plain.replaceAll('"', '""')}"`
  }
}
