import type { Cents } from '../model/money.ts'
import type { Document, DocumentKind } from '../model/document.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { amountsOf } from '../book/amounts.ts'
import type { Teller } from './teller.ts'

/**
 * Invoice or credit note (R50, bookings cases 3, 4, 21). A credit marker of the source decides; without one a total
 * below zero makes a credit note, or an error, by the setting `negativeInvoice`. A negative line in an invoice of a
 * positive total changes nothing.
 */
export function kindOf(document: Document): DocumentKind {
  const { direction } = document
  return document.type === 'credit-note' || totalOf(document) < 0
    ? `${direction}-credit-note`
    : `${direction}-invoice`
}

/**
 * Tells of an invoice that its sign makes a credit note, with what is to be paid. Where the VAT was not found that is
 * not known: then the amount is told as one without VAT.
 */
export function tellNegative(
  document: ResolvedDocument,
  settings: Pick<AdministrationSettings, 'negativeInvoice' | 'vat'>,
  teller: Teller,
): void {
  const { source, kind, lines } = document
  if (source.type === 'credit-note' || !kind.endsWith('credit-note')) return
  const strict = settings.negativeInvoice === 'error'
  const known = lines.every((line) => line.vat !== null || line.kind === 'none')
  if (source.totalIncluding === null && !known) {
    const params = { total: { cents: totalOf(source) } }
    if (strict) teller.say('negative-invoice-excluding', source.place, params)
    else teller.say('negative-invoice-as-credit-note-excluding', source.place, params)
    return
  }
  const total = source.totalIncluding ?? amountsOf(document, settings.vat.rounding).total
  const code = strict ? 'negative-invoice' : 'negative-invoice-as-credit-note'
  teller.say(code, source.place, { total: { cents: total } })
}

function totalOf(document: Document): Cents {
  if (document.totalIncluding !== null) return document.totalIncluding
  if (document.totalExcluding !== null) return document.totalExcluding
  let total = 0
  for (const line of document.lines) total += line.including ?? line.excluding ?? 0
  return total
}
