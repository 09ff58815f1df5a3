import type { Batch } from '../../batch/start.ts'
import type { Artifact } from '../../model/batch.ts'
import type { Cents } from '../../model/money.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import type { BatchRow } from '../../register/register.ts'
import type { ReversalInstruction } from '../../reversal/instruction.ts'
import { reversedBooking, reversedNumber } from '../../reversal/reverse-booking.ts'
import { BookingRows, reversedRows } from '../../reversal/reverse-rows.ts'
import type { PurchaseBooking, SalesBooking } from '../../target/snelstart/bodies.ts'
import { Ids, type Placeholder } from '../../target/snelstart/ids.ts'
import { renderPage } from '../../target/snelstart/import-page.ts'
import { JsonList } from '../../target/snelstart/json-file.ts'
import { Requests } from '../../target/snelstart/requests.ts'
import { dayOf, isBooked, PREFIX, reversedDocument, tellGone, type ReversalForm } from '../reversed.ts'
import { WrittenFiles } from '../written-files.ts'
import { bodiesIn, placeholdersIn } from './written.ts'

type Booking = SalesBooking | PurchaseBooking
const GROUPS = ['verkoopboekingen', 'inkoopboekingen'] as const
type Group = (typeof GROUPS)[number]

/** Bookings of SnelStart: bodies for its API, rows for SnelStart 12, or both, whichever the batch was written in. */
export class SnelstartReversal implements ReversalForm {
  readonly #batch: Batch
  readonly #row: BatchRow
  readonly #instruction: ReversalInstruction
  readonly #written: WrittenFiles
  readonly #lists: Record<Group, JsonList>
  readonly #requests = new Requests()
  readonly #ids: Ids
  readonly #rows: BookingRows
  readonly #numbers = new Set<string>()
  #placeholders = new Map<string, Pick<Placeholder, 'kind' | 'key'>>()
  #count = 0

  constructor(batch: Batch, row: BatchRow, instruction: ReversalInstruction) {
    this.#batch = batch
    this.#row = row
    this.#instruction = instruction
    this.#written = new WrittenFiles(batch, row)
    const { sink } = batch.staging
    const list = (group: Group): JsonList => new JsonList(group, sink)
    this.#lists = { verkoopboekingen: list('verkoopboekingen'), inkoopboekingen: list('inkoopboekingen') }
    this.#ids = new Ids(batch.administration.settings.code)
    this.#rows = new BookingRows(sink)
  }

  /** Bookings of one kind and documents of that kind stand in the same order; those of SnelStart 12 are all in one file. */
  async write(): Promise<void> {
    const { register } = this.#batch.context
    this.#placeholders = await placeholdersIn(this.#written)
    const bodies = {
      verkoopboekingen: bodiesIn<Booking>(this.#written, 'verkoopboekingen'),
      inkoopboekingen: bodiesIn<Booking>(this.#written, 'inkoopboekingen'),
    }
    const hasRows = this.#written.has('Boekingen')
    const hasBodies = this.#written.has('requests')
    const rows = this.#rows.bookings(this.#written.lines('Boekingen'))
    if (!hasRows && !hasBodies) return tellGone(this.#batch, this.#row)
    for await (const documents of register.storedDocuments(this.#row.id))
      for (const document of documents) {
        const group = document.kind.startsWith('sales') ? 'verkoopboekingen' : 'inkoopboekingen'
        const body = hasBodies ? ((await bodies[group].next()).value as Booking | undefined) : null
        const lines = hasRows ? ((await rows.next()).value as string[][] | undefined) : null
        if (body === undefined || lines === undefined) return tellGone(this.#batch, this.#row)
        if ((body ? body.factuurnummer : this.#rows.numberOf(lines!)) !== document.number)
          return tellGone(this.#batch, this.#row)
        if (isBooked(document)) this.#reverse(document, group, body, lines)
      }
    for (const rest of [bodies.verkoopboekingen, bodies.inkoopboekingen, rows])
      if (!(await rest.next()).done) return tellGone(this.#batch, this.#row)
  }

  async abandon(): Promise<void> {
    for (const group of GROUPS) await this.#lists[group].discard()
    await this.#rows.discard()
  }

  async finish(): Promise<void> {
    const { feedback, staging, administration, tally, counts } = this.#batch
    const api: Artifact[] = []
    const names = new Map<Group, string>()
    for (const group of GROUPS) {
      if (this.#lists[group].count === 0) continue
      const name = `${names.size + 1}-${group}.json`
      api.push(...(await this.#lists[group].finish(name)))
      names.set(group, name)
    }
    const { code, name, language } = administration.settings
    if (!this.#requests.empty) api.push(await this.#requests.write(staging.sink, code, names, this.#ids))
    const desktop = await this.#rows.finish(
      api.length > 0 ? 'SnelStart12-1-Boekingen.csv' : '1-Boekingen.csv',
    )
    const about = { administration: code, name, language, journals: tally.totals().journals }
    const page = staging.sink.create('IMPORT.part')
    page.write(renderPage({ ...about, api, desktop, costCentres: [], pdfs: 0 }))
    page.end?.()
    const written = await page.finish('IMPORT.html')
    feedback.artifacts.push(...api, ...desktop, { name: 'IMPORT.html', topic: 'page', ...written, count: 0 })
    counts.documents = counts.exported = this.#count
  }

  #reverse(document: StoredDocument, group: Group, body: Booking | null, lines: string[][] | null): void {
    const day = dayOf(this.#batch, this.#instruction, document)
    if (!day) return
    const { language } = this.#batch.administration.settings
    const number = reversedNumber(document.number, this.#numbers)
    const of = { number, date: this.#instruction.date, prefix: PREFIX[language] }
    if (body) this.#send(group, reversedBooking(body, of))
    if (lines) this.#rows.add(reversedRows(lines, this.#rows.places, of))
    this.#count++
    const total: Cents = body ? Math.round(body.factuurbedrag * 100) : (document.booked ?? document.total)
    this.#batch.tally.total(document.journal, -total || 0)
    this.#batch.newDocuments.add(reversedDocument(document, day.date, day.year))
  }

  /** What had no id then is looked up now: also a relation that the batch itself made. */
  #send(group: Group, body: Booking): void {
    const text = JSON.stringify(body)
    const ids: string[] = []
    for (const [id] of text.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) {
      const known = this.#placeholders.get(id)
      if (known) ids.push(this.#ids.of(known.kind, known.key, ''))
    }
    this.#lists[group].add(text)
    this.#requests.add(group, { method: 'POST', path: `/${group}`, needs: this.#ids.unknown(ids) })
  }
}
