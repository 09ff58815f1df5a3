import type { FileWriter } from '../edge/files.ts'
import type { BatchSummary } from '../model/batch.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import type { ReviewItem } from '../relations/review.ts'
import { renderFinding } from '../text/finding-text.ts'
import type { FindingStore } from './finding-store.ts'
import { pump } from './pump.ts'
import { reasonText } from './relation-list.ts'

function findingJson(finding: Finding, language: Language): string {
  const { code, severity, place, document, value, params, origin } = finding
  const { message, remedy } = renderFinding(finding, language)
  return JSON.stringify({ code, severity, origin, place, document, value, params, message, remedy })
}

function relationJson(item: ReviewItem, language: Language): string {
  const { action, code, relation, knownIban, candidates, reason } = item
  const { role, code: number, name, place } = relation
  const cause = typeof reason === 'string' ? reason : reason.code
  const about = { action, code, role, number, name, place, cause, reason: reasonText(item, language) }
  return JSON.stringify({ ...about, knownIban, candidates })
}

/**
 * report.json in parts: the batch's summary (amounts in cents, findings by cause with their true totals), and
 * under `allFindings` every finding by sheet and row, one a line; under `relations` those to look at, when there are (R88).
 */
export function* jsonReport(
  summary: BatchSummary,
  findings: Iterable<Finding>,
  language: Language,
  relations: readonly ReviewItem[] = [],
): Iterable<string> {
  const head = JSON.stringify({ formatVersion: 1, type: 'report', ...summary }, null, 2)
  yield `${head.slice(0, -2)},\n  "allFindings": [`
  let separator = '\n'
  for (const finding of findings) {
    yield `${separator}    ${findingJson(finding, language)}`
    separator = ',\n'
  }
  yield separator === '\n' ? ']' : '\n  ]'
  separator = ',\n  "relations": [\n'
  for (const item of relations) {
    yield `${separator}    ${relationJson(item, language)}`
    separator = ',\n'
  }
  yield relations.length === 0 ? '\n}\n' : '\n  ]\n}\n'
}

/** Writes report.json, streamed. The caller finishes the writer. */
export async function writeJsonReport(
  writer: FileWriter,
  summary: BatchSummary,
  store: FindingStore,
  language: Language,
  relations: readonly ReviewItem[] = [],
): Promise<void> {
  await pump(writer, jsonReport(summary, store.all(), language, relations))
}
