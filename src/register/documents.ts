import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import type { Selectable, SqlBool } from 'kysely'
import type { BatchStatus } from '../model/batch.ts'
import type { DocumentKind } from '../model/document.ts'
import { build, type Tables } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

/** A row of documents. What it refers to is looked up apart, and once: a join would cost ten times the search. */
export type DocumentRow = Selectable<Tables['documents']>

/** Documents that one statement inserts: it costs two thirds of as many statements. */
export const AT_ONCE = 10

// A literal, not a bound value: only then does the database use the index of the documents that are held.
const held = sql<SqlBool>`free = 0`

/** No other row that is held has the number of this one, or its entry number. */
const notElsewhere = sql<SqlBool>`not exists (
  select 1 from documents as other where other.free = 0 and other.id <> documents.id
    and other.series = documents.series and other.relation = documents.relation and other.number = documents.number
) and not exists (
  select 1 from documents as other where other.free = 0 and other.id <> documents.id
    and other.book = documents.book and other.entry_number = documents.entry_number
)`

/** Holds the documents of a batch, but for those in one of two states. */
const hold = (update: ReturnType<typeof build.updateTable<'documents'>>) =>
  update.set({ free: integer }).where('batch', '=', integer).where('state', 'not in', ['refused', 'requeued'])

/** Every query on documents, prepared once; they run hundreds of thousands of times in a large batch. */
export function documentStatements(db: Database) {
  const rows = build.selectFrom('documents').selectAll()
  const places = {
    fingerprint: text,
    fingerprint_version: integer,
    date: text,
    total: integer,
    currency: text,
  }
  const key = { batch: integer, series: integer, relation: integer, number: text, free: integer }
  const owed = { booked: integer, booked_currency: text }
  const book = { relation_name: text, book: integer, entry_number: integer, ...owed }
  return {
    findSeries: prepare<[administration: string, kind: string, series: string], { id: number }>(
      db,
      build
        .selectFrom('series')
        .select('id')
        .where('administration', '=', text)
        .where('kind', '=', 'sales-invoice')
        .where('series', '=', text),
    ),
    addSeries: prepare<[administration: string, kind: string, series: string], unknown>(
      db,
      build.insertInto('series').values({ administration: text, kind: 'sales-invoice', series: text }),
    ),
    findBook: prepare<[administration: string, journal: string, year: number], { id: number }>(
      db,
      build
        .selectFrom('books')
        .select('id')
        .where('administration', '=', text)
        .where('journal', '=', text)
        .where('year', '=', integer),
    ),
    addBook: prepare<[administration: string, journal: string, year: number], unknown>(
      db,
      build.insertInto('books').values({ administration: text, journal: text, year: integer }),
    ),
    byKey: prepare<[series: number, relation: number, number: string], DocumentRow>(
      db,
      rows
        .where('series', '=', integer)
        .where('relation', '=', integer)
        .where('number', '=', text)
        .where(held),
    ),
    byEntry: prepare<[book: number, entryNumber: number], DocumentRow>(
      db,
      rows.where('book', '=', integer).where('entry_number', '=', integer).where(held),
    ),
    keyBetween: prepare<[series: number, relation: number, first: string, last: string], { id: number }>(
      db,
      build
        .selectFrom('documents')
        .select('id')
        .where('series', '=', integer)
        .where('relation', '=', integer)
        .where('number', '>=', text)
        .where('number', '<=', text)
        .where(held)
        .limit(sql.lit(1)),
    ),
    entryBetween: prepare<[book: number, first: number, last: number], { id: number }>(
      db,
      build
        .selectFrom('documents')
        .select('id')
        .where('book', '=', integer)
        .where('entry_number', '>=', integer)
        .where('entry_number', '<=', integer)
        .where(held)
        .limit(sql.lit(1)),
    ),
    page: prepare<[batch: number, after: number, limit: number], DocumentRow>(
      db,
      rows.where('batch', '=', integer).where('id', '>', integer).orderBy('id').limit(integer),
    ),
    getBatch: prepare<[seq: number], { id: string; status: BatchStatus }>(
      db,
      build.selectFrom('batches').select(['id', 'status']).where('seq', '=', integer),
    ),
    getSeries: prepare<[id: number], { kind: DocumentKind; series: string }>(
      db,
      build.selectFrom('series').select(['kind', 'series']).where('id', '=', integer),
    ),
    getBook: prepare<[id: number], { journal: string; year: number }>(
      db,
      build.selectFrom('books').select(['journal', 'year']).where('id', '=', integer),
    ),
    insert: prepare<(string | number | null)[], unknown>(
      db,
      build.insertInto('documents').values({ ...key, ...places, ...book }),
    ),
    insertMany: prepare<(string | number | null)[], unknown>(
      db,
      build.insertInto('documents').values(Array(AT_ONCE).fill({ ...key, ...places, ...book })),
    ),
    provisional: prepare<[batch: number], { id: number; relation: number }>(
      db,
      build
        .selectFrom('documents')
        .select(['id', 'relation'])
        .where('batch', '=', integer)
        .where(sql<SqlBool>`relation < 0`),
    ),
    setRelation: prepare<[relation: number, id: number], unknown>(
      db,
      build.updateTable('documents').set({ relation: integer }).where('id', '=', integer),
    ),
    // What the accounting package took is never free again by what is said of the batch as a whole (R67).
    makeFree: prepare<[free: number, batch: number, state: string], unknown>(
      db,
      build
        .updateTable('documents')
        .set({ free: integer })
        .where('batch', '=', integer)
        .where('state', '!=', 'accepted'),
    ),
    // What was refused or made free by itself stays free.
    holdAgain: prepare<[free: number, batch: number, refused: string, requeued: string], unknown>(
      db,
      hold(build.updateTable('documents')),
    ),
    // And, asked so, what another batch has exported since.
    holdOthers: prepare<[free: number, batch: number, refused: string, requeued: string], unknown>(
      db,
      hold(build.updateTable('documents')).where(notElsewhere),
    ),
    remove: prepare<[batch: number], unknown>(db, build.deleteFrom('documents').where('batch', '=', integer)),
  }
}
