import type { Cents } from '../model/money.ts'
import type { PayableDocument } from '../model/payment.ts'
import type { ItemAmounts } from './item.ts'

/** What rows of a list say of one document together: an invoice with terms has a row for each. */
export class ListedDocument {
  readonly document: PayableDocument
  /** the first of its rows, for what is to be told */
  readonly row: number
  readonly sheet: string
  rows = 0
  /** date of the last payment, where a row tells it */
  lastPaid = ''
  #open: Cents = 0
  #total: Cents = 0
  #withTotal = 0
  #full = 0
  #unlike = false

  constructor(document: PayableDocument, place: { sheet: string; row: number }) {
    this.document = document
    this.row = place.row
    this.sheet = place.sheet
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
    this.#total += total
    this.#withTotal++
    if (Math.abs(total) === Math.abs(this.document.total)) this.#full++
  }

  /**
   * What is open of the document, with its sign; null: the rows are not about this document as it was exported, or
   * their amounts cannot be understood.
   */
  get open(): Cents | null {
    const { total } = this.document
    if (this.#unlike || total === 0) return null
    const turned = this.#turned(total)
    if (turned === 0) return null
    const open = this.#open * turned || 0
    return Math.abs(open) > Math.abs(total) && open < 0 === total < 0 ? null : open
  }

  /** The total that the rows speak of, for a message. */
  get total(): Cents {
    return this.#withTotal === 0 ? this.#open : this.#total
  }

  /** 1 or -1: the sign that the list gives to amounts of such a document; 0: its totals are not this document's. */
  #turned(total: Cents): number {
    if (this.#withTotal === 0) return this.#open === 0 || this.#open < 0 === total < 0 ? 1 : 0
    if (this.#withTotal < this.rows) return 0
    const whole = this.#full === this.rows ? this.#total / this.rows : this.#total
    return whole === total ? 1 : whole === -total ? -1 : 0
  }
}
