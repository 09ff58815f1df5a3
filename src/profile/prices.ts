import type { Document, DocumentLine } from '../model/document.ts'
import type { TableRule } from './types.ts'

/**
 * Whether the amounts of lines include VAT. Shops can be set to either, and their exports do not say which; but the
 * total of a document is reached in one way only, with its VAT on top or without. Where neither makes the total the
 * lines stay excluding, and the check on the sum of the lines tells.
 */
export function settlePrices(document: Document, prices: TableRule['prices']): void {
  if (prices === undefined || prices === 'excluding') return
  const open = document.lines.filter(isOpen)
  if (prices === 'totals' && !isIncluding(document, open)) return
  for (const line of open) {
    line.including = line.excluding
    line.excluding = null
  }
}

/** A line with one amount: with VAT or another amount beside it, it is clear which of the two it is. */
const isOpen = ({ excluding, including, vat }: DocumentLine): boolean =>
  excluding !== null && including === null && vat === null

function isIncluding({ lines, totalIncluding, totalVat }: Document, open: readonly DocumentLine[]): boolean {
  if (totalIncluding === null || totalVat === 0) return false
  let sum = 0
  for (const line of lines)
    sum += open.includes(line) ? line.excluding! : (line.including ?? (line.excluding ?? 0) + (line.vat ?? 0))
  return sum === totalIncluding
}
