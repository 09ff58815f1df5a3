import { checkRelation } from '../check/relation-data.ts'
import { tableKey } from '../mapping/lookup.ts'
import { undisputed } from '../mapping/relation-disputes.ts'
import { changedFields } from '../mapping/relation-update.ts'
import type { Resolver } from '../mapping/resolver.ts'
import type { SourceRelation } from '../model/document.ts'
import type { RelationUpdate } from '../model/entry.ts'
import { finding } from '../model/finding-make.ts'
import { targetRules } from '../target/all.ts'
import type { TargetWriter } from '../target/target.ts'
import type { RelationIds } from './relation-ids.ts'
import { reviewItems } from './relation-items.ts'
import type { DocumentCounts } from './outcome.ts'
import type { Batch } from './start.ts'

const WHOLE_FILE = { sheet: '', row: 0 }

/**
 * Writes the relations and cost codes that the exported documents need, and those of relation lists that were dropped
 * without documents (`alone`). The register remembers what was sent, so that the same list gives nothing new. More new
 * relations than a batch may make unasked are an error: a first list mostly holds who is in the books already (R58).
 */
export async function writeRelations(
  alone: readonly SourceRelation[],
  resolver: Resolver,
  relations: RelationIds,
  target: TargetWriter,
  counts: DocumentCounts,
  batch: Batch,
): Promise<void> {
  const { settings } = batch.administration
  for (let start = 0; start < alone.length; start += 500) {
    const chunk = alone.slice(start, start + 500)
    await relations.fetch(chunk)
    for (const relation of chunk) {
      const { iban = '' } = resolver.relation(relation, batch.report)
      if (iban !== '') relations.rememberIban(relation, iban)
    }
  }
  for (const cost of resolver.newCostCentres) for (const told of target.costCentre(cost)) batch.report(told)
  for (const cost of resolver.newCostUnits) for (const told of target.costUnit(cost)) batch.report(told)
  look(resolver, batch)
  // of a file that comes back nothing is written
  const goes = batch.untiedErrors === 0 && (settings.errors !== 'reject' || counts.rejected === 0)
  for (const { update, source, numbered, withheld } of resolver.relationsToWrite()) {
    // those of documents are checked with their documents
    if (alone.length > 0) {
      checkRelation(source, settings, batch.report)
      targetRules[settings.target].relation(source, settings, batch.report)
    }
    const told = target.relation(update)
    for (const finding of told) batch.report(finding)
    if (told.length > 0) continue
    if (goes) tellUpdate(update, batch)
    counts.relationsWritten++
    const { customer, supplier, hadCustomer, hadSupplier } = update
    const roles = [customer || hadCustomer ? 'customer' : '', supplier || hadSupplier ? 'supplier' : '']
    const sent = withheld.size === 0 ? source : { ...undisputed(source, withheld), name: update.name }
    relations.written(source, update.code, batch.row.id, roles.join(' ').trim(), sent)
    if (numbered) batch.relationWork.numbers.push(update.code)
  }
}

/** What the books are about to lose and get: a name that somebody else gave, a VAT number that was not there. */
function tellUpdate(update: RelationUpdate, { administration: { settings, tables }, report }: Batch): void {
  const { action, code, name, place } = update
  const record = action === 'update' ? tables.relations.byCode.get(tableKey(code)) : undefined
  if (record === undefined) return
  const fields = changedFields(update, record, settings.country)
  const was = name === record.name ? '' : record.name
  report(finding('relation-updated', place, { code, name, fields: fields.join(', '), was }, { value: name }))
}

/** Draws up the list of relations to look at, and judges whether a person has to. */
function look(resolver: Resolver, batch: Batch): void {
  const { settings, tables } = batch.administration
  const { massInsert } = settings.relations
  const written = resolver.relationsToWrite()
  const unasked = written.filter(({ update, confirmed }) => update.action === 'insert' && !confirmed).length
  const work = batch.relationWork
  work.massInsert = unasked > massInsert
  if (work.massInsert) {
    const params = { count: unasked, most: massInsert, file: tables.relations.file }
    batch.report(finding('relations-mass-insert', WHOLE_FILE, params))
  }
  const { relationNotes } = resolver
  const notes = relationNotes.list()
  if (notes.length > 0 || work.massInsert || batch.context.relations)
    work.items = reviewItems(written, notes, batch.source, tables, settings.country)
  work.dropped = relationNotes.dropped
  batch.context.relations?.take(work.items)
}
