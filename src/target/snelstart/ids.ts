import { hash } from 'node:crypto'

/** What an id belongs to. */
export type IdKind = 'relatie' | 'grootboek' | 'kostenplaats' | 'land' | 'verkoopboeking' | 'inkoopboeking'

/** Where an id is found: the record of this GET whose `field` is `value`. */
export type LookUp = { path: string; field: string; value: string | number }

/** An id that only SnelStart can give, or that the tables do not have: what it stands for and how it is found. */
export type Placeholder = {
  id: string
  kind: IdKind
  /** the natural key: relation code, ledger number, number of a cost centre, country code, invoice number */
  key: string
  /** the request whose answer gives the id, as requests.json names it; '' look it up */
  madeBy: string
  /** null when a request makes it */
  lookUp: LookUp | null
}

const quoted = (text: string): string => encodeURIComponent(`'${text.replaceAll("'", "''")}'`)
const filter = (path: string, field: string, value: string): string =>
  `${path}?$filter=${field}%20eq%20${value}`
const numbered = (path: string, field: string) => (key: string) => ({
  path: filter(path, `${field[0]!.toUpperCase()}${field.slice(1)}`, encodeURIComponent(key)),
  field,
  value: /^\d{1,10}$/.test(key) ? Number(key) : key,
})

/** Filters want names in UpperCamelCase (facts: SnelStart section 3); answers have them in lower. */
const LOOK_UPS: Record<IdKind, (key: string) => LookUp> = {
  relatie: numbered('/relaties', 'relatiecode'),
  grootboek: numbered('/grootboeken', 'nummer'),
  kostenplaats: numbered('/kostenplaatsen', 'nummer'),
  // this list ignores $filter
  land: (key) => ({ path: '/landen', field: 'landcode', value: key }),
  verkoopboeking: (key) => ({
    path: filter('/verkoopfacturen', 'Factuurnummer', quoted(key)),
    field: 'factuurnummer',
    value: key,
  }),
  inkoopboeking: (key) => ({
    path: filter('/inkoopfacturen', 'Factuurnummer', quoted(key)),
    field: 'factuurnummer',
    value: key,
  }),
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => UUID.test(text)

/** The same key gives the same id, so that the same input gives the same bytes; version 8, as RFC 9562 has it for own schemes. */
export function placeholderId(administration: string, kind: IdKind, key: string): string {
  const hex = hash('sha256', `ledgerdrop snelstart ${administration} ${kind} ${key}`, 'hex')
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

/** Ids of one batch: those of the tables, and placeholders for the others, each remembered once. */
export class Ids {
  readonly #administration: string
  /** by kind and key */
  readonly #placeholders = new Map<string, Placeholder>()
  /** id of each placeholder -> its place in the list */
  readonly #places = new Map<string, number>()

  constructor(administration: string) {
    this.#administration = administration
  }

  /** @param known the id as the tables have it; '' or anything that is no UUID makes a placeholder */
  of(kind: IdKind, key: string, known: string): string {
    if (isUuid(known)) return known.toLowerCase()
    return this.#placeholder(kind, key).id
  }

  /** The answer of this request (`relaties/1`) gives the id of what it makes. */
  madeBy(kind: IdKind, key: string, request: string): string {
    const placeholder = this.#placeholder(kind, key)
    placeholder.madeBy = request
    placeholder.lookUp = null
    return placeholder.id
  }

  /** Those of these ids that are not real yet, each once, by their places in the list. */
  unknown(ids: readonly string[]): number[] {
    const found: number[] = []
    for (const id of ids) {
      const place = this.#places.get(id)
      if (place !== undefined && !found.includes(place)) found.push(place)
    }
    return found
  }

  /** In the order in which they were first needed. */
  list(): Placeholder[] {
    return [...this.#placeholders.values()]
  }

  #placeholder(kind: IdKind, key: string): Placeholder {
    const name = `${kind} ${key}`
    let placeholder = this.#placeholders.get(name)
    if (placeholder === undefined) {
      const id = placeholderId(this.#administration, kind, key)
      placeholder = { id, kind, key, madeBy: '', lookUp: LOOK_UPS[kind](key) }
      this.#placeholders.set(name, placeholder)
      this.#places.set(id, this.#places.size)
    }
    return placeholder
  }
}
