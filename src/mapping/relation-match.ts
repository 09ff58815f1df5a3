import type { SourceRelation } from '../model/document.ts'
import type { RelationRecord, Tables } from '../model/tables.ts'
import { listed } from './code-lookup.ts'
import { find, tableKey } from './lookup.ts'
import { nameKey, postcodeKey, relationIndex, vatKey, type RelationIndex } from './relation-keys.ts'
import { isOtherName } from './same-name.ts'
import type { Miss } from './teller.ts'

/** What the register tells of a relation that was exported before. */
export type KnownRelation = {
  /** code in the accounting package */
  code: string
  /** whether its data differ from what was sent last; left out when that is not known */
  changed?: boolean
}

export type RelationMatch = {
  /** the relation as the tables have it; null when they do not */
  record: RelationRecord | null
  /** code in the accounting package; '' when the relation is new or not certain */
  code: string
  /** how it was found: by an explicit code, by the source's number, by the register, by VAT number or by name */
  by: 'target-code' | 'source-code' | 'register' | 'vat-number' | 'name' | ''
  known: KnownRelation | null
  misses: Miss[]
}

/**
 * Finds a relation in the accounting package: explicit code (R86), source number in the tables (R90), what the register
 * remembers, VAT number, exact name (R89). Several hits are an error that names them.
 */
export class RelationMatcher {
  readonly #tables: Tables
  readonly #country: string
  readonly #known: (role: SourceRelation['role'], relation: SourceRelation) => KnownRelation | null
  #index: RelationIndex | null = null

  constructor(
    tables: Tables,
    country: string,
    known: (role: SourceRelation['role'], relation: SourceRelation) => KnownRelation | null,
  ) {
    this.#tables = tables
    this.#country = country
    this.#known = known
  }

  match(relation: SourceRelation): RelationMatch {
    const { relations } = this.#tables
    const known = this.#known(relation.role, relation)
    const answer = (
      by: RelationMatch['by'],
      record: RelationRecord | null,
      code = record?.code ?? '',
      misses: Miss[] = [],
    ): RelationMatch => ({ record, code, by, known, misses })

    if (relation.targetCode !== '') {
      const record = relations.byCode.get(tableKey(relation.targetCode)) ?? null
      if (record !== null) return answer('target-code', record)
      const params = { code: relation.targetCode, file: relations.file }
      const miss: Miss = { code: 'relation-code-not-in-table', params, value: relation.targetCode }
      return answer('target-code', null, relation.targetCode, relations.all.length === 0 ? [] : [miss])
    }
    if (relation.code !== '') {
      // a number that a person put at a relation goes before an equal code of the accounting package (R90)
      const linked = this.#indexed.byNumber(relation.code)
      const hits = linked.length > 0 ? linked : find(relations, relation.code)
      const one = this.#one(hits, relation)
      const byPerson = linked.length > 0 || (one !== null && hasAlias(one, relation.code))
      const misses = one === null ? [] : strangers(one, relation, byPerson, this.#country)
      if (one !== null) return answer('source-code', one, one.code, misses)
      if (hits.length > 0) return answer('source-code', null, '', [ambiguous(hits, relation.code)])
    }
    const remembered = known === null ? null : (relations.byCode.get(tableKey(known.code)) ?? null)
    if (remembered !== null) return answer('register', remembered)
    const vat = vatKey(relation.vatNumber, relation.country || this.#country)
    const byVat = this.#indexed.byVat(vat)
    const oneByVat = this.#one(byVat, relation)
    if (oneByVat !== null) return answer('vat-number', oneByVat)
    const byName = byVat.length > 0 ? [] : this.#indexed.byName(nameKey(relation.name))
    const others = byName.filter((record) => !this.#otherVat(record, vat))
    const oneByName = this.#one(others, relation)
    if (oneByName !== null) return answer('name', oneByName)
    // the register's code may be too young for the tables
    if (known !== null) return answer('register', null, known.code)
    if (byVat.length > 0) return answer('', null, '', [ambiguous(byVat, relation.vatNumber)])
    if (others.length > 0) return answer('', null, '', [ambiguous(others, relation.name)])
    if (byName.length === 0) return answer('', null)
    const params = { name: relation.name, candidates: listed(byName) }
    return answer('', null, '', [{ code: 'relation-name-known', params, value: relation.name }])
  }

  get #indexed(): RelationIndex {
    this.#index ??= relationIndex(this.#tables.relations, this.#country)
    return this.#index
  }

  /** The only hit, or the only one with the right role. */
  #one(hits: readonly RelationRecord[], relation: SourceRelation): RelationRecord | null {
    if (hits.length < 2) return hits[0] ?? null
    const fitting = hits.filter((record) =>
      relation.role === 'customer' ? record.customer : record.supplier,
    )
    return fitting.length === 1 ? fitting[0]! : null
  }

  /** The same name with another VAT number is another company. */
  #otherVat(record: RelationRecord, vat: string): boolean {
    const own = vatKey(record.vatNumber, record.country || this.#country)
    return own !== '' && vat !== '' && own !== vat
  }
}

const ambiguous = (hits: readonly RelationRecord[], value: string): Miss => ({
  code: 'relation-ambiguous',
  params: { relation: value, candidates: listed(hits) },
  value,
})

const hasAlias = (record: RelationRecord, code: string): boolean =>
  record.aliases.some((alias) => tableKey(alias) === tableKey(code))

/**
 * The same number in both programs must be the same relation (R41), since the entry would land at a stranger: another
 * VAT number is an error however the number was found. An equal number that no person put at the relation proves
 * nothing by itself (R89: never a guess): under it another name is an error too, unless VAT number or address agree.
 *
 * @param byPerson whether the number stands at the relation because a person put it there (R90)
 */
function strangers(record: RelationRecord, relation: SourceRelation, byPerson: boolean, own: string): Miss[] {
  const vat = vatKey(relation.vatNumber, relation.country || own)
  const ownVat = vatKey(record.vatNumber, record.country || own)
  if (vat !== '' && ownVat !== '') {
    if (vat === ownVat) return []
    const params = {
      number: relation.code,
      code: record.code,
      other: record.name,
      vat: relation.vatNumber,
      otherVat: record.vatNumber,
    }
    return [{ code: 'relation-vat-number-of-other', params, value: relation.code }]
  }
  if (byPerson || !isOtherName(relation, record) || sameAddress(record, relation)) return []
  const params = { code: relation.code, name: relation.name, other: record.name }
  return [{ code: 'relation-code-of-other', params, value: relation.code }]
}

function sameAddress(record: RelationRecord, relation: SourceRelation): boolean {
  const postcode = postcodeKey(relation.postcode)
  const street = nameKey(`${relation.street} ${relation.houseNumber}`)
  return (
    postcode !== '' &&
    street !== '' &&
    postcode === postcodeKey(record.postcode) &&
    street === nameKey(record.street)
  )
}
