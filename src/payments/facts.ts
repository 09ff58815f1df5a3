import type { KnownPayment, ListedOpen, PaymentFacts } from '../model/payment.ts'

export const noFacts = (): PaymentFacts => ({ seen: '', listed: null, absent: '', payments: [] })

/**
 * Puts together what two files say of one document. The order of the two makes no difference, and a file that is taken
 * in twice changes nothing: what counts is the day that each of them is of.
 */
export function mergeFacts(one: PaymentFacts, other: PaymentFacts): PaymentFacts {
  return {
    seen: firstDay(one.seen, other.seen),
    listed: newerList(one.listed, other.listed),
    absent: one.absent > other.absent ? one.absent : other.absent,
    payments: mergePayments(one.payments, other.payments),
  }
}

/** Of two lists of one day the one with less open was made later. */
function newerList(one: ListedOpen | null, other: ListedOpen | null): ListedOpen | null {
  if (one === null || other === null) return one ?? other
  if (one.asOf !== other.asOf) return one.asOf > other.asOf ? one : other
  const less = Math.abs(one.open) - Math.abs(other.open)
  if (less !== 0) return less < 0 ? one : other
  if (one.open !== other.open) return one.open > other.open ? one : other
  return one.lastPaid >= other.lastPaid ? one : other
}

function mergePayments(one: readonly KnownPayment[], other: readonly KnownPayment[]): KnownPayment[] {
  if (other.length === 0) return [...one]
  const merged = new Map(one.map((payment) => [keyOf(payment), payment]))
  for (const payment of other) {
    const key = keyOf(payment)
    const before = merged.get(key)
    merged.set(key, before ? mergePayment(before, payment) : payment)
  }
  return [...merged.values()].sort((a, b) => order(keyOf(a), keyOf(b)))
}

/** The file of the later day tells the amounts; of one day the larger ones, since a payment grows line by line. */
function mergePayment(one: KnownPayment, other: KnownPayment): KnownPayment {
  const newer = isNewer(other, one) ? other : one
  return { ...newer, firstTold: firstDay(one.firstTold, other.firstTold) }
}

function isNewer(one: KnownPayment, other: KnownPayment): boolean {
  if (one.lastTold !== other.lastTold) return one.lastTold > other.lastTold
  const more = size(one) - size(other)
  if (more !== 0) return more > 0
  return order(amountsOf(one), amountsOf(other)) > 0
}

const size = ({ amount, writtenOff }: KnownPayment): number => Math.abs(amount + writtenOff)
const amountsOf = ({ amount, writtenOff, date }: KnownPayment): string => `${date} ${amount} ${writtenOff}`
export const keyOf = ({ origin, identity }: KnownPayment): string => `${origin} ${identity}`
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The earlier of two days; '' is none. */
const firstDay = (one: string, other: string): string =>
  one === '' || (other !== '' && other < one) ? other : one
