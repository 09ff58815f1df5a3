import type { Document } from '../model/document.ts'
import type { Entry } from '../model/entry.ts'
import type { Cents } from '../model/money.ts'

/** What a document is owed for; `currency` '' is the administration's own. */
export type Owed = { amount: Cents; currency: string }

/**
 * What the relation owes by an entry, with the document's sign: the amount that lists of open items speak of. It has the
 * VAT that was computed and the source's rounding in it, as the source's own total may not.
 *
 * @param ownCurrencyOnly the accounting package has it in the administration's currency, whatever the document's is
 */
export function owedBy(entry: Entry, { currency, direction }: Document, ownCurrencyOnly: boolean): Owed {
  if (ownCurrencyOnly) return { amount: entry.total, currency: '' }
  let amount = 0
  for (const { role, foreign } of entry.lines)
    if (role === 'receivable' || role === 'payable') amount += foreign
  return { amount: direction === 'sales' ? amount : -amount || 0, currency }
}
