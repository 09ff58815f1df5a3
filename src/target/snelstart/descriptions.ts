import { cutText } from '../../book/texts.ts'
import type { Entry } from '../../model/entry.ts'
import type { Language } from '../../model/settings.ts'
import { dateText } from '../../text/values.ts'
import { DESCRIPTION_LIMIT } from './limits.ts'

export const descriptionOf = (text: string): string => cutText(text, DESCRIPTION_LIMIT)

/** What of a booking stands in its description for want of a field. */
export type Extras = {
  /** the customer's own reference; '' none */
  reference: string
  paymentReference: string
  /** ISO date; '' when SnelStart has it, or computes the same */
  due: string
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
  const { reference, paymentReference, due } = extras
  const parts = [reference, paymentReference, due === '' ? '' : `${DUE[language]} ${dateText(due, language)}`]
  const rest = parts
    .filter((part) => part !== '')
    .map((part) => `, ${part}`)
    .join('')
  const text = own || `${number} ${relationName}`.trim()
  return cutText(text, Math.max(0, DESCRIPTION_LIMIT - rest.length)) + descriptionOf(rest)
}

/** What has no field of its own in this entry. */
export function extrasOf(entry: Entry, withPaymentReference: boolean): Extras {
  const sales = entry.kind.startsWith('sales')
  return {
    // on a purchase the reference is the supplier's invoice number, which has its field
    reference: sales && entry.yourReference !== entry.number ? entry.yourReference : '',
    paymentReference: withPaymentReference ? entry.paymentReference : '',
    due: !sales && entry.dueDateStated === true ? entry.dueDate : '',
  }
}

const DUE: Record<Language, string> = { nl: 'vervalt', en: 'due', fr: 'échéance' }
