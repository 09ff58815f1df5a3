import type { Migration } from '../migrate.ts'

/** The newest batches of an administration that have one status, without looking at all others. */
export const batchStatuses: Migration = {
  number: 9,
  up: (schema) => [
    schema
      .createIndex('batches_administration_status')
      .on('batches')
      .columns(['administration', 'status', 'id']),
  ],
}
