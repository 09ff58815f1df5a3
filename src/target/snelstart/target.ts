import type { Artifact, BatchTotals } from '../../model/batch.ts'
import type { CostCodeNew, Entry, RelationUpdate } from '../../model/entry.ts'
import { finding } from '../../model/finding-make.ts'
import type { Finding, Place } from '../../model/finding.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import type { Tables } from '../../model/tables.ts'
import type { ArtifactSink, Target, TargetWriter } from '../target.ts'
import { bookingOf, directionOf } from './booking.ts'
import type { PurchaseBooking, SalesBooking } from './bodies.ts'
import { Codes } from './codes.ts'
import { Ids } from './ids.ts'
import { JsonList } from './json-file.ts'
import { relationBody } from './relation.ts'
import { GROUPS, Requests, type RequestGroup } from './requests.ts'

/** Largest attachment (BLG-0006). */
export const PDF_LIMIT = 10_000_000
/** Numbers of cost centres (KPL-0007) and the longest name (KPL-0005). */
const HIGHEST_COST_CENTRE = 999_999_999
const COST_CENTRE_NAME = 50
/** Longest invoice number (BOE-0058). */
const NUMBER_LIMIT = 25

const NOWHERE: Place = { sheet: '', row: 0 }

/** SnelStart: entries and relations become the bodies of its B2B API, a group of requests a file, in sending order. */
export const snelstartTarget: Target = {
  name: 'snelstart',
  async open(sink, settings, tables) {
    return new SnelstartWriter(sink, settings, tables)
  },
}

class SnelstartWriter implements TargetWriter {
  readonly #sink: ArtifactSink
  readonly #settings: AdministrationSettings
  readonly #ids: Ids
  readonly #codes: Codes
  readonly #requests = new Requests()
  readonly #lists: Map<RequestGroup, JsonList>
  #stopped = false

  constructor(sink: ArtifactSink, settings: AdministrationSettings, tables: Tables) {
    this.#sink = sink
    this.#settings = settings
    this.#ids = new Ids(settings.code)
    this.#codes = new Codes(tables, settings, this.#ids)
    this.#lists = new Map(GROUPS.map((group) => [group, new JsonList(group, sink)]))
  }

  costCentre(code: CostCodeNew): Finding[] {
    const omschrijving = code.name === '' ? code.code : code.name
    const nummer = Number(code.code)
    if (!/^\d{1,9}$/.test(code.code) || nummer < 1 || nummer > HIGHEST_COST_CENTRE)
      return [finding('snelstart-cost-centre-number', NOWHERE, { code: code.code }, { value: code.code })]
    if (omschrijving.length > COST_CENTRE_NAME) {
      const params = { field: 'costCentre', length: omschrijving.length, limit: COST_CENTRE_NAME }
      return [finding('text-too-long', NOWHERE, params, { value: omschrijving })]
    }
    const request = this.#send('kostenplaatsen', '/kostenplaatsen', { nummer, omschrijving }, [])
    this.#ids.madeBy('kostenplaats', code.code, request)
    return []
  }

  /** SnelStart has no cost units: a booking line that has one is told. */
  costUnit(): Finding[] {
    return []
  }

  relation(relation: RelationUpdate): Finding[] {
    const { body, findings } = relationBody(relation, this.#settings, this.#codes)
    if (findings.some(isError)) return findings
    this.#codes.names.set(relation.code, relation.name)
    const land = body.vestigingsAdres?.land.id
    const needs = land === undefined ? [] : [land]
    if (relation.action === 'insert') {
      this.#ids.madeBy('relatie', relation.code, this.#send('relaties', '/relaties', body, needs))
      return findings
    }
    const id = this.#codes.relation(relation.code)
    this.#send('relaties', `/relaties/${id}`, { ...body, id }, [id, ...needs], 'PUT')
    return findings
  }

  entry(entry: Entry, pdf: Uint8Array | null): Finding[] {
    const { body, findings } = bookingOf(entry, this.#codes)
    if (entry.number.length > NUMBER_LIMIT) {
      const params = { field: 'number', length: entry.number.length, limit: NUMBER_LIMIT }
      findings.push(finding('text-too-long', entry.place, params, { document: entry.number }))
    }
    if (pdf !== null) findings.push(...pdfTrouble(entry, pdf))
    if (findings.some(isError)) return findings
    const sales = directionOf(entry) === 'sales'
    const group = sales ? 'verkoopboekingen' : 'inkoopboekingen'
    const request = this.#send(group, `/${group}`, body, idsOf(body))
    if (pdf === null) return findings
    const kind = sales ? 'verkoopboeking' : 'inkoopboeking'
    const key = sales ? entry.number : `${entry.relation} ${entry.number}`
    const parentIdentifier = this.#ids.madeBy(kind, key, request)
    const content = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('base64')
    const type = sales ? 'Verkoopboekingen' : 'Inkoopboekingen'
    const document = { content, parentIdentifier, fileName: entry.pdf }
    this.#send('documenten', `/documenten/${type}`, document, [parentIdentifier])
    return findings
  }

  stop(): void {
    this.#stopped = true
  }

  async finish(_totals: BatchTotals): Promise<Artifact[]> {
    if (this.#stopped) {
      await this.abandon()
      return []
    }
    const artifacts: Artifact[] = []
    const names = new Map<string, string>()
    for (const group of GROUPS) {
      const list = this.#lists.get(group)!
      if (list.count === 0) continue
      const name = `${names.size + 1}-${group}.json`
      artifacts.push(...(await list.finish(name)))
      names.set(group, name)
    }
    artifacts.push(...(await this.#requests.write(this.#sink, names, this.#ids)))
    return artifacts
  }

  async abandon(): Promise<void> {
    for (const list of this.#lists.values()) await list.discard()
  }

  #send(
    group: RequestGroup,
    path: string,
    body: object,
    ids: readonly string[],
    method: 'POST' | 'PUT' = 'POST',
  ): string {
    if (!this.#stopped) this.#lists.get(group)!.add(JSON.stringify(body))
    const needs = this.#ids.unknown(ids)
    return this.#requests.add(group, { method, path, needs, ...(method === 'PUT' ? { merge: true } : {}) })
  }
}

function pdfTrouble(entry: Entry, pdf: Uint8Array): Finding[] {
  const about = { document: entry.number, value: entry.pdf }
  if (pdf.byteLength === 0) return [finding('pdf-empty', entry.place, { file: entry.pdf }, about)]
  if (pdf.byteLength <= PDF_LIMIT) return []
  const sizes = { megabytes: Math.ceil(pdf.byteLength / 1_000_000), limit: PDF_LIMIT / 1_000_000 }
  return [finding('pdf-too-large', entry.place, { file: entry.pdf, ...sizes }, about)]
}

function idsOf(body: SalesBooking | PurchaseBooking): string[] {
  const relation = 'klant' in body ? body.klant : body.leverancier
  const ids = [relation.id]
  for (const { grootboek, kostenplaats } of body.boekingsregels) {
    ids.push(grootboek.id)
    if (kostenplaats) ids.push(kostenplaats.id)
  }
  return ids
}

const isError = (one: Finding): boolean => one.severity === 'error'
