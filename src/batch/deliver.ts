import type { BatchSummary } from '../model/batch.ts'
import { publishBatch } from '../publish/publish.ts'
import { writeHtmlReport } from '../report/html-report.ts'
import { writeCsvReport } from '../report/csv-report.ts'
import { writeJsonReport } from '../report/json-report.ts'
import { receiptProblems, writeReceipt } from '../report/receipt.ts'
import type { FileWriter } from '../edge/files.ts'
import { giveBack, tellSharedPdfs, tellUnusedPdfs, type GivenBack } from './give-back.ts'
import type { OpenDrop } from './open-drop.ts'
import { batchCounts, emptyTotals, outcomeOf, summaryHead } from './outcome.ts'
import type { Batch } from './start.ts'

/**
 * Ends a batch: decides what becomes of it, finishes the artifacts, writes reports, receipt and what goes back to the
 * sender, and publishes all of it in one commit. A trial stops before the commit.
 */
export async function deliver(open: OpenDrop | null, batch: Batch): Promise<BatchSummary> {
  const { context, administration, staging, store, drop } = batch
  const { settings } = administration
  tellUnusedPdfs(batch)
  tellSharedPdfs(batch)
  const outcome = outcomeOf(settings, batch.counts, store.errors, batch.untiedErrors)
  const exported = outcome === 'exported'
  const totals = exported ? batch.tally.totals() : emptyTotals(settings.currency)
  const artifacts = exported && batch.target ? await batch.target.finish(totals) : []
  const validated = (exported && batch.target?.validated) || { entries: 0, of: 0 }
  if (!exported) await batch.target?.abandon()
  batch.target = null
  if (!exported) await batch.newDocuments.forget()
  context.progress?.({ phase: 'reporting', rows: batch.rows.read })

  const summary: BatchSummary = {
    ...summaryHead(drop.batch, drop.name, settings, batch.started),
    status: outcome,
    source: batch.source,
    finished: context.world.clock.now().toISOString(),
    facts: open?.file.facts ?? {},
    counts: batchCounts(outcome, batch.rows, batch.counts, store),
    totals,
    inputHash: staging.originalHash,
    inputBytes: staging.originalBytes,
    mappingHashes: { ...administration.hashes, ...batch.sources.hashes },
    artifacts,
    validated,
    findings: store.groups(),
  }
  const problems = receiptProblems(summary)
  if (problems.length > 0) throw new Error(`Batch ${drop.batch} does not add up: ${problems.join('; ')}`)

  const back = await giveBack(open, batch, outcome)
  await writeReports(summary, batch, back)
  store.close()
  if (context.trial) await staging.abandon()
  else await publish(summary, batch)
  return summary
}

async function writeReports(summary: BatchSummary, batch: Batch, back: GivenBack): Promise<void> {
  const { staging, store } = batch
  const { language } = summary
  const extras = { trial: batch.context.trial === true, ...(back.name === '' ? {} : { returned: back.name }) }
  const write = async (name: string, fill: (writer: FileWriter) => Promise<void>): Promise<void> => {
    const writer = await staging.archiveFile(name)
    await fill(writer)
    await writer.finish()
  }
  await write('report.html', (writer) => writeHtmlReport(writer, summary, store, language, extras))
  await write('report.csv', (writer) => writeCsvReport(writer, store, language))
  await write('report.json', (writer) => writeJsonReport(writer, summary, store, language))
  await write('receipt.json', (writer) => writeReceipt(writer, summary))
}

async function publish(summary: BatchSummary, batch: Batch): Promise<void> {
  const { context, staging, drop, newDocuments, relations } = batch
  const { world, home, register } = context
  const exported = summary.status === 'exported'
  context.progress?.({ phase: 'publishing', rows: batch.rows.read })
  const row = {
    ...batch.row,
    status: 'publishing' as const,
    outcome: summary.status as 'exported' | 'rejected' | 'duplicate',
    documents: summary.counts.documentsExported,
    source: summary.source,
    summary: JSON.stringify(summary),
  }
  const documents = exported ? newDocuments.rest : []
  await publishBatch(
    world,
    home,
    register,
    staging,
    drop,
    row,
    documents,
    exported ? (relations?.news() ?? []) : [],
  )
}
