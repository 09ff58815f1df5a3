import type { Cents } from '../model/money.ts'

/**
 * Makes `parts` add up to `total` by giving what is left over to the part of the largest size, ties to the first
 * (bookings cases 16 and 20). `sizes` are the amounts the parts were made of.
 *
 * @returns what was left over and which part got it; changes `parts`
 */
export function giveLeftover(
  parts: Cents[],
  sizes: readonly Cents[],
  total: Cents,
): { leftover: Cents; index: number } {
  let leftover = total
  let index = 0
  for (let i = 0; i < parts.length; i++) {
    leftover -= parts[i]!
    if (Math.abs(sizes[i]!) > Math.abs(sizes[index]!)) index = i
  }
  if (leftover !== 0) parts[index]! += leftover
  return { leftover, index }
}
