import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { DocumentKind } from '../model/document.ts'
import type { AlikeDocument, AlikeKey } from './register.ts'
import { build } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

type Row = { number: string; currency: string; kind: DocumentKind; batch: string }

/** More of one relation, date and total than this are not looked through: the warning names one of them anyway. */
const MOST = 20

/** Documents that are put in order at a time: 2 MB. */
const SORTED = 50_000

/** Looks for documents that are alike but for their number (Q55). */
export class AlikeStore {
  readonly #find
  readonly #first
  readonly #last
  readonly #ids
  readonly #add
  readonly #addBooked

  constructor(db: Database) {
    this.#find = prepare<[string, number, string, string, string], Row>(
      db,
      build
        .selectFrom('alike')
        .innerJoin('documents', 'documents.id', 'alike.document')
        .innerJoin('series', 'series.id', 'documents.series')
        .innerJoin('batches', 'batches.seq', 'documents.batch')
        .select(['documents.number', 'documents.currency', 'series.kind', 'batches.id as batch'])
        .where('alike.date', '=', text)
        .where('alike.total', '=', integer)
        .where('documents.relation_name', '=', text)
        .whereRef('documents.total', '=', 'alike.total')
        .where(sql<SqlBool>`documents.free = 0`)
        .where('series.administration', '=', text)
        .where('batches.id', '!=', text)
        .limit(sql.lit(MOST)),
    )
    const day = build.selectFrom('alike').select('date').limit(sql.lit(1))
    this.#first = prepare<[], { date: string }>(db, day.where(dated).orderBy('date'))
    this.#last = prepare<[], { date: string }>(db, day.where(dated).orderBy('date', 'desc'))
    this.#ids = prepare<[number], { first: number | null; last: number }>(
      db,
      build
        .selectFrom('documents')
        .select((row) => [row.fn.min('id').as('first'), row.fn.max('id').as('last')])
        .where('batch', '=', integer),
    )
    const some = build
      .selectFrom('documents')
      .where('batch', '=', integer)
      .where('id', '>=', integer)
      .where('id', '<=', integer)
      .orderBy(sql`1, 2, 3`)
    const insert = build.insertInto('alike').columns(['date', 'total', 'document'])
    this.#add = prepare<[batch: number, first: number, last: number], unknown>(
      db,
      insert.expression(some.select(['date', 'total', 'id'])),
    )
    this.#addBooked = prepare<[batch: number, first: number, last: number], unknown>(
      db,
      insert.expression(
        some.select(['date', sql<number>`booked`.as('total'), 'id']).where(sql<SqlBool>`booked <> total`),
      ),
    )
  }

  /**
   * Takes in the documents of a batch, many at once and in order, in the transaction that publishes it.
   * @param withBooked some of them are owed for another amount than their source says: they are found by both
   */
  add(seq: number, withBooked: boolean): void {
    const { first, last } = this.#ids.get(seq)!
    if (first === null) return
    for (let from = first; from <= last; from += SORTED) {
      this.#add.run(seq, from, from + SORTED - 1)
      if (withBooked) this.#addBooked.run(seq, from, from + SORTED - 1)
    }
  }

  /** One answer for each of `wanted`, in their order. */
  find(administration: string, batch: string, wanted: readonly AlikeKey[]): (AlikeDocument | null)[] {
    return wanted.map((key) => {
      const { date, total, relationName } = key
      const rows = this.#find.all(date, total, relationName, administration, batch)
      const hit = rows.find(
        (row) =>
          row.kind.startsWith(key.direction) && row.currency === key.currency && row.number !== key.number,
      )
      return hit === undefined ? null : { number: hit.number, batch: hit.batch }
    })
  }

  dates(): { first: string; last: string } | null {
    const first = this.#first.get()
    return first === undefined ? null : { first: first.date, last: this.#last.get()!.date }
  }
}

const dated = sql<SqlBool>`date <> ''`
