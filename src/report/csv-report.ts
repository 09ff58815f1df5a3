import type { FileWriter } from '../edge/files.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { renderFinding } from '../text/finding-text.ts'
import { columnLetter } from '../text/values.ts'
import { words } from '../text/words/words.ts'
import type { FindingStore } from './finding-store.ts'
import { harmless } from './harmless.ts'
import { pump } from './pump.ts'

/** One cell of a CSV file that Excel opens: harmless text, in quotes where needed. */
export function csvCell(text: string, delimiter: string): string {
  const safe = harmless(text)
  const quote = safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe)
  return quote ? `"${safe.replaceAll('"', '""')}"` : safe
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((text) => csvCell(text, ';')).join(';')}\r\n`
}

/** Who says so, where it is not this program (R61). */
const ORIGINS = { exact: 'Exact', snelstart: 'SnelStart' } as const

/** report.csv in parts: one line a finding, by sheet and row, with headings in the administration's language. */
export function* csvReport(findings: Iterable<Finding>, language: Language): Iterable<string> {
  const { column } = words(language)
  yield `\ufeff${csvLine([
    column.severity,
    column.sheet,
    column.row,
    column.column,
    column.heading,
    column.document,
    column.value,
    column.message,
    column.cause,
    column.remedy,
    column.code,
    column.origin,
  ])}`
  for (const finding of findings) {
    const { place, document = '', value = '', code, origin } = finding
    const { message, cause, remedy, severityWord } = renderFinding(finding, language)
    yield csvLine([
      severityWord,
      place.sheet,
      place.row === 0 ? '' : String(place.row),
      place.column === undefined ? '' : columnLetter(place.column),
      place.heading ?? '',
      document,
      value,
      message,
      cause,
      remedy,
      code,
      origin === undefined ? '' : ORIGINS[origin],
    ])
  }
}

/**
 * Writes report.csv with all findings: UTF-8 with BOM, semicolons, CRLF, which a Dutch or Belgian Excel opens in
 * columns by a double click. The caller finishes the writer.
 */
export async function writeCsvReport(
  writer: FileWriter,
  store: FindingStore,
  language: Language,
): Promise<void> {
  await pump(writer, csvReport(store.all(), language))
}
