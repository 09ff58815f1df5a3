import { cutText } from '../../book/texts.ts'
import type { Entry } from '../../model/entry.ts'
import type { Language } from '../../model/settings.ts'
import { dateText } from '../../text/values.ts'

/** Longest description of a booking or a line (facts: section 1.2). */
export const DESCRIPTION_LIMIT = 250

export const descriptionOf = (text: string): string => cutText(text, DESCRIPTION_LIMIT)

/**
 * The description of a booking. What SnelStart has no field for stands in it when asked: the payment reference, and a
 * purchase's due date.
 *
 * @param due ISO date that has no field of its own; '' none
 */
export function entryDescription(
  entry: Entry,
  relationName: string,
  due: string,
  withReference: boolean,
  language: Language,
): string {
  const parts = [entry.description || `${entry.number} ${relationName}`.trim()]
  if (entry.yourReference !== '') parts.push(entry.yourReference)
  if (withReference && entry.paymentReference !== '') parts.push(entry.paymentReference)
  if (due !== '') parts.push(`${DUE[language]} ${dateText(due, language)}`)
  return descriptionOf(parts.join(', '))
}

const DUE: Record<Language, string> = { nl: 'vervalt', en: 'due', fr: 'échéance' }
