import type { Batch } from '../../batch/start.ts'
import type { Place } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { FindingCode } from '../../model/findings/catalogue.ts'
import type { Cents } from '../../model/money.ts'
import type { PayableDocument, PaymentOrigin } from '../../model/payment.ts'
import type { Language } from '../../model/settings.ts'
import { amountsIn, shownItem, type DocumentReference, type OpenItem } from '../../payments/item.ts'
import { ListedDocument } from '../../payments/listed.ts'
import { settleMatches, type MatchSet } from '../../payments/match-set.ts'
import { dateText } from '../../text/values.ts'
import { PackedList } from '../packed-list.ts'
import { findDocuments, type Found, type Reference } from './lookup.ts'

/** What was paid of one document, as a file tells it. */
export type PaymentItem = DocumentReference & {
  place: Place
  origin: PaymentOrigin
  /** tells it from other payments of the same document; '' by its date and amount */
  identity: string
  /** ISO date; '' not told */
  date: string
  /** what it settles, in the document's currency or the administration's own; '' is the latter */
  amounts: readonly { currency: string; amount: Cents; writtenOff: Cents }[]
  /** the date of the document, where it is told */
  documentDate: string
}

/** A payment of a document before it is known which day its file is of. */
export type GatheredPayment = {
  origin: PaymentOrigin
  identity: string
  date: string
  amount: Cents
  writtenOff: Cents
}
export type PaidParts = {
  document: PayableDocument
  place: Place
  parts: Map<string, GatheredPayment>
  /** what tells of them: rows of a list */
  rows: number
}

/**
 * Brings together what a file says of payments, document by document, and tells what it cannot tie to one. Memory grows
 * with the documents that are spoken of, not with the rows.
 */
export class PaymentGatherer {
  /** what a list says of each document; null: what follows from it is known, and it takes no more room */
  readonly listed = new Map<number, ListedDocument | null>()
  readonly #documents = new PackedList<PayableDocument>()
  readonly paid = new Map<number, PaidParts>()
  /** documents that something which could not be tied may be about: nothing follows from their absence */
  readonly doubtful = new Set<number>()
  /** rows that are about no document of ours, and purchases that are not told by the setting */
  unknown = 0
  unnamed = 0
  purchases = 0
  /** payments that do not say how much is paid, which is told */
  unfollowed = 0
  readonly #batch: Batch
  readonly #administration: string
  readonly #own: string
  readonly #occurrences = new Map<string, number>()

  constructor(batch: Batch) {
    this.#batch = batch
    this.#administration = batch.administration.settings.code
    this.#own = batch.administration.settings.currency
  }

  /** Nothing was about a payment. */
  get isEmpty(): boolean {
    return this.listed.size + this.paid.size + this.unknown + this.unnamed + this.purchases === 0
  }

