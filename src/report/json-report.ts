import type { FileWriter } from '../edge/files.ts'
import type { BatchSummary } from '../model/batch.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { renderFinding } from '../text/finding-text.ts'
import type { FindingStore } from './finding-store.ts'
import { pump } from './pump.ts'

function findingJson(finding: Finding, language: Language): string {
  const { code, severity, place, document, value, params } = finding
  const { message, remedy } = renderFinding(finding, language)
  return JSON.stringify({ code, severity, place, document, value, params, message, remedy })
}

/**
 * report.json in parts: the batch's summary (amounts in cents, findings by cause with their true totals), and
 * under `allFindings` every finding by sheet and row, one a line.
 */
export function* jsonReport(
  summary: BatchSummary,
  findings: Iterable<Finding>,
  language: Language,
): Iterable<string> {
  const head = JSON.stringify({ formatVersion: 1, type: 'report', ...summary }, null, 2)
  yield `${head.slice(0, -2)},\n  "allFindings": [`
  let separator = '\n'
  for (const finding of findings) {
    yield `${separator}    ${findingJson(finding, language)}`
    separator = ',\n'
  }
  yield separator === '\n' ? ']\n}\n' : '\n  ]\n}\n'
}

/** Writes report.json, streamed. The caller finishes the writer. */
export async function writeJsonReport(
  writer: FileWriter,
  summary: BatchSummary,
  store: FindingStore,
  language: Language,
): Promise<void> {
  await pump(writer, jsonReport(summary, store.all(), language))
}
