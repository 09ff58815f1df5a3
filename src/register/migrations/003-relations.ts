import type { Migration } from '../migrate.ts'

/** What is remembered of relations, those that are not linked, and what people decided of them. */
export const relationMemory: Migration = {
  number: 3,
  up: (schema) => [
    ...(['name', 'iban', 'roles', 'decision', 'batch'] as const).map((column) =>
      schema.alterTable('relations').addColumn(column, 'text', (c) => c.notNull().defaultTo('')),
    ),
    schema.alterTable('relations').addColumn('linked', 'integer', (c) => c.notNull().defaultTo(0)),
    schema
      .createTable('unlinked')
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('cause', 'text', (c) => c.notNull())
      .addColumn('batch', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('unlinked_key', ['administration', 'role', 'key', 'source']),
    schema
      .createTable('relation_decisions')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('administration', 'text', (c) => c.notNull())
      .addColumn('batch', 'text', (c) => c.notNull())
      .addColumn('time', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('row', 'integer', (c) => c.notNull())
      .addColumn('relation', 'integer', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('iban', 'text', (c) => c.notNull()),
  ],
}
