import { heap } from '../edge/heap.ts'
import type { BatchSummary } from '../model/batch.ts'
import { publishBatches, type StagedBatch } from '../publish/publish.ts'
import { writeHtmlReport } from '../report/html-report.ts'
import { writeCsvReport } from '../report/csv-report.ts'
import { writeJsonReport } from '../report/json-report.ts'
import { receiptProblems, writeReceipt } from '../report/receipt.ts'
import { writeChangesCsv } from '../report/changes-csv.ts'
import { stageTables } from '../publish/tables.ts'
import { batchMail } from '../mail/batch-mail.ts'
import { wantsLook } from '../relations/review.ts'
import type { FileWriter } from '../edge/files.ts'
import { together } from '../edge/together.ts'
import type { NewMail } from '../register/mails.ts'
import { attemptOf } from './attempt.ts'
import type { Family } from './family.ts'
import { familyOutcome, refusedOf, rejectOnce } from './family-end.ts'
import { giveBack, tellSharedPdfs, tellUnusedPdfs, type GivenBack } from './give-back.ts'
import type { OpenDrop } from './open-drop.ts'
import { batchCounts, emptyTotals, isExport, outcomeOf, summaryHead, type Outcome } from './outcome.ts'
import { writeRelationFiles } from './relation-files.ts'
import { relationRecords } from './relation-work.ts'
import { waits } from './release.ts'
import { writeSentFile } from './sent-file.ts'
import type { Batch } from './start.ts'

/**
 * Ends the batches of a file, mostly one: decides what becomes of them, finishes the artifacts, writes reports, receipts
 * and what goes back to the sender, and publishes all of it in one commit. A trial stops before the commit.
 * @returns what became of each, the batch that has the claim last
 */
export async function deliver(open: OpenDrop | null, family: Family): Promise<BatchSummary[]> {
  const [head] = family
  const { context } = head
  tellUnusedPdfs(head)
  tellSharedPdfs(head)
  const outcome = familyOutcome(family)
  if (outcome === 'rejected') await rejectOnce(family)
  const [, ...others] = family
  const batches = [...others, head]
  const summaries: BatchSummary[] = []
  for (const batch of batches) summaries.push(await summarise(open, batch, outcome === 'rejected'))
  const refused = refusedOf(family)
  const back = await giveBack(open, head, outcome, refused)
  // Of a family whose documents were refused in part the findings of all are in one store.
  const groups =
    refused.store === head.store ? summaries.flatMap(({ findings }) => findings) : refused.store.groups()
  if (refused.store !== head.store) refused.store.close()
  for (const [at, batch] of batches.entries()) {
    await writeReports(summaries[at]!, batch, back)
    batch.store.close()
    batch.feedback.all.close()
  }
  if (context.trial)
    for (const batch of batches) {
      batch.staging.handOver?.()
      await batch.abandon()
    }
  else {
    const { home } = context
    const { settings } = head.administration
    const own = back.name === '' ? [] : [{ name: back.name, inbox: head.drop.inbox }]
    const returned = own.length === 0 && outcome === 'exported' ? head.feedback.returned : own
    await publish(summaries, batches, batchMail({ home, settings, summaries, groups, returned }))
  }
  return summaries
}

/** Finishes the artifacts of a batch, or drops them, and adds everything up. */
async function summarise(open: OpenDrop | null, batch: Batch, rejected: boolean): Promise<BatchSummary> {
  const { context, administration, staging, store, drop } = batch
  const { settings } = administration
  const outcome: Outcome = rejected ? 'rejected' : outcomeOf(settings, batch.counts, store.errors, 0)
  const exported = outcome === 'exported'
  const totals = exported ? batch.tally.totals() : emptyTotals(settings.currency)
  const artifacts = exported && batch.target ? await batch.target.finish(totals) : []
  const validated = (exported && batch.target?.validated) || { entries: 0, of: 0 }
  if (!exported) await batch.target?.abandon()
  if (exported) await batch.list?.finish(totals)
  else await batch.list?.abandon()
  batch.list = null
  batch.target = null
  if (!exported) await batch.newDocuments.forget()
  context.progress?.({ phase: 'reporting', rows: batch.rows.read })

  const attempt = context.trial ? null : await attemptOf(batch)
  const summary: BatchSummary = {
    ...summaryHead(drop.batch, drop.name, settings, batch.started),
    status: exported && (await waits(batch)) ? 'waiting' : outcome,
    source: batch.source,
    finished: context.world.clock.now().toISOString(),
    facts: { ...open?.file.facts, ...(batch.selected !== '' && { selection: batch.selected }) },
    counts: batchCounts(outcome, batch.rows, batch.counts, store),
    totals,
    inputHash: staging.originalHash,
    inputBytes: staging.originalBytes,
    mappingHashes: { ...administration.hashes, ...batch.sources.hashes },
    artifacts: [
      ...artifacts,
      ...(exported ? [...batch.feedback.artifacts, ...(await writeSentFile(batch))] : []),
    ],
    validated,
    findings: store.groups(),
    kind: batch.feedback.kind,
    ...(batch.feedback.lists.length > 0 && outcome !== 'rejected' && { changes: batch.feedback.lists }),
    ...(batch.feedback.paymentTotals && outcome !== 'rejected' && { payments: batch.feedback.paymentTotals }),
    ...(attempt && { attempt }),
    ...(batch.firstDocuments.length > 0 && { firstDocuments: [...batch.firstDocuments] }),
    ...(batch.family && { family: batch.family }),
    ...(drop.inbox !== '' && { inbox: drop.inbox }),
  }
  const problems = receiptProblems(summary)
  if (problems.length > 0) throw new Error(`Batch ${drop.batch} does not add up: ${problems.join('; ')}`)
  return summary
}

