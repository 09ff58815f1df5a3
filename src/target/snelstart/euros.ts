import type { Cents } from '../../model/money.ts'

/** Cents as the number of euros that JSON shows with at most two decimals. Exact: division by 100 rounds to the nearest double, whose shortest text has those decimals. */
export function euros(cents: Cents): number {
  return cents === 0 ? 0 : cents / 100
}
