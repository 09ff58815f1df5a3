import type { Artifact } from '../../model/batch.ts'
import type { PayableDocument, PaymentState } from '../../model/payment.ts'
import type { Language } from '../../model/settings.ts'
import type { PaymentsRule } from '../../model/write-back.ts'
import { paymentCells, paymentsLayout } from '../../payments/layout.ts'
import { csvCell } from '../../report/csv-report.ts'
import { PackedTexts } from '../table/packed-texts.ts'
import type { ArtifactSink } from '../../target/target.ts'

const NAMES: Record<Language, string> = { nl: 'betalingen', en: 'payments', fr: 'paiements' }
/** Lines that are written before it is looked whether the disk keeps up. */
const CHUNK = 1000

export const csvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`

/**
 * What one source is to hear, in the source's own layout: `betalingen-<source>.csv` (R4). No time and no id is in it: the
 * same news make the same bytes.
 */
export class SourceNews {
  readonly #source: string
  readonly #rule: PaymentsRule | undefined
  readonly #language: Language
  readonly #layout: ReturnType<typeof paymentsLayout>
  readonly #documents: number[] = []
  readonly #lines = new PackedTexts()

  constructor(source: string, rule: PaymentsRule | undefined, language: Language) {
    this.#source = source
    this.#rule = rule
    this.#language = language
    this.#layout = paymentsLayout(rule, language)
  }

  get count(): number {
    return this.#documents.length
  }

  add(document: PayableDocument, state: PaymentState): void {
    const cells = paymentCells(this.#layout, document, state, this.#rule, this.#language)
    this.#documents.push(document.id)
    this.#lines.add(csvLine(cells, this.#layout.delimiter))
  }

  /** Writes the file, in the order in which the documents were exported. */
  async write(sink: ArtifactSink): Promise<Artifact> {
    const { bom, headings, delimiter } = this.#layout
    const name = `${NAMES[this.#language]}-${this.#source}.csv`
    const file = sink.create(name)
    file.write((bom ? '\ufeff' : '') + csvLine(headings, delimiter))
    const ids = this.#documents
    const places = ids.map((_, place) => place).sort((a, b) => ids[a]! - ids[b]!)
    for (let start = 0; start < places.length; start += CHUNK) {
      const lines = places.slice(start, start + CHUNK).map((place) => this.#lines.get(place))
      file.write(lines.join(''))
      await file.drained?.()
    }
    const written = await file.finish(name)
    return { name, topic: 'payments', ...written, count: this.count }
  }
}
