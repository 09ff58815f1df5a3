import type { SourceRelation } from '../model/document.ts'
import type { RelationUpdate } from '../model/entry.ts'
import type { ResolvedRelation } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { LOST } from '../model/letters.ts'
import type { RelationRecord, Tables } from '../model/tables.ts'
import { listed } from './code-lookup.ts'
import { find } from './lookup.ts'
import type { PaymentLookup } from './payment.ts'
import { bankAccountOf, type IbanAnswer } from './relation-iban.ts'
import type { KnownRelation, RelationOptions } from './relation-known.ts'
import { keep, resolvedOf, unfound, type Kept } from './relation-kept.ts'
import { RelationMatcher, type RelationMatch } from './relation-match.ts'
import { newCode, newRelation } from './relation-new.ts'
import { RelationNotes } from './relation-notes.ts'
import { suggested } from './relation-suggest.ts'
import { differs, relationUpdate, undisputedUpdate } from './relation-update.ts'
import { RelationWriting, type WrittenRelation } from './relation-writing.ts'
import type { Miss, Teller } from './teller.ts'

export type { KnownRelation, RelationOptions } from './relation-known.ts'

export type RelationFound = { relation: ResolvedRelation; record: RelationRecord | null }

const MOST_KEPT = 50_000
const MOST_SUGGESTIONS = 200

