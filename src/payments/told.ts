import type { Cents } from '../model/money.ts'
import type { PaymentState, ToldPayment } from '../model/payment.ts'

/** Whether a source hears of partial payments (D5, R95): `ignore` leaves a document open until it is paid in full. */
export type PartialPayments = 'ignore' | 'report'

/** A document as its source has it before anything was told. */
export const nothingPaid = (total: Cents): PaymentState => ({
  status: 'open',
  paid: 0,
  writtenOff: 0,
  open: total,
  lastPaid: '',
})

/** The state as the source is to hear it. */
export function toldState(total: Cents, state: PaymentState, partial: PartialPayments): PaymentState {
  return partial === 'ignore' && state.status === 'partly' ? nothingPaid(total) : state
}

/**
 * What the source is to be told now; null: it knows (R19). A document that is simply open is no news to the source that
 * made it.
 */
export function newsOf(
  total: Cents,
  state: PaymentState,
  told: ToldPayment | null,
  partial: PartialPayments,
): PaymentState | null {
  const now = toldState(total, state, partial)
  return isSameState(now, told ?? nothingPaid(total)) ? null : now
}

export function isSameState(one: PaymentState, other: PaymentState): boolean {
  return (
    one.status === other.status &&
    one.paid === other.paid &&
    one.writtenOff === other.writtenOff &&
    one.open === other.open &&
    one.lastPaid === other.lastPaid
  )
}
