import { join } from 'node:path'
import type { Batch } from '../batch/start.ts'
import { periodOf } from '../book/period.ts'
import { archiveFolder, artifactsFolder, outboxFolder } from '../edge/places.ts'
import type { BatchSummary } from '../model/batch.ts'
import { finding } from '../model/finding-make.ts'
import { readExactXml, RecordBuilder } from '../read/exact-xml/reader.ts'
import type { XmlElement } from '../read/exact-xml/element.ts'
import type { BatchRow, NewDocument } from '../register/register.ts'
import type { StoredDocument } from '../register/outcomes.ts'
import { readInstruction, REVERSAL_MARK, type ReversalInstruction } from '../reversal/instruction.ts'
import { OPPOSITE, reversedXml, totalOf } from '../reversal/reverse-entry.ts'
import { TopicFiles } from '../target/exact/topic-files.ts'
import { renderImportPage } from '../target/import-page.ts'
import type { FileFeedback } from './feedback.ts'

const WHOLE_FILE = { sheet: '', row: 0 }
const PREFIX = { nl: 'Tegenboeking ', en: 'Reversal ', fr: 'Contre-passation ' } as const

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
  if (!instruction || !row || !possible || target !== 'exact') {
    batch.report(finding('reversal-not-possible', WHOLE_FILE, { batch: instruction?.batch ?? '–' }))
    return
  }
  const writer = new ReversalWriter(batch, row, instruction)
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

class ReversalWriter {
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
        if (!entry || !isOf(entry, document)) return this.#gone()
        if (document.state === 'refused' || document.state === 'requeued') continue
        this.#reverse(entry, document)
      }
    if (!(await entries.next()).done) this.#gone()
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

  #gone(): void {
    if (this.#batch.untiedErrors === 0)
      this.#batch.report(finding('reversal-files-gone', WHOLE_FILE, { batch: this.#row.id }))
  }

  #reverse(entry: XmlElement, document: StoredDocument): void {
    const { settings, tables } = this.#batch.administration
    const { kind, number, journal } = document
    const date = this.#instruction.date || document.date
    const period = periodOf(settings, tables, date)
    if ('error' in period) {
      const params = { number, date: { date }, year: period.year, period: period.period }
      this.#batch.report(finding('reversal-period-closed', WHOLE_FILE, params, { document: number }))
      return
    }
    const { year } = period
    const of = {
      kind,
      prefix: PREFIX[settings.language],
      date: this.#instruction.date,
      year,
      period: period.period,
    }
    const xml = reversedXml(entry, of)
    this.#files.write(xml, Buffer.byteLength(xml))
    this.#entries++
    const total = -(totalOf(entry, kind) ?? document.total) || 0
    this.#batch.tally.total(journal, total)
    this.#batch.newDocuments.add(documentOf(document, date, year))
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

/** What the register is to know of a reversal: a document of its own, which the original's number can never hold twice. */
function documentOf(document: StoredDocument, date: string, year: number): NewDocument {
  const { kind, series, relation, number, total, currency, relationName, journal, id } = document
  return {
    kind: OPPOSITE[kind],
    series,
    relation,
    number: `TB-${number}-${id}`,
    fingerprint: `reversal of ${id}`,
    fingerprintVersion: 0,
    date,
    total: -total || 0,
    currency,
    relationName,
    journal,
    year,
    entryNumber: null,
  }
}
