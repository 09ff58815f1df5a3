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

/** 123456 -> "1234.56", the notation of XML and JSON files. */
export function centsToDecimal(cents: Cents): string {
  const sign = cents < 0 ? '-' : ''
  const digits = Math.abs(cents)
  const whole = Math.floor(digits / 100)
  const rest = digits - whole * 100
  return rest < 10 ? `${sign}${whole}.0${rest}` : `${sign}${whole}.${rest}`
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
 * Shares `total` over `weights` in proportion, to the cent: largest remainder first, ties to the first.
 * The shares always add up to `total`. All weights zero: everything goes to the first.
 */
export function shareOut(total: Cents, weights: readonly number[]): Cents[] {
  if (weights.length === 0) return []
  if (weights.length === 1) return [total]
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0))
  const exact = weights.map((w) => (BigInt(total) * BigInt(w) * 1_000_000n) / BigInt(sum))
  const floors = exact.map((e) => (e >= 0n ? e / 1_000_000n : -((-e + 999_999n) / 1_000_000n)))
  let left = total - Number(floors.reduce((a, b) => a + b, 0n))
  const order = exact
    .map((e, i) => ({ i, rest: e - floors[i]! * 1_000_000n }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  const shares = floors.map(Number)
  for (const { i } of order) {
    if (left <= 0) break
    shares[i]!++
    left--
  }
  return shares
}
