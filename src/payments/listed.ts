import type { Cents } from '../model/money.ts'
import type { PayableDocument } from '../model/payment.ts'
import type { ItemAmounts } from './item.ts'
import { mayHaveVat } from './unsure.ts'

/** Documents by their place in a list. */
type Exported = { at(place: number): PayableDocument }

/** What rows of a list say of one document together: an invoice with terms has a row for each. */
export class ListedDocument {
  readonly #exported: Exported
  readonly #place: number
  // of the document itself no more than this: there may be 100,000
  readonly #knownTotal: Cents
  readonly #isUnsure: boolean
  readonly #stated: Cents
  /** the first of its rows, for what is to be told */
  readonly row: number
  readonly sheet: string
  rows = 0
  /** date of the last payment, where a row tells it */
  lastPaid = ''
  #open: Cents = 0
  #total: Cents = 0
  #withTotal = 0
  #first: Cents = 0
  #full = 0
  #unlike = false

  /**
   * @param exported where the document is kept, for who keeps 100,000 of them in less room
   * @param at its place there
   */
  constructor(
    document: PayableDocument,
    place: { sheet: string; row: number },
    exported: Exported = { at: () => document },
    at = 0,
  ) {
    this.#knownTotal = document.total
    this.#isUnsure = document.unsure
    this.#stated = document.stated
    this.#exported = exported
    this.#place = at
    this.row = place.row
    this.sheet = place.sheet
  }

  /** The document; with the total that the rows tell, where that was not known for sure. */
  get document(): PayableDocument {
    const exported = this.#exported.at(this.#place)
    const total = exported.unsure ? this.#told : null
    return total === null ? exported : { ...exported, total, unsure: false, learned: true }
  }

  /** @param amounts in the document's currency; undefined: the row has none in it */
  add(amounts: ItemAmounts | undefined, lastPaid: string): void {
    this.rows++
    if (lastPaid > this.lastPaid) this.lastPaid = lastPaid
    if (!amounts) {
      this.#unlike = true
      return
    }
    const { total, open } = amounts
    this.#open += open
    if (total === null) return
    if (this.#withTotal === 0) this.#first = total
    this.#total += total
    this.#withTotal++
    if (total === this.#first) this.#full++
  }

  /**
   * What is open of the document, with its sign; null: the rows are not about this document as it was exported, or
   * their amounts cannot be understood.
   */
  get open(): Cents | null {
    const { total, unsure } = this.#now
    if (this.#unlike || total === 0) return null
    if (unsure && this.#withTotal === 0) return this.#open === 0 ? 0 : null
    const turned = this.#turned(total)
    if (turned === 0) return null
    const open = this.#open * turned || 0
    return Math.abs(open) > Math.abs(total) && open < 0 === total < 0 ? null : open
  }

  /** What is open is told, but nobody knows of which total. */
  get isUnsure(): boolean {
    return this.#now.unsure && !this.#unlike && this.#withTotal === 0
  }

  /** Total of the document, and whether it is not known for sure, by now. */
  get #now(): Pick<PayableDocument, 'total' | 'unsure'> {
    const total = this.#isUnsure ? this.#told : null
    return total === null ? { total: this.#knownTotal, unsure: this.#isUnsure } : { total, unsure: false }
  }

  /** The total that the rows speak of, for a message. */
  get total(): Cents {
    return this.#withTotal === 0 ? this.#open : this.#total
  }

  /** 1 or -1: the sign that the list gives to amounts of such a document; 0: its totals are not this document's. */
  #turned(total: Cents): number {
    if (this.#withTotal === 0) return this.#open === 0 || this.#open < 0 === total < 0 ? 1 : 0
    if (this.#withTotal < this.rows) return 0
    const whole = this.#wholes.find((one) => Math.abs(one) === Math.abs(total))
    return whole === undefined ? 0 : whole === total ? 1 : -1
  }

  /** What the total may be by the rows: each may tell all of it, or its own part. */
  get #wholes(): Cents[] {
    return this.#full === this.rows ? [this.#first, this.#total] : [this.#total]
  }

  /** The total with VAT that the rows tell of a document of which only the one without is known; null: none. */
  get #told(): Cents | null {
    const stated = this.#stated
    if (this.#unlike || this.rows === 0 || this.#withTotal < this.rows) return null
    const known = this.#wholes.some((one) => Math.abs(one) === Math.abs(stated))
    const whole = known ? stated : this.#wholes.find((one) => mayHaveVat(stated, Math.abs(one)))
    return whole === undefined ? null : stated < 0 ? -Math.abs(whole) : Math.abs(whole)
  }
}
