import type { FileWriter } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import { markOf } from '../relations/review-mark.ts'
import { REVIEW_COLUMNS, reviewWords, type ReviewColumn, type ReviewItem } from '../relations/review.ts'
import { renderFinding } from '../text/finding-text.ts'
import { csvCell } from './csv-report.ts'
import { pump } from './pump.ts'

/** Why a relation is in the list, in words. */
export function reasonText({ reason }: ReviewItem, language: Language): string {
  return typeof reason === 'string'
    ? reviewWords(language).reasons[reason]
    : renderFinding(reason, language).message
}

/** `1001 Jansen BV | 1002 Janssen`: who it may be. */
export const candidatesText = ({ candidates }: ReviewItem): string =>
  candidates.map(({ code, name }) => `${code} ${name}`.trim()).join(' | ')

/**
 * The list of relations that a person looks through and drops back (R56): UTF-8 with BOM, semicolons, CRLF, as Excel
 * opens it by a double click. Codes stay text by their mark in the last column.
 */
export function* relationList(items: Iterable<ReviewItem>, language: Language): Iterable<string> {
  const { headings } = reviewWords(language)
  yield `\ufeff${line(REVIEW_COLUMNS.map((column) => headings[column]))}`
  for (const item of items) {
    const cells = cellsOf(item, language)
    yield line(REVIEW_COLUMNS.map((column) => cells[column]))
  }
}

/** Writes the list. The caller finishes the writer. */
export async function writeRelationList(
  writer: FileWriter,
  items: readonly ReviewItem[],
  language: Language,
): Promise<void> {
  await pump(writer, relationList(items, language))
}

function cellsOf(item: ReviewItem, language: Language): Record<ReviewColumn, string> {
  const { action, code, relation, source, fingerprint, knownIban } = item
  const { name, vatNumber, street, houseNumber, postcode, city, country, iban } = relation
  const words = reviewWords(language)
  return {
    action: action === '' ? '' : words.actions[action],
    code,
    name,
    role: words.roles[relation.role],
    number: relation.code,
    source,
    vatNumber,
    street: `${street} ${houseNumber}`.trim(),
    postcode,
    city,
    country,
    iban,
    knownIban,
    ibanAgreed: '',
    reason: reasonText(item, language),
    candidates: candidatesText(item),
    mark: markOf(source, relation, fingerprint),
  }
}

const line = (cells: readonly string[]): string => `${cells.map((cell) => csvCell(cell, ';')).join(';')}\r\n`
