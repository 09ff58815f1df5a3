import type { Batch } from '../../batch/start.ts'
import { heap } from '../../edge/heap.ts'
import type { Direction } from '../../model/document.ts'
import type { Place } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { FindingCode } from '../../model/findings/catalogue.ts'
import type { Param } from '../../model/finding.ts'
import type { KnownPayment, PayableDocument, PaymentFacts, PaymentState } from '../../model/payment.ts'
import { mergeFacts, noFacts } from '../../payments/facts.ts'
import type { ListDay } from '../../payments/list-day.ts'
import { documentState } from '../../payments/unsure.ts'
import type { ListPage } from '../../register/payments.ts'
import { inCurrency, type PaidParts, type PaymentGatherer } from './gather.ts'
import { PaymentNews } from './news.ts'

/** Documents between two looks at the memory. */
const BETWEEN_LOOKS = 5000
const WHOLE_FILE: Place = { sheet: '', row: 0 }

/** Rows of which nothing came, by why: they agree, are not followed for a reason that is told, or are about others. */
export type RowsLeftOut = {
  unchanged: number
  'not-followed': number
  'not-ours': number
  'no-reference': number
  purchases: number
}

/** What is known of the file as a whole. */
export type PaymentFile = {
  day: ListDay
  /** of these the file is the complete list of open items, by itself or with the pages of its day before it */
  complete: readonly Direction[]
  /** of those the pages before it hold the rest */
  inPages: readonly Direction[]
  pages: readonly ListPage[]
}

/**
 * Ends the reading of a file about payments: what follows for each document it speaks of, and, of a complete list, for
 * each document it does not speak of. Puts into the batch what is to be remembered, told and written.
 */
export async function finishPayments(
  gathered: PaymentGatherer,
  file: PaymentFile,
  batch: Batch,
): Promise<RowsLeftOut> {
  const end = new PaymentEnd(gathered, file, batch)
  end.spokenOf()
  for (const direction of file.complete) await end.notSpokenOf(direction)
  end.tellWhole()
  await end.news.finish(file.pages)
  return end.leftOut
}

/**
 * Takes rows of which nothing came out of those that were taken in, by why: for files in which a row is about one
 * document.
 */
export function leaveRowsOut(leftOut: RowsLeftOut, { rows, untiedErrors }: Batch): void {
  if (untiedErrors > 0) return
  for (const [rule, count] of Object.entries(leftOut)) if (count > 0) rows.without(count, rule)
}

class PaymentEnd {
  readonly news: PaymentNews
  readonly #gathered: PaymentGatherer
  readonly #file: PaymentFile
  readonly #batch: Batch
  #older: { count: number; known: string } = { count: 0, known: '' }
  #notListed = 0
  #unsure = 0
  #unchanged = 0
  #notFollowed = 0

  constructor(gathered: PaymentGatherer, file: PaymentFile, batch: Batch) {
    this.#gathered = gathered
    this.#file = file
    this.#batch = batch
    this.news = new PaymentNews(batch)
  }

  get leftOut(): RowsLeftOut {
    const { unknown, unnamed, purchases, unfollowed } = this.#gathered
    return {
      unchanged: this.#unchanged,
      'not-followed': this.#notFollowed + unfollowed,
      'not-ours': unknown,
      'no-reference': unnamed,
      purchases,
    }
  }

