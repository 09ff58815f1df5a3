import type { SourceRelation } from '../model/document.ts'
import type { AdministrationSettings, RelationLink } from '../model/settings.ts'
import type { RelationRecord, Tables } from '../model/tables.ts'
import { listed } from './code-lookup.ts'
import { find, tableKey } from './lookup.ts'
import { chamberKey, nameKey, relationIndex, vatKey, type RelationIndex } from './relation-keys.ts'
import type { KnownRelation } from './relation-known.ts'
import { isInRange } from './relation-numbers.ts'
import { strangers, type Proof } from './relation-stranger.ts'
import { hasName, isOtherName } from './same-name.ts'
import type { Miss } from './teller.ts'

export type RelationMatch = {
  /** the relation as the tables have it; null when they do not */
  record: RelationRecord | null
  /** code in the accounting package; '' when the relation is new or not certain */
  code: string
  /** how it was found; '' when it was not */
  by: RelationLink | ''
  known: KnownRelation | null
  misses: Miss[]
}

/** What one way of looking finds: a relation, several that it may be, or nothing. */
type Hit =
  | { record: RelationRecord | null; code: string; misses: Miss[] }
  | { several: readonly RelationRecord[]; value: string }
  | null

type MatchSettings = Pick<AdministrationSettings, 'country' | 'relations'>

/**
 * Finds a relation in the accounting package by the ways that the administration allows, in its order (D2): explicit
 * code (R86), links that a person made (R90), the source's own number, what the register remembers, VAT number,
 * company number, exact name (R89). Several hits are an error that names them; nothing weaker is tried then.
 */
export class RelationMatcher {
  readonly #tables: Tables
  readonly #country: string
  readonly #relations: AdministrationSettings['relations']
  #index: RelationIndex | null = null

  constructor(tables: Tables, { country, relations }: MatchSettings) {
    this.#tables = tables
    this.#country = country
    this.#relations = relations
  }

