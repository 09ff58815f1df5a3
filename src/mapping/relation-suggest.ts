import type { SourceRelation } from '../model/document.ts'
import type { RelationRecord, RelationTable } from '../model/tables.ts'
import { listed } from './code-lookup.ts'
import { eachGlance, glance, KeyRows } from './key-rows.ts'
import { nameKey, postcodeKey, relationIndex, vatKey } from './relation-keys.ts'
import { withoutLegalForm } from './same-name.ts'
import { nearest } from './suggest.ts'

const MOST = 3
/** Relations of one postcode that are compared at most. */
const MOST_NEIGHBOURS = 50
/** A company number that somebody wrote into the name (Q51): a hint, never a match. */
const NUMBER_IN_NAME = /(?:^|[^\d])((?:BE)?\s?0?\d{3}[.\s]?\d{3}[.\s]?\d{3})(?!\d)/i

/** A relation that it may be. */
export type Candidate = { code: string; name: string }

/**
 * The relations that somebody probably meant, best first (R88): by a company number within the name, at the same
 * address, then by a name that is nearly the same.
 */
export function candidatesFor(table: RelationTable, source: SourceRelation, country: string): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = ({ code, name }: Candidate): void => {
    if (found.size < MOST && !found.has(code)) found.set(code, { code, name })
  }
  const index = relationIndex(table, country)
  const within = NUMBER_IN_NAME.exec(source.name)
  if (within) index.byVat(vatKey(within[1]!, 'BE')).forEach(add)
  for (const record of neighbours(table, source)) if (isAlike(record, source)) add(record)
  const text = source.name || source.code
  if (text !== '') nearest(table, text, MOST).forEach(add)
  return [...found.values()]
}

/** The same as a message lists them. */
export const suggested = (table: RelationTable, source: SourceRelation, country: string): string =>
  listed(candidatesFor(table, source, country))

/** At one address the house number or a word of the name must agree too: a postcode has many companies. */
function isAlike(record: RelationRecord, source: SourceRelation): boolean {
  const street = nameKey(`${source.street} ${source.houseNumber}`)
  if (street !== '' && street === nameKey(record.street)) return true
  const words = new Set(wordsOf(source.name))
  return wordsOf(record.name).some((word) => words.has(word))
}

const wordsOf = (name: string): string[] =>
  withoutLegalForm(nameKey(name))
    .split(' ')
    .filter((word) => word.length > 3)

const byPostcode = new WeakMap<object, KeyRows>()

function neighbours(table: RelationTable, source: SourceRelation): readonly RelationRecord[] {
  const postcode = postcodeKey(source.postcode)
  if (postcode === '') return []
  const { all } = table
  let index = byPostcode.get(table)
  if (index === undefined) {
    const made = new KeyRows()
    eachGlance(all, (record, place) => {
      const key = postcodeKey(record.postcode)
      if (key !== '') made.add(key, place)
    })
    byPostcode.set(table, (index = made))
  }
  const places = index
    .places(postcode)
    .filter((place) => postcodeKey(glance(all, place).postcode) === postcode)
  return places.slice(0, MOST_NEIGHBOURS).map((place) => all.at(place)!)
}
