import { hash } from 'node:crypto'
import { nameKey, vatKey } from '../mapping/relation-keys.ts'
import type { SourceRelation } from '../model/document.ts'
import type { NewRelation, Register, RelationIdentity } from '../register/register.ts'

/** A relation known to the register or met in this batch. */
export type RememberedRelation = { id: number; targetCode: string; fingerprint: string }

/** What a relation is looked for by, whether that was asked of the register, and its id once it was identified. */
type Met = Pick<SourceRelation, 'role' | 'code' | 'name' | 'vatNumber' | 'country'> & {
  fetched: boolean
  id: number | null
}

const MOST_MET = 1000

const keyOf = (i: RelationIdentity): string => `${i.kind}|${i.source}|${i.value}`

/**
 * Finds the register's own id of a relation by source code, VAT number or normalised name, so that a code given later
 * changes nothing. A name alone never joins two relations that each have a code of their own: names of coded relations
 * are kept apart (source 'coded') and only found by relations without a code.
 */
export class RelationIds {
  private readonly register: Register
  private readonly administration: string
  private readonly source: string
  private readonly cache = new Map<string, RememberedRelation | null>()
  private readonly met = new Map<string, Met>()
  private readonly fresh = new Map<number, NewRelation>()
  private next = -1

  constructor(register: Register, administration: string, source: string) {
    this.source = source
    this.register = register
    this.administration = administration
  }

  /** Fetches what the register knows of these relations, once each. */
  async fetch(relations: readonly SourceRelation[]): Promise<void> {
    const wanted = new Map<string, RelationIdentity>()
    for (const relation of relations) {
      const met = this.meet(relation)
      if (met.fetched) continue
      met.fetched = true
      for (const identity of [...lookedFor(this.source, relation), targetIdentity(relation.code)]) {
        const key = keyOf(identity)
        if (identity.value !== '' && !this.cache.has(key)) wanted.set(key, identity)
      }
    }
    if (wanted.size === 0) return
    for (const key of wanted.keys()) this.cache.set(key, null)
    for (const { id, targetCode, fingerprint, ...identity } of await this.register.findRelations(
      this.administration,
      [...wanted.values()],
    ))
      this.cache.set(keyOf(identity), { id, targetCode, fingerprint })
  }

  /** What is known of a fetched relation, without remembering anything. */
  known(relation: SourceRelation): RememberedRelation | null {
    for (const identity of lookedFor(this.source, relation)) {
      const found = this.cache.get(keyOf(identity))
      if (found) return found
    }
    return null
  }

  /** What was written of a relation before: its code, and whether its data have changed since (R55). */
  exported(relation: SourceRelation): { code: string; changed: boolean } | null {
    const known = this.known(relation)
    if (!known || known.targetCode === '') return null
    return { code: known.targetCode, changed: known.fingerprint !== relationFingerprint(relation) }
  }

  /** Whether a relation was made with this code before. Asked only for relations that are not known themselves. */
  hasCode(code: string): boolean {
    return (this.cache.get(keyOf(targetIdentity(code))) ?? null) !== null
  }

  /** The relation's id; a new one gets a negative id of this batch. 0 when nothing identifies it. */
  identify(relation: SourceRelation): number {
    const met = this.meet(relation)
    met.id ??= this.remember(relation)?.id ?? 0
    return met.id
  }

  /** What was done for a relation that is looked for by the same: the documents of a file share a few. */
  private meet(relation: SourceRelation): Met {
    const { role, code, name, vatNumber, country } = relation
    const key = code || name
    const before = this.met.get(key)
    if (before && before.role === role && before.code === code && before.name === name)
      if (before.vatNumber === vatNumber && before.country === country) return before
    if (this.met.size >= MOST_MET) this.met.clear()
    const met: Met = { role, code, name, vatNumber, country, fetched: false, id: null }
    this.met.set(key, met)
    return met
  }

  /** Notes that a relation was written with this code and content. */
  written(relation: SourceRelation, targetCode: string): void {
    const known = this.remember(relation)
    if (!known) return
    known.targetCode = targetCode
    known.fingerprint = relationFingerprint(relation)
    const row = this.fresh.get(known.id) ?? { id: known.id, identities: [], fingerprint: '', targetCode: '' }
    row.targetCode = targetCode
    row.fingerprint = known.fingerprint
    const code = targetIdentity(targetCode)
    if (!this.cache.get(keyOf(code))) row.identities.push(code)
    this.cache.set(keyOf(code), known)
    this.fresh.set(known.id, row)
  }

  /** Relations that are new or gained something in this batch. */
  news(): NewRelation[] {
    return [...this.fresh.values()]
  }

  private remember(relation: SourceRelation): RememberedRelation | null {
    const own = kept(this.source, relation)
    if (own.length === 0) return null
    const found = this.known(relation) ?? { id: this.next--, targetCode: '', fingerprint: '' }
    for (const identity of own) {
      const key = keyOf(identity)
      if (this.cache.get(key)) continue
      this.cache.set(key, found)
      const row = this.fresh.get(found.id) ?? {
        id: found.id,
        identities: [],
        fingerprint: found.fingerprint,
        targetCode: found.targetCode,
      }
      row.identities.push(identity)
      this.fresh.set(found.id, row)
    }
    return found
  }
}

/** A relation's code in the accounting package, to tell that it is taken. */
const targetIdentity = (code: string): RelationIdentity => ({ kind: 'code', source: 'target', value: code })

/** Hash of what a source says of a relation, to tell new, changed and unchanged ones apart (R55). */
function relationFingerprint(r: SourceRelation): string {
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
function kept(source: string, r: SourceRelation): RelationIdentity[] {
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
function lookedFor(source: string, r: SourceRelation): RelationIdentity[] {
  const list = kept(source, r)
  const name = list.find((i) => i.kind === 'name')
  if (!name) return list
  const others = list.filter((i) => i.kind !== 'name')
  if (r.code !== '') return [...others, { ...name, source: '' }]
  return [...others, name, { ...name, source: 'coded' }]
}