  /** Rows of a list of open items. */
  async open(items: readonly OpenItem[]): Promise<void> {
    const wanted = this.#wanted(items)
    const references = wanted.map((item) => ({ reference: item, totals: totalsOf(item) }))
    for (const [i, found] of (await this.#find(references)).entries()) {
      const item = wanted[i]!
      if (!found.document) {
        this.#tellUnknown(item, item.place, item.amounts[0]?.open ?? 0, found, true)
        continue
      }
      const { document } = found
      let listed = this.listed.get(document.id)
      if (!listed) this.listed.set(document.id, (listed = this.#listedOf(document, item.place)))
      listed.add(amountsIn(item, document.currency, this.#own), item.lastPaid)
    }
  }

  /**
   * The documents of a list, each once, in the order in which they were met. What is kept of those before is given back:
   * as much comes from them as went into them.
   */
  *spoken(): Generator<[id: number, item: ListedDocument]> {
    let at = 0
    for (const [id, item] of this.listed) {
      if (item === null) continue
      this.#documents.forgetBefore(at++)
      this.listed.set(id, null)
      yield [id, item]
    }
  }

  /** The document is kept as bytes: an open item of each of 100,000 may be listed. */
  #listedOf(document: PayableDocument, place: Place): ListedDocument {
    const at = this.#documents.add(document)
    return new ListedDocument(document, place, this.#documents, at)
  }

  /** Payments. Those that name no document at all are only counted. */
  async payments(items: readonly PaymentItem[]): Promise<void> {
    const wanted = this.#wanted(items)
    const named = wanted.filter((item) => shownItem(item) !== '')
    this.unnamed += wanted.length - named.length
    const references = named.map((item) => ({ reference: { ...item, date: item.documentDate }, totals: [] }))
    for (const [i, found] of (await this.#find(references)).entries()) {
      const item = named[i]!
      if (found.document) this.#pay(item, found.document)
      else this.#tellUnknown(item, item.place, item.amounts[0]?.amount ?? 0, found, item.origin === 'list')
    }
  }

  #pay(item: PaymentItem, document: PayableDocument): void {
    const amounts = item.amounts.find(({ currency }) => (currency || this.#own) === document.currency)
    if (!amounts) {
      this.unfollowed++
      this.#tell('payment-currency-differs', item.place, document, {
        currency: item.amounts[0]?.currency || this.#own,
      })
      return
    }
    const { amount, writtenOff } = amounts
    const identity = item.identity || this.#byAmount(document.id, item.date, amount + writtenOff)
    this.#add(document, item.place, { origin: item.origin, identity, date: item.date, amount, writtenOff })
  }

  /** The same date and amount twice in one file are two payments; in two files they are one. */
  #byAmount(document: number, date: string, amount: Cents): string {
    const key = `${document} ${date} ${amount}`
    const before = this.#occurrences.get(key) ?? 0
    this.#occurrences.set(key, before + 1)
    return `${date} ${amount} ${before + 1}`
  }

  #add(document: PayableDocument, place: Place, payment: GatheredPayment): void {
    let paid = this.paid.get(document.id)
    if (!paid) this.paid.set(document.id, (paid = { document, place, parts: new Map(), rows: 0 }))
    paid.rows++
    const key = `${payment.origin} ${payment.identity}`
    const before = paid.parts.get(key)
    if (!before) paid.parts.set(key, payment)
    else {
      before.amount += payment.amount
      before.writtenOff += payment.writtenOff
      if (payment.date > before.date) before.date = payment.date
    }
  }

  /** Sets of entries that were matched with each other. */
  async matches(sets: readonly MatchSet[]): Promise<void> {
    const lines = sets.flatMap((set) => set.lines.map((line) => ({ set, line })))
    const keys = lines.flatMap(({ line: { journal, year, entry } }) =>
      (['sales', 'purchase'] as const).map((direction) => ({
        direction,
        numbers: [],
        entry,
        book: { journal, year },
      })),
    )
    const { register } = this.#batch.context
    const found = await register.payments.documents(this.#administration, keys)
    let at = 0
    for (const set of sets) {
      const documents = set.lines.map(() => {
        const both = [...found[at * 2]!, ...found[at * 2 + 1]!]
        at++
        return both.length === 1 ? this.#told(inCurrency(both[0]!, this.#own)) : null
      })
      if (documents.every((document) => document === null)) {
        this.unknown++
        continue
      }
      const { parts, unclear } = settleMatches(set, documents, this.#own)
      for (const document of unclear) {
        this.doubtful.add(document.id)
        this.#tell('payment-match-unclear', set.place, document, {})
      }
      for (const { document, ...part } of parts)
        this.#add(document, set.place, { origin: 'match', date: '', ...part })
    }
  }

  #told(document: PayableDocument): PayableDocument | null {
    if (document.direction === 'sales' || this.#batch.administration.settings.payments.purchase)
      return document
    this.purchases++
    return null
  }

  #wanted<T extends DocumentReference>(items: readonly T[]): T[] {
    if (this.#batch.administration.settings.payments.purchase) return [...items]
    const wanted = items.filter(({ direction }) => direction === 'sales')
    this.purchases += items.length - wanted.length
    return wanted
  }

  async #find(references: readonly Reference[]): Promise<Found[]> {
    const found = await findDocuments(this.#batch.context.register.payments, this.#administration, references)
    return found.map((one) => (one.document ? { document: inCurrency(one.document, this.#own) } : one))
  }

  /** What could not be tied to a document; `each`: also what is like none, which bank entries have by the thousands. */
  #tellUnknown(item: DocumentReference, place: Place, amount: Cents, found: Found, each: boolean): void {
    this.unknown++
    const near = found.near ?? []
    for (const { id } of near) this.doubtful.add(id)
    if (near.length === 0 && !each) return
    const shown = shownItem(item) || item.relationName || '–'
    const code = UNKNOWN[near.length === 0 ? 'unknown' : (found.trouble ?? 'none')]
    const params = {
      item: shown,
      relation: item.relationName || item.relationCode || '–',
      amount: { cents: amount },
      ...(near.length > 0 && { documents: named(near, this.#batch.administration.settings.language) }),
    }
    this.#batch.report(finding(code, place, params, { value: shown }))
  }

  #tell(code: FindingCode, place: Place, document: PayableDocument, params: Record<string, string>): void {
    const about = { number: document.number, ...params }
    this.#batch.report(finding(code, place, about, { document: document.number }))
  }
}

const totalsOf = ({ amounts }: OpenItem): Cents[] =>
  amounts.map(({ total }) => total).filter((total) => total !== null)

/** What is told of an item without a document. */
const UNKNOWN = {
  several: 'payment-item-ambiguous',
  unlike: 'payment-item-unlike',
  none: 'payment-item-near',
  unknown: 'payment-item-unknown',
} as const satisfies Record<string, FindingCode>

/** Documents that a message names; of the others it tells how many. */
const SHOWN = 3

function named(documents: readonly PayableDocument[], language: Language): string {
  const more = documents.length - SHOWN
  const shown = documents.slice(0, SHOWN).map((one) => describe(one, language))
  return shown.join('; ') + (more > 0 ? ` (+ ${more})` : '')
}

/** `2026-0012 Jansen BV (15-01-2026)`: a document that may be meant. */
const describe = ({ number, relationName, date }: PayableDocument, language: Language): string =>
  `${number} ${relationName} (${dateText(date, language)})`

/** The register keeps the administration's own currency as ''. */
export const inCurrency = (document: PayableDocument, own: string): PayableDocument =>
  document.currency === '' ? { ...document, currency: own } : document
