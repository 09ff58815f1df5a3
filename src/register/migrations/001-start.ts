import { sql } from 'kysely'
import type { SchemaModule, SqlBool } from 'kysely'
import type { Migration } from '../migrate.ts'

/** The register as it began. */
export const start: Migration = {
  number: 1,
  up: (schema) => [...small(schema), ...batches(schema), ...documents(schema), ...relations(schema)],
}

function small(schema: SchemaModule): ReturnType<Migration['up']> {
  return [
    schema
      .createTable('meta')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull()),
    schema
      .createTable('settings')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull()),
    schema
      .createTable('leases')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('holder', 'text', (c) => c.notNull())
      .addColumn('expires', 'integer', (c) => c.notNull()),
  ]
}

function batches(schema: SchemaModule): ReturnType<Migration['up']> {
  return [
    schema
      .createTable('batches')
      .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('created', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('documents', 'integer', (c) => c.notNull())
      .addColumn('summary', 'text', (c) => c.notNull()),
    schema.createIndex('batches_administration').on('batches').columns(['administration', 'id']),
    schema.createIndex('batches_status').on('batches').columns(['status', 'id']),
  ]
}

function documents(schema: SchemaModule): ReturnType<Migration['up']> {
  return [
    schema
      .createTable('series')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('series', 'text', (c) => c.notNull())
      .addUniqueConstraint('series_key', ['administration', 'kind', 'series']),
    schema
      .createTable('books')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('journal', 'text', (c) => c.notNull())
      .addColumn('year', 'integer', (c) => c.notNull())
      .addUniqueConstraint('books_key', ['administration', 'journal', 'year']),
    schema
      .createTable('documents')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('batch', 'integer', (c) => c.notNull().references('batches.seq'))
      .addColumn('series', 'integer', (c) => c.notNull().references('series.id'))
      .addColumn('relation', 'integer', (c) => c.notNull())
      .addColumn('number', 'text', (c) => c.notNull())
      .addColumn('free', 'integer', (c) => c.notNull())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('fingerprint_version', 'integer', (c) => c.notNull())
      .addColumn('date', 'text', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('relation_name', 'text', (c) => c.notNull())
      .addColumn('book', 'integer', (c) => c.notNull().references('books.id'))
      .addColumn('entry_number', 'integer'),
    // What makes "exactly once" true: two documents of one key are never held at the same time.
    schema
      .createIndex('documents_key')
      .unique()
      .on('documents')
      .columns(['series', 'relation', 'number'])
      .where(sql<SqlBool>`free = 0`),
    schema
      .createIndex('documents_entry')
      .unique()
      .on('documents')
      .columns(['book', 'entry_number'])
      .where(sql<SqlBool>`free = 0 and entry_number is not null`),
    schema.createIndex('documents_batch').on('documents').column('batch'),
  ]
}

function relations(schema: SchemaModule): ReturnType<Migration['up']> {
  return [
    schema
      .createTable('relations')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('target_code', 'text', (c) => c.notNull()),
    schema
      .createTable('identities')
      .addColumn('relation', 'integer', (c) => c.notNull().references('relations.id'))
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('identities_key', ['administration', 'kind', 'source', 'value', 'relation'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('identities_relation').on('identities').column('relation'),
  ]
}
