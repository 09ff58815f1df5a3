import type { Cents } from '../model/money.ts'
import type {
  KnownPayment,
  ListedOpen,
  PayableDocument,
  PaymentFacts,
  PaymentOrigin,
  PaymentState,
  PaymentStatus,
} from '../model/payment.ts'

/** The documents' own amounts: what is to be paid, and whether the accounting package is known to have it. */
export type Payable = Pick<PayableDocument, 'total' | 'imported'>

const ORIGINS: readonly PaymentOrigin[] = ['entry', 'match', 'list']

/**
 * How far a document is paid, by all that is known of it; null: nothing is known (R4, R45).
 *
 * - A list of open items says what is open on its day. Payments of later days come off, and so do payments that only a
 *   later file told of.
 * - A complete list without the document says that it is paid, when it was in the books before or is known to have been
 *   imported; else it may as well not have been imported yet.
 * - Without a list the payments that are known are what is paid.
 */
export function paymentState({ total, imported }: Payable, facts: PaymentFacts): PaymentState | null {
  const listed = listedOpen(imported, facts)
  if (listed === null && facts.payments.length === 0) return null
  const sign = total < 0 ? -1 : 1
  const known = mostOf(facts.payments, total)
  const settled = listed === null ? known.sum : settledBy(total, sign, listed, known)
  const writtenOff = known.sum * sign <= settled * sign ? known.writtenOff : 0
  const open = total - settled
  return {
    status: statusOf(total * sign, open * sign),
    paid: settled - writtenOff || 0,
    writtenOff,
    open: open || 0,
    lastPaid: lastPaid(settled, sign, listed, known),
  }
}

/**
 * What the newest list says, whether the document stands in it or not. On the day of the import itself a list may have
 * been made before it.
 */
function listedOpen(imported: string, { listed, absent, seen }: PaymentFacts): ListedOpen | null {
  const wasThere = (imported !== '' && imported < absent) || (seen !== '' && seen <= absent)
  if (absent === '' || !wasThere || (listed !== null && listed.asOf > absent)) return listed
  return { asOf: absent, open: 0, lastPaid: '' }
}

/** The payments of one origin, with their sum; `gross`: without what was taken back. */
type Known = { payments: readonly KnownPayment[]; sum: Cents; writtenOff: Cents; gross: Cents; told: string }

function settledBy(total: Cents, sign: number, { asOf, open }: ListedOpen, known: Known): Cents {
  const settled = total - open + sumOf(known.payments.filter(({ date }) => date > asOf))
  // a payment of an earlier day may have been entered after the list was made
  if (!known.payments.some(({ firstTold }) => firstTold > asOf)) return settled
  return known.sum * sign > settled * sign ? known.sum : settled
}

/**
 * The payments of the origin that knows of most: the others tell of the same money. What was taken back does not make it
 * know less; of two that know as much but
 * do not agree the one that was told of last counts.
 */
function mostOf(payments: readonly KnownPayment[], total: Cents): Known {
  let most: Known = { payments: [], sum: 0, writtenOff: 0, gross: 0, told: '' }
  for (const origin of ORIGINS) {
    const own = payments.filter((payment) => payment.origin === origin)
    if (own.length === 0) continue
    const known = knownOf(own, total, origin)
    const isLater = known.gross === most.gross && known.sum !== most.sum && known.told > most.told
    const isMore = known.gross > most.gross || isLater
    if (most.payments.length === 0 || isMore) most = known
  }
  return most
}

/** No more of a document is ever matched than there is of it: what goes beyond was matched anew. */
function knownOf(payments: readonly KnownPayment[], total: Cents, origin: PaymentOrigin): Known {
  const sum = sumOf(payments)
  const writtenOff = payments.reduce((off, payment) => off + payment.writtenOff, 0)
  const isBeyond = origin === 'match' && (total < 0 ? sum < total : sum > total)
  const sign = total < 0 ? -1 : 1
  const gross = payments.reduce((all, one) => all + Math.max(0, (one.amount + one.writtenOff) * sign), 0)
  const told = payments.reduce((last, { lastTold }) => (lastTold > last ? lastTold : last), '')
  return {
    payments,
    sum: isBeyond ? total : sum,
    writtenOff,
    gross: origin === 'match' ? Math.min(gross, Math.abs(total)) : gross,
    told,
  }
}

const sumOf = (payments: readonly KnownPayment[]): Cents =>
  payments.reduce((sum, { amount, writtenOff }) => sum + amount + writtenOff, 0)

/** Only where all that is settled is known payment by payment, or the list itself says so. */
function lastPaid(settled: Cents, sign: number, listed: ListedOpen | null, { payments, sum }: Known): string {
  if (settled === 0) return ''
  if (sum === settled) return lastDate(payments, sign)
  const later =
    listed !== null && payments.some(({ date, firstTold }) => date > listed.asOf || firstTold > listed.asOf)
  return listed === null || later ? '' : listed.lastPaid
}

/** Of payments towards the document's total; '' as soon as one of them has no date. */
function lastDate(payments: readonly KnownPayment[], sign: number): string {
  let last = ''
  for (const { amount, date } of payments) {
    if (amount * sign <= 0) continue
    if (date === '') return ''
    if (date > last) last = date
  }
  return last
}

function statusOf(total: Cents, open: Cents): PaymentStatus {
  if (open <= 0) return 'paid'
  return open < total ? 'partly' : 'open'
}
