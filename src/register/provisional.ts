/** New relations of one batch: more than any file has rows. */
const relationsPerBatch = 10_000_000

/**
 * A new relation has no id before its batch is published. Until then its documents carry a number below zero that no
 * other batch uses, so that half-prepared batches are never in each other's way. An id stays as it is.
 */
export function provisional(seq: number, relation: number): number {
  return relation < 0 ? relation - seq * relationsPerBatch : relation
}

/** The number below zero that the batch itself gave the relation. */
export function ownNumber(relation: number): number {
  return relation < 0 ? relation % relationsPerBatch : relation
}
