import { join } from 'node:path'
import type { Batch } from '../batch/start.ts'
import { archiveFolder, artifactsFolder, outboxFolder } from '../edge/places.ts'
import type { BatchSummary } from '../model/batch.ts'
import { finding } from '../model/finding-make.ts'
import { readExactXml, RecordBuilder } from '../read/exact-xml/reader.ts'
import type { XmlElement } from '../read/exact-xml/element.ts'
import type { BatchRow, Register } from '../register/register.ts'
import type { StoredDocument } from '../register/outcomes.ts'
import { readInstruction, REVERSAL_MARK, type ReversalInstruction } from '../reversal/instruction.ts'
import { reversedXml, totalOf } from '../reversal/reverse-entry.ts'
import { TopicFiles } from '../target/exact/topic-files.ts'
import { renderImportPage } from '../target/import-page.ts'
import type { FileFeedback } from './feedback.ts'
import { dayOf, isBooked, PREFIX, reversedDocument, tellGone, type ReversalForm } from './reversed.ts'
import { SnelstartReversal } from './snelstart/reversal.ts'

const WHOLE_FILE = { sheet: '', row: 0 }

/** The file that `reverse` drops: a batch that takes another one back. */
export const reversal: FileFeedback = {
  kind: 'reversal',
  source: 'ledgerdrop',
  recognise: ({ text }) => text.startsWith(REVERSAL_MARK),
  take: takeReversal,
}

/** Writes the opposite of what a batch has in the books, from its own artifacts: nothing is looked up again. */
async function takeReversal(path: string, batch: Batch): Promise<void> {
  const { world, register } = batch.context
  const instruction = readInstruction((await world.files.read(path)).toString('utf8'))
  batch.rows.document(1, 'booked')
  const { code, target } = batch.administration.settings
  const row = instruction && (await register.batch(instruction.batch))
  const possible =
    row?.administration === code && (row.status === 'imported' || row.status === 'partly-imported')
  if (!instruction || !row || !possible) {
    batch.report(finding('reversal-not-possible', WHOLE_FILE, { batch: instruction?.batch ?? '–' }))
    return
  }
  const { open, booked } = await booksOf(register, row)
  if (open > 0) {
    batch.report(finding('reversal-entries-open', WHOLE_FILE, { batch: row.id, count: open }))
    return
  }
  if (booked === 0) {
    batch.report(finding('reversal-not-possible', WHOLE_FILE, { batch: row.id }))
    return
  }
  const Form = forms[target]
  const writer: ReversalForm = new Form(batch, row, instruction)
  await writer.write()
  if (batch.untiedErrors > 0) return await writer.abandon()
  await writer.finish()
  const { id, status: from } = row
  const change = {
    batch: id,
    from,
    status: 'reversed',
    action: 'reversed',
    text: instruction.reason,
  } as const
  batch.feedback.outcomes.batches.push(change)
  const fields = [{ field: 'status', from, to: 'reversed' }]
  batch.feedback.change('batches', { action: 'reversed', code: id, name: row.file, fields })
}

/** Documents that the accounting package has, and those of a batch imported in part of which that is not known. */
async function booksOf(register: Register, row: BatchRow): Promise<{ open: number; booked: number }> {
  let open = 0
  let booked = 0
  for await (const documents of register.storedDocuments(row.id))
    for (const { state } of documents) {
      if (state === '' && row.status === 'partly-imported') open++
      if (state === '' || state === 'accepted') booked++
    }
  return { open, booked }
}

/** Entries of Exact: its XML, read back and turned. */
class ExactReversal implements ReversalForm {
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
    const entries = this.#written()
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

  /** The entries as they were written, from the archive, or from the outbox where they were too large to be copied. */
  async *#written(): AsyncGenerator<XmlElement> {
    const { world, home } = this.#batch.context
    const { administration, id, summary } = this.#row
    const { limits } = home.settings
    const { artifacts } = JSON.parse(summary) as BatchSummary
    const folders = [
      artifactsFolder(archiveFolder(home, administration, id)),
      outboxFolder(home, administration, id),
    ]
    for (const { name } of artifacts.filter(({ topic }) => topic === 'GLTransactions')) {
      const paths = folders.map((folder) => join(folder, name))
      const there = await Promise.all(paths.map((path) => world.files.facts(path)))
      const path = paths[there.findIndex((facts) => facts?.kind === 'file')]
      if (path === undefined) return
      const reading = new RecordBuilder()
      for await (const records of readExactXml(world.files.stream(path), limits, reading))
        for (const { topic, element } of records) if (topic === 'GLTransactions') yield element
    }
  }
}

/** Whether an entry is that of a document, as far as its number tells. */
const isOf = ({ attributes }: XmlElement, { entryNumber }: StoredDocument): boolean =>
  entryNumber === null || attributes['entry'] === String(entryNumber)

/** How each accounting package is given a reversal. */
const forms = { exact: ExactReversal, snelstart: SnelstartReversal } as const
