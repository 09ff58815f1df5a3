import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import type { Selectable, SqlBool } from 'kysely'
import type { BatchStatus } from '../model/batch.ts'
import type { Direction } from '../model/document.ts'
import type { DocumentRow } from './documents.ts'
import { build, type Tables } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

/** Documents of one date and total beyond so many are not told apart. */
const MOST_ALIKE = 20

export type PaymentRow = Selectable<Tables['payments']>
export type PartRow = Selectable<Tables['payment_parts']>
export type BatchFacts = { id: string; status: BatchStatus; source: string; created: string }

/** Every query on payments, prepared once. */
export function paymentStatements(db: Database) {
  // Literals, not bound values: only then does the database use the indexes that hold a part of the rows.
  const held = sql<SqlBool>`free = 0`
  const rows = build.selectFrom('documents').selectAll()
  return {
    ...findStatements(db),
    ...writeStatements(db),
    bySale: prepare<[series: number, number: string], DocumentRow>(
      db,
      rows
        .where('series', '=', integer)
        .where(sql<SqlBool>`relation = 0`)
        .where('number', '=', text)
        .where(held),
    ),
    byPurchase: prepare<[number: string], DocumentRow>(
      db,
      rows
        .where('number', '=', text)
        .where(held)
        .where(sql<SqlBool>`relation <> 0`),
    ),
    byEntry: prepare<[book: number, entry: number], DocumentRow>(
      db,
      rows.where('book', '=', integer).where('entry_number', '=', integer).where(held),
    ),
    byAssigned: prepare<[book: number, entry: number], DocumentRow>(
      db,
      rows
        .where('book', '=', integer)
        .where('assigned', '=', integer)
        .where(sql<SqlBool>`assigned is not null`),
    ),
    alike: prepare<[date: string, total: number], DocumentRow>(
      db,
      rows
        .where('id', 'in', (alike) =>
          alike.selectFrom('alike').select('document').where('date', '=', text).where('total', '=', integer),
        )
        .where(held)
        .limit(sql.lit(MOST_ALIKE)),
    ),
    page: prepare<[after: number, limit: number], DocumentRow>(
      db,
      rows.where('id', '>', integer).where(held).orderBy('id').limit(integer),
    ),
    unpaid: prepare<[after: number, limit: number], DocumentRow>(
      db,
      rows
        .where('id', '>', integer)
        .where(held)
        .where(
          sql<SqlBool>`not exists (select 1 from payments where document = documents.id and status = 'paid')`,
        )
        .orderBy('id')
        .limit(integer),
    ),
  }
}

function findStatements(db: Database) {
  return {
    series: prepare<[administration: string], Selectable<Tables['series']>>(
      db,
      build.selectFrom('series').selectAll().where('administration', '=', text),
    ),
    books: prepare<[administration: string], Selectable<Tables['books']>>(
      db,
      build.selectFrom('books').selectAll().where('administration', '=', text),
    ),
    batch: prepare<[seq: number], BatchFacts>(
      db,
      build.selectFrom('batches').select(['id', 'status', 'source', 'created']).where('seq', '=', integer),
    ),
    // VAT of some of its documents was computed
    computed: prepare<[seq: number], { computed: number }>(
      db,
      build
        .selectFrom('batches')
        .select(sql<number>`instr(summary, '"reason":"computed-vat"') > 0`.as('computed'))
        .where('seq', '=', integer),
    ),
    batchOf: prepare<[id: string], { seq: number; created: string }>(
      db,
      build.selectFrom('batches').select(['seq', 'created']).where('id', '=', text),
    ),
    imported: prepare<[batch: number, ...actions: string[]], { time: string | null }>(
      db,
      build
        .selectFrom('events')
        .select(({ fn }) => fn.max('time').as('time'))
        .where('batch', '=', integer)
        .where('action', 'in', ['imported', 'partly-imported', 'accepted']),
    ),
    relationCode: prepare<[id: number], { target_code: string }>(
      db,
      build.selectFrom('relations').select('target_code').where('id', '=', integer),
    ),
    payment: prepare<[document: number], PaymentRow>(
      db,
      build.selectFrom('payments').selectAll().where('document', '=', integer),
    ),
    earlier: prepare<[series: number, relation: number, number: string], PaymentRow>(
      db,
      build
        .selectFrom('documents')
        .innerJoin('payments', 'payments.document', 'documents.id')
        .selectAll('payments')
        .where('series', '=', integer)
        .where('relation', '=', integer)
        .where('number', '=', text)
        .where(sql<SqlBool>`free = 1`)
        .where(sql<SqlBool>`told_status <> ''`)
        .orderBy('documents.id', 'desc')
        .limit(sql.lit(1)),
    ),
    parts: prepare<[document: number], PartRow>(
      db,
      build
        .selectFrom('payment_parts')
        .selectAll()
        .where('document', '=', integer)
        .orderBy('origin')
        .orderBy('identity'),
    ),
    pages: prepare<
      [administration: string, direction: Direction, day: string],
      { page: number; is_last: number }
    >(
      db,
      build
        .selectFrom('payment_pages')
        .select(['page', 'is_last'])
        .where('administration', '=', text)
        .where('direction', '=', 'sales')
        .where('day', '=', text)
        .orderBy('page'),
    ),
  }
}

function writeStatements(db: Database) {
  const state = {
    status: 'open',
    paid: integer,
    written_off: integer,
    open: integer,
    last_paid: text,
  } as const
  const told = { told_status: 'open', told_paid: integer, told_written_off: integer } as const
  const listed = { seen: text, absent: text, listed_on: text, listed_open: integer, listed_last: text }
  const part = { date: text, first_told: text, last_told: text, amount: integer, written_off: integer }
  return {
    forget: prepare<[document: number], unknown>(
      db,
      build.deleteFrom('payments').where('document', '=', integer),
    ),
    forgetParts: prepare<[document: number], unknown>(
      db,
      build.deleteFrom('payment_parts').where('document', '=', integer),
    ),
    insert: prepare<(string | number)[], unknown>(
      db,
      build.insertInto('payments').values({
        document: integer,
        batch: text,
        ...listed,
        ...state,
        ...told,
        told_open: integer,
        told_last: text,
      }),
    ),
    learn: prepare<[booked: number, document: number], unknown>(
      db,
      build
        .updateTable('documents')
        .set((row) => ({ booked: integer, booked_currency: row.ref('currency') }))
        .where('id', '=', integer)
        .where(sql<SqlBool>`booked is null`),
    ),
    insertPart: prepare<(string | number)[], unknown>(
      db,
      build
        .insertInto('payment_parts')
        .values({ document: integer, origin: 'entry', identity: text, ...part }),
    ),
    insertPage: prepare<(string | number)[], unknown>(
      db,
      build
        .insertInto('payment_pages')
        .values({ administration: text, direction: 'sales', day: text, page: integer, is_last: integer })
        .onConflict((conflict) =>
          conflict
            .columns(['administration', 'direction', 'day', 'page'])
            .doUpdateSet((row) => ({ is_last: row.ref('excluded.is_last') })),
        ),
    ),
  }
}
