import type { SourceRelation } from '../model/document.ts'
import type { CodeTable, RelationRecord } from '../model/tables.ts'
import { listed } from './code-lookup.ts'
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
export function candidatesFor(
  table: CodeTable<RelationRecord>,
  source: SourceRelation,
  country: string,
): Candidate[] {
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
export const suggested = (
  table: CodeTable<RelationRecord>,
  source: SourceRelation,
  country: string,
): string => listed(candidatesFor(table, source, country))

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

const byPostcode = new WeakMap<object, Map<string, RelationRecord[]>>()

function neighbours(table: CodeTable<RelationRecord>, source: SourceRelation): readonly RelationRecord[] {
  const postcode = postcodeKey(source.postcode)
  if (postcode === '') return []
  let index = byPostcode.get(table)
  if (index === undefined) {
    index = new Map()
    for (const record of table.all) {
      const key = postcodeKey(record.postcode)
      if (key === '') continue
      const records = index.get(key)
      if (records === undefined) index.set(key, [record])
      else if (records.length < MOST_NEIGHBOURS) records.push(record)
    }
    byPostcode.set(table, index)
  }
  return index.get(postcode) ?? []
}
