import { ibanKey } from '../mapping/relation-keys.ts'
import type { SourceRelation } from '../model/document.ts'
import type { Decision, KnownRelation } from '../mapping/relation-known.ts'
import type { NewRelation, Register, RelationIdentity, RelationMemory } from '../register/register.ts'
import { kept, lookedFor, relationFingerprint, tableIdentity, targetIdentity } from './relation-identity.ts'

/** A relation known to the register or met in this batch. */
export type RememberedRelation = {
  id: number
  targetCode: string
  fingerprint: string
  memory: RelationMemory
  unsent: boolean
}

/** What a relation is looked for by, whether that was asked of the register, and its id once it was identified. */
type Met = Pick<SourceRelation, 'role' | 'code' | 'name' | 'vatNumber' | 'country'> & {
  fetched: boolean
  id: number | null
  /** bank account that was remembered of it */
  iban: string
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
  private readonly given = new Set<string>()
  private next: number
  /** the code that the tables have for a supplier; '' for none. Only documents ask for it, when they are identified */
  codeInTables: (relation: SourceRelation) => string = () => ''

  /** @param first number below zero of the first new relation, when others of the batch have some already */
  constructor(register: Register, administration: string, source: string, first = -1) {
    this.source = source
    this.register = register
    this.administration = administration
    this.next = first
  }

  /** Number below zero that the next new relation gets. */
  get nextId(): number {
    return this.next
  }

  /** Fetches every code that was ever given: a range of numbers may not give one twice (R53). */
  async fetchCodes(): Promise<void> {
    for (const code of await this.register.targetCodes(this.administration)) this.given.add(code)
  }

  /** Fetches what the register knows of these relations, once each. */
  async fetch(relations: readonly SourceRelation[]): Promise<void> {
    const wanted = new Map<string, RelationIdentity>()
    for (const relation of relations) {
      const met = this.meet(relation)
      if (met.fetched) continue
      met.fetched = true
      const own = [...lookedFor(this.source, relation), targetIdentity(relation.code)]
      for (const identity of [...own, ...this.inTables(relation)]) {
        const key = keyOf(identity)
        if (identity.value !== '' && !this.cache.has(key)) wanted.set(key, identity)
      }
    }
    if (wanted.size === 0) return
    for (const key of wanted.keys()) this.cache.set(key, null)
    const found = await this.register.findRelations(this.administration, [...wanted.values()])
    // one object a relation, however many of its identities were asked for
    const byId = new Map<number, RememberedRelation>()
    for (const { id, targetCode, fingerprint, memory, unsent, ...identity } of found) {
      const relation = byId.get(id) ?? { id, targetCode, fingerprint, memory, unsent }
      byId.set(id, relation)
      this.cache.set(keyOf(identity), relation)
    }
  }

  /** What is known of a fetched relation, without remembering anything. */
  known(relation: SourceRelation): RememberedRelation | null {
    for (const identity of lookedFor(this.source, relation)) {
      const found = this.cache.get(keyOf(identity))
      if (found) return found
    }
    return null
  }

  /**
   * What is remembered of a relation: its code, whether its data have changed since they were sent (R55), what a person
   * decided (R56), its bank account (R91). Null when there is nothing of all that.
   */
  remembered(relation: SourceRelation): KnownRelation | null {
    const known = this.known(relation)
    if (!known) return null
    const { targetCode: code, fingerprint, memory, unsent } = known
    const { name, iban, decision, linked, roles } = memory
    if (code === '' && decision === '' && iban === '') return null
    const by = lookedFor(this.source, relation).find((identity) => this.cache.get(keyOf(identity)))!.kind
    const answer: KnownRelation = { code, name, by, linked, decision, iban, unsent }
    if (fingerprint !== '') answer.changed = fingerprint !== relationFingerprint(relation)
    if (roles === '') return answer
    return { ...answer, customer: roles.includes('customer'), supplier: roles.includes('supplier') }
  }

  /** Whether a relation was made with this code before. Asked only for relations that are not known themselves. */
  hasCode(code: string): boolean {
    return this.given.has(code) || (this.cache.get(keyOf(targetIdentity(code))) ?? null) !== null
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
    const met: Met = { role, code, name, vatNumber, country, fetched: false, id: null, iban: '' }
    this.met.set(key, met)
    return met
  }

  /**
   * Notes that a relation was written by this batch with this code and content, and with which flags.
   *
   * @param sent the relation as it was sent, where that is not all that the source says of it
   */
  written(
    relation: SourceRelation,
    targetCode: string,
    batch = '',
    roles = relation.role as string,
    sent = relation,
  ): void {
    const known = this.remember(relation)
    if (!known) return
    known.fingerprint = relationFingerprint(sent)
    known.unsent = false
    const row = this.link(known, targetCode)
    row.fingerprint = known.fingerprint
    const all = new Set([...known.memory.roles.split(' '), ...roles.split(' ')].filter((role) => role !== ''))
    this.note(known, { name: sent.name, batch, decision: '', roles: [...all].toSorted().join(' ') })
  }

  /** Remembers the bank account of a supplier, by which a later change is told (R91). */
  rememberIban(relation: SourceRelation, iban: string): number {
    const met = this.meet(relation)
    if (met.iban === iban && met.id !== null) return met.id
    const known = this.remember(relation)
    met.iban = iban
    met.id = known?.id ?? 0
    if (known && known.memory.iban !== ibanKey(iban)) this.note(known, { iban: ibanKey(iban) })
    return met.id
  }

  /**
   * Remembers what a person decided of a relation (R56): `skip` with a code means that it is in the books under that
   * code as it is.
   *
   * @param fingerprint of the data that the person saw; '' not known
   * @param iban the bank account that was confirmed; '' none
   * @returns the relation's id
   */
  decide(
    relation: SourceRelation,
    decision: Decision,
    code: string,
    fingerprint: string,
    iban: string,
  ): number {
    const known = this.remember(relation)
    if (!known) return 0
    const settled = decision === 'skip' && code !== ''
    const memory: Partial<RelationMemory> = { name: relation.name, decision: settled ? '' : decision }
    if (code !== '') memory.linked = true
    if (settled) memory.batch = ''
    if (iban !== '') memory.iban = ibanKey(iban)
    if (code !== '') this.link(known, code)
    if (settled && fingerprint !== '') this.rowOf(known).fingerprint = known.fingerprint = fingerprint
    this.note(known, memory)
    return known.id
  }

  private link(known: RememberedRelation, targetCode: string): NewRelation {
    const row = this.rowOf(known)
    known.targetCode = row.targetCode = targetCode
    const code = targetIdentity(targetCode)
    if (this.cache.get(keyOf(code))?.id !== known.id) row.identities.push(code)
    this.cache.set(keyOf(code), known)
    return row
  }

  private note(known: RememberedRelation, memory: Partial<RelationMemory>): void {
    Object.assign(known.memory, memory)
    const row = this.rowOf(known)
    row.memory = { ...row.memory, ...memory }
  }

  private rowOf(known: RememberedRelation): NewRelation {
    let row = this.fresh.get(known.id)
    if (!row) {
      const { id, fingerprint, targetCode } = known
      row = { id, identities: [], fingerprint, targetCode }
      this.fresh.set(id, row)
    }
    return row
  }

  /** Relations that are new or gained something in this batch. */
  news(): NewRelation[] {
    return [...this.fresh.values()]
  }

  private inTables(relation: SourceRelation): RelationIdentity[] {
    const code = relation.role === 'supplier' ? this.codeInTables(relation) : ''
    return code === '' ? [] : [tableIdentity(code)]
  }

  private remember(relation: SourceRelation): RememberedRelation | null {
    const own = kept(this.source, relation)
    if (own.length === 0) return null
    const [table] = this.inTables(relation)
    const sameInTables = table && this.cache.get(keyOf(table))
    const found = this.known(relation) ?? sameInTables ?? nobody(this.next--)
    for (const identity of table ? [...own, table] : own) {
      const key = keyOf(identity)
      if (this.cache.get(key)) continue
      this.cache.set(key, found)
      this.rowOf(found).identities.push(identity)
    }
    return found
  }
}

const nobody = (id: number): RememberedRelation => ({
  id,
  targetCode: '',
  fingerprint: '',
  memory: { name: '', iban: '', roles: '', linked: false, decision: '', batch: '' },
  unsent: false,
})
