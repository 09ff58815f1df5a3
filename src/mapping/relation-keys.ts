import type { CodeTable, RelationRecord } from '../model/tables.ts'

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

/** Relations of the tables by VAT number and by name, made once per batch. */
export class RelationIndex {
  readonly #byVat = new Map<string, RelationRecord[]>()
  readonly #byName = new Map<string, RelationRecord[]>()

  constructor(table: CodeTable<RelationRecord>, country: string) {
    for (const record of table.all) {
      add(this.#byVat, vatKey(record.vatNumber, record.country || country), record)
      const name = nameKey(record.name)
      add(this.#byName, name, record)
      for (const alias of record.aliases) {
        const key = nameKey(alias)
        if (key !== name) add(this.#byName, key, record)
      }
    }
  }

  /** @param key as `vatKey` makes it */
  byVat(key: string): readonly RelationRecord[] {
    return (key === '' ? undefined : this.#byVat.get(key)) ?? NONE
  }

  /** @param key as `nameKey` makes it */
  byName(key: string): readonly RelationRecord[] {
    return (key === '' ? undefined : this.#byName.get(key)) ?? NONE
  }
}

const NONE: readonly RelationRecord[] = []

function add(map: Map<string, RelationRecord[]>, key: string, record: RelationRecord): void {
  if (key === '') return
  const records = map.get(key)
  if (records === undefined) map.set(key, [record])
  else if (!records.includes(record)) records.push(record)
}
