import type { Migration } from '../migrate.ts'

/** One file may make batches for several administrations: each row names the batch whose claim that file is. */
export const family: Migration = {
  number: 2,
  up: (schema) => [
    schema.alterTable('batches').addColumn('family', 'text', (c) => c.notNull().defaultTo('')),
  ],
}
