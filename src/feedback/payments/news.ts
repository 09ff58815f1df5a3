import type { Batch } from '../../batch/start.ts'
import type { PaymentTotals } from '../../model/batch.ts'
import type { PayableDocument, PaymentFacts, PaymentState } from '../../model/payment.ts'
import type { Language } from '../../model/settings.ts'
import type { PaymentsRule } from '../../model/write-back.ts'
import { paymentFieldName } from '../../payments/layout.ts'
import { isSameState, newsOf, nothingPaid, type PartialPayments } from '../../payments/told.ts'
import type { ListPage, PaymentRecord } from '../../register/payments.ts'
import { amountText, dateText } from '../../text/values.ts'
import { writePayments, type News } from './write.ts'

const SUBJECT = 'payments'

/** What a file about payments changes: what is remembered, what the report lists and what the sources are told (R19). */
export class PaymentNews {
  /** rows that are about no document of ours */
  unknown = 0
  readonly #batch: Batch
  readonly #records: PaymentRecord[] = []
  readonly #bySource = new Map<string, News[]>()
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

  /** @param beyond what is known cannot be true: nobody is told of it */
  learn(
    document: PayableDocument,
    before: PaymentState | null,
    facts: PaymentFacts,
    state: PaymentState | null,
    beyond: boolean,
  ): void {
    const { total, source } = document
    const news = state && !beyond ? newsOf(total, state, document.told, this.#partialOf(source)) : null
    if (!isSameFacts(facts, document.facts) || news)
      this.#records.push({ document: document.id, facts, state, told: news ?? document.told })
    if (!state) return
    this.#count(document, state)
    if (isSameState(state, before ?? nothingPaid(total))) this.#batch.feedback.note(SUBJECT, 'same')
    else this.#change(document, before ?? nothingPaid(total), state)
    if (!news) return
    const told = this.#bySource.get(source)
    if (told) told.push({ document, state: news })
    else this.#bySource.set(source, [{ document, state: news }])
  }

  /** Writes the files for the sources and gives the batch what is to be carried out. */
  async finish(pages: readonly ListPage[]): Promise<void> {
    const { feedback, staging, administration, untiedErrors } = this.#batch
    this.#totals.unknown = this.unknown
    feedback.payments = { records: this.#records, pages }
    feedback.paymentTotals = this.#totals
    if (untiedErrors > 0) return
    for (const [source, news] of [...this.#bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
      news.sort((a, b) => a.document.id - b.document.id)
      const { language } = administration.settings
      feedback.artifacts.push(await writePayments(staging.sink, source, news, this.#ruleOf(source), language))
      this.#totals.told += news.length
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

const shown = (value: number | string, language: Language): string =>
  typeof value === 'number' ? amountText(value, language) : dateText(value, language)

const isSameFacts = (one: PaymentFacts, other: PaymentFacts): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
