import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Migration } from '../migrate.ts'

/** What became of documents after they were exported, and what was done to batches since: only ever added to. */
export const outcomes: Migration = {
  number: 5,
  up: (schema) => [
    schema.alterTable('documents').addColumn('state', 'text', (c) => c.notNull().defaultTo('')),
    schema.alterTable('documents').addColumn('assigned', 'integer'),
    schema
      .createIndex('documents_free_entry')
      .on('documents')
      .columns(['book', 'entry_number'])
      .where(sql<SqlBool>`free = 1 and entry_number is not null`),
    schema
      .createIndex('documents_assigned')
      .on('documents')
      .columns(['book', 'assigned'])
      .where(sql<SqlBool>`assigned is not null`),
    schema
      .createTable('events')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('batch', 'integer', (c) => c.notNull().references('batches.seq'))
      .addColumn('document', 'integer')
      .addColumn('time', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull()),
    schema.createIndex('events_batch').on('events').columns(['batch', 'id']),
  ],
}
