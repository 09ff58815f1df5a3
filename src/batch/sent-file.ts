import type { Artifact } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { sentCells, sentLayout } from '../payments/layout.ts'
import { csvCell } from '../report/csv-report.ts'
import type { Batch } from './start.ts'

const NAMES: Record<Language, string> = { nl: 'verzonden', en: 'sent', fr: 'envoyes' }

/**
 * The file that tells the source what was sent: its mark, the day and the batch of each document (R92), and the status
 * that it gets there (R93). Only where the setting asks for it. Unlike what the accounting package gets it names day
 * and batch: that is what it is for.
 */
export async function writeSentFile(batch: Batch): Promise<Artifact[]> {
  const { administration, sources, context, newDocuments, staging, source, started, row } = batch
  const { writeBack, language, currency } = administration.settings
  const isSent = batch.feedback.kind === 'invoices' && batch.counts.exported > 0
  if (!writeBack.sent || !isSent || context.trial) return []
  const rule = sources.profiles.find((profile) => profile.source === source)?.writeBack?.sent
  const layout = sentLayout(rule, language)
  const status = writeBack.statusAfterSend || (rule?.statusAfterSend ?? '')
  const sent = { sentOn: started.toISOString().slice(0, 10), batch: row.id, status }
  const name = `${NAMES[language]}-${source}.csv`
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => csvCell(cell, layout.delimiter)).join(layout.delimiter)}\r\n`
  const file = staging.sink.create(name)
  file.write((layout.bom ? '\ufeff' : '') + line(layout.headings))
  let count = 0
  for await (const chunk of documentsOf(batch)) {
    count += chunk.length
    // what is owed, as the file with payments has it later
    const own = chunk.map(({ booked, bookedCurrency, ...one }) => ({
      ...one,
      total: booked ?? one.total,
      currency: (booked === null ? one.currency : bookedCurrency) || currency,
    }))
    file.write(own.map((one) => line(sentCells(layout, one, sent, rule, language))).join(''))
    await file.drained?.()
  }
  return [{ name, topic: 'sent', ...(await file.finish(name)), count }]

  async function* documentsOf({ drop }: Batch) {
    if (newDocuments.prepared) yield* context.register.documents(drop.batch)
    for (let start = 0; start < newDocuments.rest.length; start += 1000)
      yield newDocuments.rest.slice(start, start + 1000)
  }
}
