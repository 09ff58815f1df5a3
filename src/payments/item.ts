import type { Direction } from '../model/document.ts'
import type { Place } from '../model/finding.ts'
import type { Cents } from '../model/money.ts'

/** Amounts of one item in one currency. */
export type ItemAmounts = {
  /** ISO code; '' the administration's own */
  currency: string
  /** total of the document; null when the list does not tell */
  total: Cents | null
  open: Cents
}

/** How a file names the document that something is about. */
export type DocumentReference = {
  direction: Direction
  /** texts that may be the document's number, the surest first */
  numbers: readonly string[]
  /** entry number in the accounting package; null: not told */
  entry: number | null
  /** journal and year of that entry; null: any */
  book: { journal: string; year: number } | null
  /** a text in which the number may stand: it counts only where date and amount agree too */
  description: string
  relationCode: string
  relationName: string
  /** ISO date of the invoice; '' not told */
  date: string
}

/** One row of a list of what is not paid yet. */
export type OpenItem = DocumentReference & {
  place: Place
  /** in the document's currency, in the administration's own, or both */
  amounts: readonly ItemAmounts[]
  /** ISO date of the last payment, where the list tells it; '' */
  lastPaid: string
}

/** What of an item is about a document in this currency; undefined: nothing. */
export function amountsIn(
  { amounts }: Pick<OpenItem, 'amounts'>,
  currency: string,
  own: string,
): ItemAmounts | undefined {
  return amounts.find((one) => (one.currency || own) === currency)
}

/** How a message names an item. */
export const shownItem = ({ numbers, entry, description }: DocumentReference): string =>
  numbers.find((number) => number !== '') ?? (entry === null ? description : String(entry))
