import type { CodeTable } from '../model/tables.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { find } from './lookup.ts'
import { nearest } from './suggest.ts'
import type { Found, Miss } from './teller.ts'

type Coded = { code: string; name: string; blocked?: boolean; aliases: string[] }

/** The finding codes of one table; '' where the table cannot have that trouble. */
export type LookupCodes = { unknown: FindingCode; ambiguous: FindingCode; blocked: FindingCode | '' }

/** Suggestions cost a walk through the table: a file that is wrong in every row must stay quick. */
const MOST_SUGGESTIONS = 200
/** Answers kept at most: a file of a million different wrong codes must not fill the memory. */
const MOST_KEPT = 20_000

/**
 * Look-up of one table by code or alias that keeps its answers for the batch. Several records that claim the same text
 * are an error that names them, never a guess; an unknown text comes with what was probably meant.
 */
export class CodeLookup<T extends Coded> {
  readonly #table: CodeTable<T>
  readonly #codes: LookupCodes
  readonly #judge: ((record: T) => Miss | null) | null
  readonly #kept = new Map<string, Found<T>>()
  #suggestions = 0

  /** @param judge what is wrong with a record that was found */
  constructor(table: CodeTable<T>, codes: LookupCodes, judge: ((record: T) => Miss | null) | null = null) {
    this.#table = table
    this.#codes = codes
    this.#judge = judge
  }

  /** The record that `text` means; `text` is not ''. */
  find(text: string): Found<T> {
    const kept = this.#kept.get(text)
    if (kept !== undefined) return kept
    const answer = this.#answer(text)
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    this.#kept.set(text, answer)
    return answer
  }

  #answer(text: string): Found<T> {
    const hits = find(this.#table, text)
    if (hits.length === 0) {
      const params = { code: text, file: this.#table.file, suggestions: this.#suggest(text) }
      return { record: null, miss: { code: this.#codes.unknown, params, value: text } }
    }
    if (hits.length > 1) {
      const params = { code: text, file: this.#table.file, candidates: listed(hits) }
      return { record: null, miss: { code: this.#codes.ambiguous, params, value: text } }
    }
    const record = hits[0]!
    if (record.blocked === true && this.#codes.blocked !== '') {
      const params = { code: record.code, name: record.name }
      return { record, miss: { code: this.#codes.blocked, params, value: text } }
    }
    return { record, miss: this.#judge === null ? null : this.#judge(record) }
  }

  #suggest(text: string): string {
    if (this.#suggestions >= MOST_SUGGESTIONS) return NONE
    this.#suggestions++
    return listed(nearest(this.#table, text))
  }
}

/** Stands where a list of suggestions is empty. */
export const NONE = '–'

const MOST_LISTED = 12

/** `8000 Omzet hoog, 8010 Omzet laag`: records as a message names them. */
export function listed(records: readonly { code: string; name: string }[]): string {
  if (records.length === 0) return NONE
  const names = records
    .slice(0, MOST_LISTED)
    .map(({ code, name }) => (name === '' ? code : `${code} ${name}`))
  return names.join(', ') + (records.length > MOST_LISTED ? ', …' : '')
}
