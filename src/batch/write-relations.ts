import type { Resolver } from '../mapping/resolver.ts'
import type { SourceRelation } from '../model/document.ts'
import type { TargetWriter } from '../target/target.ts'
import type { RelationIds } from './relation-ids.ts'
import type { DocumentCounts } from './outcome.ts'
import type { Batch } from './start.ts'

/**
 * Writes the relations and cost codes that the exported documents need, and those of relation lists that were dropped
 * without documents (`alone`). The register remembers what was sent, so that the same list gives nothing new.
 */
export async function writeRelations(
  alone: readonly SourceRelation[],
  resolver: Resolver,
  relations: RelationIds,
  target: TargetWriter,
  counts: DocumentCounts,
  batch: Batch,
): Promise<void> {
  for (let start = 0; start < alone.length; start += 500) {
    const chunk = alone.slice(start, start + 500)
    await relations.fetch(chunk)
    for (const relation of chunk) resolver.relation(relation, batch.report)
  }
  for (const cost of resolver.newCostCentres) for (const told of target.costCentre(cost)) batch.report(told)
  for (const cost of resolver.newCostUnits) for (const told of target.costUnit(cost)) batch.report(told)
  for (const { update, source } of resolver.relationsToWrite()) {
    const told = target.relation(update)
    for (const finding of told) batch.report(finding)
    if (told.length > 0) continue
    counts.relationsWritten++
    relations.written(source, update.code)
  }
}