  match(relation: SourceRelation, known: KnownRelation | null): RelationMatch {
    const { order } = this.#relations
    const answer = (
      by: RelationMatch['by'],
      record: RelationRecord | null,
      code: string,
      misses: Miss[],
    ) => ({
      record,
      code,
      by,
      known,
      misses,
    })
    let unclear: Miss | null = null
    for (const link of order) {
      const hit = this[link](relation, known)
      if (hit === null) continue
      if (!('several' in hit)) return answer(link, hit.record, hit.code, hit.misses)
      unclear = ambiguous(hit.several, hit.value)
      // a number that stands at several is theirs, whatever else is known; the other ways only point
      if (link === 'link' || link === 'source-number') return answer(link, null, '', [unclear])
      break
    }
    // the register's code may be too young for the tables
    if (known !== null && known.code !== '' && order.includes('register'))
      return answer('register', null, known.code, this.#otherName(relation, known))
    if (unclear !== null) return answer('', null, '', [unclear])
    return answer('', null, '', order.includes('name') ? this.#namesakes(relation) : [])
  }

  /** The code of the one relation of the tables that this is beyond doubt, without what the register knows; else ''. */
  certainCode(relation: SourceRelation): string {
    const { record, misses } = this.match(relation, null)
    return record !== null && misses.length === 0 ? record.code : ''
  }

  /** Excel takes leading zeros off a code as well (Q41). */
  private 'target-code'({ targetCode }: SourceRelation): Hit {
    if (targetCode === '') return null
    const { relations } = this.#tables
    const exact = relations.byCode.get(tableKey(targetCode))
    const alike = exact ? [] : find(relations, targetCode).filter((r) => bare(r.code) === bare(targetCode))
    const record = exact ?? (alike.length === 1 ? alike[0]! : null)
    if (record !== null) return { record, code: record.code, misses: [] }
    const params = { code: targetCode, file: relations.file }
    const miss: Miss = { code: 'relation-code-not-in-table', params, value: targetCode }
    return { record: null, code: targetCode, misses: relations.all.length === 0 ? [] : [miss] }
  }

  /** A number that a person put at a relation in the table, else a code that a person gave in a review file. */
  private link(relation: SourceRelation, known: KnownRelation | null): Hit {
    const hits = relation.code === '' ? [] : this.#indexed.byNumber(relation.code)
    if (hits.length > 0) return this.#numbered(hits, relation, 'person')
    if (known?.linked !== true || known.code === '') return null
    const record = this.#recordOf(known)
    return { record, code: record?.code ?? known.code, misses: [] }
  }

  private 'source-number'(relation: SourceRelation): Hit {
    if (relation.code === '') return null
    const range = this.#relations.sourceRanges[relation.role]
    const agreed = range !== undefined && isInRange(relation.code, range)
    // numbers beyond the agreed range are the source's own business
    if (range !== undefined && !agreed) return null
    const hits = find(this.#tables.relations, relation.code)
    if (hits.length === 0) return null
    const named = hits.length === 1 && hasAlias(hits[0]!, relation.code)
    return this.#numbered(hits, relation, named ? 'person' : agreed ? 'agreed' : 'equal')
  }

  private register(relation: SourceRelation, known: KnownRelation | null): Hit {
    const record = known === null || known.code === '' ? null : this.#recordOf(known)
    if (record === null) return null
    // with updates on, other data under a number that was sent before are a change of that relation (R55)
    const doubt = known!.by === 'code' && !this.#relations.update && !hasAlias(record, relation.code)
    const misses = doubt ? strangers(record, relation, 'agreed', this.#country) : []
    return { record, code: record.code, misses }
  }

  /** With exactly the name of another relation it is nobody's; of a fiscal unity, who has the name (R89). */
  private 'vat-number'(relation: SourceRelation): Hit {
    const hits = this.#indexed.byVat(this.#vatOf(relation))
    const { name, vatNumber } = relation
    if (hits.length === 0 || name === '' || !this.#relations.order.includes('name'))
      return this.#only(hits, relation, vatNumber)
    const named = hits.length < 2 ? [] : hits.filter((record) => hasName(record, name))
    const hit = this.#only(named.length === 1 ? named : hits, relation, vatNumber)
    if (hit === null || 'several' in hit || hit.record === null) return hit
    const { record } = hit
    if (!isOtherName(relation, record)) return hit
    const others = this.#indexed
      .byName(nameKey(name))
      .filter((other) => other.code !== record.code && isIn(other, relation))
    return others.length === 0 ? hit : { several: [record, ...others], value: vatNumber }
  }

  private 'chamber-of-commerce'(relation: SourceRelation): Hit {
    const vat = this.#vatOf(relation)
    const hits = this.#indexed.byChamber(chamberKey(relation.chamberOfCommerce))
    const possible = hits.filter((record) => !this.#otherVat(record, vat))
    return this.#only(possible, relation, relation.chamberOfCommerce)
  }

  private name(relation: SourceRelation): Hit {
    const vat = this.#vatOf(relation)
    const hits = this.#indexed.byName(nameKey(relation.name))
    const possible = hits.filter((record) => !this.#otherVat(record, vat))
    return this.#only(possible, relation, relation.name)
  }

  /**
   * A number that was sent before and now has another name (R41). The tables do not have the relation yet, so that its
   * name is all there is to compare.
   */
  #otherName(relation: SourceRelation, { by, name = '', linked }: KnownRelation): Miss[] {
    if (by !== 'code' || linked === true || this.#relations.update) return []
    if (!isOtherName(relation, { name, aliases: [] })) return []
    const params = { code: relation.code, name: relation.name, other: name }
    return [{ code: 'relation-code-of-other', params, value: relation.code }]
  }

  /** Exactly the same name with another VAT number: another company, and worth a look. */
  #namesakes(relation: SourceRelation): Miss[] {
    const hits = this.#indexed.byName(nameKey(relation.name))
    if (hits.length === 0) return []
    const params = { name: relation.name, candidates: listed(hits) }
    return [{ code: 'relation-name-known', params, value: relation.name }]
  }

  get #indexed(): RelationIndex {
    this.#index ??= relationIndex(this.#tables.relations, this.#country)
    return this.#index
  }

  #recordOf(known: KnownRelation): RelationRecord | null {
    return this.#tables.relations.byCode.get(tableKey(known.code)) ?? null
  }

  #vatOf(relation: SourceRelation): string {
    return vatKey(relation.vatNumber, relation.country || this.#country)
  }

  #numbered(hits: readonly RelationRecord[], relation: SourceRelation, proof: Proof): Hit {
    const record = theOne(hits, relation)
    if (record === null) return { several: hits, value: relation.code }
    return { record, code: record.code, misses: strangers(record, relation, proof, this.#country) }
  }

  #only(hits: readonly RelationRecord[], relation: SourceRelation, value: string): Hit {
    if (hits.length === 0) return null
    const record = theOne(hits, relation)
    return record === null ? { several: hits, value } : { record, code: record.code, misses: [] }
  }

  /** The same name or number with another VAT number is another company. */
  #otherVat(record: RelationRecord, vat: string): boolean {
    const own = vatKey(record.vatNumber, record.country || this.#country)
    return own !== '' && vat !== '' && own !== vat
  }
}

/** The only hit, or the only one with the right role. */
function theOne(hits: readonly RelationRecord[], { role }: SourceRelation): RelationRecord | null {
  if (hits.length < 2) return hits[0] ?? null
  const fitting = hits.filter((record) => (role === 'customer' ? record.customer : record.supplier))
  return fitting.length === 1 ? fitting[0]! : null
}

const isIn = (record: RelationRecord, { role }: SourceRelation): boolean =>
  role === 'customer' ? record.customer : record.supplier

const ambiguous = (hits: readonly RelationRecord[], value: string): Miss => ({
  code: 'relation-ambiguous',
  params: { relation: value, candidates: listed(hits) },
  value,
})

const hasAlias = (record: RelationRecord, code: string): boolean =>
  record.aliases.some((alias) => tableKey(alias) === tableKey(code))

const bare = (code: string): string => tableKey(code).replace(/^0+(?=\d+$)/, '')
