import { tableKey } from '../../mapping/lookup.ts'
import type { Incoming, IncomingRow } from './incoming.ts'

const DIGITS = /^\d+$/
const stripZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/**
 * Which row of a list each row of a table is. By equal key; where neither has the other's, by a key that differs in
 * leading zeros only (Q41: Excel takes them off), provided that there is one on either side.
 *
 * @param keys gives the keys of all rows of the table, as often as it is asked
 */
export function rowFinder(
  keys: () => Iterable<string>,
  incoming: Incoming,
): (key: string) => IncomingRow | null {
  const lost = lostKeys(keys(), incoming)
  if (lost.size === 0) return (text) => incoming.get(text)
  const own = new Set<string>()
  for (const text of keys()) own.add(tableKey(text))
  const free = new Map<string, string[]>()
  for (const key of incoming.keys()) {
    if (own.has(key) || !DIGITS.test(key)) continue
    const bare = stripZeros(key)
    if (lost.has(bare)) free.set(bare, [...(free.get(bare) ?? []), key])
  }
  return (text) => {
    const key = tableKey(text)
    const exact = incoming.get(key)
    if (exact || !DIGITS.test(key)) return exact
    const bare = stripZeros(key)
    const candidates = free.get(bare)
    return lost.get(bare) === 1 && candidates?.length === 1 ? incoming.get(candidates[0]!) : null
  }
}

/** Keys of digits that the list does not have, without their leading zeros: how many rows have each. */
function lostKeys(keys: Iterable<string>, incoming: Incoming): Map<string, number> {
  const lost = new Map<string, number>()
  for (const text of keys) {
    const key = tableKey(text)
    if (!DIGITS.test(key) || incoming.has(key)) continue
    const bare = stripZeros(key)
    lost.set(bare, (lost.get(bare) ?? 0) + 1)
  }
  return lost
}
