import type { CodeTable, LookupTable } from '../model/tables.ts'

/**
 * The form in which codes and aliases are compared: trimmed, lower case, blanks collapsed, accents taken off.
 * `' Omzet  Hoog '` and `omzet hoog` are one key, `0070` and `70` are not.
 */
export function tableKey(text: string): string {
  if (PLAIN.test(text)) return text
  const lower = text.toLowerCase()
  const bare = BEYOND_ASCII.test(lower) ? lower.normalize('NFD').replace(MARKS, '') : lower
  return RAGGED.test(bare) ? bare.replace(BLANKS, ' ').trim() : bare
}

// Most codes and names need one of these steps at most; all of them cost ten times as much, times 200,000 relations.
const PLAIN = /^[a-z0-9.%-]+$/
// eslint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\x00-\x7f]/
const RAGGED = /^\s|\s$|\s\s|[^\S ]/
const MARKS = /[\u0300-\u036f]/g
const BLANKS = /\s+/g

/**
 * A table with its look-ups. Of records with the same code the first one is found by code.
 * @param file the table's name as messages should show it
 */
export function makeTable<T extends { code: string; aliases: string[] }>(
  file: string,
  all: T[],
): CodeTable<T> {
  const byCode = new Map<string, T>()
  const byAlias = new Map<string, T[]>()
  for (const record of all) {
    const key = tableKey(record.code)
    if (!byCode.has(key)) byCode.set(key, record)
    for (const alias of record.aliases) claim(byAlias, alias, record)
  }
  return { file, all, byCode, byAlias }
}

function claim<T>(byAlias: Map<string, T[]>, alias: string, record: T): void {
  const key = tableKey(alias)
  if (key === '') return
  const records = byAlias.get(key)
  if (records === undefined) byAlias.set(key, [record])
  else if (!records.includes(record)) records.push(record)
}

/**
 * The records that a source value means: the one with that code (R31: equal numbers link by themselves), else those
 * that claim it as an alias, else the one whose code or alias differs in leading zeros only (Q41: `000009` and `9`),
 * provided that it is the only one.
 *
 * @returns none: unknown; more than one: an error for the caller to tell, never a guess
 */
export function find<T extends { code: string; aliases: string[] }>(
  table: LookupTable<T>,
  text: string,
): T[] {
  const key = tableKey(text)
  if (key === '') return []
  const exact = table.byCode.get(key)
  if (exact !== undefined) return [exact]
  const claimed = table.byAlias.get(key)
  if (claimed !== undefined) return claimed
  if (!DIGITS.test(key)) return []
  const digits = stripZeros(key)
  const padded = table.byDigits?.(digits) ?? withoutZeros(table).get(digits) ?? []
  return padded.length === 1 ? padded : []
}

const DIGITS = /^\d+$/

/** A key of nothing but digits without the zeros before it; '' for any other. */
export const digitsOf = (key: string): string => (DIGITS.test(key) ? stripZeros(key) : '')

const stripZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

// Made at the first look-up that needs it: most files never do.
const stripped = new WeakMap<object, Map<string, unknown[]>>()

function withoutZeros<T extends { code: string; aliases: string[] }>(
  table: LookupTable<T>,
): Map<string, T[]> {
  const known = stripped.get(table)
  if (known !== undefined) return known as Map<string, T[]>
  const made = new Map<string, T[]>()
  const add = (key: string, record: T): void => {
    if (!DIGITS.test(key)) return
    const records = made.get(stripZeros(key))
    if (records === undefined) made.set(stripZeros(key), [record])
    else if (!records.includes(record)) records.push(record)
  }
  for (const record of table.all) {
    // of records with the same code only the first one is known by it
    const key = tableKey(record.code)
    if (table.byCode.get(key) === record) add(key, record)
    for (const alias of record.aliases) add(tableKey(alias), record)
  }
  stripped.set(table, made)
  return made
}
