import type { Finding, Param } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { fieldName } from './words/field-names.ts'
import { wordFor } from './words/param-words.ts'
import { amountText, columnLetter, dateText, numberText, quotedText, rateText } from './values.ts'

const placeholder = /\{([A-Za-z]\w*)\}/g
/** A part of a text that is left out when one of its parameters is empty or a dash: `[[ Do you mean {suggestions}?]]`. */
const optional = /\[\[(.*?)\]\]/g
const quotes = `"'“”„‘’«»`

/** A list of codes and the like may be longer than a value from the file, but not without end. */
const LIST_LENGTH = 600

/** The names of the parameters that a text asks for. */
export function placeholders(template: string): Set<string> {
  return new Set([...template.matchAll(placeholder)].map((match) => match[1]!))
}

/** Parameters that name a field: a person reads its name in words. */
const fieldParameters = new Set(['field', 'from', 'fields'])

/** What every finding knows of itself: a text may name these without a parameter of its own. */
export const ownParameters = ['value', 'document', 'sheet', 'row', 'column', 'heading'] as const

/** A text without the marks of its optional parts, as a page of all texts shows it. */
export const withoutMarks = (template: string): string => template.replace(optional, '$1')

const isEmpty = (param: Param | undefined): boolean => param === undefined || param === '' || param === '–'

function chosenParts(template: string, of: Finding): string {
  if (!template.includes('[[')) return template
  return template.replace(optional, (_, part: string) =>
    [...placeholders(part)].some((name) => isEmpty(of.params[name] ?? ownParameter(name, of))) ? '' : part,
  )
}

function ownParameter(name: string, of: Finding): Param | undefined {
  if (name === 'value') return of.value
  if (name === 'document') return of.document
  if (name === 'sheet') return of.place.sheet
  if (name === 'row') return of.place.row
  if (name === 'column') return of.place.column === undefined ? undefined : columnLetter(of.place.column)
  if (name === 'heading') return of.place.heading
  return undefined
}

function paramText(param: Param, quoted: boolean, language: Language): string {
  if (typeof param === 'string') return quoted ? quotedText(param) : quotedText(param, LIST_LENGTH)
  if (typeof param === 'number') return numberText(param, language)
  if ('cents' in param) return amountText(param.cents, language)
  if ('date' in param) return dateText(param.date, language)
  return rateText(param.rate, language)
}

/**
 * Fills in the parameters of a catalogue text. A text between quotation marks comes from the file and is cut at
 * 60 characters. A parameter that the finding does not have is a mistake in the program, not in the data; between
 * `[[` and `]]` it only means that this part is left out.
 * @throws Error naming the finding's code and the parameter
 */
export function fillIn(text: string, of: Finding, language: Language): string {
  const template = chosenParts(text, of)
  let filled = ''
  for (const part of partsOf(template)) {
    if (typeof part === 'string') filled += part
    else filled += paramWords(part, template, of, language)
  }
  return filled
}

/** A text cut at its parameters. A million findings have a few dozen texts. */
type Part = string | { name: string; quoted: boolean }
const cut = new Map<string, readonly Part[]>()
const MOST_CUT = 2000

function partsOf(template: string): readonly Part[] {
  const known = cut.get(template)
  if (known) return known
  const parts: Part[] = []
  let end = 0
  for (const { 0: whole, 1: name = '', index } of template.matchAll(placeholder)) {
    if (index > end) parts.push(template.slice(end, index))
    const before = template.slice(0, index).trimEnd().at(-1) ?? ''
    parts.push({ name, quoted: name === 'value' || (before !== '' && quotes.includes(before)) })
    end = index + whole.length
  }
  if (end < template.length) parts.push(template.slice(end))
  if (cut.size >= MOST_CUT) cut.clear()
  cut.set(template, parts)
  return parts
}

function paramWords(
  { name, quoted }: Exclude<Part, string>,
  template: string,
  of: Finding,
  language: Language,
): string {
  const given = Object.hasOwn(of.params, name) ? of.params[name] : ownParameter(name, of)
  if (given === undefined) throw new Error(`finding ${of.code} has no parameter {${name}} for: ${template}`)
  if (typeof given === 'string' && fieldParameters.has(name)) {
    return given
      .split(', ')
      .map((field) => fieldName(field, language))
      .join(', ')
  }
  const word = typeof given === 'string' ? wordFor(name, given, language) : null
  return word ?? paramText(given, quoted, language)
}
