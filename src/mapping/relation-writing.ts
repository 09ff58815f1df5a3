import type { SourceRelation } from '../model/document.ts'
import type { RelationUpdate } from '../model/entry.ts'
import type { ResolvedRelation } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { tableKey } from './lookup.ts'
import { ibanKey } from './relation-keys.ts'
import type { Kept } from './relation-kept.ts'
import { RelationNumbers } from './relation-numbers.ts'
import type { RelationOptions } from './relation-known.ts'
import { RelationDisputes, type Disputed } from './relation-disputes.ts'
import { areTwo } from './relation-stranger.ts'
import { contradicts } from './relation-update.ts'
import type { Teller } from './teller.ts'
import { Uses } from './uses.ts'

/** A relation to be written, with the source relation it was made from; `confirmed`: a person said so. */
export type WrittenRelation = {
  update: RelationUpdate
  source: SourceRelation
  confirmed: boolean
  /** its code is a number from a range */
  numbered: boolean
  /** what of the source relation was not sent, because its file contradicts itself */
  withheld: ReadonlySet<Disputed>
}
type Written = WrittenRelation & { told: boolean; settle: Kept['settle'] }

/** The relations that a batch makes or changes, by their use, and the numbers that new ones get from ranges (R53). */
export class RelationWriting {
  readonly #ranges: AdministrationSettings['relations']['ranges']
  readonly #country: string
  readonly #tables: Tables
  readonly #options: RelationOptions
  readonly #teller: Teller
  readonly #written = new Uses<Written>()
  readonly #numbers: RelationNumbers
  readonly #disputes: RelationDisputes
  readonly #updates: boolean
  /** the range that was told to be nearly full */
  #warned: object | null = null

  constructor(settings: AdministrationSettings, tables: Tables, options: RelationOptions, teller: Teller) {
    this.#ranges = settings.relations.ranges
    this.#updates = settings.relations.update
    this.#disputes = new RelationDisputes(settings.country)
    this.#country = settings.country
    this.#tables = tables
    this.#options = options
    this.#teller = teller
    this.#numbers = new RelationNumbers(
      (code) => this.inTable(code) || this.#written.get(code) !== null || options.codeTaken?.(code) === true,
    )
  }

  /** One more document of a relation that is known; what contradicts an earlier one is told, once each (R41). */
  see(kept: Kept, source: SourceRelation): void {
    if (!this.#updates) return
    const { code } = kept.relation
    const dispute = this.#disputes.see(code, source, kept.record)
    if (dispute === null) return
    const { name, place } = dispute.other
    const fields = dispute.fields.join(', ')
    const params = { code, name: source.name || code, other: name || code, row: place.row, fields }
    this.#teller.say('relation-contradicts', source.place, params, source.name)
  }

  /** One more document uses the relation. */
  use(kept: Kept, source: SourceRelation): void {
    const make = kept.make!
    const { code } = kept.relation
    const written = this.#written.use(code, () => ({
      update: { ...make(), code },
      source,
      confirmed: kept.confirmed,
      numbered: kept.numbered,
      withheld: NOTHING,
      told: false,
      settle: kept.confirmed ? null : kept.settle,
    }))
    if (source.role === 'customer') written.update.customer = true
    else written.update.supplier = true
    if (written.source === source) return
    if (written.source.role === 'supplier' && differ(ibanKey(written.source.iban), ibanKey(source.iban))) {
      const params = { code, name: source.name, iban: source.iban, known: written.source.iban }
      this.#teller.say('supplier-iban-changed', source.place, params, source.iban)
    }
    if (areTwo(written.source, source, this.#country)) {
      const params = { code, name: source.name, other: written.source.name, row: written.source.place.row }
      this.#teller.say('relation-code-of-two', source.place, params, source.code)
      return
    }
    // of known relations it is told by what is sent of them
    if (written.told || written.settle !== null || !contradicts(written.source, source)) return
    written.told = true
    const params = { code, name: written.source.name, row: written.source.place.row }
    this.#teller.say('relation-differs-in-file', source.place, params, source.name)
  }

  /** The document that used this relation is not exported; a number that nobody uses any more is free again. */
  forget(relation: ResolvedRelation): void {
    if (relation.action === 'known' || !this.#written.drop(relation.code)) return
    if (!this.#numbers.isHeld(relation.code)) return
    this.#written.remove(relation.code)
    this.#numbers.giveBack(relation.code)
  }

  /** In order of first use by a document that was not taken back. */
  list(): WrittenRelation[] {
    const list: WrittenRelation[] = []
    for (const written of this.#written.list()) {
      const withheld = this.#disputes.of(written.update.code)
      if (written.settle === null || withheld.size === 0) list.push(written)
      else {
        const rest = written.settle(withheld)
        if (rest === null) continue
        const { customer, supplier } = written.update
        list.push({ ...written, withheld, update: { ...rest, customer, supplier } })
      }
    }
    return list
  }

  /**
   * Gives the relation its number; false, and told, when there is none for it (R52, R53).
   *
   * @param key tells the relation where the register has no id for it
   * @param definitive a document uses the relation
   */
  number(kept: Kept, source: SourceRelation, key: string, definitive: boolean): boolean {
    const range = this.#ranges[source.role]!
    const relation = source.name || source.code || source.vatNumber
    if (!definitive && !kept.confirmed) {
      this.#teller.say('relation-awaits-number', source.place, { relation }, relation)
      return false
    }
    const id = this.#options.identify?.(source) ?? 0
    const params = { from: String(range.from), to: String(range.to) }
    const code = this.#numbers.take(id === 0 ? key : String(id), range)
    if (code === null) {
      this.#teller.say('relation-range-full', source.place, { relation, ...params }, relation)
      return false
    }
    if (kept.relation.code === code) return true
    kept.relation = { ...kept.relation, code }
    const left = this.#numbers.fewLeft(range)
    if (left !== null && this.#warned !== range) {
      this.#teller.say('relation-range-nearly-full', source.place, { left, ...params }, code)
      this.#warned = range
    }
    return true
  }

  inTable(code: string): boolean {
    return code !== '' && this.#tables.relations.byCode.has(tableKey(code))
  }

  /** Whether a new relation cannot have this code: it is another's, in the tables, the register or this batch. */
  isTaken(code: string, source: SourceRelation): boolean {
    if (this.#numbers.isHeld(code) || this.inTable(code)) return true
    const written = this.#written.get(code)
    if (written !== null) return written.source.role !== source.role && contradicts(written.source, source)
    return this.#options.codeTaken?.(code) === true
  }
}

const NOTHING: ReadonlySet<Disputed> = new Set()

const differ = (a: string, b: string): boolean => a !== b && a !== '' && b !== ''
