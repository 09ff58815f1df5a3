import { hash } from 'node:crypto'
import { nameKey, vatKey } from '../mapping/relation-keys.ts'
import type { SourceRelation } from '../model/document.ts'
import type { RelationIdentity } from '../register/register.ts'

/** A relation's code in the accounting package, to tell that it is taken. */
export const targetIdentity = (code: string): RelationIdentity => ({
  kind: 'code',
  source: 'target',
  value: code,
})

/**
 * A supplier's code by the tables. What its documents write of it may differ from file to file, the number here and the
 * name there: its invoices are the same ones all the same (R18).
 */
export const tableIdentity = (code: string): RelationIdentity => ({
  kind: 'code',
  source: 'table/supplier',
  value: code,
})

/** Hash of what a source says of a relation, to tell new, changed and unchanged ones apart (R55). */
export function relationFingerprint(r: SourceRelation): string {
  const fields = [
    r.name,
    r.vatNumber,
    r.street,
    r.houseNumber,
    r.postcode,
    r.city,
    r.country,
    r.email,
    r.phone,
  ]
  const more = [r.website, r.iban, r.bic, r.chamberOfCommerce, r.language, r.paymentCondition]
  return hash('sha256', [...fields, ...more].join('\n'), 'base64url').slice(0, 27)
}

/** The identities a relation is remembered by. */
export function kept(source: string, r: SourceRelation): RelationIdentity[] {
  const list: RelationIdentity[] = []
  const role = r.role
  if (r.code !== '') list.push({ kind: 'code', source: `${source}/${role}`, value: r.code })
  const vat = vatKey(r.vatNumber, r.country)
  if (vat !== '') list.push({ kind: 'vat', source: '', value: vat })
  const name = nameKey(r.name)
  if (name !== '') list.push({ kind: 'name', source: r.code === '' ? '' : 'coded', value: name })
  return list
}

/** The identities a relation is found by, strongest first. */
export function lookedFor(source: string, r: SourceRelation): RelationIdentity[] {
  const list = kept(source, r)
  const name = list.find((i) => i.kind === 'name')
  if (!name) return list
  const others = list.filter((i) => i.kind !== 'name')
  if (r.code !== '') return [...others, { ...name, source: '' }]
  return [...others, name, { ...name, source: 'coded' }]
}
