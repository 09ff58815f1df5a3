import type { RelationRecord, RelationTable, Rows } from '../model/tables.ts'
import { eachGlance, glance, KeyRows } from './key-rows.ts'
import { tableKey } from './lookup.ts'

const MARKS = /[\u0300-\u036f]/g
const DOTS = /[.'’`´"“”]/g
const SIGNS = /[^\p{L}\p{N}&]+/gu
const NOT_PLAIN = /[^A-Z0-9]/g

/**
 * A name as it is compared (R89: exactly the same name): without case, accents and punctuation, blanks collapsed.
 * `Bäckerei Müller B.V.` and `backerei muller bv` are the same name; legal forms and word order count.
 */
export function nameKey(name: string): string {
  return name.normalize('NFD').replace(MARKS, '').toLowerCase().replace(DOTS, '').replace(SIGNS, ' ').trim()
}

/**
 * A VAT number as it is compared: without blanks, dots and dashes, in capitals, with its country in front (Q53).
 *
 * @param country ISO country of the relation, for numbers written without one
 * @returns '' for a text that holds no digit
 */
export function vatKey(vatNumber: string, country: string): string {
  const plain = vatNumber.toUpperCase().replace(NOT_PLAIN, '')
  if (!/\d/.test(plain)) return ''
  const prefix = country === 'GR' ? 'EL' : country
  const full = /^[A-Z]{2}/.test(plain) ? plain.replace(/^GR/, 'EL') : prefix + plain
  // nine digits are the old form of a Belgian number
  return full.replace(/^BE(\d{9})$/, 'BE0$1')
}

/** A postcode as it is compared: `1234 ab` and `1234AB` are the same. */
export const postcodeKey = (postcode: string): string => postcode.toUpperCase().replace(NOT_PLAIN, '')

/**
 * A number of the Dutch (KvK) or Belgian (KBO) register of companies as it is compared: digits only, ten of them for
 * Belgium (Q53). The Belgian number is also the digits of its VAT number.
 *
 * @returns '' for a text that cannot be such a number
 */
export function chamberKey(text: string): string {
  const digits = text.replace(/\D/g, '')
  const number = digits.length === 9 ? `0${digits}` : digits
  return number.length === 8 || number.length === 10 ? number : ''
}

/** A bank account as it is compared: without blanks, in capitals. */
export const ibanKey = (iban: string): string => iban.toUpperCase().replace(NOT_PLAIN, '')

type Keyed = Omit<RelationRecord, 'id'>

/** The ways in which relations are found, each with the keys of a relation for it. */
const KEYS = {
  number: ({ sourceCodes }: Keyed) => sourceCodes.map(tableKey),
  stripped: ({ sourceCodes }: Keyed) => sourceCodes.map((number) => stripZeros(tableKey(number))),
  vat: (record: Keyed, own: string) => [vatKey(record.vatNumber, record.country || own)],
  chamber: (record: Keyed, own: string) => {
    const vat = vatKey(record.vatNumber, record.country || own)
    return [chamberKey(record.chamberOfCommerce), vat.startsWith('BE') ? chamberKey(vat) : '']
  },
  name: ({ name, aliases }: Keyed) => [nameKey(name), ...aliases.map(nameKey)],
} satisfies Record<string, (record: Keyed, own: string) => string[]>

type Way = keyof typeof KEYS
const WAYS = Object.keys(KEYS) as Way[]

/** Relations of the tables by the source's own numbers, by VAT number and by name. */
export class RelationIndex {
  readonly #rows: Rows<RelationRecord>
  readonly #country: string
  readonly #places: Record<Way, KeyRows>

  /**
   * @param country ISO country of VAT numbers that do not name their own
   * @param most rows that there can be
   */
  constructor(rows: Rows<RelationRecord>, country: string, most = rows.length) {
    const made = (): KeyRows => new KeyRows(most)
    this.#places = { number: made(), stripped: made(), vat: made(), chamber: made(), name: made() }
    this.#rows = rows
    this.#country = country
  }

  /** @param place of the relation in the table */
  add(record: Keyed, place: number): void {
    for (const way of WAYS)
      for (const key of KEYS[way](record, this.#country)) if (key !== '') this.#places[way].add(key, place)
  }

  /** Places of relations of which a number may be that of another one too. */
  sharedNumbers(take: (place: number) => void): void {
    this.#places.number.shared(take)
  }

  /** By a number in the source; leading zeros get lost on the way through Excel, so the stripped form counts too (Q41). */
  byNumber(number: string): readonly RelationRecord[] {
    const exact = this.#find('number', tableKey(number))
    return exact.length > 0 ? exact : this.#find('stripped', stripZeros(tableKey(number)))
  }

  /** @param key as `vatKey` makes it */
  byVat(key: string): readonly RelationRecord[] {
    return this.#find('vat', key)
  }

  /** @param key as `chamberKey` makes it */
  byChamber(key: string): readonly RelationRecord[] {
    return this.#find('chamber', key)
  }

  /** @param key as `nameKey` makes it */
  byName(key: string): readonly RelationRecord[] {
    return this.#find('name', key)
  }

  #find(way: Way, key: string): RelationRecord[] {
    if (key === '') return []
    const places = this.#places[way].places(key)
    const found = places.filter((place) => KEYS[way](glance(this.#rows, place), this.#country).includes(key))
    return found.map((place) => this.#rows.at(place)!)
  }
}

const indexes = new WeakMap<object, { index: RelationIndex; country: string }>()

/** The index of a table, made once as long as the table is kept: a large one takes longer than a small batch. */
export function relationIndex(table: RelationTable, country: string): RelationIndex {
  const known = indexes.get(table)
  if (known !== undefined && known.country === country) return known.index
  const index = new RelationIndex(table.all, country)
  eachGlance(table.all, (record, place) => index.add(record, place))
  keepIndex(table, index, country)
  return index
}

/** Keeps an index that was made while its table was read. */
export function keepIndex(table: RelationTable, index: RelationIndex, country: string): void {
  indexes.set(table, { index, country })
}

const stripZeros = (key: string): string => key.replace(LEADING_ZEROS, '')
const LEADING_ZEROS = /^0+(?=\d+$)/
