import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Migration } from '../migrate.ts'

/**
 * What a document is owed for by its entry, beside the total as its source gives it: that one lacks VAT which was
 * computed, and is what a document is compared by. Empty on documents of before.
 */
export const booked: Migration = {
  number: 11,
  up: (schema) => [
    schema.alterTable('documents').addColumn('booked', 'integer'),
    schema.alterTable('documents').addColumn('booked_currency', 'text', (c) => c.notNull().defaultTo('')),
    // What a source was told of a document that was made free holds for the one that went in its place.
    schema
      .createIndex('documents_free_key')
      .on('documents')
      .columns(['series', 'relation', 'number'])
      .where(sql<SqlBool>`free = 1`),
  ],
}
