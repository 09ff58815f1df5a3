import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Migration } from '../migrate.ts'

/** What is known of the payment of documents, and what their sources were told of it. */
export const payments: Migration = {
  number: 6,
  up: (schema) => [
    schema
      .createTable('payments')
      .addColumn('document', 'integer', (c) => c.primaryKey().references('documents.id'))
      .addColumn('batch', 'text', (c) => c.notNull())
      .addColumn('seen', 'text', (c) => c.notNull())
      .addColumn('absent', 'text', (c) => c.notNull())
      .addColumn('listed_on', 'text', (c) => c.notNull())
      .addColumn('listed_open', 'integer', (c) => c.notNull())
      .addColumn('listed_last', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('paid', 'integer', (c) => c.notNull())
      .addColumn('written_off', 'integer', (c) => c.notNull())
      .addColumn('open', 'integer', (c) => c.notNull())
      .addColumn('last_paid', 'text', (c) => c.notNull())
      .addColumn('told_status', 'text', (c) => c.notNull())
      .addColumn('told_paid', 'integer', (c) => c.notNull())
      .addColumn('told_written_off', 'integer', (c) => c.notNull())
      .addColumn('told_open', 'integer', (c) => c.notNull())
      .addColumn('told_last', 'text', (c) => c.notNull()),
    schema
      .createTable('payment_parts')
      .addColumn('document', 'integer', (c) => c.notNull().references('payments.document'))
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('identity', 'text', (c) => c.notNull())
      .addColumn('date', 'text', (c) => c.notNull())
      .addColumn('first_told', 'text', (c) => c.notNull())
      .addColumn('last_told', 'text', (c) => c.notNull())
      .addColumn('amount', 'integer', (c) => c.notNull())
      .addColumn('written_off', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('payment_parts_key', ['document', 'origin', 'identity'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('payment_pages')
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('direction', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('page', 'integer', (c) => c.notNull())
      .addColumn('is_last', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('payment_pages_key', ['administration', 'direction', 'day', 'page']),
    // Sales are found by their key; a purchase's key begins with its supplier, whom a list names in its own way.
    schema
      .createIndex('documents_purchase_number')
      .on('documents')
      .column('number')
      .where(sql<SqlBool>`free = 0 and relation <> 0`),
  ],
}
