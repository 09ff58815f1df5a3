import { cutText } from '../../book/texts.ts'
import type { Entry } from '../../model/entry.ts'
import type { Cents } from '../../model/money.ts'
import type { Language } from '../../model/settings.ts'
import { amountText, dateText } from '../../text/values.ts'
import { DESCRIPTION_LIMIT } from './limits.ts'

export const descriptionOf = (text: string): string => cutText(text, DESCRIPTION_LIMIT)

/** What of a booking stands in its description for want of a field. */
export type Extras = {
  /** the customer's own reference; '' none */
  reference: string
  paymentReference: string
  /** ISO date; '' when SnelStart has it, or computes the same */
  due: string
  /** the amount in the currency of an invoice that was converted, with its rate; '' in euro */
  original: string
}

/**
 * The description of a booking: the document's own, else number and relation, and behind it what SnelStart has no field
 * for. Only the first part is ever cut.
 */
export function bookingDescription(
  own: string,
  number: string,
  relationName: string,
  extras: Extras,
  language: Language,
): string {
  const { reference, paymentReference, due, original } = extras
  const parts = [
    original,
    reference,
    paymentReference,
    due === '' ? '' : `${DUE[language]} ${dateText(due, language)}`,
  ]
  const rest = parts
    .filter((part) => part !== '')
    .map((part) => `, ${part}`)
    .join('')
  const text = own || `${number} ${relationName}`.trim()
  return cutText(text, Math.max(0, DESCRIPTION_LIMIT - rest.length)) + descriptionOf(rest)
}

/**
 * What a converted invoice came to in its own currency, for who holds it beside the booking: `USD 1.234,56 koers 0,92`.
 *
 * @param total including VAT, in cents of that currency
 * @param rate euro per unit
 */
export function originalText(currency: string, total: Cents, rate: string, language: Language): string {
  const shown = language === 'en' ? rate : rate.replace('.', ',')
  return `${currency} ${amountText(total, language)} ${RATE[language]} ${shown}`
}

/** What has no field of its own in this entry. */
export function extrasOf(entry: Entry, withPaymentReference: boolean, language: Language): Extras {
  const sales = entry.kind.startsWith('sales')
  const owed = entry.lines.find(({ role }) => role === 'receivable' || role === 'payable')
  const converted = entry.rate !== '1' && owed !== undefined
  const total = sales ? (owed?.foreign ?? 0) : 0 - (owed?.foreign ?? 0)
  return {
    original: converted ? originalText(entry.currency, total, entry.rate, language) : '',
    // on a purchase the reference is the supplier's invoice number, which has its field
    reference: sales && entry.yourReference !== entry.number ? entry.yourReference : '',
    paymentReference: withPaymentReference ? entry.paymentReference : '',
    due: !sales && entry.dueDateStated === true ? entry.dueDate : '',
  }
}

const RATE: Record<Language, string> = { nl: 'koers', en: 'rate', fr: 'cours' }
const DUE: Record<Language, string> = { nl: 'vervalt', en: 'due', fr: 'échéance' }
