import type { FindingGroup } from '../model/batch.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { renderFinding, severityWord, type FindingWords } from '../text/finding-text.ts'
import { columnLetter, countText } from '../text/values.ts'
import { words } from '../text/words/words.ts'
import type { Block } from './content.ts'
import { plainLine } from './plain-line.ts'
import { mailWords } from './words/words.ts'

/** So many causes are told, each with so many of its rows; the report has all. */
export const CAUSES_TOLD = 10
export const ROWS_TOLD = 5
const VALUE_LENGTH = 60

/**
 * What is wrong, by cause, errors first: how often in all, why, what to do, and the first rows (R13). What is only for
 * information is left out.
 */
export function causeBlocks(groups: readonly FindingGroup[], language: Language): Block[] {
  const told = groups.filter(({ severity, examples }) => severity !== 'information' && examples.length > 0)
  const blocks = told.slice(0, CAUSES_TOLD).map((group) => causeBlock(group, language))
  const more = told.length - blocks.length
  if (more > 0) blocks.push({ type: 'text', text: mailWords(language).moreCauses(more) })
  return blocks
}

type Shown = { finding: Finding; words: FindingWords }

function causeBlock({ severity, total, examples }: FindingGroup, language: Language): Block {
  const { column, wholeFile, sameRemedy } = words(language)
  const all = examples.map((finding): Shown => ({ finding, words: renderFinding(finding, language) }))
  const message = same(all, 'message')
  const cause = same(all, 'cause')
  const remedy = same(all, 'remedy')
  const shown = all.slice(0, ROWS_TOLD)
  const sheets = shown.some(({ finding }) => finding.place.sheet !== '')
  const title = `${severityWord(severity, language)} × ${countText(total, language)}: ${message ?? cause ?? ''}`
  return {
    type: 'table',
    title,
    lines: [
      ...(message !== null && cause !== null ? [cause] : []),
      ...(remedy === null ? [] : [`${sameRemedy} ${remedy}`]),
    ],
    headings: [
      ...(sheets ? [column.sheet] : []),
      column.row,
      column.column,
      column.document,
      column.value,
      ...(message === null ? [column.message] : []),
      ...(remedy === null ? [column.remedy] : []),
    ],
    rows: shown.map(({ finding: { place, document, value }, words: text }) => [
      ...(sheets ? [plainLine(place.sheet, VALUE_LENGTH)] : []),
      place.row === 0 ? wholeFile : String(place.row),
      columnText(place),
      plainLine(document ?? '', VALUE_LENGTH),
      plainLine(value ?? '', VALUE_LENGTH),
      ...(message === null ? [text.message] : []),
      ...(remedy === null ? [text.remedy] : []),
    ]),
    more: total > shown.length ? mailWords(language).moreRows(countText(total - shown.length, language)) : '',
  }
}

function same(shown: readonly Shown[], of: 'message' | 'cause' | 'remedy'): string | null {
  const first = shown[0]!.words[of]
  return shown.every((one) => one.words[of] === first) ? first : null
}

/** Letter and heading as the reader sees them in Excel: `F Bedrag`. */
function columnText({ column, heading }: Finding['place']): string {
  const letter = column === undefined ? '' : columnLetter(column)
  return plainLine(`${letter} ${heading ?? ''}`, VALUE_LENGTH)
}
