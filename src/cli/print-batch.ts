import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { addressOf, archiveFolder, outboxFolder, rejectedFolder, uniqueName } from '../edge/places.ts'
import type { BatchSummary, FindingGroup } from '../model/batch.ts'
import type { Place } from '../model/finding.ts'
import { renderStored } from '../text/finding-text.ts'
import { amountText, countText, quotedText } from '../text/values.ts'
import { isAnnotated, isOfDocuments, kindWords } from '../text/words/feedback.ts'
import { words } from '../text/words/words.ts'
import { documentListWords } from '../text/words/document-list.ts'
import type { Cli } from './cli.ts'
import { batchTexts } from './texts/batches.ts'
import { changeLines } from './print-changes.ts'

/** Findings of one cause that are shown in full on a terminal; the report has all. */
const SHOWN = 5

/**
 * Tells what became of a batch: to people on stderr, to programs as `type:"batch"` on stdout.
 * @param home null for a trial: nothing of it lies anywhere
 */
export async function tellBatch(cli: Cli, summary: BatchSummary, home: Home | null): Promise<void> {
  const places = home ? await placesOf(cli, summary, home) : null
  for (const line of batchLines(cli, summary, places)) cli.say(line)
  cli.tell({ type: 'batch', ...summary, report: places?.report ?? null })
}

/** The JSON line alone: a daemon's log tells people. */
export async function jsonBatch(cli: Cli, summary: BatchSummary, home: Home): Promise<void> {
  if (!cli.json) return
  cli.tell({ type: 'batch', ...summary, report: (await placesOf(cli, summary, home)).report })
}

type Places = { outbox: string | null; report: string | null; copy: string | null; list: string | null }

/** Where the files of a batch lie now; null for what is not there (imported and cleared away, for example). */
async function placesOf(cli: Cli, summary: BatchSummary, home: Home): Promise<Places> {
  const { administration, inbox = '', id, file } = summary
  const there = async (path: string): Promise<string | null> => ((await cli.files.facts(path)) ? path : null)
  return {
    outbox: await there(outboxFolder(home, administration, id)),
    report: await there(join(archiveFolder(home, administration, id), 'report.html')),
    copy: await there(join(rejectedFolder(home, { administration, inbox }), uniqueName(file, id))),
    list: await there(
      join(archiveFolder(home, administration, id), documentListWords(summary.language).file),
    ),
  }
}

function* batchLines(cli: Cli, summary: BatchSummary, places: Places | null): Iterable<string> {
  const { texts, language } = cli
  const { counts, totals } = summary
  const count = (value: number): string => countText(value, language)
  const ended = kindWords(summary.kind, language)?.verdict?.[summary.status] ?? texts.status[summary.status]
  const status = ((places ? undefined : texts.trialStatus[summary.status]) ?? ended).toLowerCase()
  yield `${quotedText(summary.file, 200)}${texts.colon}${status} (${places ? summary.id : texts.trial})`
  if (!kindWords(summary.kind, language))
    yield `  ${texts.counts(count(counts.rows), count(counts.documents), count(counts.documentsExported))}`
  if (summary.attempt)
    yield `  ${batchTexts(language).attempt(String(summary.attempt.number), summary.attempt.first)}`
  if (summary.inbox !== undefined)
    yield `  ${texts.fromInbox(addressOf({ administration: summary.administration, inbox: summary.inbox }))}`
  if (counts.documentsAlreadyExported > 0) yield `  ${texts.already(count(counts.documentsAlreadyExported))}`
  for (const [rule, left] of Object.entries(counts.documentsLeftOut)) {
    // what was exported before is told above
    if (left > 0 && rule !== 'already-exported' && !(rule === 'other-administration' && summary.family))
      yield `  ${texts.leftOut(count(left), words(language).rules[rule] ?? rule)}`
  }
  for (const share of summary.family?.shares ?? [])
    if (share.batch !== summary.id)
      yield `  ${texts.elsewhere(count(share.documents), share.administration, share.batch)}`
  yield* changeLines(cli, summary)
  if (counts.documentsExported > 0)
    yield `  ${texts.total(amountText(totals.output, language), totals.currency)}`
  for (const group of summary.findings) yield* groupLines(cli, group)
  const back = isAnnotated(summary) ? texts.copyAt : texts.returnedAt
  // what the accounting package refused at first may have come back, and be in the books by now
  const isSettled = summary.status === 'imported' && counts.documentsRejected === 0
  if (places?.copy && !isSettled) yield `  ${back(places.copy)}`
  if (summary.status === 'waiting') {
    const { listAt, releaseHow } = batchTexts(language)
    if (places?.list) yield `  ${listAt(places.list)}`
    yield `  ${releaseHow(summary.id)}`
  }
  if (places?.outbox && summary.status === 'exported')
    yield `  ${(isOfDocuments(summary.kind) ? texts.outboxAt : texts.forSource)(places.outbox)}`
  if (places?.report) yield `  ${texts.reportAt(places.report)}`
}

function* groupLines(cli: Cli, group: FindingGroup): Iterable<string> {
  const { texts, language } = cli
  const shown = group.examples.slice(0, SHOWN)
  let remedy = ''
  for (const finding of shown) {
    const text = renderStored(finding, language)
    if (remedy !== '' && text.remedy !== remedy) yield `    ${texts.todo}${texts.colon}${remedy}`
    const where = placeText(cli, finding.place)
    yield `  ${text.severityWord}${where && `, ${where}`}${texts.colon}${text.message} [${finding.code}]`
    remedy = text.remedy
  }
  if (group.total > shown.length) yield `    ${texts.more(countText(group.total - shown.length, language))}`
  if (remedy !== '') yield `    ${texts.todo}${texts.colon}${remedy}`
}

/** Rows as Excel numbers them; row 0 is the file as a whole. */
function placeText(cli: Cli, place: Place): string {
  if (place.row === 0) return ''
  const sheet = place.sheet === '' ? '' : `${cli.texts.sheet} ${place.sheet} `
  const column = place.heading ? ` (${quotedText(place.heading, 40)})` : ''
  return `${sheet}${cli.texts.row} ${place.row}${column}`
}