async function writeReports(summary: BatchSummary, batch: Batch, back: GivenBack): Promise<void> {
  const { staging, store } = batch
  const { language } = summary
  const { items, dropped } = batch.relationWork
  const listed = items.filter(wantsLook)
  const extras = {
    trial: batch.context.trial === true,
    ...(back.name === '' ? {} : { returned: back.name }),
    relations: { items: listed, dropped },
  }
  const writers: FileWriter[] = []
  const write = async (name: string, fill: (writer: FileWriter) => Promise<void>): Promise<void> => {
    const writer = await staging.archiveFile(name)
    writers.push(writer)
    await fill(writer)
  }
  await write('report.html', (writer) => writeHtmlReport(writer, summary, store, language, extras))
  await write('report.csv', (writer) => writeCsvReport(writer, store, language))
  await write('report.json', (writer) => writeJsonReport(writer, summary, store, language, listed))
  await write('receipt.json', (writer) => writeReceipt(writer, summary))
  const { all } = batch.feedback
  if (summary.changes && all.size > 0)
    await write('changes.csv', (writer) => writeChangesCsv(writer, all, language))
  // One wait for the disk instead of one a file: a small batch waits more than it works.
  await together(writers, (writer) => writer.finish())
  await writeRelationFiles(batch, summary.status as Outcome)
}

/** Stages the tables of what came back; where nothing goes to the outbox there is no folder for it. */
async function stageFeedback({ status, kind, artifacts }: BatchSummary, batch: Batch): Promise<void> {
  const { feedback, staging, context, administration, row } = batch
  if (kind === 'invoices' || status === 'rejected') return
  if (artifacts.length === 0) await staging.dropArtifacts()
  const { code } = administration.settings
  const { world, home } = context
  const refreshed = [...feedback.refreshed]
  await stageTables(world, home, staging, code, feedback.tables, refreshed, row.created)
  // they are on disk now, and may be large
  feedback.tables.length = 0
  heap.check()
}

/** @param mail who is told of it, queued in the same transaction */
async function publish(
  summaries: readonly BatchSummary[],
  batches: readonly Batch[],
  mail: NewMail | null,
): Promise<void> {
  const { context, rows } = batches.at(-1)!
  const { world, home, register } = context
  context.progress?.({ phase: 'publishing', rows: rows.read })
  for (const [at, batch] of batches.entries()) await stageFeedback(summaries[at]!, batch)
  const staged = batches.map((batch, at): StagedBatch => {
    const summary = summaries[at]!
    const exported = isExport(summary.status)
    const row = {
      ...batch.row,
      status: 'publishing' as const,
      outcome: summary.status as Outcome,
      documents: summary.counts.documentsExported,
      source: summary.source,
      summary: JSON.stringify(summary),
    }
    const documents = exported ? batch.newDocuments.rest : []
    const records = relationRecords(batch, row.outcome)
    return {
      staging: batch.staging,
      drop: batch.drop,
      row,
      documents,
      ...records,
      ...outcomesOf(batch, row.outcome),
      ...paymentsOf(batch, row.outcome),
      ...(mail !== null && batch === batches.at(-1) && { mails: [mail] }),
    }
  })
  await publishBatches(world, home, register, staged)
}

/** What the batch says of payments; a rejected one says nothing. */
function paymentsOf({ feedback: { payments } }: Batch, outcome: Outcome): Pick<StagedBatch, 'payments'> {
  return payments && outcome !== 'rejected' ? { payments } : {}
}

/** What the batch says of others that were published before; a rejected one says nothing. */
function outcomesOf(batch: Batch, outcome: Outcome): Pick<StagedBatch, 'outcomes'> {
  const { documents, batches, refusedRelations } = batch.feedback.outcomes
  if (
    outcome === 'rejected' ||
    documents.length + batches.length + (refusedRelations?.codes.length ?? 0) === 0
  )
    return {}
  const time = batch.started.toISOString()
  return {
    outcomes: { time, by: batch.row.id, documents, batches, ...(refusedRelations && { refusedRelations }) },
  }
}
