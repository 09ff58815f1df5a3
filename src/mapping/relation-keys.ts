import type { CodeTable, RelationRecord } from '../model/tables.ts'
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

/** Relations of the tables by the source's own numbers, by VAT number and by name. */
export class RelationIndex {
  readonly #byNumber = new Map<string, RelationRecord[]>()
  readonly #byStrippedNumber = new Map<string, RelationRecord[]>()
  readonly #byVat = new Map<string, RelationRecord[]>()
  readonly #byName = new Map<string, RelationRecord[]>()
  readonly #byChamber = new Map<string, RelationRecord[]>()

  /** @param country ISO country of VAT numbers that do not name their own */
  constructor(table: CodeTable<RelationRecord>, country: string) {
    for (const record of table.all) {
      for (const number of record.sourceCodes) {
        add(this.#byNumber, tableKey(number), record)
        add(this.#byStrippedNumber, stripZeros(tableKey(number)), record)
      }
      const vat = vatKey(record.vatNumber, record.country || country)
      add(this.#byVat, vat, record)
      add(this.#byChamber, chamberKey(record.chamberOfCommerce), record)
      if (vat.startsWith('BE')) add(this.#byChamber, chamberKey(vat), record)
      add(this.#byName, nameKey(record.name), record)
      for (const alias of record.aliases) add(this.#byName, nameKey(alias), record)
    }
  }

  /** By a number in the source; leading zeros get lost on the way through Excel, so the stripped form counts too (Q41). */
  byNumber(number: string): readonly RelationRecord[] {
    const exact = lookUp(this.#byNumber, tableKey(number))
    return exact.length > 0 ? exact : lookUp(this.#byStrippedNumber, stripZeros(tableKey(number)))
  }

  /** @param key as `vatKey` makes it */
  byVat(key: string): readonly RelationRecord[] {
    return lookUp(this.#byVat, key)
  }

  /** @param key as `chamberKey` makes it */
  byChamber(key: string): readonly RelationRecord[] {
    return lookUp(this.#byChamber, key)
  }

  /** @param key as `nameKey` makes it */
  byName(key: string): readonly RelationRecord[] {
    return lookUp(this.#byName, key)
  }
}

const indexes = new WeakMap<object, { index: RelationIndex; country: string }>()

/** The index of a table, made once as long as the table is kept: a large one takes longer than a small batch. */
export function relationIndex(table: CodeTable<RelationRecord>, country: string): RelationIndex {
  const known = indexes.get(table)
  if (known !== undefined && known.country === country) return known.index
  const index = new RelationIndex(table, country)
  indexes.set(table, { index, country })
  return index
}

const stripZeros = (key: string): string => key.replace(LEADING_ZEROS, '')
const LEADING_ZEROS = /^0+(?=\d+$)/

const NONE: readonly RelationRecord[] = []

const lookUp = (map: Map<string, RelationRecord[]>, key: string): readonly RelationRecord[] =>
  (key === '' ? undefined : map.get(key)) ?? NONE

function add(map: Map<string, RelationRecord[]>, key: string, record: RelationRecord): void {
  if (key === '') return
  const records = map.get(key)
  if (records === undefined) map.set(key, [record])
  else if (!records.includes(record)) records.push(record)
}
