import { RE2JS } from 're2js'
import type { ColumnRule } from './types.ts'

/** What becomes of a text: another text, or the reason why there is none. */
export type WayResult = { text: string; trouble: '' | 'not-as-expected' | 'unknown' }

/** Texts that are remembered for one column: a file repeats the same ones. */
const KNOWN = 5000

/** Case and the width of blanks do not count in a table of values. */
export const normal = (text: string): string =>
  text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

/**
 * The way of a text from cell to field, as a column's rule tells it: `clean`, then `part`, then `match`, then `values`.
 * Patterns are RE2: they take time in proportion to the text, whatever it says (R65: a profile cannot hang the daemon).
 */
export class CellWay {
  /** the words of the table of values, for a message */
  readonly words: readonly string[]
  /** the pattern that the text must match, for a message */
  readonly pattern: string
  private readonly clean: { find: RE2JS; replace: string }[]
  private readonly part: ColumnRule['part']
  private readonly match: RE2JS | null
  private readonly values: Map<string, string> | null
  private readonly keep: boolean
  private readonly known = new Map<string, WayResult>()

  /** @throws RE2JSException for a pattern that is none; profiles are checked for that when they are loaded */
  constructor({ clean, part, match, values, otherwise }: ColumnRule) {
    this.clean = (clean ?? []).map(({ find, replace }) => ({ find: RE2JS.compile(find), replace }))
    this.part = part
    this.pattern = match ?? ''
    this.match = match === undefined ? null : RE2JS.compile(match)
    this.values = values
      ? new Map(Object.entries(values).map(([from, to]) => [normal(from), to] as const))
      : null
    this.words = [...(this.values?.keys() ?? [])]
    this.keep = otherwise === 'keep'
  }

  /** @param text of a cell that is not empty, trimmed */
  of(text: string): WayResult {
    const before = this.known.get(text)
    if (before !== undefined) return before
    const result = this.compute(text)
    if (this.known.size < KNOWN) this.known.set(text, result)
    return result
  }

  private compute(given: string): WayResult {
    let text = given
    for (const { find, replace } of this.clean) text = find.matcher(text).replaceAll(replace)
    if (this.part) text = text.split(this.part.separator)[this.part.number - 1] ?? ''
    text = text.trim()
    if (this.match && !this.match.testExact(text)) return { text: '', trouble: 'not-as-expected' }
    const word = text === '' ? undefined : this.values?.get(normal(text))
    if (word !== undefined || text === '' || !this.values || this.keep)
      return { text: word ?? text, trouble: '' }
    return { text: '', trouble: 'unknown' }
  }
}

/** Patterns are compiled once for each rule of a loaded profile. */
const ways = new WeakMap<ColumnRule, CellWay>()

/** The way of a rule; null when it takes texts as they are. */
export function wayOf(rule: ColumnRule): CellWay | null {
  if (!rule.clean && !rule.part && rule.match === undefined && !rule.values) return null
  let way = ways.get(rule)
  if (!way) ways.set(rule, (way = new CellWay(rule)))
  return way
}

/** What is wrong with a pattern, in the words of its library; '' when nothing is. */
export function patternTrouble(pattern: string): string {
  try {
    RE2JS.compile(pattern)
    return ''
  } catch (error) {
    return (error as Error).message.replace(/^error parsing regexp: /, '')
  }
}

/** The group that a replacement names but its pattern does not have (`$3`); '' when all are there. */
export function missingGroup(find: string, replace: string): string {
  const pattern = RE2JS.compile(find)
  const names = Object.keys(pattern.namedGroups())
  for (const [, dollars, number, name] of replace.matchAll(/(\$\$)|\$(\d+)|\$<([^>]*)>/g)) {
    if (dollars !== undefined) continue
    const isGroup = Number(number) >= 1 && Number(number) <= pattern.groupCount()
    if (number !== undefined && !isGroup) return `$${number}`
    if (name !== undefined && !names.includes(name)) return `$<${name}>`
  }
  return ''
}
