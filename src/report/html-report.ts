import type { FileWriter } from '../edge/files.ts'
import { addressOf } from '../edge/places.ts'
import type { BatchSummary, FindingGroup } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import type { ReviewItem } from '../relations/review.ts'
import { instantText } from '../text/values.ts'
import { words, type Verdict } from '../text/words/words.ts'
import type { FindingStore } from './finding-store.ts'
import { escapeHtml, pageEnd, pageStart } from './html.ts'
import { changesSection } from './html-changes.ts'
import { countsSection, leftOutSection, totalsSection } from './html-counts.ts'
import { FINDINGS_SHOWN, findingsSection } from './html-findings.ts'
import { paymentsSection } from './html-payments.ts'
import { receiptSection } from './html-receipt.ts'
import { relationsSection } from './html-relations.ts'
import { pump } from './pump.ts'
import { verdictWords } from './verdict-words.ts'

/** What the caller knows beside the summary. */
export type ReportExtras = {
  /** a trial run: nothing was exported or kept, and the page says so (R68) */
  trial?: boolean
  /** name of the annotated copy or the rest file in rejected/ */
  returned?: string
  /** relations that were made, changed or want a look; `dropped` are in no list (R88) */
  relations?: { items: readonly ReviewItem[]; dropped: number }
}

const colours: Partial<Record<Verdict, string>> = {
  exported: 'good',
  imported: 'good',
  partly: 'part',
  'partly-imported': 'part',
  waiting: 'part',
  rejected: 'bad',
  failed: 'bad',
}

function* head(summary: BatchSummary, language: Language, extras: ReportExtras): Iterable<string> {
  const text = words(language)
  const { verdict, title, told, steps: all } = verdictWords(summary, language, extras.returned ?? '')
  yield pageStart(text.title(summary.file), language)
  const { administrationName, administration, inbox = '' } = summary
  const address = addressOf({ administration, inbox })
  yield `<header>ledgerdrop · ${escapeHtml(administrationName)} (${escapeHtml(address)})`
  yield ` · ${escapeHtml(instantText(summary.finished, language))}</header>\n`
  if (extras.trial === true) yield `<p class="notice">${escapeHtml(text.trial)}</p>\n`
  yield `<section class="verdict ${colours[verdict] ?? 'same'}">\n<h1>${escapeHtml(title)}</h1>\n`
  yield `<p>${escapeHtml(told)}</p>\n</section>\n`
  const steps = extras.trial === true ? [] : all
  if (steps.length === 0) return
  yield `<h2>${escapeHtml(text.section.todo)}</h2>\n<ol class="steps">\n`
  for (const step of steps) yield `<li>${escapeHtml(step)}</li>\n`
  yield '</ol>\n'
}

/**
 * report.html in parts: the verdict in words, what to do, findings by cause, counts, control totals, what was left
 * out, and the receipt. One file without foreign resources that prints well. `groups` hold at most 200 findings
 * each (R12, R13, R44).
 */
export function* htmlReport(
  summary: BatchSummary,
  groups: readonly FindingGroup[],
  language: Language,
  extras: ReportExtras = {},
): Iterable<string> {
  yield* head(summary, language, extras)
  yield* findingsSection(groups, language)
  yield* paymentsSection(summary, language)
  yield* changesSection(summary, language, extras.trial === true)
  if (extras.relations) {
    const { items, dropped } = extras.relations
    yield* relationsSection(items, dropped, language)
  }
  yield* countsSection(summary, language)
  if (summary.counts.documentsExported > 0) yield* totalsSection(summary, language)
  yield* leftOutSection(summary, language)
  yield* receiptSection(summary, language)
  yield pageEnd
}

/** Writes report.html. The caller finishes the writer. */
export async function writeHtmlReport(
  writer: FileWriter,
  summary: BatchSummary,
  store: FindingStore,
  language: Language,
  extras: ReportExtras = {},
): Promise<void> {
  await pump(writer, htmlReport(summary, store.groups(FINDINGS_SHOWN), language, extras))
}
