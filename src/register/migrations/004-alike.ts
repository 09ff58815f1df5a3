import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Migration } from '../migrate.ts'

/** Finds documents that look like another one: the same date, total and relation (Q55). */
export const alike: Migration = {
  number: 4,
  up: (schema) => [
    schema
      .createIndex('documents_alike')
      .on('documents')
      .columns(['date', 'total', 'relation_name'])
      .where(sql<SqlBool>`free = 0`),
  ],
}
