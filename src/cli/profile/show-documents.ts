import type { ReadDocuments } from '../../batch/read-documents.ts'
import type { Document, DocumentLine, SourceRelation } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/settings.ts'
import { AMOUNT_FIELDS } from '../../profile/fields.ts'
import { amountText, dateText, quotedText, rateText } from '../../text/values.ts'
import { fieldName } from '../../text/words/field-names.ts'
import { wordFor } from '../../text/words/param-words.ts'
import { words } from '../../text/words/words.ts'
import type { ProfileTexts } from '../texts/profile.ts'

type Words = ProfileTexts['shown']

const RATES = new Set(['vatRate', 'deductible'])
const AMOUNTS = new Set<string>(AMOUNT_FIELDS)
/** Parts that stand in the first line of a document, in lines of their own, or that nobody needs. */
const APART = new Set([
  'source',
  'direction',
  'type',
  'number',
  'relation',
  'lines',
  'place',
  'rows',
  'role',
  'vatTotals',
  'exchangeRateDirection',
])
/** How parts are called in profiles, where that is another word. */
const FIELDS: Record<string, string> = {
  code: 'relationCode',
  targetCode: 'relationTargetCode',
  name: 'relationName',
  ledgerAccount: 'ledgerAccount',
}

/**
 * What a profile reads in a file, as text that an accountant can look through and that two runs can be compared by:
 * the documents with their relations and lines, then what was found on the way and what became of the rows. Amounts and
 * dates are written as people in that language write them; findings by their codes, since their texts may improve.
 */
export function showDocuments(
  read: ReadDocuments,
  { source, sample }: { source: string; sample: string },
  language: Language,
  texts: Words,
): string[] {
  const lines = [`# ${texts.head} (${language}): ${source}, ${sample}`]
  for (const document of read.documents) lines.push('', ...documentLines(document, language, texts))
  for (const relation of read.relations) lines.push('', ...relationLines(relation, language, texts))
  if (read.documents.length + read.relations.length === 0) lines.push('', texts.nothing)
  if (read.findings.length > 0) lines.push('', ...read.findings.map((found) => findingLine(found, texts)))
  lines.push('', rowsLine(read, language, texts))
  return lines
}

function documentLines(document: Document, language: Language, texts: Words): string[] {
  const kind = `${document.direction}-${document.type ?? 'unknown'}` as keyof Words
  const lines = [`${texts[kind]} ${document.number} (${placeOf(document.place, texts)})`]
  lines.push(...partLines(document, language))
  for (const [part, value] of Object.entries(document.relation))
    if (typeof value === 'string' && value !== '' && !APART.has(part))
      lines.push(`  ${fieldName(FIELDS[part] ?? part, language)}: ${quotedText(value, 200)}`)
  for (const line of document.lines) lines.push(lineText(line, language, texts))
  return lines
}

function relationLines(relation: SourceRelation, language: Language, texts: Words): string[] {
  const head = `${texts[relation.role]} ${relation.code || relation.name} (${placeOf(relation.place, texts)})`
  return [head, ...partLines(relation, language)]
}

function lineText(line: DocumentLine, language: Language, texts: Words): string {
  const parts = partsOf(line, language).map(([name, value]) => `${name} ${value}`)
  return `  ${texts.line} (${placeOf(line.place, texts)}): ${parts.join('; ')}`
}

const partLines = (thing: object, language: Language): string[] =>
  partsOf(thing, language).map(([name, value]) => `  ${name}: ${value}`)

/** The filled parts of a document, relation or line, in words. */
function partsOf(thing: object, language: Language): [string, string][] {
  const parts: [string, string][] = []
  for (const [part, value] of Object.entries(thing) as [string, unknown][]) {
    if (APART.has(part) || value === null || value === '' || (part === 'rounding' && value === 0)) continue
    const shown = valueText(part, value, language)
    if (shown !== null) parts.push([fieldName(FIELDS[part] ?? part, language), shown])
  }
  return parts
}

function valueText(part: string, value: unknown, language: Language): string | null {
  if (typeof value === 'number') {
    if (RATES.has(part)) return rateText(value, language)
    return AMOUNTS.has(part) ? amountText(value, language) : String(value)
  }
  if (typeof value !== 'string') return typeof value === 'boolean' ? String(value) : null
  if (part === 'vatKind') return wordFor('kind', value, language) ?? value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value, language) : quotedText(value, 200)
}

function findingLine({ code, severity, place, value }: Finding, texts: Words): string {
  const at = place.row === 0 ? '' : ` (${placeOf(place, texts)}${place.heading ? `, ${place.heading}` : ''})`
  return `${texts.finding}: ${severity} ${code}${at}${value === undefined ? '' : `: ${quotedText(value)}`}`
}

function rowsLine({ rows }: ReadDocuments, language: Language, texts: Words): string {
  const leftOut = Object.entries(rows.leftOut).sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = leftOut.map(
    ([rule, count]) => `${texts['left-out']} ${count} (${words(language).rules[rule] ?? rule})`,
  )
  return `${texts.rows}: ${[rows.read, ...parts].join('; ')}`
}

const placeOf = ({ sheet, row }: { sheet: string; row: number }, texts: Words): string =>
  `${sheet === '' ? '' : `${sheet}, `}${texts.row} ${row}`
