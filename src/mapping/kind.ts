import type { Cents } from '../model/money.ts'
import type { Document, DocumentKind } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Teller } from './teller.ts'

/**
 * Invoice or credit note (R50, bookings cases 3, 4, 21). A credit marker of the source decides; without one a total
 * below zero makes a credit note, or an error, by the setting `negativeInvoice`. A negative line in an invoice of a
 * positive total changes nothing.
 */
export function kindOf(
  document: Document,
  settings: Pick<AdministrationSettings, 'negativeInvoice'>,
  teller: Teller,
): DocumentKind {
  const { direction } = document
  if (document.type === 'credit-note') return `${direction}-credit-note`
  const total = totalOf(document)
  if (total >= 0) return `${direction}-invoice`
  const code = settings.negativeInvoice === 'error' ? 'negative-invoice' : 'negative-invoice-as-credit-note'
  teller.say(code, document.place, { total: { cents: total } })
  return `${direction}-credit-note`
}

function totalOf(document: Document): Cents {
  if (document.totalIncluding !== null) return document.totalIncluding
  if (document.totalExcluding !== null) return document.totalExcluding
  let total = 0
  for (const line of document.lines) total += line.including ?? line.excluding ?? 0
  return total
}
