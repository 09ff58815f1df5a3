import { tableKey } from '../../mapping/lookup.ts'
import type { Incoming } from './incoming.ts'

/** Gives the keys of all rows of a table, some hundreds at a time. */
export type Keys = () => AsyncIterable<Iterable<string>>

const DIGITS = /^\d+$/
const stripZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/**
 * Which row of a list each row of a table is. By equal key; where neither has the other's, by a key that differs in
 * leading zeros only (Q41: Excel takes them off), provided that there is one on either side.
 *
 * @param keys gives the keys of all rows of the table, as often as it is asked
 * @returns what gives the place of a row of the list; -1: the list does not have it
 */
export async function rowFinder(keys: Keys, incoming: Incoming): Promise<(key: string) => number> {
  const lost = await lostKeys(keys, incoming)
  const free = lost.size === 0 ? null : await freePlaces(keys, lost, incoming)
  if (free === null) return (text) => incoming.find(text)
  return (text) => {
    const key = tableKey(text)
    const exact = incoming.find(key)
    if (exact >= 0 || !DIGITS.test(key)) return exact
    const bare = stripZeros(key)
    const places = free.get(bare)
    return lost.get(bare) === 1 && places?.length === 1 ? places[0]! : -1
  }
}

/** Keys of digits that the list does not have, without their leading zeros: how many rows have each. */
async function lostKeys(keys: Keys, incoming: Incoming): Promise<Map<string, number>> {
  const lost = new Map<string, number>()
  for await (const some of keys())
    for (const text of some) {
      const key = tableKey(text)
      if (!DIGITS.test(key) || incoming.has(key)) continue
      const bare = stripZeros(key)
      lost.set(bare, (lost.get(bare) ?? 0) + 1)
    }
  return lost
}

/** Rows of the list that a lost key may mean, by key without zeros: those that no row of the table has. Null: none. */
async function freePlaces(
  keys: Keys,
  lost: ReadonlyMap<string, number>,
  incoming: Incoming,
): Promise<Map<string, number[]> | null> {
  const alike = new Map<string, number>()
  let place = 0
  for (const key of incoming.keys()) {
    if (DIGITS.test(key) && lost.has(stripZeros(key))) alike.set(key, place)
    place++
  }
  if (alike.size === 0) return null
  for await (const some of keys()) for (const text of some) alike.delete(tableKey(text))
  const free = new Map<string, number[]>()
  for (const [key, at] of alike) {
    const bare = stripZeros(key)
    free.set(bare, [...(free.get(bare) ?? []), at])
  }
  return free
}
