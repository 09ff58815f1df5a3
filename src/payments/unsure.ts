import type { Cents } from '../model/money.ts'
import type { PayableDocument, PaymentFacts, PaymentState } from '../model/payment.ts'
import { paymentState } from './state.ts'

/** The highest rate of VAT within the EU, in percent, and cents for rounding line by line. */
const HIGHEST_RATE = 27
const ROUNDING = 50

type Totals = Pick<PayableDocument, 'total' | 'stated' | 'unsure'>

/** Whether a total that a list tells may be that of the document, whatever its sign. */
export function hasTotal({ total, stated, unsure }: Totals, told: Cents): boolean {
  const size = Math.abs(told)
  if (size === Math.abs(total) || size === Math.abs(stated)) return true
  return unsure && mayHaveVat(stated, size)
}

/** Whether `size` may be a total without VAT, with VAT put on it. */
export const mayHaveVat = (without: Cents, size: Cents): boolean =>
  size > Math.abs(without) && size * 100 <= Math.abs(without) * (100 + HIGHEST_RATE) + ROUNDING * 100

/**
 * How far a document is paid, by all that is known of it; null: nothing is known, or not what it is owed for. Then only
 * that nothing is open any more says something.
 */
export function documentState(document: PayableDocument, facts: PaymentFacts): PaymentState | null {
  if (!document.unsure) return paymentState(document, facts)
  const state = paymentState(document, { ...facts, payments: [] })
  return state?.open === 0 ? state : null
}
