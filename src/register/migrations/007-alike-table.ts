import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Migration } from '../migrate.ts'
import { build } from '../schema.ts'

/**
 * Documents by date and total in a table of their own, which a batch fills in order when it is published. As an index
 * it was kept up with every document, at a random place each: that cost as much as all other registering together.
 *
 * The documents of a batch that is only prepared are not in it, for they may yet be removed and their ids given out
 * again. Those that are free are: they may be held again.
 */
export const alikeTable: Migration = {
  number: 7,
  up: (schema) => [
    schema.dropIndex('documents_alike'),
    schema
      .createTable('alike')
      .addColumn('date', 'text', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('document', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('alike_key', ['date', 'total', 'document'])
      .modifyEnd(sql`without rowid`),
    build
      .insertInto('alike')
      .columns(['date', 'total', 'document'])
      .expression(
        build
          .selectFrom('documents')
          .innerJoin('batches', 'batches.seq', 'documents.batch')
          .select(['documents.date', 'documents.total', 'documents.id'])
          .where(sql<SqlBool>`batches.status <> 'preparing'`)
          .orderBy(sql`1, 2, 3`),
      ),
  ],
}
