import type { Artifact, BatchTotals } from '../../model/batch.ts'
import type { CostCodeNew, Entry, RelationUpdate } from '../../model/entry.ts'
import { finding } from '../../model/finding-make.ts'
import type { Finding, Place } from '../../model/finding.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import type { Tables } from '../../model/tables.ts'
import type { ArtifactSink, Target, TargetWriter } from '../target.ts'
import { ApiFiles } from './api-files.ts'
import { bookingOf, directionOf } from './booking.ts'
import { Codes } from './codes.ts'
import { DesktopFiles } from './desktop/files.ts'
import { Ids } from './ids.ts'
import { renderPage } from './import-page.ts'
import { COST_CENTRE_NAME, HIGHEST_COST_CENTRE, isNumber, PDF_LIMIT } from './limits.ts'
import { rateOf } from './rates.ts'
import { relationErrors } from './relation-findings.ts'
import { relationBody } from './relation.ts'
import { PayloadValidator, type BodyKind, type ValidateOptions } from './validate.ts'

/** Where the schema of bodies lies below the folder schemas/. */
export const SNELSTART_SCHEMA = 'payload.schema.json'
/** Before the names of files for SnelStart 12 that lie beside those for the API. */
const DESKTOP_PREFIX = 'SnelStart12-'

const NOWHERE: Place = { sheet: '', row: 0 }

/**
 * SnelStart: entries and relations become the bodies of its B2B API, import files of SnelStart 12, or both, and
 * IMPORT.html. `schemaText` is the text of schemas/payload.schema.json.
 */
export function makeSnelstartTarget(schemaText: string): Target {
  let validator: PayloadValidator | null = null
  return {
    name: 'snelstart',
    async open(sink, settings, tables) {
      validator ??= new PayloadValidator(schemaText)
      return new SnelstartWriter(sink, settings, tables, validator)
    },
  }
}

/** Streams bodies to files. It reports nothing but errors that no setting lowers: the checks told the rest. */
class SnelstartWriter implements TargetWriter {
  readonly validated = { entries: 0, of: 0 }
  readonly #sink: ArtifactSink
  readonly #settings: AdministrationSettings
  readonly #validator: PayloadValidator
  readonly #codes: Codes
  readonly #options: ValidateOptions
  readonly #api: ApiFiles | null
  readonly #desktop: DesktopFiles | null
  #pdfs = 0
  #stopped = false

  constructor(
    sink: ArtifactSink,
    settings: AdministrationSettings,
    tables: Tables,
    validator: PayloadValidator,
  ) {
    this.#sink = sink
    this.#settings = settings
    this.#validator = validator
    this.#options = { rateOf: rateOf(tables, 'sales'), tolerance: settings.vat.tolerance }
    const ids = new Ids(settings.code)
    this.#codes = new Codes(tables, settings, ids)
    const { form, desktop } = settings.snelstart
    this.#api = form === 'desktop' ? null : new ApiFiles(sink, settings.code, ids, this.#codes)
    const prefix = form === 'both' ? DESKTOP_PREFIX : ''
    this.#desktop = form === 'api' ? null : new DesktopFiles(sink, desktop, this.#codes, prefix)
  }

  costCentre(code: CostCodeNew): Finding[] {
    const omschrijving = code.name === '' ? code.code : code.name
    if (!isNumber(code.code, HIGHEST_COST_CENTRE))
      return [finding('snelstart-cost-centre-number', NOWHERE, { code: code.code }, { value: code.code })]
    if (omschrijving.length > COST_CENTRE_NAME) {
      const params = { field: 'costCentre', length: omschrijving.length, limit: COST_CENTRE_NAME }
      return [finding('text-too-long', NOWHERE, params, { value: omschrijving })]
    }
    const body = { nummer: Number(code.code), omschrijving }
    const problems = this.#judge('kostenplaats', body, NOWHERE, '')
    if (problems.length > 0 || this.#stopped) return problems
    this.#api?.costCentre(body, code.code)
    this.#desktop?.costCentres.push({ number: code.code, name: omschrijving })
    return []
  }

  /** SnelStart has no cost units: a check tells each line that has one. */
  costUnit(): Finding[] {
    return []
  }

  relation(relation: RelationUpdate): Finding[] {
    const errors = relationErrors(relation, relation.code, relation.place, '')
    if (errors.length > 0) return errors
    const body = relationBody(relation, this.#settings, this.#codes)
    const problems = this.#judge('relatie', body, relation.place, '')
    if (problems.length > 0 || this.#stopped) return problems
    this.#api?.relation(relation, body)
    this.#desktop?.relation(relation, body)
    return []
  }

  entry(entry: Entry, pdf: Uint8Array | null): Finding[] {
    const told = pdf === null ? [] : pdfTrouble(entry, pdf)
    if (told.length > 0) return told
    const body = bookingOf(entry, this.#codes)
    if (body === null) return [notValid('a VAT code that is no kind of SnelStart', entry.place, entry.number)]
    const kind = directionOf(entry) === 'sales' ? 'verkoopboeking' : 'inkoopboeking'
    const problems = this.#judge(kind, body, entry.place, entry.number)
    if (problems.length > 0 || this.#stopped) return problems
    if (pdf !== null) this.#pdfs++
    this.#api?.entry(entry, body, pdf)
    this.#desktop?.entry(entry)
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
    const api = (await this.#api?.finish()) ?? []
    const desktop = (await this.#desktop?.finish()) ?? []
    const artifacts = [...api, ...desktop]
    if (artifacts.length > 0) artifacts.push(await this.#page(api, desktop, totals))
    return artifacts
  }

  async abandon(): Promise<void> {
    await this.#api?.discard()
    await this.#desktop?.discard()
  }

  /** Nothing is written that SnelStart is known to refuse. */
  #judge(kind: BodyKind, body: object, place: Place, document: string): Finding[] {
    // what a supplier charges is booked as it is: only sales are judged by their rates
    const [first] = this.#validator.problems(kind, body, kind === 'verkoopboeking' ? this.#options : {})
    if (first === undefined) {
      this.validated.entries++
      this.validated.of++
      return []
    }
    return [notValid(`${first.refusal} ${first.at}: ${first.detail}`, place, document)]
  }

  async #page(
    api: readonly Artifact[],
    desktop: readonly Artifact[],
    totals: BatchTotals,
  ): Promise<Artifact> {
    const { code, name, language } = this.#settings
    const costCentres = this.#desktop?.costCentres ?? []
    const about = { administration: code, name, language, journals: totals.journals }
    const page = this.#sink.create('IMPORT.part')
    page.write(renderPage({ ...about, api, desktop, costCentres, pdfs: this.#pdfs }))
    page.end?.()
    const { bytes, sha256 } = await page.finish('IMPORT.html')
    return { name: 'IMPORT.html', topic: 'page', bytes, sha256, count: 0 }
  }
}

function pdfTrouble(entry: Entry, pdf: Uint8Array): Finding[] {
  const about = { document: entry.number, value: entry.pdf }
  if (pdf.byteLength === 0) return [finding('pdf-empty', entry.place, { file: entry.pdf }, about)]
  if (pdf.byteLength <= PDF_LIMIT) return []
  const sizes = { megabytes: Math.ceil(pdf.byteLength / 1_000_000), limit: PDF_LIMIT / 1_000_000 }
  return [finding('pdf-too-large', entry.place, { file: entry.pdf, ...sizes }, about)]
}

function notValid(detail: string, place: Place, document: string): Finding {
  return finding('snelstart-payload-not-valid', place, { detail }, document === '' ? {} : { document })
}
