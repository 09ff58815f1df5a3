import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import type { CompiledQuery, SqlBool } from 'kysely'
import type { DocumentRow } from './documents.ts'
import type { DocumentSearch, EventAction } from './outcomes.ts'
import { build } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

type EventRow = { number: string | null; time: string; action: EventAction; by: string; text: string }

/** Every query on what became of documents and batches, prepared once. */
export function outcomeStatements(db: Database) {
  const rows = build.selectFrom('documents').selectAll()
  const ofBook = rows.where('book', '=', integer)
  // Literals, not bound values: only then does the database use the indexes that hold a part of the rows.
  const held = sql<SqlBool>`free = 0`
  const free = sql<SqlBool>`free = 1`
  return {
    books: prepare<[administration: string], { id: number }>(
      db,
      build.selectFrom('books').select('id').where('administration', '=', text),
    ),
    heldEntry: prepare<[book: number, number: number], DocumentRow>(
      db,
      ofBook.where('entry_number', '=', integer).where(held),
    ),
    freeEntry: prepare<[book: number, number: number], DocumentRow>(
      db,
      ofBook.where('entry_number', '=', integer).where(free),
    ),
    assigned: prepare<[book: number, number: number], DocumentRow>(
      db,
      ofBook.where('assigned', '=', integer),
    ),
    get: prepare<[id: number], DocumentRow>(db, rows.where('id', '=', integer)),
    change: prepare<[state: string, free: number, assigned: number | null, id: number], unknown>(
      db,
      build
        .updateTable('documents')
        .set({ state: '', free: integer, assigned: integer })
        .where('id', '=', integer),
    ),
    setOutcome: prepare<[outcome: string, seq: number], unknown>(
      db,
      build.updateTable('batches').set({ outcome: 'exported' }).where('seq', '=', integer),
    ),
    addEvent: prepare<
      [batch: number, document: number | null, time: string, action: string, by: string, text: string],
      unknown
    >(
      db,
      build
        .insertInto('events')
        .values({ batch: integer, document: integer, time: text, action: 'imported', by: text, text }),
    ),
    reversedBy: prepare<[by: string], { id: string }>(
      db,
      build
        .selectFrom('events')
        .innerJoin('batches', 'batches.seq', 'events.batch')
        .select('batches.id')
        .distinct()
        .where('events.by', '=', text)
        .where(sql<SqlBool>`events.action = 'reversed'`),
    ),
    events: prepare<[batch: number], EventRow>(
      db,
      build
        .selectFrom('events')
        .leftJoin('documents', 'documents.id', 'events.document')
        .select(['documents.number', 'events.time', 'events.action', 'events.by', 'events.text'])
        .where('events.batch', '=', integer)
        .orderBy('events.id'),
    ),
  }
}

/** Documents of published batches by what is asked for, newest first. */
export function searchQuery(search: DocumentSearch): { compile(): CompiledQuery } {
  const { administration, batch, number, relation, from, until, limit } = search
  let query = build
    .selectFrom('documents')
    .innerJoin('batches', 'batches.seq', 'documents.batch')
    .selectAll('documents')
    .where('batches.status', '!=', 'preparing')
    .orderBy('documents.id', 'desc')
    .limit(limit)
  if (administration !== undefined) query = query.where('batches.administration', '=', administration)
  if (batch !== undefined) query = query.where('batches.id', '=', batch)
  if (number !== undefined) query = query.where('documents.number', '=', number)
  if (relation !== undefined)
    query = query.where(sql<SqlBool>`instr(lower(documents.relation_name), ${relation.toLowerCase()}) > 0`)
  if (from !== undefined) query = query.where('documents.date', '>=', from)
  if (until !== undefined) query = query.where('documents.date', '<=', until)
  return query
}
