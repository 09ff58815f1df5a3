import type { DocumentKind } from '../../model/document.ts'
import type { Entry, EntryLine, EntryLineRole, RelationUpdate } from '../../model/entry.ts'

const kinds: Record<DocumentKind, number> = {
  'sales-invoice': 0,
  'sales-credit-note': 1,
  'purchase-invoice': 2,
  'purchase-credit-note': 3,
}
const roles: Record<EntryLineRole, number> = {
  receivable: 0,
  payable: 1,
  base: 2,
  vat: 3,
  'vat-reverse': 4,
  'vat-non-deductible': 5,
  rounding: 6,
}

/**
 * Which elements and attributes entries have had so far. An entry's shape is that of its head and of each of its
 * lines: the schema allows any number of lines, so an entry whose parts were all valid before is valid in form.
 * Told from the entry itself, without reading the XML back.
 */
export class Shapes {
  readonly #heads = new Uint8Array(1 << 9)
  readonly #relations = new Set<number>()
  readonly #lines = new Uint8Array(1 << 16)
  /** Whether the entry begun last has a part of a shape not met before. */
  fresh = false
  #kind = 0
  #newHead = -1
  readonly #newLines: number[] = []

  /** Begins an entry; `numbered`: it has an InvoiceNumber. */
  head(entry: Entry, numbered: boolean, pdf: boolean): void {
    this.#kind = kinds[entry.kind]
    let shape = this.#kind
    if (entry.entryNumber !== null) shape |= 1 << 2
    if (entry.paymentCondition !== '') shape |= 1 << 3
    if (pdf) shape |= 1 << 4
    if (entry.paymentReference !== '') shape |= 1 << 5
    if (entry.yourReference !== '') shape |= 1 << 6
    if (entry.dueDate !== '') shape |= 1 << 7
    if (numbered) shape |= 1 << 8
    this.fresh = this.#heads[shape] === 0
    this.#newHead = this.fresh ? shape : -1
    if (this.#newLines.length > 0) this.#newLines.length = 0
    this.#heads[shape] = 1
  }

  /** A line of the entry; `typed`: its account type is written, `withTerms`: its due date is. */
  line(line: EntryLine, typed: boolean, withTerms: boolean): void {
    let shape = this.#kind | (roles[line.role] << 2)
    if (line.description !== '') shape |= 1 << 5
    if (typed) shape |= 1 << 6
    if (line.costCentre !== '') shape |= 1 << 7
    if (line.costUnit !== '') shape |= 1 << 8
    if (line.rate !== null) shape |= 1 << 9
    if (line.vatBase !== null) shape |= 1 << 10
    if (line.vatShare !== null) shape |= 1 << 11
    if (line.vat !== null) shape |= line.vat.type === 'none' ? 3 << 12 : 1 << 12
    if (withTerms) shape |= 1 << 14
    if (line.account !== '') shape |= 1 << 15
    if (this.#lines[shape] === 0) {
      this.#lines[shape] = 1
      this.#newLines.push(shape)
      this.fresh = true
    }
  }

  /** The entry has no line at all, which is never valid. */
  bare(): void {
    this.fresh = true
  }

  /** Whether a relation has a part that none before it had. */
  relation(relation: RelationUpdate): boolean {
    let shape = 0
    // the same fields in the same order each time: every field is a bit
    for (const value of Object.values(relation)) {
      shape = shape * 2 + (value === '' || value === false || value === 'insert' ? 0 : 1)
    }
    const fresh = !this.#relations.has(shape)
    if (fresh) this.#relations.add(shape)
    return fresh
  }

  /** The entry begun last was not validated after all: its shapes count as not met. */
  forget(): void {
    if (this.#newHead >= 0) this.#heads[this.#newHead] = 0
    for (const shape of this.#newLines) this.#lines[shape] = 0
  }
}
