import type { FindingGroup } from '../model/batch.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { renderFinding, severityWord, type FindingWords } from '../text/finding-text.ts'
import { columnLetter, countText, quotedText } from '../text/values.ts'
import { words } from '../text/words/words.ts'
import { FIRST_KEPT } from './causes.ts'
import { escapeHtml, table, type TableCell } from './html.ts'

/** So many findings of one cause are written out; report.csv has all. */
export const FINDINGS_SHOWN = FIRST_KEPT

/** A longer value is cut here; report.csv has it whole. */
const VALUE_SHOWN = 200

/** Column letter and heading as the reader sees them in Excel: `F Bedrag`. */
function columnText({ column, heading }: Finding['place']): string {
  return [column === undefined ? '' : columnLetter(column), heading ?? '']
    .filter((text) => text !== '')
    .join(' ')
}

type Shown = { finding: Finding; words: FindingWords }

function same(shown: readonly Shown[], of: 'message' | 'cause' | 'remedy'): string | null {
  const first = shown[0]!.words[of]
  return shown.every((one) => one.words[of] === first) ? first : null
}

function* group(of: FindingGroup, language: Language): Iterable<string> {
  const text = words(language)
  const shown = of.examples
    .slice(0, FINDINGS_SHOWN)
    .map((finding) => ({ finding, words: renderFinding(finding, language) }))
  if (shown.length === 0) return
  const message = same(shown, 'message')
  const cause = same(shown, 'cause')
  const remedy = same(shown, 'remedy')
  const severity = severityWord(of.severity, language)
  yield `<h3><span class="${of.severity}">${escapeHtml(severity)} × ${countText(of.total, language)}</span> `
  yield `${escapeHtml(message ?? cause ?? '')} <span class="code">${escapeHtml(of.code)}</span></h3>\n`
  if (message !== null && cause !== null) yield `<p>${escapeHtml(cause)}</p>\n`
  if (remedy !== null) yield `<p><strong>${escapeHtml(text.sameRemedy)}</strong> ${escapeHtml(remedy)}</p>\n`

  // A column in which nothing would stand is left out.
  const sheets = shown.some(({ finding }) => finding.place.sheet !== '')
  const columns = shown.some(({ finding }) => columnText(finding.place) !== '')
  const documents = shown.some(({ finding }) => (finding.document ?? '') !== '')
  const values = shown.some(({ finding }) => (finding.value ?? '') !== '')
  const headings: TableCell[] = [
    ...(sheets ? [text.column.sheet] : []),
    { number: text.column.row },
    ...(columns ? [text.column.column] : []),
    ...(documents ? [text.column.document] : []),
    ...(values ? [text.column.value] : []),
    ...(message === null ? [text.column.message] : []),
    ...(remedy === null ? [text.column.remedy] : []),
  ]
  yield* table(
    headings,
    shown.map(({ finding, words: rendered }) => [
      ...(sheets ? [finding.place.sheet] : []),
      { number: finding.place.row === 0 ? text.wholeFile : String(finding.place.row) },
      ...(columns ? [columnText(finding.place)] : []),
      ...(documents ? [finding.document ?? ''] : []),
      ...(values ? [{ value: quotedText(finding.value ?? '', VALUE_SHOWN) }] : []),
      ...(message === null ? [rendered.message] : []),
      ...(remedy === null ? [rendered.remedy] : []),
    ]),
  )
  const more = of.total - shown.length
  if (more > 0) yield `<p class="small">${escapeHtml(text.andMore(countText(more, language)))}</p>\n`
}

/**
 * The findings by cause, errors first: how many in all, the cause and what to do once, and the first 200 with
 * their row as Excel numbers it, column letter and heading (R13).
 */
export function* findingsSection(groups: readonly FindingGroup[], language: Language): Iterable<string> {
  const text = words(language)
  yield `<h2>${escapeHtml(text.section.findings)}</h2>\n`
  if (groups.length === 0) yield `<p>${escapeHtml(text.noFindings)}</p>\n`
  for (const one of groups) yield* group(one, language)
}
