import type { Artifact } from '../../model/batch.ts'
import type { Entry, RelationUpdate } from '../../model/entry.ts'
import type { ArtifactSink } from '../target.ts'
import type { CostCentre, PurchaseBooking, Relation, SalesBooking } from './bodies.ts'
import { directionOf } from './booking.ts'
import type { Codes } from './codes.ts'
import type { Ids } from './ids.ts'
import { JsonList } from './json-file.ts'
import { GROUPS, Requests, type RequestGroup } from './requests.ts'

/** The bodies of SnelStart's API, a group of requests a file, and requests.json. */
export class ApiFiles {
  readonly #sink: ArtifactSink
  readonly #administration: string
  readonly #ids: Ids
  readonly #codes: Codes
  readonly #requests = new Requests()
  readonly #lists: Map<RequestGroup, JsonList>

  constructor(sink: ArtifactSink, administration: string, ids: Ids, codes: Codes) {
    this.#sink = sink
    this.#administration = administration
    this.#ids = ids
    this.#codes = codes
    this.#lists = new Map(GROUPS.map((group) => [group, new JsonList(group, sink)]))
  }

  /** @param code as the cost centre is called in the bookings: 007 may be number 7 */
  costCentre(body: CostCentre, code: string): void {
    const request = this.#send('kostenplaatsen', '/kostenplaatsen', body, [])
    this.#ids.madeBy('kostenplaats', code, request)
  }

  relation(relation: RelationUpdate, body: Relation): void {
    const needs = body.vestigingsAdres === undefined ? [] : [body.vestigingsAdres.land.id]
    if (relation.action === 'insert') {
      const request = this.#send('relaties', '/relaties', body, needs)
      this.#ids.madeBy('relatie', relation.code, request)
      return
    }
    const id = this.#codes.relation(relation.code)
    this.#send('relaties', `/relaties/${id}`, body, [id, ...needs], 'PUT')
  }

  entry(entry: Entry, body: SalesBooking | PurchaseBooking, pdf: Uint8Array | null): void {
    const sales = directionOf(entry) === 'sales'
    const group = sales ? 'verkoopboekingen' : 'inkoopboekingen'
    const path = sales ? '/verkoopboekingen' : '/inkoopboekingen'
    const request = this.#send(group, path, body, idsOf(body))
    if (pdf === null) return
    const kind = sales ? 'verkoopboeking' : 'inkoopboeking'
    // the number of a purchase is the supplier's: two suppliers may use the same
    const key = sales ? entry.number : `${entry.relation} ${entry.number}`
    const parentIdentifier = this.#ids.madeBy(kind, key, request)
    const content = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('base64')
    const type = sales ? 'Verkoopboekingen' : 'Inkoopboekingen'
    const document = { content, parentIdentifier, fileName: entry.pdf }
    this.#send('documenten', `/documenten/${type}`, document, [parentIdentifier])
  }

  /** @returns files in the order of sending, requests.json last */
  async finish(): Promise<Artifact[]> {
    const artifacts: Artifact[] = []
    const names = new Map<string, string>()
    for (const group of GROUPS) {
      const list = this.#lists.get(group)!
      if (list.count === 0) continue
      const name = `${names.size + 1}-${group}.json`
      artifacts.push(...(await list.finish(name)))
      names.set(group, name)
    }
    if (this.#requests.empty) return []
    artifacts.push(await this.#requests.write(this.#sink, this.#administration, names, this.#ids))
    return artifacts
  }

  async discard(): Promise<void> {
    for (const list of this.#lists.values()) await list.discard()
  }

  #send(
    group: RequestGroup,
    path: string,
    body: object,
    ids: readonly string[],
    method: 'POST' | 'PUT' = 'POST',
  ): string {
    this.#lists.get(group)!.add(JSON.stringify(body))
    return this.#requests.add(group, { method, path, needs: this.#ids.unknown(ids) })
  }
}

function idsOf(body: SalesBooking | PurchaseBooking): string[] {
  const ids = ['klant' in body ? body.klant.id : body.leverancier.id]
  for (const { grootboek, kostenplaats } of body.boekingsregels) {
    ids.push(grootboek.id)
    if (kostenplaats) ids.push(kostenplaats.id)
  }
  return ids
}
