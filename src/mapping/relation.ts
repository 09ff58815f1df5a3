import type { SourceRelation } from '../model/document.ts'
import type { RelationUpdate } from '../model/entry.ts'
import type { ResolvedRelation } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { RelationRecord, Tables } from '../model/tables.ts'
import { listed } from './code-lookup.ts'
import type { PaymentLookup } from './payment.ts'
import { RelationMatcher, type KnownRelation, type RelationMatch } from './relation-match.ts'
import { contradicts, differs, relationUpdate } from './relation-update.ts'
import { nearest } from './suggest.ts'
import type { Miss, Teller } from './teller.ts'
import { Uses } from './uses.ts'
import { newRelation } from './relation-new.ts'

export type { KnownRelation } from './relation-match.ts'

export type RelationOptions = {
  /** what the register knows of a relation that was exported before */
  knownRelations: (role: SourceRelation['role'], relation: SourceRelation) => KnownRelation | null
  /** whether the register gave this code to another relation; without it only tables and batch are asked */
  codeTaken?: (code: string) => boolean
}

export type RelationFound = { relation: ResolvedRelation; record: RelationRecord | null }

type Kept = RelationFound & {
  source: SourceRelation
  /** told at every document of this relation */
  misses: Miss[]
  /** told once a batch */
  once: Miss[]
  make: (() => RelationUpdate) | null
}

const MOST_KEPT = 50_000
const MOST_SUGGESTIONS = 200

/** A relation to be written, with the source relation it was made from. */
type Written = { update: RelationUpdate; source: SourceRelation; told: boolean }

/** Relations of a batch: who they are in the accounting package, and which are to be made or changed there. */
export class RelationLookup {
  readonly #settings: AdministrationSettings
  readonly #tables: Tables
  readonly #options: RelationOptions
  readonly #payments: PaymentLookup
  readonly #matcher: RelationMatcher
  readonly #teller: Teller
  readonly #kept = new Map<string, Kept>()
  readonly #written = new Uses<Written>()
  #suggestions = 0

  constructor(
    settings: AdministrationSettings,
    tables: Tables,
    payments: PaymentLookup,
    options: RelationOptions,
    teller: Teller,
  ) {
    this.#settings = settings
    this.#tables = tables
    this.#options = options
    this.#payments = payments
    this.#matcher = new RelationMatcher(tables, settings.country, options.knownRelations)
    this.#teller = teller
  }

  /** Tells what is wrong; the relation's code is '' when it is not certain who it is. */
  find(source: SourceRelation): RelationFound {
    const { code, targetCode, vatNumber, name, country } = source
    const key = `${source.role}\u0000${code}\u0000${targetCode}\u0000${vatNumber}\u0000${name}\u0000${country}`
    let kept = this.#kept.get(key)
    if (kept === undefined) {
      kept = this.#answer(source)
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
      this.#kept.set(key, kept)
    }
    for (const miss of kept.misses) this.#teller.tell(miss, source.place)
    if (kept.once.length > 0) for (const miss of kept.once.splice(0)) this.#teller.tell(miss, source.place)
    if (kept.make !== null) this.#write(kept, source)
    return kept
  }

  /** The document that used this relation is not exported. */
  forget(relation: ResolvedRelation): void {
    if (relation.action !== 'known') this.#written.drop(relation.code)
  }

  /** Relations to write, each once, in order of first use by a document that was not taken back. */
  updates(): RelationUpdate[] {
    return this.#written.list().map((written) => written.update)
  }

  /** The same with the source relation that each was made from. */
  written(): { update: RelationUpdate; source: SourceRelation }[] {
    return this.#written.list()
  }

