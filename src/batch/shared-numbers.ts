import type { Document, DocumentKind } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { DocumentKey, Register } from '../register/register.ts'
import { SeenDocuments } from './seen.ts'

type Keyed = { document: Document; key: DocumentKey }

const OTHER: Partial<Record<DocumentKind, DocumentKind>> = {
  'sales-invoice': 'sales-credit-note',
  'sales-credit-note': 'sales-invoice',
}

/**
 * Sees to it that a sales invoice and a credit note do not bear one number, for targets that take a number once whatever
 * it is of (BOE-0021). That one kind of document has a number once is seen to for every target (R18).
 */
export class SharedNumbers {
  readonly #register: Register
  readonly #administration: string
  readonly #batch: string
  readonly #seen = new SeenDocuments()

  constructor(register: Register, administration: string, batch: string) {
    this.#register = register
    this.#administration = administration
    this.#batch = batch
  }

  /** @returns for each document the finding that its number is another kind's; null: it is not */
  async look(documents: readonly Keyed[]): Promise<(Finding | null)[]> {
    const others = documents.flatMap(({ document, key }) => {
      const kind = OTHER[key.kind]
      return kind === undefined || document.number === '' ? [] : [{ ...key, kind }]
    })
    if (others.length === 0) return documents.map(() => null)
    const known = await this.#register.knownDocuments(this.#administration, this.#batch, others)
    const batches = new Map(known.map((one) => [`${one.series} ${one.number} ${one.kind}`, one.batch]))
    return documents.map(({ document, key }) => {
      const kind = OTHER[key.kind]
      if (kind === undefined || document.number === '') return null
      const { number, place, date } = document
      const batch = batches.get(`${key.series} ${key.number} ${kind}`)
      if (batch !== undefined)
        return finding('snelstart-number-known', place, { number, batch }, { document: number })
      // the kind stands in for the content: other content is the other kind
      const before = this.#seen.add(key.number, key.kind, place.row, date, 0)
      if (before === null || before.sameContent) return null
      return finding('snelstart-number-twice', place, { number, row: before.row }, { document: number })
    })
  }
}
