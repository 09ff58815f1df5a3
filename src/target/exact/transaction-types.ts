import type { DocumentKind } from '../../model/document.ts'
import type { EntryLine } from '../../model/entry.ts'

/**
 * Exact's number of a kind of entry and the VATType letters of its lines. The letter follows the document's type,
 * also on a line of the opposite sign (bookings, lead paragraph).
 */
export type TransactionType = {
  number: string
  base: string
  /** VAT to pay on a sale, to claim on a purchase */
  vat: string
  /** VAT to pay on a purchase with reverse charge */
  reverse: string
  /** the part of the VAT that may not be claimed */
  nonDeductible: string
}

/** Reverse charge and non-deductible VAT are booked on purchases only: a sale never has such lines. */
export const transactionTypes: Record<DocumentKind, TransactionType> = {
  'sales-invoice': { number: '20', base: 'V', vat: 'A', reverse: 'S', nonDeductible: 'S' },
  'sales-credit-note': { number: '21', base: 'X', vat: 'Z', reverse: 'S', nonDeductible: 'S' },
  'purchase-invoice': { number: '30', base: 'I', vat: 'O', reverse: 'P', nonDeductible: 'N' },
  'purchase-credit-note': { number: '31', base: 'W', vat: 'Y', reverse: 'Q', nonDeductible: 'M' },
}

/**
 * The VATType of a line. S where no VAT is involved: the receivable or payable, roundings, lines without a VAT code
 * or with a code of Exact's type N (facts: XML section 1, VATType). A code for VAT 0% (type B: intra-community,
 * reverse-charged, export) keeps its base letter, because the VAT return counts it (B11, B12, B13).
 */
export function vatTypeOf(line: EntryLine, type: TransactionType): string {
  if (line.vat === null) return 'S'
  switch (line.role) {
    case 'base':
      return line.vat.type === 'none' ? 'S' : type.base
    case 'vat':
      return type.vat
    case 'vat-reverse':
      return type.reverse
    case 'vat-non-deductible':
      return type.nonDeductible
    default:
      return 'S'
  }
}
