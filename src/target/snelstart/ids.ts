import { hash } from 'node:crypto'

/** What an id belongs to. */
export type IdKind = 'relatie' | 'grootboek' | 'kostenplaats' | 'land' | 'verkoopboeking' | 'inkoopboeking'

/** An id that only SnelStart can give, or that the tables do not have: what it stands for and how it is found. */
export type Placeholder = {
  id: string
  kind: IdKind
  /** the natural key: relation code, ledger number, number of a cost centre, country code, invoice number */
  key: string
  /** the request whose answer gives the id, as requests.json names it; '' look it up */
  madeBy: string
  /** GET path that finds it; '' when a request makes it */
  lookUp: string
}

const LOOK_UPS: Record<IdKind, (key: string) => string> = {
  relatie: (key) => `/relaties?$filter=Relatiecode eq ${key}`,
  grootboek: (key) => `/grootboeken?$filter=Nummer eq ${key}`,
  kostenplaats: (key) => `/kostenplaatsen?$filter=Nummer eq ${key}`,
  // this list ignores $filter: the sender looks for landcode itself
  land: () => '/landen',
  verkoopboeking: (key) => `/verkoopfacturen?$filter=Factuurnummer eq '${key.replaceAll("'", "''")}'`,
  inkoopboeking: (key) => `/inkoopfacturen?$filter=Factuurnummer eq '${key.replaceAll("'", "''")}'`,
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
  readonly #placeholders = new Map<string, Placeholder>()

  constructor(administration: string) {
    this.#administration = administration
  }

  /** @param known the id as the tables have it; '' or anything that is no UUID makes a placeholder */
  of(kind: IdKind, key: string, known: string): string {
    if (isUuid(known)) return known.toLowerCase()
    const id = placeholderId(this.#administration, kind, key)
    if (!this.#placeholders.has(id))
      this.#placeholders.set(id, { id, kind, key, madeBy: '', lookUp: LOOK_UPS[kind](key) })
    return id
  }

  /** The answer of this request (`relaties/1`) gives the id of what it makes. */
  madeBy(kind: IdKind, key: string, request: string): string {
    const id = placeholderId(this.#administration, kind, key)
    this.#placeholders.set(id, { id, kind, key, madeBy: request, lookUp: '' })
    return id
  }

  /** Those of these ids that are not real yet. */
  unknown(ids: readonly string[]): string[] {
    return [...new Set(ids)].filter((id) => this.#placeholders.has(id))
  }

  /** In the order in which they were first needed. */
  list(): Placeholder[] {
    return [...this.#placeholders.values()]
  }
}