/** Relations of a batch: who they are in the accounting package, and which are to be made or changed there. */
export class RelationLookup {
  readonly notes: RelationNotes
  readonly #settings: AdministrationSettings
  readonly #tables: Tables
  readonly #options: RelationOptions
  readonly #payments: PaymentLookup
  readonly #matcher: RelationMatcher
  readonly #teller: Teller
  readonly #kept = new Map<string, Kept>()
  readonly #writing: RelationWriting
  /** bank accounts that this batch saw first, by code of the supplier */
  readonly #accounts = new Map<string, string>()
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
    this.#matcher = new RelationMatcher(tables, settings)
    this.#teller = teller
    this.notes = new RelationNotes(options.noteAll === true)
    this.#writing = new RelationWriting(settings, tables, options, teller)
  }

  /**
   * Tells what is wrong; the relation's code is '' when it is not certain who it is.
   *
   * @param definitive a document uses the relation: only then is a number given to it (R52)
   */
  find(source: SourceRelation, definitive = true): RelationFound {
    const { role, code, targetCode, vatNumber, name, country } = source
    const account = role === 'supplier' ? source.iban : ''
    const key = `${role}\u0000${code}\u0000${targetCode}\u0000${vatNumber}\u0000${name}\u0000${country}\u0000${account}`
    let kept = this.#kept.get(key)
    if (kept === undefined) {
      kept = this.#answer(source)
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
      this.#kept.set(key, kept)
    }
    for (const miss of kept.misses) this.#teller.tell(miss, source.place)
    if (kept.once.length > 0) for (const miss of kept.once.splice(0)) this.#teller.tell(miss, source.place)
    if (kept.numbered && !this.#writing.number(kept, source, key, definitive)) return unfound(source, [])
    if (kept.relation.action !== 'insert' && kept.relation.code !== '') this.#writing.see(kept, source)
    if (kept.make !== null) this.#writing.use(kept, source)
    return kept
  }

  /** The document that used this relation is not exported. */
  forget(relation: ResolvedRelation): void {
    this.#writing.forget(relation)
  }

  /** Relations to write, each once, in order of first use by a document that was not taken back. */
  updates(): RelationUpdate[] {
    return this.#writing.list().map((written) => written.update)
  }

  /** The same with the source relation that each was made from. */
  written(): WrittenRelation[] {
    return this.#writing.list()
  }

  #answer(source: SourceRelation): Kept {
    const { code, targetCode, vatNumber, name } = source
    if (code === '' && targetCode === '' && vatNumber === '' && name === '') {
      return unfound(source, [{ code: MISSING[source.role], params: {}, value: '' }])
    }
    const known = this.#options.knownRelations(source.role, source)
    if (known?.decision === 'skip') {
      const relation = name || code || vatNumber
      return this.#note(
        unfound(source, [{ code: 'relation-skipped', params: { relation }, value: relation }]),
      )
    }
    const byPerson = known?.decision === 'insert' && !this.#writing.inTable(known.code)
    if (byPerson) return this.#make(source, known, [], true)
    const match = this.#matcher.match(source, known)
    if (match.code === '') return this.#note(this.#unknown(source, match), match)
    if (match.misses.some((miss) => STRANGERS.has(miss.code)))
      return this.#note(unfound(source, match.misses), match)
    // made by a batch that was never imported: the accounting package does not have it
    if (match.record === null && known?.unsent === true) return this.#make(source, known, match.misses, false)
    const answer = keep(resolvedOf(source, match.record, match.code), match.record, source)
    answer.once = match.misses
    const account = this.#account(source, match)
    if (account.remember !== '') answer.relation.iban = account.remember
    this.#judge(source, match, account, answer)
    if (account.changed) {
      const params = {
        code: match.code,
        name: name || match.record?.name || '',
        iban: source.iban,
        known: account.known,
      }
      answer.once.push({ code: 'supplier-iban-changed', params, value: source.iban })
    }
    if (account.changed || this.#options.noteAll === true) this.#note(answer, match, account.known)
    return answer
  }

  /** A relation that is known: may it be booked, and is there something to tell the accounting package? */
  #judge(source: SourceRelation, match: RelationMatch, account: IbanAnswer, answer: Kept): void {
    const { record, known } = match
    const { code, name } = record ?? { code: match.code, name: source.name }
    if (record?.blocked === true) {
      answer.misses.push({ code: 'relation-blocked', params: { code, name }, value: source.name })
      return
    }
    const { update } = this.#settings.relations
    const lacksRole = (record ?? known)?.[source.role] === false
    const asked = known?.decision === 'update'
    if (lacksRole && !update && !asked) {
      answer.misses.push({ code: LACKS_ROLE[source.role], params: { code, name }, value: source.name })
      return
    }
    const own = this.#settings.country
    const changed = known?.changed ?? (record !== null && differs(source, record, own, update))
    if (asked || lacksRole || (changed && update)) this.#update(source, match, account, answer, lacksRole)
    else if (
      record !== null &&
      (!update || known?.changed === undefined) &&
      differs(source, record, own, false)
    )
      answer.once.push({ code: 'relation-data-differ', params: { code, name }, value: source.name })
  }

  #update(
    source: SourceRelation,
    { record, known }: RelationMatch,
    account: IbanAnswer,
    answer: Kept,
    lacksRole: boolean,
  ): void {
    const condition = this.#payments.codeOf(source.paymentCondition)
    const { code } = answer.relation
    const update = relationUpdate(source, record, code, condition, this.#settings)
    // Exact wants a name as soon as anything of a relation is written, and a whole one (Q5)
    if (update.name === '' || update.name.includes(LOST)) return
    update.action = 'update'
    if (record === null) {
      update.hadCustomer = known?.customer === true
      update.hadSupplier = known?.supplier === true
    }
    if (account.changed) update.iban = update.bic = ''
    answer.relation = { ...answer.relation, action: 'update' }
    answer.confirmed = known?.decision === 'update'
    answer.make = () => ({ ...update })
    answer.settle = (disputed) =>
      undisputedUpdate(source, update, record, disputed, lacksRole, this.#settings)
  }

  #unknown(source: SourceRelation, match: RelationMatch): Kept {
    const certain = match.misses.every((miss) => miss.code === 'relation-name-known')
    if (!certain) return unfound(source, match.misses)
    if (this.#settings.relations.create) return this.#make(source, match.known, match.misses, false)
    const relation = source.name || source.code || source.vatNumber
    const params = { relation, file: this.#tables.relations.file, suggestions: this.#suggest(source) }
    return unfound(source, [{ code: 'relation-unknown', params, value: relation }, ...match.misses])
  }

  /** A relation that is to be made, under its own number, the one a person gave, or one from a range (R53, R87). */
  #make(source: SourceRelation, known: KnownRelation | null, told: Miss[], confirmed: boolean): Kept {
    const settings = this.#settings
    const given = known?.code ?? ''
    const misses = newRelation(source, settings, confirmed)
    const taken = (code: string): boolean => this.#writing.isTaken(code, source)
    const wrong = given === '' ? newCode(source, source.code, settings, taken) : null
    const numbered = wrong !== null && settings.relations.ranges[source.role] !== undefined
    const isNumber = misses.some((miss) => miss.code === 'relation-name-is-number')
    if (wrong !== null && !numbered && !isNumber) misses.push(wrong)
    if (misses.length > 0) {
      // what keeps it from being made is often that it is there already, under another name (R88)
      const { relations } = this.#tables
      const suggestions = isNumber ? listed(find(relations, source.name)) : this.#suggest(source)
      const [first, ...rest] = misses as [Miss, ...Miss[]]
      return unfound(source, [{ ...first, params: { ...first.params, suggestions } }, ...rest, ...told])
    }
    const code = numbered ? '' : given || source.code
    const answer = keep({ ...resolvedOf(source, null, code), action: 'insert' }, null, source)
    const { remember } = this.#account(source, { record: null, known, code })
    if (remember !== '') answer.relation.iban = remember
    answer.once = told
    answer.numbered = numbered
    answer.confirmed = confirmed
    const condition = this.#payments.codeOf(source.paymentCondition)
    answer.make = () => relationUpdate(source, null, answer.relation.code, condition, settings)
    return answer
  }

  /** The bank account of a supplier; within one batch the first one that is seen counts (R91). */
  #account(source: SourceRelation, match: Pick<RelationMatch, 'record' | 'known' | 'code'>): IbanAnswer {
    const answer = bankAccountOf(source, match.record, match.known)
    if (answer.remember === '') return answer
    const key = match.code || `${source.code}\u0000${source.vatNumber}\u0000${source.name}`
    const first = this.#accounts.get(key) ?? answer.remember
    this.#accounts.set(key, first)
    return first === answer.remember ? answer : { changed: true, known: first, remember: '' }
  }

  #note(kept: Kept, match: RelationMatch | null = null, iban = ''): Kept {
    const { source, relation, misses, once } = kept
    if (kept.make !== null && this.#options.noteAll !== true && iban === '') return kept
    const cause = misses[0] ?? once.find((miss) => miss.code === 'supplier-iban-changed') ?? null
    this.notes.add({ source, code: relation.code, by: match?.by ?? '', cause, knownIban: iban })
    return kept
  }

  #suggest(source: SourceRelation): string {
    if (this.#suggestions >= MOST_SUGGESTIONS) return '–'
    this.#suggestions++
    return suggested(this.#tables.relations, source, this.#settings.country)
  }
}

const MISSING = { customer: 'customer-missing', supplier: 'supplier-missing' } as const
const STRANGERS: ReadonlySet<string> = new Set(['relation-code-of-other', 'relation-vat-number-of-other'])
const LACKS_ROLE = { customer: 'relation-not-customer', supplier: 'relation-not-supplier' } as const
