import type { Database } from 'better-sqlite3'
import type { BatchStatus } from '../model/batch.ts'
import type { Direction, DocumentKind } from '../model/document.ts'
import type { PayableDocument, PaymentFacts, PaymentState } from '../model/payment.ts'
import type { DocumentRow } from './documents.ts'
import { paymentStatements, type BatchFacts, type PaymentRow } from './payment-statements.ts'
import type {
  ArchivedDocument,
  ArchivedPayment,
  ListPage,
  PaidDocument,
  PayableKey,
  PayableLook,
  PaymentChanges,
} from './payments.ts'

/** A batch with one of these has been handed over: the accounting package may have its documents. */
const HANDED_OVER: readonly BatchStatus[] = ['publishing', 'exported', 'imported', 'partly-imported']

type Administration = {
  series: Map<number, { kind: DocumentKind; series: string; direction: Direction }>
  books: Map<number, { journal: string; year: number }>
}

/** What was paid. What runs here runs inside the caller's transaction. */
export class PaymentStore {
  readonly #run: ReturnType<typeof paymentStatements>

  constructor(db: Database) {
    this.#run = paymentStatements(db)
  }

  find(administration: string, keys: readonly PayableKey[]): PayableDocument[][] {
    const reading = this.#reading(administration)
    return keys.map((key) => {
      const rows = new Map<number, DocumentRow>()
      for (const number of key.numbers)
        for (const row of this.#byNumber(reading.own, key.direction, number)) rows.set(row.id, row)
      if (key.entry !== null)
        for (const [book, own] of reading.own.books) {
          if (key.book && (key.book.journal !== own.journal || key.book.year !== own.year)) continue
          for (const find of [this.#run.byEntry, this.#run.byAssigned])
            for (const row of find.all(book, key.entry)) rows.set(row.id, row)
        }
      return reading.documents(
        [...rows.values()].toSorted((a, b) => a.id - b.id),
        key.direction,
      )
    })
  }

  alike(administration: string, looks: readonly PayableLook[]): PayableDocument[][] {
    const reading = this.#reading(administration)
    return looks.map(({ direction, date, total }) => {
      const rows = this.#run.alike.all(date, total)
      if (total !== 0) rows.push(...this.#run.alike.all(date, -total))
      return reading.documents(rows, direction)
    })
  }

  /** Rows behind `after` that are not known to be paid. */
  unpaid(administration: string, direction: Direction, after: number, limit: number) {
    const rows = this.#run.unpaid.all(after, limit)
    const documents = this.#reading(administration).documents(rows, direction)
    return { documents, last: rows.at(-1)?.id ?? after, more: rows.length === limit }
  }

  paid(administration: string, after: number, limit: number) {
    const rows = this.#run.page.all(after, limit)
    const documents: PaidDocument[] = this.#reading(administration)
      .documents(rows)
      .map((document) => ({ ...document, state: stateOf(this.#run.payment.get(document.id)) }))
    return { documents, last: rows.at(-1)?.id ?? after, more: rows.length === limit }
  }

  pages(administration: string, direction: Direction, day: string): ListPage[] {
    return this.#run.pages
      .all(administration, direction, day)
      .map(({ page, is_last }) => ({ direction, day, page, isLast: is_last === 1 }))
  }

  save(administration: string, batch: string, { records, pages }: PaymentChanges): void {
    for (const { document, booked, facts, state, told } of records) {
      if (booked !== null) this.#run.learn.run(booked, document)
      this.#run.forgetParts.run(document)
      this.#run.forget.run(document)
      const { seen, absent, listed } = facts
      const list = [listed?.asOf ?? '', listed?.open ?? 0, listed?.lastPaid ?? '']
      this.#run.insert.run(document, batch, seen, absent, ...list, ...stateCells(state), ...stateCells(told))
      for (const { origin, identity, date, firstTold, lastTold, amount, writtenOff } of facts.payments)
        this.#run.insertPart.run(document, origin, identity, date, firstTold, lastTold, amount, writtenOff)
    }
    for (const { direction, day, page, isLast } of pages)
      this.#run.insertPage.run(administration, direction, day, page, isLast ? 1 : 0)
  }

  /** See PaymentRegister: what a later batch said goes before. */
  adopt(administration: string, batch: string, payments: readonly ArchivedPayment[]): number {
    const { own } = this.#reading(administration)
    let taken = 0
    for (const payment of payments) {
      const { row, isSame } = this.#archived(own, payment.key)
      const known = row && this.#run.payment.get(row.id)
      if (!row || (known && (!isSame || this.#isLater(known.batch, batch)))) continue
      taken++
      // of one that went again only holds what its source was told
      const learned = isSame ? payment : { ...payment, facts: NOTHING, state: null, booked: null }
      this.save(administration, batch, { records: [{ ...learned, document: row.id }], pages: [] })
    }
    return taken
  }

  /** Whether `one` is `other` or came after it; the ids of batches of one second are in no order. */
  #isLater(one: string, other: string): boolean {
    const created = (id: string): string => this.#run.batchOf.get(id)?.created ?? ''
    return one === other || created(one) >= created(other)
  }

  /** The document that is meant; `isSame` false: the one that went in its place. */
  #archived(own: Administration, key: ArchivedDocument): { row?: DocumentRow; isSame: boolean } {
    const seq = this.#run.batchOf.get(key.batch)?.seq
    const direction = directionOf(key.kind)
    const rows = this.#byNumber(own, direction, key.number).filter((row) => {
      const series = own.series.get(row.series)
      return series?.kind === key.kind && series.series === key.series
    })
    const same = rows.find((row) => row.batch === seq && row.fingerprint === key.fingerprint)
    if (same) return { row: same, isSame: true }
    // two suppliers may bear one number
    const other = rows.find((row) => direction === 'sales' || row.fingerprint === key.fingerprint)
    return { ...(other && { row: other }), isSame: false }
  }

  #byNumber(own: Administration, direction: Direction, number: string): DocumentRow[] {
    if (direction === 'purchase') return this.#run.byPurchase.all(number)
    const rows: DocumentRow[] = []
    for (const [series, of] of own.series)
      if (of.direction === direction) rows.push(...this.#run.bySale.all(series, number))
    return rows
  }

  #reading(administration: string): Reading {
    const series = this.#run.series.all(administration)
    const books = this.#run.books.all(administration)
    return new Reading(this.#run, {
      series: new Map(
        series.map(({ id, kind, series: name }) => [
          id,
          { kind, series: name, direction: directionOf(kind) },
        ]),
      ),
      books: new Map(books.map(({ id, journal, year }) => [id, { journal, year }])),
    })
  }
}

/** What a reversal made is no document of a source: its fingerprint is of no version. */
const isReversal = (row: DocumentRow): boolean => row.fingerprint_version === 0

const NOTHING: PaymentFacts = { seen: '', listed: null, absent: '', payments: [] }

const directionOf = (kind: DocumentKind): Direction => (kind.startsWith('sales') ? 'sales' : 'purchase')

/** Turns rows into documents for one call: each batch is looked up once. */
class Reading {
  readonly own: Administration
  readonly #run: ReturnType<typeof paymentStatements>
  readonly #batches = new Map<number, BatchFacts & { imported: string }>()
  readonly #computed = new Map<number, boolean>()

  constructor(run: ReturnType<typeof paymentStatements>, own: Administration) {
    this.#run = run
    this.own = own
  }

  /** Those of the administration that were handed over, of one direction or both. */
  documents(rows: readonly DocumentRow[], direction?: Direction): PayableDocument[] {
    return rows.flatMap((row) => {
      const own = this.own.series.get(row.series)
      if (own === undefined || row.free !== 0 || isReversal(row)) return []
      if (direction !== undefined && own.direction !== direction) return []
      const batch = this.#batch(row.batch)
      return HANDED_OVER.includes(batch.status) ? [this.#document(row, own, batch)] : []
    })
  }

  #document(
    row: DocumentRow,
    { kind, series, direction }: { kind: DocumentKind; series: string; direction: Direction },
    batch: BatchFacts & { imported: string },
  ): PayableDocument {
    const { journal, year } = this.own.books.get(row.book)!
    const payment = this.#run.payment.get(row.id)
    const isAccepted = row.state === 'accepted' || batch.status === 'imported'
    return {
      id: row.id,
      direction,
      kind,
      series,
      fingerprint: row.fingerprint,
      number: row.number,
      entryNumber: row.assigned ?? row.entry_number,
      journal,
      year,
      date: row.date,
      total: row.booked ?? row.total,
      stated: row.total,
      unsure: row.booked === null && this.#isComputed(row.batch),
      currency: row.booked === null ? row.currency : row.booked_currency,
      relationName: row.relation_name,
      relationCode: row.relation > 0 ? (this.#run.relationCode.get(row.relation)?.target_code ?? '') : '',
      source: batch.source,
      batch: batch.id,
      exported: batch.created.slice(0, 10),
      imported: isAccepted ? batch.imported : '',
      facts: this.#facts(row.id, payment),
      told: toldOf(payment ?? this.#run.earlier.get(row.series, row.relation, row.number)),
    }
  }

  #facts(document: number, payment: PaymentRow | undefined): PaymentFacts {
    if (!payment) return NOTHING
    const { seen, absent, listed_on, listed_open, listed_last } = payment
    const listed = listed_on === '' ? null : { asOf: listed_on, open: listed_open, lastPaid: listed_last }
    const payments = this.#run.parts.all(document).map((part) => ({
      origin: part.origin,
      identity: part.identity,
      date: part.date,
      firstTold: part.first_told,
      lastTold: part.last_told,
      amount: part.amount,
      writtenOff: part.written_off,
    }))
    return { seen, listed, absent, payments }
  }

  /** Asked only of documents that were registered before the register kept what they are owed for. */
  #isComputed(seq: number): boolean {
    let known = this.#computed.get(seq)
    if (known === undefined) this.#computed.set(seq, (known = this.#run.computed.get(seq)?.computed === 1))
    return known
  }

  #batch(seq: number): BatchFacts & { imported: string } {
    let known = this.#batches.get(seq)
    if (!known) {
      const found = this.#run.batch.get(seq)!
      const time = this.#run.imported.get(seq, 'imported', 'partly-imported', 'accepted')?.time ?? ''
      this.#batches.set(seq, (known = { ...found, imported: time.slice(0, 10) }))
    }
    return known
  }
}

const stateCells = (state: PaymentState | null): (string | number)[] =>
  state ? [state.status, state.paid, state.writtenOff, state.open, state.lastPaid] : ['', 0, 0, 0, '']

function stateOf(row: PaymentRow | undefined): PaymentState | null {
  if (!row || row.status === '') return null
  const { status, paid, written_off: writtenOff, open, last_paid: lastPaid } = row
  return { status, paid, writtenOff, open, lastPaid }
}

function toldOf(row: PaymentRow | undefined): PaymentState | null {
  if (!row || row.told_status === '') return null
  return {
    status: row.told_status,
    paid: row.told_paid,
    writtenOff: row.told_written_off,
    open: row.told_open,
    lastPaid: row.told_last,
  }
}