  #write(kept: Kept, source: SourceRelation): void {
    const make = kept.make!
    const written = this.#written.use(kept.relation.code, () => ({ update: make(), source, told: false }))
    if (source.role === 'customer') written.update.customer = true
    else written.update.supplier = true
    if (written.told || written.source === source || !contradicts(written.source, source)) return
    written.told = true
    const params = { code: kept.relation.code, name: written.source.name, row: written.source.place.row }
    this.#teller.say('relation-differs-in-file', source.place, params, source.name)
  }

  #answer(source: SourceRelation): Kept {
    const kept = (relation: ResolvedRelation, record: RelationRecord | null, misses: Miss[]): Kept => ({
      relation,
      record,
      source,
      misses,
      once: [],
      make: null,
    })
    const { code, targetCode, vatNumber, name } = source
    if (code === '' && targetCode === '' && vatNumber === '' && name === '') {
      return kept(resolvedOf(source, null, ''), null, [{ code: MISSING[source.role], params: {}, value: '' }])
    }
    const match = this.#matcher.match(source)
    if (match.code === '') return this.#unknown(source, match, kept)
    if (match.misses.some((miss) => STRANGERS.has(miss.code))) {
      return kept(resolvedOf(source, null, ''), null, match.misses)
    }
    const answer = kept(resolvedOf(source, match.record, match.code), match.record, [])
    answer.once = match.misses
    if (match.record !== null) this.#judge(source, match.record, match.known, answer)
    else if (match.known?.changed === true && this.#settings.relations.update)
      this.#update(source, null, answer)
    return answer
  }

  /** A relation that the tables know: may it be booked, and is there something to tell the accounting package? */
  #judge(source: SourceRelation, record: RelationRecord, known: KnownRelation | null, answer: Kept): void {
    const { code, name } = record
    if (record.blocked) {
      answer.misses.push({ code: 'relation-blocked', params: { code, name }, value: source.name })
      return
    }
    const update = this.#settings.relations.update
    const lacksRole = source.role === 'customer' ? !record.customer : !record.supplier
    if (lacksRole && !update) {
      answer.misses.push({ code: LACKS_ROLE[source.role], params: { code, name }, value: source.name })
      return
    }
    const changed = known?.changed ?? differs(source, record, this.#settings.country, update)
    if (lacksRole || (changed && update)) this.#update(source, record, answer)
    else if (!update && differs(source, record, this.#settings.country, false)) {
      answer.once.push({ code: 'relation-data-differ', params: { code, name }, value: source.name })
    }
  }

  #update(source: SourceRelation, record: RelationRecord | null, answer: Kept): void {
    const condition = this.#payments.codeOf(source.paymentCondition)
    const { code } = answer.relation
    const update = relationUpdate(source, record, code, condition, this.#settings)
    // Exact wants a name as soon as anything of a relation is written
    if (update.name === '') return
    update.action = 'update'
    answer.relation = { ...answer.relation, action: 'update' }
    answer.make = () => ({ ...update })
  }

  #unknown(
    source: SourceRelation,
    match: RelationMatch,
    kept: (relation: ResolvedRelation, record: RelationRecord | null, misses: Miss[]) => Kept,
  ): Kept {
    const certain = match.misses.every((miss) => miss.code === 'relation-name-known')
    const nobody = resolvedOf(source, null, '')
    if (!certain) return kept(nobody, null, match.misses)
    if (!this.#settings.relations.create) {
      const relation = source.name || source.code || source.vatNumber
      const params = { relation, file: this.#tables.relations.file, suggestions: this.#suggest(source) }
      const unknown: Miss = { code: 'relation-unknown', params, value: relation }
      return kept(nobody, null, [unknown, ...match.misses])
    }
    const misses = newRelation(source, this.#settings, (code) => this.#taken(code, source))
    if (misses.length > 0) return kept(nobody, null, [...misses, ...match.misses])
    const answer = kept({ ...nobody, code: source.code, action: 'insert' }, null, [])
    answer.once = match.misses
    const condition = this.#payments.codeOf(source.paymentCondition)
    answer.make = () => relationUpdate(source, null, source.code, condition, this.#settings)
    return answer
  }

  /** Whether a new relation cannot have this code: it is another's, in the register or in this batch. */
  #taken(code: string, source: SourceRelation): boolean {
    const written = this.#written.get(code)
    if (written !== null) return written.source.role !== source.role && contradicts(written.source, source)
    return this.#options.codeTaken?.(code) === true
  }

  #suggest(source: SourceRelation): string {
    if (this.#suggestions >= MOST_SUGGESTIONS) return '–'
    this.#suggestions++
    return listed(nearest(this.#tables.relations, source.name || source.code))
  }
}

const MISSING = { customer: 'customer-missing', supplier: 'supplier-missing' } as const
const STRANGERS: ReadonlySet<string> = new Set(['relation-code-of-other', 'relation-vat-number-of-other'])
const LACKS_ROLE = { customer: 'relation-not-customer', supplier: 'relation-not-supplier' } as const

function resolvedOf(source: SourceRelation, record: RelationRecord | null, code: string): ResolvedRelation {
  const vatNumber = source.vatNumber || (record?.vatNumber ?? '')
  const stated = source.country || (record?.country ?? '')
  // the country decides on EU and OSS, so it is not assumed to be the own one here
  const country = stated || /^[A-Z]{2}/.exec(vatNumber.toUpperCase())?.[0].replace('EL', 'GR') || ''
  return { code, name: source.name || (record?.name ?? ''), vatNumber, country, action: 'known' }
}
