import type { BatchSummary } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { amountText, countText } from '../text/values.ts'
import { paymentWords } from '../text/words/payments.ts'
import { escapeHtml, table, type TableCell } from './html.ts'

const STATUSES = ['paid', 'partly', 'open'] as const

/** How many documents that a file speaks of are paid, partly paid and open, and for how much (R4). */
export function* paymentsSection({ payments }: BatchSummary, language: Language): Iterable<string> {
  if (!payments) return
  const { section, status, columns, told } = paymentWords(language)
  const amount = (cents: number): TableCell => ({ number: amountText(cents, language) })
  const count = (number: number): string => countText(number, language)
  yield `<h2>${escapeHtml(`${section} (${payments.currency})`)}</h2>\n`
  yield* table(
    [columns.status, { number: columns.documents }, { number: columns.paid }, { number: columns.open }],
    STATUSES.map((one) => {
      const { documents, paid, open } = payments[one]
      return [status[one], { number: count(documents) }, amount(paid), amount(open)]
    }),
  )
  yield `<p>${escapeHtml(told(count(payments.changed), count(payments.told), count(payments.unknown)))}</p>\n`
}
