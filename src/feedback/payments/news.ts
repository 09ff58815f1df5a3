import type { Batch } from '../../batch/start.ts'
import type { PaymentTotals } from '../../model/batch.ts'
import type { PayableDocument, PaymentFacts, PaymentState, ToldPayment } from '../../model/payment.ts'
import type { Language } from '../../model/settings.ts'
import type { PaymentsRule } from '../../model/write-back.ts'
import { paymentFieldName } from '../../payments/layout.ts'
import { isSameState, newsOf, nothingPaid, type PartialPayments } from '../../payments/told.ts'
import type { ListPage, PaymentRecord } from '../../register/payments.ts'
import { amountText, dateText } from '../../text/values.ts'
import { PackedList } from '../packed-list.ts'
import { SourceNews } from './write.ts'

const SUBJECT = 'payments'

/** What a file about payments changes: what is remembered, what the report lists and what the sources are told (R19). */
export class PaymentNews {
  /** rows that are about no document of ours */
  unknown = 0
  readonly #batch: Batch
  readonly #records = new PackedList<PaymentRecord>()
  readonly #bySource = new Map<string, SourceNews>()
  readonly #totals: PaymentTotals

  constructor(batch: Batch) {
    this.#batch = batch
    const none = { documents: 0, paid: 0, open: 0 }
    this.#totals = {
      currency: batch.administration.settings.currency,
      paid: { ...none },
      partly: { ...none },
      open: { ...none },
      changed: 0,
      told: 0,
      unknown: 0,
    }
  }

  /** A document of which the file changes nothing. */
  known(document: PayableDocument, state: PaymentState): void {
    this.#count(document, state)
    this.#batch.feedback.note(SUBJECT, 'same')
  }

  /**
   * @param beyond what is known cannot be true: nobody is told of it
   * @returns whether it changes how far the document is paid, or what its source knows
   */
  learn(
    document: PayableDocument,
    before: PaymentState | null,
    facts: PaymentFacts,
    state: PaymentState | null,
    beyond: boolean,
  ): boolean {
    const { total, source } = document
    const news = state && !beyond ? newsOf(total, state, document.told, this.#partialOf(source)) : null
    if (!isSameFacts(facts, document.facts) || news || document.learned)
      this.#records.add(recordOf(document, facts, state, news ?? document.told))
    if (!state) return false
    this.#count(document, state)
    const isSame = isSameState(state, before ?? nothingPaid(total))
    if (isSame) this.#batch.feedback.note(SUBJECT, 'same')
    else this.#change(document, before ?? nothingPaid(total), state)
    if (!news) return !isSame
    let told = this.#bySource.get(source)
    if (!told) {
      const { language } = this.#batch.administration.settings
      this.#bySource.set(source, (told = new SourceNews(source, this.#ruleOf(source), language)))
    }
    told.add(document, news)
    return true
  }

  /** Writes the files for the sources and gives the batch what is to be carried out. */
  async finish(pages: readonly ListPage[]): Promise<void> {
    const { feedback, staging, untiedErrors } = this.#batch
    this.#totals.unknown = this.unknown
    feedback.payments = { records: this.#records, pages }
    feedback.paymentTotals = this.#totals
    if (untiedErrors > 0) return
    for (const [, news] of [...this.#bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
      feedback.artifacts.push(await news.write(staging.sink))
      this.#totals.told += news.count
    }
  }

  #change(document: PayableDocument, before: PaymentState, now: PaymentState): void {
    const { feedback, administration } = this.#batch
    const { language } = administration.settings
    this.#totals.changed++
    const fields = (['open', 'paid', 'writtenOff', 'lastPaid'] as const)
      .filter((field) => before[field] !== now[field])
      .map((field) => ({
        field: paymentFieldName(field, language),
        from: shown(before[field], language),
        to: shown(now[field], language),
      }))
    feedback.change(SUBJECT, {
      action: now.status,
      code: document.number,
      name: document.relationName,
      fields,
    })
  }

  /** Amounts of other currencies cannot be added up: those documents are only counted. */
  #count({ currency }: PayableDocument, { status, paid, writtenOff, open }: PaymentState): void {
    const total = this.#totals[status]
    total.documents++
    if (currency !== this.#totals.currency) return
    total.paid += paid + writtenOff
    total.open += open
  }

  #ruleOf(source: string): PaymentsRule | undefined {
    const profile = this.#batch.sources.profiles.find((one) => one.source === source)
    return profile?.writeBack?.payments
  }

  /** The administration's setting goes before that of the source's profile (D5). */
  #partialOf(source: string): PartialPayments {
    const { partial } = this.#batch.administration.settings.payments
    return partial || (this.#ruleOf(source)?.partial ?? 'report')
  }
}

function recordOf(
  document: PayableDocument,
  facts: PaymentFacts,
  state: PaymentState | null,
  told: ToldPayment | null,
): PaymentRecord {
  const { id, batch, kind, series, number, fingerprint, imported, learned, total } = document
  const key = { batch, kind, series, number, fingerprint }
  return { document: id, key, imported, booked: learned ? total : null, facts, state, told }
}

const shown = (value: number | string, language: Language): string =>
  typeof value === 'number' ? amountText(value, language) : dateText(value, language)

const isSameFacts = (one: PaymentFacts, other: PaymentFacts): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
