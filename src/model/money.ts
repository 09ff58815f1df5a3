/** Money is a whole number of cents, rates are whole hundred-thousandths (21% = 21000), so sums are exact. */
export type Cents = number
/** A fraction in hundred-thousandths: 0.21 is 21000, 9% is 9000. */
export type Rate = number

export const RATE_ONE: Rate = 100_000

/** Largest amount that is carried: above it float64 sums of a batch are no longer exact. 99,999,999,999.99 */
export const MAX_CENTS: Cents = 9_999_999_999_999

/** Divides and rounds half away from zero (20.125 -> 20.13, -20.125 -> -20.13: a credit note rounds as its invoice). */
export function divideRounded(numerator: number, denominator: number): number {
  if (Number.isSafeInteger(numerator)) {
    const sign = numerator < 0 !== denominator < 0 ? -1 : 1
    const n = Math.abs(numerator)
    const d = Math.abs(denominator)
    const quotient = Math.floor(n / d)
    const rest = n - quotient * d
    return sign * (rest * 2 >= d ? quotient + 1 : quotient) || 0
  }
  throw new RangeError(`not an exact whole number: ${numerator}`)
}

/** amount x rate, rounded half away from zero on cents. Exact: falls back to BigInt beyond 2^53. */
export function applyRate(amount: Cents, rate: Rate): Cents {
  const product = amount * rate
  if (Number.isSafeInteger(product)) return divideRounded(product, RATE_ONE)
  const exact = BigInt(amount) * BigInt(rate)
  const half = exact < 0n ? -50_000n : 50_000n
  return Number((exact + half) / 100_000n)
}

/** `.00` to `.99`: amounts are written by the million. */
const HUNDREDTHS = Array.from({ length: 100 }, (_, i) => `.${String(i).padStart(2, '0')}`)

/** 123456 -> "1234.56", the notation of XML and JSON files. */
export function centsToDecimal(cents: Cents): string {
  const digits = Math.abs(cents)
  const whole = Math.floor(digits / 100)
  const text = String(whole) + HUNDREDTHS[digits - whole * 100]
  return cents < 0 ? '-' + text : text
}

/** 21000 -> "0.21", a fraction as XML wants it. */
export function rateToFraction(rate: Rate): string {
  const sign = rate < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(rate) / RATE_ONE)
  const rest = String(Math.abs(rate) % RATE_ONE)
    .padStart(5, '0')
    .replace(/0+$/, '')
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`
}

/**
 * The VAT inside an amount that includes it: amount x rate / (1 + rate), rounded half away from zero on cents.
 * 3000 at 21% is 521.
 */
export function vatWithin(amount: Cents, rate: Rate): Cents {
  const product = amount * rate
  if (Number.isSafeInteger(product)) return divideRounded(product, RATE_ONE + rate)
  const whole = BigInt(RATE_ONE + rate)
  const exact = BigInt(amount) * BigInt(rate) * 2n
  return Number((exact + (exact < 0n ? -whole : whole)) / (whole * 2n))
}

/**
 * Shares `total` over `weights` in proportion, to the cent: largest remainder first, ties to the first.
 * The shares always add up to `total`. All weights zero: everything goes to the first.
 * A negative total is shared as its mirror image, so a credit note is shared as its invoice was.
 */
export function shareOut(total: Cents, weights: readonly number[]): Cents[] {
  const count = weights.length
  if (count === 0) return []
  if (count === 1) return [total]
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[i]!
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0))
  // Only the signs of weight to sum and of the total count: both are taken off, and the total's put back.
  const turned = sum < 0 ? -1 : 1
  const amount = Math.abs(total)
  const whole = sum * turned
  const shares = new Array<Cents>(count)
  const rests = new Array<number>(count)
  let left = amount
  for (let i = 0; i < count; i++) {
    const product = amount * weights[i]! * turned
    let share: number
    let rest: number
    if (Number.isSafeInteger(product)) {
      share = Math.floor(product / whole) + 0 // never -0
      rest = product - share * whole
      // the quotient of doubles may be one too high for large numbers
      if (rest < 0) {
        share--
        rest += whole
      }
    } else {
      const exact = BigInt(amount) * BigInt(weights[i]! * turned)
      const modulus = BigInt(whole)
      const bigRest = ((exact % modulus) + modulus) % modulus
      share = Number((exact - bigRest) / modulus)
      rest = Number(bigRest)
    }
    shares[i] = share
    rests[i] = rest
    left -= share
  }
  giveLargest(shares, rests, left)
  if (total < 0) for (let i = 0; i < count; i++) shares[i] = 0 - shares[i]!
  return shares
}

/** Gives one cent each to the `left` shares with the largest remainders, ties to the first. */
function giveLargest(shares: Cents[], rests: number[], left: number): void {
  if (left > 8) {
    const order = rests.map((_, i) => i).sort((a, b) => rests[b]! - rests[a]! || a - b)
    for (let i = 0; i < left; i++) shares[order[i]!]!++
    return
  }
  for (; left > 0; left--) {
    let largest = 0
    for (let i = 1; i < rests.length; i++) if (rests[i]! > rests[largest]!) largest = i
    shares[largest]!++
    rests[largest] = -1
  }
}
