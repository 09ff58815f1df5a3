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

/** Looks for documents that are alike but for their number (Q55). */
export class AlikeStore {
  readonly #find
  readonly #first
  readonly #last

  constructor(db: Database) {
    // A literal, not a bound value: only then does the database use the index of the documents that are held.
    const held = sql<SqlBool>`documents.free = 0`
    this.#find = prepare<[string, number, string, string, string], Row>(
      db,
      build
        .selectFrom('documents')
        .innerJoin('series', 'series.id', 'documents.series')
        .innerJoin('batches', 'batches.seq', 'documents.batch')
        .select(['documents.number', 'documents.currency', 'series.kind', 'batches.id as batch'])
        .where('documents.date', '=', text)
        .where('documents.total', '=', integer)
        .where('documents.relation_name', '=', text)
        .where(held)
        .where('series.administration', '=', text)
        .where('batches.id', '!=', text)
        .limit(sql.lit(MOST)),
    )
    const day = build
      .selectFrom('documents')
      .select('date')
      .where(sql<SqlBool>`free = 0`)
      .limit(sql.lit(1))
    this.#first = prepare<[], { date: string }>(db, day.where(dated).orderBy('date'))
    this.#last = prepare<[], { date: string }>(db, day.where(dated).orderBy('date', 'desc'))
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
