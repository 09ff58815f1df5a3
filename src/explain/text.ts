import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { renderFinding } from '../text/finding-text.ts'
import { amountText, dateText } from '../text/values.ts'
import { fieldName } from '../text/words/field-names.ts'
import { words } from '../text/words/words.ts'
import type { ExplainedDocument, ExplainedEntryLine, ExplainedLink, Explanation } from './explanation.ts'
import { explainWords, type ExplainWords } from './words.ts'

/** The explanation as lines for people. */
export function* explanationLines(explanation: Explanation, language: Language): Iterable<string> {
  const { file, sheet, row, source, administration, role, cells, documents, findings } = explanation
  const say = explainWords(language)
  const place = sheet === '' ? '' : `, ${say.sheet} ${sheet}`
  yield `${say.title(row, file)}${place}: ${say.roles[role] ?? words(language).rules[role] ?? role}`
  yield `${say.source} ${source || '–'}, ${say.administration} ${administration}`
  if (cells.length > 0) {
    yield* heading(say.cells)
    yield* table(
      cells.map(({ column, heading, text, stored, fields }) => [
        column,
        heading,
        stored === '' ? text : `${text} (${say.stored} ${stored})`,
        fields.length === 0 ? `(${say.unreadCell})` : fields.map((f) => fieldName(f, language)).join(', '),
      ]),
    )
  }
  for (const document of documents) yield* documentLines(document, say, language)
  if (findings.length > 0) yield* heading(say.findings)
  for (const finding of findings) yield findingLine(finding, language)
}

function* documentLines(
  document: ExplainedDocument,
  say: ExplainWords,
  language: Language,
): Iterable<string> {
  const { kind, number, date, relation, rows, fate, links, checks, findings, lines, xml } = document
  yield* heading(say.document)
  const what = [say.kinds[kind] ?? kind, number, dateText(date, language), relation]
  yield `  ${what.filter((text) => text !== '').join(', ')} (${say.rows} ${ranges(rows)})`
  yield `  ${fateText(fate, say, language)}`
  if (links.length > 0) {
    yield* heading(say.links)
    yield* table(links.map((link) => linkCells(link, say, language)))
  }
  if (checks.length > 0) {
    yield* heading(say.checks)
    const silent = checks.filter((check) => check.codes.length === 0)
    yield `  ${say.passed(silent.length)}: ${silent.map(({ check }) => check).join(', ')}`
    for (const { check, codes } of checks) if (codes.length > 0) yield `  ${check}: ${codes.join(', ')}`
  }
  for (const finding of findings) yield findingLine(finding, language)
  if (lines.length > 0) {
    yield* heading(`${say.entry}: ${entryTitle(document, language)}`)
    yield* table([say.entryHead, ...lines.map((line) => entryCells(line, say, language))])
  }
  if (xml !== '') {
    yield* heading(xml.startsWith('[') ? 'JSON' : say.xml)
    for (const line of xml.split('\n')) yield `  ${line}`
  }
}

function entryTitle({ journal, period, entryNumber }: ExplainedDocument, language: Language): string {
  const number = entryNumber === null ? '' : ` ${entryNumber}`
  return `${fieldName('journal', language)} ${journal}${number}, ${fieldName('period', language)} ${period}`
}

function linkCells(
  { field, source, found, by = '' }: ExplainedLink,
  say: ExplainWords,
  language: Language,
): string[] {
  const shown = (text: string): string => dateText(text, language)
  return [
    fieldName(field, language),
    source === '' ? `(${say.notGiven})` : shown(source),
    '→',
    found === '' ? say.notFound : by === '' ? shown(found) : `${shown(found)} (${say.by[by]})`,
  ]
}

function entryCells(line: ExplainedEntryLine, say: ExplainWords, language: Language): string[] {
  const amount = amountText(Math.abs(line.amount), language)
  const mark = line.ofThisRow ? ` (${say.ofThisRow})` : ''
  return [
    line.account,
    line.amount >= 0 ? amount : '',
    line.amount < 0 ? amount : '',
    line.vatCode,
    say.lines[line.role] + mark,
    line.description,
  ]
}

function fateText(fate: ExplainedDocument['fate'], say: ExplainWords, language: Language): string {
  if (fate === 'booked') return say.fate.booked
  if (fate === 'reported') return say.fate.reported
  return `${say.fate.leftOut}: ${words(language).rules[fate.rule] ?? fate.rule}`
}

function findingLine(finding: Finding, language: Language): string {
  const { severityWord, message, remedy } = renderFinding(finding, language)
  return `  ${severityWord}: ${message} ${remedy} [${finding.code}]`
}

function* heading(text: string): Iterable<string> {
  yield ''
  yield text
}

/** Columns under each other; the last one is as wide as it wants. */
function* table(rows: readonly string[][]): Iterable<string> {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((text, at) => (widths[at] = Math.max(widths[at] ?? 0, Math.min(text.length, 40))))
  for (const row of rows) {
    const cells = row.map((text, at) => (at === row.length - 1 ? text : text.padEnd(widths[at]!)))
    yield `  ${cells.join('  ')}`.trimEnd()
  }
}

/** 2, 3, 4, 9 as `2-4, 9`. */
function ranges(rows: readonly number[]): string {
  const parts: [number, number][] = []
  for (const row of [...rows].toSorted((a, b) => a - b)) {
    const last = parts.at(-1)
    if (last && row <= last[1] + 1) last[1] = row
    else parts.push([row, row])
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
