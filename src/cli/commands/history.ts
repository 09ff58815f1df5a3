import { numberKey } from '../../batch/document-keys.ts'
import { addressOf } from '../../edge/places.ts'
import type { BatchStatus, BatchSummary } from '../../model/batch.ts'
import { addDays } from '../../model/parse-date.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import type { BatchFilter, BatchRow, Register } from '../../register/register.ts'
import { amountText, countText, dateText, instantText, quotedText } from '../../text/values.ts'
import { dayOf } from '../day.ts'
import { batchTexts } from '../texts/batches.ts'
import { kindWords } from '../../text/words/feedback.ts'
import { EXIT, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'

export type HistoryOptions = {
  administration?: string
  status?: BatchStatus
  limit: number
  document?: string
  relation?: string
  file?: string
  from?: string
  until?: string
}

/** Documents among which batches are looked for. */
const MOST_DOCUMENTS = 10_000

/**
 * `history`: the last batches, newest first, or those that are looked for by a document, a relation, a file or a day;
 * with --json one `type:"history"` a batch.
 * @throws UsageError when a day cannot be read
 */
export async function history(cli: Cli, options: HistoryOptions): Promise<number> {
  const { administration, status, file, limit } = options
  const from = options.from === undefined ? null : dayOf(cli, options.from)
  const until = options.until === undefined ? null : dayOf(cli, options.until)
  const [rows, documents] = await withHome(cli, async ({ register }) => {
    const found = await documentsOf(register, options)
    const filter: BatchFilter = {
      limit,
      ...(administration && { administration }),
      ...(status && { status: [status] }),
      ...(file && { file }),
      ...(from && { from }),
      ...(until && { before: addDays(until, 1) }),
      ...(found && { ids: [...new Set(found.map(({ batch }) => batch))] }),
    }
    return [await register.batches(filter), found] as const
  })
  // The register orders by id, which tells seconds apart; the instant tells the batches of one second apart.
  rows.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0))
  const byBatch = Map.groupBy(documents ?? [], ({ batch }) => batch)
  for (const { summary, ...row } of rows) {
    const { attempt, kind = 'invoices' } = JSON.parse(summary) as BatchSummary
    const own = byBatch.get(row.id)
    cli.tell({ type: 'history', ...row, kind, ...(attempt && { attempt }), ...(own && { documents: own }) })
  }
  if (cli.json) return EXIT.done
  if (rows.length === 0) cli.say(cli.texts.historyEmpty)
  else
    for (const line of columns([cli.texts.historyHead, ...rows.map((row) => cells(cli, row))])) cli.say(line)
  for (const document of documents ?? []) cli.say(documentLine(cli, document))
  return EXIT.done
}

/** Null: no document is looked for. */
async function documentsOf(
  register: Register,
  { administration, document, relation }: HistoryOptions,
): Promise<StoredDocument[] | null> {
  if (document === undefined && relation === undefined) return null
  return register.searchDocuments({
    limit: MOST_DOCUMENTS,
    ...(administration && { administration }),
    ...(document !== undefined && { number: numberKey(document) }),
    ...(relation !== undefined && { relation }),
  })
}

/** A document with where it went, and whether it may go again. */
function documentLine(cli: Cli, document: StoredDocument): string {
  const { language } = cli
  const { number, date, total, currency, relationName, journal, entryNumber, assigned, batch, state, free } =
    document
  const { events, free: isFree } = batchTexts(language)
  const what = [state === '' ? '' : events[state], free && state !== 'requeued' ? isFree : '']
  const entry = assigned ?? entryNumber
  return [
    `  ${number}`,
    dateText(date, language),
    relationName,
    `${amountText(total, language)} ${currency}`,
    `${journal}${entry === null ? '' : ` ${entry}`}`,
    batch,
    what.filter((word) => word !== '').join(', '),
  ]
    .join('  ')
    .trimEnd()
}

function cells(cli: Cli, row: BatchRow): string[] {
  const { texts, language } = cli
  const { totals, kind } = JSON.parse(row.summary) as BatchSummary
  const own = kindWords(kind, language)
  const status = own?.verdict?.[row.status]?.toLowerCase() ?? texts.status[row.status]
  return [
    instantText(row.created, language),
    own ? `${status} (${own.name})` : status,
    addressOf(row),
    quotedText(row.file, 40) + attemptText(cli, row),
    countText(row.documents, language),
    `${amountText(totals.output, language)} ${totals.currency}`,
    row.id,
  ]
}

/** Columns of text side by side; the two with numbers to the right. */
function columns(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 4 || column === 5 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** ` (attempt 2 of …k3m9xa)`; nothing for the first. */
function attemptText(cli: Cli, { summary }: BatchRow): string {
  const { attempt } = JSON.parse(summary) as BatchSummary
  if (!attempt) return ''
  return ` (${batchTexts(cli.language).attempt(String(attempt.number), `…${attempt.first.slice(-6)}`)})`
}
