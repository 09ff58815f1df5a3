import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Migration } from '../migrate.ts'

/** Messages that were to be sent: those that wait, and for a while what became of the others. */
export const mails: Migration = {
  number: 8,
  up: (schema) => [
    schema
      .createTable('mails')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('message_id', 'text', (c) => c.notNull().unique())
      .addColumn('batch', 'text', (c) => c.notNull())
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('created', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('attachment', 'text', (c) => c.notNull())
      .addColumn('recipients', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('first', 'text', (c) => c.notNull())
      .addColumn('next', 'text', (c) => c.notNull())
      .addColumn('trouble', 'text', (c) => c.notNull()),
    schema
      .createIndex('mails_waiting')
      .on('mails')
      .columns(['next', 'id'])
      .where(sql<SqlBool>`state = 'waiting'`),
    schema.createIndex('mails_created').on('mails').column('created'),
  ],
}
