import { RATE_ONE, shareOut, type Cents, type Rate } from '../model/money.ts'
import { giveLeftover } from './leftover.ts'

/**
 * Each line's share of its code's VAT: largest remainder, ties to the first (bookings, lead paragraph).
 * The shares add up to `vat`.
 *
 * Where lines of opposite sign nearly cancel out, shares in proportion to the sum of the bases would be absurdly
 * large, so there each line starts from its own base x rate.
 */
export function vatShares(vat: Cents, bases: readonly Cents[], rate: Rate): Cents[] {
  return sameSign(bases) ? shareOut(vat, bases) : sharesByRate(vat, bases, rate)
}

function sameSign(bases: readonly Cents[]): boolean {
  let sign = 0
  for (let i = 0; i < bases.length; i++) {
    const base = bases[i]!
    if (base === 0) continue
    if (sign !== 0 && base > 0 !== sign > 0) return false
    sign = base
  }
  return true
}

function sharesByRate(vat: Cents, bases: readonly Cents[], rate: Rate): Cents[] {
  // a credit note is shared as the mirror image of its invoice: the sign of the largest base decides which is which
  let largest = 0
  for (let i = 1; i < bases.length; i++) if (Math.abs(bases[i]!) > Math.abs(bases[largest]!)) largest = i
  const side = bases[largest]! < 0 ? -1 : 1
  const one = BigInt(RATE_ONE)
  const rests: bigint[] = []
  const shares = bases.map((base) => {
    const exact = BigInt(base * side) * BigInt(rate)
    const rest = ((exact % one) + one) % one
    rests.push(rest)
    return Number((exact - rest) / one)
  })
  let left = vat * side
  for (const share of shares) left -= share
  if (left > 0 && left <= shares.length) {
    const order = rests
      .map((_, i) => i)
      .sort((a, b) => (rests[a] === rests[b] ? a - b : rests[a]! > rests[b]! ? -1 : 1))
    for (let i = 0; i < left; i++) shares[order[i]!]!++
  } else giveLeftover(shares, bases, vat * side)
  return side < 0 ? shares.map((share) => 0 - share) : shares
}
