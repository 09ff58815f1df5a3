import { CONTACT_FIELDS } from '../model/contact-fields.ts'
import type { Document, SourceRelation } from '../model/document.ts'

/** Fields that a relation list adds to the relation on a document; what the document itself says goes first. */
const FILLED = [
  'targetCode',
  'name',
  'vatNumber',
  ...CONTACT_FIELDS,
  'language',
  'paymentCondition',
  'ledgerAccount',
] as const

/** Completes a document's relation from the relation list of the same drop, found by the source's own code. */
export function fillFromRelation(document: Document, relations: ReadonlyMap<string, SourceRelation>): void {
  if (relations.size === 0) return
  const { relation } = document
  const known = relations.get(`${relation.role}\u0000${relation.code}`)
  if (!known || relation.code === '') return
  for (const field of FILLED) if (relation[field] === '') relation[field] = known[field]
  if (relation.vatKind === '') relation.vatKind = known.vatKind
}