  spokenOf(): void {
    const { listed, paid } = this.#gathered
    let learned = 0
    for (const [id, item] of this.#gathered.spoken()) {
      if (++learned % BETWEEN_LOOKS === 0) heap.check()
      const place = { sheet: item.sheet, row: item.row }
      const { document, open } = item
      const parts = paid.get(id)
      if (open === null && !item.isUnsure) {
        this.#tell('payment-total-differs', place, document, {
          listed: { cents: item.total },
          total: { cents: document.total },
        })
      }
      const facts =
        open === null ? this.#unlistedFacts(item.isUnsure) : this.#listedFacts(open, item.lastPaid)
      if (item.isUnsure && open === null) this.#unsure++
      const rows = item.rows + (parts?.rows ?? 0)
      this.#learn(document, place, parts ? mergeFacts(facts, this.#partFacts(parts)) : facts, rows)
    }
    for (const [id, parts] of paid) {
      if (listed.has(id)) continue
      const { document, place, rows } = parts
      const absent = this.#isAbsent(document) ? this.#file.day.day : ''
      const facts = mergeFacts(this.#partFacts(parts), { ...noFacts(), absent })
      if (this.#learn(document, place, facts, rows) === null && document.unsure) this.#unsure++
    }
  }

  /** Of a complete list: what does not stand in it is paid, as far as it was in the books (R80). */
  async notSpokenOf(direction: Direction): Promise<void> {
    const { administration, context } = this.#batch
    const { paid } = this.#gathered
    const { day } = this.#file.day
    for await (const chunk of context.register.payments.unpaid(administration.settings.code, direction))
      for (const one of chunk) {
        const document = inCurrency(one, administration.settings.currency)
        if (paid.has(document.id) || !this.#isAbsent(document)) continue
        const state = this.#learn(document, WHOLE_FILE, { ...noFacts(), absent: day }, 0)
        if (state === null) this.#notListed++
      }
  }

  /** Whether the file is the complete list for such documents, of a day on which this one was there, without it. */
  #isAbsent({ id, direction, date, facts }: PayableDocument): boolean {
    const { complete, inPages } = this.#file
    const { day } = this.#file.day
    const { listed, doubtful } = this.#gathered
    if (!complete.includes(direction) || date > day || listed.has(id) || doubtful.has(id)) return false
    return !(inPages.includes(direction) && facts.listed?.asOf === day)
  }

  /** What is told of the file as a whole. */
  tellWhole(): void {
    const { unnamed, purchases } = this.#gathered
    const { day } = this.#file
    const tell = (code: FindingCode, params: Record<string, Param>): void =>
      this.#batch.report(finding(code, WHOLE_FILE, params))
    const { listed, paid } = this.#gathered
    const isUsed = listed.size + paid.size + this.#file.complete.length > 0
    if (!day.isTold && isUsed) tell('payment-list-undated', { date: { date: day.day } })
    if (this.#older.count > 0)
      tell('payment-list-older', {
        count: this.#older.count,
        date: { date: day.day },
        known: { date: this.#older.known },
      })
    if (this.#unsure > 0) tell('payment-total-unsure', { count: this.#unsure })
    if (this.#notListed > 0) tell('payment-not-listed', { count: this.#notListed })
    if (unnamed > 0) tell('payment-without-reference', { count: unnamed })
    if (purchases > 0) tell('payment-purchases-left-out', { count: purchases })
    this.news.unknown = this.#gathered.unknown
  }

  /** A list that has a document says at least that it is in the books; not when it means another one by it. */
  #unlistedFacts(isThere: boolean): PaymentFacts {
    return { ...noFacts(), seen: isThere ? this.#file.day.day : '' }
  }

  #listedFacts(open: number, lastPaid: string): PaymentFacts {
    const { day } = this.#file.day
    return { ...noFacts(), seen: day, listed: { asOf: day, open, lastPaid } }
  }

  #partFacts({ parts }: PaidParts): PaymentFacts {
    const { day } = this.#file.day
    const payments = [...parts.values()].map(
      ({ origin, identity, date, amount, writtenOff }): KnownPayment => ({
        origin,
        identity,
        date,
        firstTold: day,
        lastTold: day,
        amount,
        writtenOff,
      }),
    )
    return mergeFacts({ ...noFacts(), seen: day }, { ...noFacts(), payments })
  }

  /**
   * Adds what the file says to what was known, and says what follows; null: nothing does.
   * @param rows those that say it
   */
  #learn(document: PayableDocument, place: Place, added: PaymentFacts, rows: number): PaymentState | null {
    const { total } = document
    const before = documentState(document, document.facts)
    const facts = mergeFacts(document.facts, added)
    const state = documentState(document, facts)
    this.#seeOlder(document, before, added)
    if (before && state && isMoreOpen(total, before, state)) {
      const params = { from: { cents: before.open }, to: { cents: state.open } }
      if (!this.#file.day.isTold) {
        this.#tell('payment-not-reopened', place, document, params)
        this.news.known(document, before)
        this.#notFollowed += rows
        return before
      }
      this.#tell('payment-reopened', place, document, params)
    }
    if (state && isBeyond(total, state))
      this.#tell('payment-unlike', place, document, { open: { cents: state.open } })
    if (state && isTooMuch(total, state))
      this.#tell('payment-more-than-total', place, document, {
        paid: { cents: state.paid },
        total: { cents: total },
      })
    const beyond = state !== null && isBeyond(total, state)
    const isNews = this.news.learn(document, before, facts, state, beyond)
    if (state === null || beyond) this.#notFollowed += rows
    else if (!isNews) this.#unchanged += rows
    return state
  }

  /** A list that is older than what is known changes nothing; that it says otherwise is told, once for all (R45). */
  #seeOlder({ facts, total }: PayableDocument, before: PaymentState | null, { listed }: PaymentFacts): void {
    if (!before || !listed) return
    const known = [facts.listed?.asOf ?? '', facts.absent].reduce((a, b) => (a > b ? a : b))
    if (known <= listed.asOf || Math.abs(listed.open) <= Math.abs(before.open)) return
    if (total === 0) return
    this.#older.count++
    if (known > this.#older.known) this.#older.known = known
  }

  #tell(code: FindingCode, place: Place, { number }: PayableDocument, params: Record<string, Param>): void {
    this.#batch.report(finding(code, place, { number, ...params }, { document: number }))
  }
}

const towards = (total: number, amount: number): number => (total < 0 ? -amount : amount)

const isMoreOpen = (total: number, before: PaymentState, now: PaymentState): boolean =>
  towards(total, now.open) > towards(total, before.open)

/** More is open than there ever was: payments were taken back that nobody told of. */
const isBeyond = (total: number, { open }: PaymentState): boolean =>
  towards(total, open) > towards(total, total)

const isTooMuch = (total: number, { open }: PaymentState): boolean => towards(total, open) < 0
