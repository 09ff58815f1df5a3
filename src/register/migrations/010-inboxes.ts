import type { Migration } from '../migrate.ts'

/** An administration may have several inboxes: each row says from which one its file came; '' the administration's own (R100). */
export const inboxes: Migration = {
  number: 10,
  up: (schema) => [schema.alterTable('batches').addColumn('inbox', 'text', (c) => c.notNull().defaultTo(''))],
}
