import type { SourceRelation } from '../model/document.ts'
import type { RelationRecord } from '../model/tables.ts'
import { nameKey, postcodeKey, vatKey } from './relation-keys.ts'
import { hasName } from './same-name.ts'

/** What documents of one file may say otherwise of a known relation; an address is one thing. */
export type Disputed = 'name' | 'vatNumber' | 'address' | 'email'

/** Two rows that say something else of one relation. */
export type Dispute = { fields: readonly Disputed[]; other: SourceRelation }

/** More ways of writing one relation than this are not kept apart. */
const MOST_FACES = 8

/**
 * What a file says of each relation that is in the accounting package already. Where its rows contradict each other
 * nobody knows which is right, so nothing of that may be sent (R41): else the next file would turn it back.
 */
export class RelationDisputes {
  readonly #own: string
  readonly #faces = new Map<string, SourceRelation[]>()
  readonly #disputed = new Map<string, Set<Disputed>>()

  /** @param own country of the administration */
  constructor(own: string) {
    this.#own = own
  }

  /**
   * Takes in what a document says of a relation.
   *
   * @param record the relation of the tables; its aliases are names that a person knows of
   * @returns what is otherwise than in an earlier row, when this was not said before; null: nothing
   */
  see(code: string, source: SourceRelation, record: RelationRecord | null): Dispute | null {
    const faces = this.#faces.get(code)
    if (faces === undefined) {
      this.#faces.set(code, [source])
      return null
    }
    for (const face of faces) if (face === source || isSame(face, source)) return null
    if (faces.length >= MOST_FACES && this.of(code).size > 0) return null
    let dispute: Dispute | null = null
    for (const face of faces) {
      const fields = disputedFields(face, source, record, this.#own)
      if (fields.length === 0) continue
      dispute ??= { fields, other: face }
      const all = this.#disputed.get(code) ?? new Set()
      for (const field of fields) all.add(field)
      this.#disputed.set(code, all)
    }
    if (faces.length < MOST_FACES) faces.push(source)
    return dispute
  }

  /** What the rows of this file do not agree on. */
  of(code: string): ReadonlySet<Disputed> {
    return this.#disputed.get(code) ?? NOTHING
  }
}

const NOTHING: ReadonlySet<Disputed> = new Set()

/** The relation without what the rows of its file do not agree on. */
export function undisputed(source: SourceRelation, disputed: ReadonlySet<Disputed>): SourceRelation {
  const address = { street: '', houseNumber: '', postcode: '', city: '', country: '' }
  return {
    ...source,
    ...(disputed.has('name') ? { name: '' } : {}),
    ...(disputed.has('vatNumber') ? { vatNumber: '' } : {}),
    ...(disputed.has('address') ? address : {}),
    ...(disputed.has('email') ? { email: '' } : {}),
  }
}

const isSame = (a: SourceRelation, b: SourceRelation): boolean =>
  a.name === b.name &&
  a.vatNumber === b.vatNumber &&
  a.street === b.street &&
  a.houseNumber === b.houseNumber &&
  a.postcode === b.postcode &&
  a.city === b.city &&
  a.country === b.country &&
  a.email === b.email

function disputedFields(
  a: SourceRelation,
  b: SourceRelation,
  record: RelationRecord | null,
  own: string,
): Disputed[] {
  const fields: Disputed[] = []
  const known = record !== null && hasName(record, a.name) && hasName(record, b.name)
  if (!known && opposed(nameKey(a.name), nameKey(b.name))) fields.push('name')
  if (opposed(vatKey(a.vatNumber, a.country || own), vatKey(b.vatNumber, b.country || own)))
    fields.push('vatNumber')
  const street = (one: SourceRelation): string => nameKey(`${one.street} ${one.houseNumber}`)
  if (
    opposed(street(a), street(b)) ||
    opposed(postcodeKey(a.postcode), postcodeKey(b.postcode)) ||
    opposed(nameKey(a.city), nameKey(b.city)) ||
    opposed(a.country, b.country)
  )
    fields.push('address')
  if (opposed(a.email.toLowerCase(), b.email.toLowerCase())) fields.push('email')
  return fields
}

const opposed = (a: string, b: string): boolean => a !== b && a !== '' && b !== ''
