import type { Artifact } from '../../model/batch.ts'
import type { PayableDocument, PaymentState } from '../../model/payment.ts'
import type { Language } from '../../model/settings.ts'
import type { PaymentsRule } from '../../model/write-back.ts'
import { paymentCells, paymentsLayout } from '../../payments/layout.ts'
import { csvCell } from '../../report/csv-report.ts'
import type { ArtifactSink } from '../../target/target.ts'

/** A document and what its source is to hear of it. */
export type News = { document: PayableDocument; state: PaymentState }

const NAMES: Record<Language, string> = { nl: 'betalingen', en: 'payments', fr: 'paiements' }
/** Lines that are written before it is looked whether the disk keeps up. */
const CHUNK = 1000

export const csvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`

/**
 * Writes what one source is to hear in the source's own layout: `betalingen-<source>.csv` (R4). No time and no id is in
 * it: the same news make the same bytes.
 */
export async function writePayments(
  sink: ArtifactSink,
  source: string,
  news: readonly News[],
  rule: PaymentsRule | undefined,
  language: Language,
): Promise<Artifact> {
  const layout = paymentsLayout(rule, language)
  const name = `${NAMES[language]}-${source}.csv`
  const file = sink.create(name)
  file.write((layout.bom ? '\ufeff' : '') + csvLine(layout.headings, layout.delimiter))
  for (let start = 0; start < news.length; start += CHUNK) {
    const lines = news
      .slice(start, start + CHUNK)
      .map(({ document, state }) =>
        csvLine(paymentCells(layout, document, state, rule, language), layout.delimiter),
      )
    file.write(lines.join(''))
    await file.drained?.()
  }
  const written = await file.finish(name)
  return { name, topic: 'payments', ...written, count: news.length }
}
