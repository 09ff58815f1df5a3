import type { Artifact, BatchTotals } from '../../model/batch.ts'
import type { CostCodeNew, Entry, RelationUpdate } from '../../model/entry.ts'
import { finding } from '../../model/finding-make.ts'
import type { Finding, Place } from '../../model/finding.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import { renderImportPage } from '../import-page.ts'
import type { ArtifactSink, Target, TargetWriter } from '../target.ts'
import { EntryXml } from './entry-xml.ts'
import { FieldChecks, NO_LIMIT } from './field-checks.ts'
import { pdfBase64, pdfStandIn } from './pdf.ts'
import { costCodeXml, relationXml } from './relation-xml.ts'
import { Shapes } from './shapes.ts'
import { TopicFiles, type Topic } from './topic-files.ts'
import { compileSchema, type SchemaValidator } from './validate.ts'

/** Where the schema lies below the folder schemas/. */
export const EXACT_SCHEMA = 'exact/eexact-ledgerdrop.xsd'

/** Beyond `validateBytes` one in so many entries is validated besides those of a new shape. */
const SAMPLE = 500

const NOWHERE: Place = { sheet: '', row: 0 }

/**
 * Exact Online: entries and relations become eExact XML, one topic a file, in import order, and IMPORT.html.
 * `schemaText` is the text of schemas/exact/eexact-ledgerdrop.xsd; it is compiled at the first `open` and kept.
 */
export function makeExactTarget(schemaText: string): Target {
  let validator: Promise<SchemaValidator> | null = null
  return {
    name: 'exact',
    async open(sink, settings) {
      validator ??= compileSchema(schemaText)
      return new ExactWriter(sink, settings, await validator)
    },
  }
}

/** Streams records to topic files; holds counts and the names of files, never records. */
class ExactWriter implements TargetWriter {
  readonly validated = { entries: 0, of: 0 }
  readonly #sink: ArtifactSink
  readonly #settings: AdministrationSettings
  readonly #validator: SchemaValidator
  readonly #checks = new FieldChecks()
  readonly #shapes = new Shapes()
  readonly #entryXml: EntryXml
  readonly #costCentres: TopicFiles
  readonly #costUnits: TopicFiles
  readonly #accounts: TopicFiles
  readonly #transactions: TopicFiles
  #bytes = 0
  #entries = 0
  #assigned = 0
  #pdfs = 0
  #stopped = false

  constructor(sink: ArtifactSink, settings: AdministrationSettings, validator: SchemaValidator) {
    this.#sink = sink
    this.#settings = settings
    this.#validator = validator
    this.#entryXml = new EntryXml(settings, this.#checks, this.#shapes)
    const { maxBytes, maxEntries } = settings.exact
    const masterData = { records: NO_LIMIT, bytes: maxBytes }
    this.#costCentres = new TopicFiles('Costcenters', sink, masterData)
    this.#costUnits = new TopicFiles('Costunits', sink, masterData)
    this.#accounts = new TopicFiles('Accounts', sink, masterData)
    this.#transactions = new TopicFiles('GLTransactions', sink, { records: maxEntries, bytes: maxBytes })
  }

  costCentre(code: CostCodeNew): Finding[] {
    this.#checks.start(NOWHERE, '')
    return this.#masterData(this.#costCentres, costCodeXml('Costcenter', code, this.#checks), NOWHERE, true)
  }

  costUnit(code: CostCodeNew): Finding[] {
    this.#checks.start(NOWHERE, '')
    return this.#masterData(this.#costUnits, costCodeXml('Costunit', code, this.#checks), NOWHERE, true)
  }

  relation(relation: RelationUpdate): Finding[] {
    this.#checks.start(relation.place, '')
    const xml = relationXml(relation, this.#settings, this.#checks)
    return this.#masterData(
      this.#accounts,
      xml,
      relation.place,
      this.#checks.ok && this.#shapes.relation(relation),
    )
  }

  entry(entry: Entry, pdf: Uint8Array | null): Finding[] {
    const checks = this.#checks
    checks.start(entry.place, entry.number)
    const base64 = pdf === null ? '' : pdfBase64(pdf, entry, checks)
    const [beforePdf, text] = this.#entryXml.write(entry, pdf !== null)
    if (!checks.ok) {
      this.#shapes.forget()
      return checks.findings
    }
    const xml = beforePdf + base64 + text
    const bytes = Buffer.byteLength(xml)
    const due = this.#due(bytes, this.#shapes.fresh)
    if (due) {
      const small = pdf === null ? xml : beforePdf + pdfStandIn + text
      const problem = this.#problem('GLTransactions', small)
      if (problem !== '') {
        this.#shapes.forget()
        return [notValid(problem, entry.place, entry.number)]
      }
    }
    this.#count(due, bytes)
    this.#entries++
    if (entry.entryNumber === null) this.#assigned++
    if (pdf !== null) this.#pdfs++
    if (!this.#stopped) this.#transactions.write(xml, bytes)
    return []
  }

  stop(): void {
    this.#stopped = true
  }

  async finish(totals: BatchTotals): Promise<Artifact[]> {
    if (this.#stopped) {
      await this.abandon()
      return []
    }
    const artifacts: Artifact[] = []
    let position = 0
    for (const files of this.#topics()) {
      if (!files.empty) artifacts.push(...(await files.finish(++position)))
    }
    if (artifacts.length > 0) artifacts.push(await this.#page(artifacts, totals))
    return artifacts
  }

  async abandon(): Promise<void> {
    for (const files of this.#topics()) await files.discard()
  }

  /** In the order they have to be imported: what others refer to first (facts: XML section 3). */
  #topics(): TopicFiles[] {
    return [this.#costCentres, this.#costUnits, this.#accounts, this.#transactions]
  }

  #masterData(files: TopicFiles, xml: string, place: Place, newShape: boolean): Finding[] {
    if (!this.#checks.ok) return this.#checks.findings
    const bytes = Buffer.byteLength(xml)
    const due = this.#due(bytes, newShape)
    const problem = due ? this.#problem(files.topic, xml) : ''
    if (problem !== '') return [notValid(problem, place, '')]
    this.#count(due, bytes)
    if (!this.#stopped) files.write(xml, bytes)
    return []
  }

  /** Whether a record is validated: all up to a size, then each new shape and a sample. */
  #due(bytes: number, newShape: boolean): boolean {
    if (this.#bytes + bytes <= this.#settings.exact.validateBytes) return true
    return newShape || this.validated.of % SAMPLE === 0
  }

  #count(validated: boolean, bytes: number): void {
    this.#bytes += bytes
    this.validated.of++
    if (validated) this.validated.entries++
  }

  #problem(topic: Topic, xml: string): string {
    return this.#validator.problem(`<eExact><${topic}>${xml}</${topic}></eExact>`)
  }

  async #page(files: Artifact[], totals: BatchTotals): Promise<Artifact> {
    const { code, name, country, currency, language } = this.#settings
    const page = this.#sink.create('IMPORT.part')
    const counts = { entries: this.#entries, assigned: this.#assigned, pdfs: this.#pdfs }
    const about = { administration: code, name, country, currency, language }
    page.write(renderImportPage({ ...about, ...counts, files, journals: totals.journals }))
    page.end?.()
    const { bytes, sha256 } = await page.finish('IMPORT.html')
    return { name: 'IMPORT.html', topic: 'page', bytes, sha256, count: 0 }
  }
}

function notValid(detail: string, place: Place, document: string): Finding {
  return finding('xml-not-valid', place, { detail }, document === '' ? {} : { document })
}
