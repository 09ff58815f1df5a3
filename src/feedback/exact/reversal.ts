import type { Batch } from '../../batch/start.ts'
import { readExactXml, RecordBuilder } from '../../read/exact-xml/reader.ts'
import type { XmlElement } from '../../read/exact-xml/element.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import type { BatchRow } from '../../register/register.ts'
import type { ReversalInstruction } from '../../reversal/instruction.ts'
import { reversedXml, totalOf } from '../../reversal/reverse-entry.ts'
import { TopicFiles } from '../../target/exact/topic-files.ts'
import { renderImportPage } from '../../target/import-page.ts'
import { dayOf, isBooked, PREFIX, reversedDocument, tellGone, type ReversalForm } from '../reversed.ts'
import { WrittenFiles } from '../written-files.ts'

/** Entries of Exact: its XML, read back and turned. */
export class ExactReversal implements ReversalForm {
  readonly #batch: Batch
  readonly #row: BatchRow
  readonly #instruction: ReversalInstruction
  readonly #files: TopicFiles
  #entries = 0

  constructor(batch: Batch, row: BatchRow, instruction: ReversalInstruction) {
    this.#batch = batch
    this.#row = row
    this.#instruction = instruction
    const { maxEntries, maxBytes } = batch.administration.settings.exact
    this.#files = new TopicFiles('GLTransactions', batch.staging.sink, {
      records: maxEntries,
      bytes: maxBytes,
    })
  }

  /** Entries and documents of a batch stand in the same order. */
  async write(): Promise<void> {
    const { register } = this.#batch.context
    const entries = this.#entriesOf(new WrittenFiles(this.#batch, this.#row))
    for await (const documents of register.storedDocuments(this.#row.id))
      for (const document of documents) {
        const { value: entry } = await entries.next()
        if (!entry || !isOf(entry, document)) return tellGone(this.#batch, this.#row)
        if (isBooked(document)) this.#reverse(entry, document)
      }
    if (!(await entries.next()).done) tellGone(this.#batch, this.#row)
  }

  abandon(): Promise<void> {
    return this.#files.discard()
  }

  async finish(): Promise<void> {
    const { feedback, staging, administration, tally, counts } = this.#batch
    const files = this.#files.empty ? [] : await this.#files.finish(1)
    const { code, name, country, currency, language } = administration.settings
    const page = staging.sink.create('IMPORT.part')
    const about = { administration: code, name, country, currency, language }
    const number = { entries: this.#entries, assigned: this.#entries, pdfs: 0 }
    page.write(renderImportPage({ ...about, ...number, files, journals: tally.totals().journals }))
    page.end?.()
    const written = await page.finish('IMPORT.html')
    feedback.artifacts.push(...files, { name: 'IMPORT.html', topic: 'page', ...written, count: 0 })
    counts.documents = counts.exported = this.#entries
  }

  #reverse(entry: XmlElement, document: StoredDocument): void {
    const { language } = this.#batch.administration.settings
    const { kind, journal } = document
    const day = dayOf(this.#batch, this.#instruction, document)
    if (!day) return
    const { date, year, period } = day
    const of = { kind, prefix: PREFIX[language], date: this.#instruction.date, year, period }
    const xml = reversedXml(entry, of)
    this.#files.write(xml, Buffer.byteLength(xml))
    this.#entries++
    const total = -(totalOf(entry, kind) ?? document.total) || 0
    this.#batch.tally.total(journal, total)
    this.#batch.newDocuments.add(reversedDocument(document, date, year))
  }

  /** The entries as they were written. */
  async *#entriesOf(files: WrittenFiles): AsyncGenerator<XmlElement> {
    const { world, home } = this.#batch.context
    for await (const path of files.paths('GLTransactions')) {
      const reading = new RecordBuilder()
      for await (const records of readExactXml(world.files.stream(path), home.settings.limits, reading))
        for (const { topic, element } of records) if (topic === 'GLTransactions') yield element
    }
  }
}

/** Whether an entry is that of a document, as far as its number tells. */
const isOf = ({ attributes }: XmlElement, { entryNumber }: StoredDocument): boolean =>
  entryNumber === null || attributes['entry'] === String(entryNumber)
