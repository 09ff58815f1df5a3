import { tableKey } from './lookup.ts'

/** A record that can be suggested: VAT codes have a description where the others have a name. */
export type Named = {
  code: string
  name?: string
  description?: string
  blocked?: boolean
  aliases?: readonly string[]
}

/** Records that can be suggested: an array, or a compact table of which one at a time is looked at. */
type Records = {
  readonly length: number
  at(place: number): Named | undefined
  glance?(place: number): Named
}

const look = (records: Records, place: number): Named => records.glance?.(place) ?? records.at(place)!

/** Up to this size every record is compared; above it only those that share some characters in the same place. */
const SCAN_ALL = 2_000
/** Records compared per question in a large table at most. */
const CANDIDATES = 2_000

/**
 * The records whose code or name comes nearest to `text`, best first: what a person probably meant. A code may
 * differ by one character in three, at most three; exchanged neighbours count as one. A name may also begin with
 * the text or contain it, and an alias counts as a name. Blocked records are no suggestion. Nothing near: none.
 *
 * The cost is bounded: in a table of 200,000 relations one question compares a few thousand records at most.
 */
export function nearest(table: { all: Records }, text: string, max = 3): { code: string; name: string }[] {
  const wanted = tableKey(text)
  if (wanted === '' || wanted.length > 100) return []
  const records = table.all
  const found: { index: number; score: number }[] = []
  for (const index of candidates(records, wanted)) {
    const record = look(records, index)
    if (record.blocked === true) continue
    let score = Math.min(
      closeness(wanted, tableKey(record.code)),
      closeness(wanted, tableKey(nameOf(record))) + 0.25,
    )
    for (const alias of record.aliases ?? [])
      score = Math.min(score, closeness(wanted, tableKey(alias)) + 0.5)
    if (score < Infinity) found.push({ index, score })
  }
  found.sort((a, b) => a.score - b.score || a.index - b.index)
  return found.slice(0, max).map(({ index }) => {
    const record = look(records, index)
    return { code: record.code, name: nameOf(record) }
  })
}

/** The one of `words` that comes nearest to `text`; null when none is near. */
export function nearestWord(words: readonly string[], text: string): string | null {
  return nearest({ all: words.map((code) => ({ code, name: '' })) }, text, 1)[0]?.code ?? null
}

const nameOf = (record: Named): string => record.name ?? record.description ?? ''

/** 0 equal, then the edit distance; a beginning or a part of the text counts as 4; Infinity is not near. */
function closeness(wanted: string, key: string): number {
  if (key === '') return Infinity
  const limit = allowed(wanted.length)
  const distance = editDistance(wanted, key, limit)
  if (distance <= limit) return distance
  if (wanted.length >= 3 && (key.startsWith(wanted) || (key.length >= 3 && wanted.startsWith(key)))) return 4
  return wanted.length >= 4 && key.includes(wanted) ? 4.5 : Infinity
}

const allowed = (length: number): number => Math.max(1, Math.min(3, Math.floor(length / 3)))

/**
 * Number of insertions, deletions, replacements and exchanges of neighbours that turn `a` into `b`; more than
 * `limit` is given as limit + 1, without working it out.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let from = 0
  let endA = a.length
  let endB = b.length
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  return differing(a.slice(from, endA), b.slice(from, endB), limit)
}

/** The part between what is equal at the beginning and at the end; only cells within `limit` of the diagonal count. */
function differing(a: string, b: string, limit: number): number {
  const far = limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(far)
    row[0] = i
    let best = i
    const last = Math.min(b.length, i + limit)
    for (let j = Math.max(1, i - limit); j <= last; j++) {
      const equal = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (equal ? 0 : 1))
      const exchanged =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (exchanged) value = Math.min(value, before[j - 2]! + 1)
      row[j] = value
      if (value < best) best = value
    }
    // The row before may still be reached by an exchange.
    if (best > limit && Math.min(...previous) > limit) return far
    before = previous
    previous = row
  }
  return Math.min(previous[b.length]!, far)
}

/** Numbers of the records worth comparing: those that share the rarest parts with the text come first. */
function candidates(records: Records, wanted: string): Iterable<number> {
  if (records.length <= SCAN_ALL) return Array(records.length).keys()
  const index = partsOf(records)
  const limit = allowed(wanted.length)
  const ranges: { from: number; to: number }[] = []
  for (let length = Math.max(1, wanted.length - limit); length <= wanted.length + limit; length++) {
    for (const hash of partHashes(wanted, length)) ranges.push(rangeOf(index, hash))
  }
  ranges.sort((a, b) => a.to - a.from - (b.to - b.from))
  const found = new Set<number>()
  for (const { from, to } of ranges) {
    for (let i = from; i < to && found.size < CANDIDATES; i++) found.add(index[i]! % RECORDS)
  }
  return found
}

/**
 * Per table: hashes of the first, middle and last characters of each code and name, with the record's number behind
 * it, sorted. A typing error spoils one of them, so another leads to the record. Eight bytes a part: a Map would take
 * ten times that.
 */
const known = new WeakMap<object, Float64Array>()
const RECORDS = 2 ** 21

function partsOf(records: Records): Float64Array {
  const made = known.get(records)
  if (made !== undefined) return made
  const size = Math.min(records.length, RECORDS)
  const index = new Float64Array(size * 6)
  let at = 0
  for (let i = 0; i < size; i++) {
    const record = look(records, i)
    for (const key of [tableKey(record.code), tableKey(nameOf(record))]) {
      if (key !== '') for (const hash of partHashes(key, key.length)) index[at++] = hash * RECORDS + i
    }
  }
  const sorted = index.slice(0, at).sort()
  known.set(records, sorted)
  return sorted
}

/** Hashes of the parts of `key` where a key of `length` characters would have them. */
function partHashes(key: string, length: number): [number, number, number] {
  const size = length >= 8 ? 4 : length >= 4 ? 2 : 1
  const middle = (length - size) >> 1
  return [
    hashOf(length, key, 0, size),
    hashOf(-length, key, middle, size),
    hashOf(length + 0.5, key, Math.max(0, key.length - size), size),
  ]
}

function hashOf(kind: number, key: string, from: number, size: number): number {
  let hash = Math.imul(kind * 2 + 1000, 16777619) ^ 2166136261
  const end = Math.min(key.length, from + size)
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619)
  return hash >>> 0
}

/** Where the entries of one hash stand in the sorted index. */
function rangeOf(index: Float64Array, hash: number): { from: number; to: number } {
  return { from: firstFrom(index, hash * RECORDS), to: firstFrom(index, (hash + 1) * RECORDS) }
}

function firstFrom(index: Float64Array, value: number): number {
  let low = 0
  let high = index.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (index[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
