import type { BatchRow } from '../../register/register.ts'
import type { BatchStatus, BatchSummary } from '../../model/batch.ts'
import { amountText, countText, instantText, quotedText } from '../../text/values.ts'
import { EXIT, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'

export type HistoryOptions = { administration?: string; status?: BatchStatus; limit: number }

/** `history`: the last batches, newest first; with --json one `type:"history"` a batch. */
export async function history(cli: Cli, options: HistoryOptions): Promise<number> {
  const { administration, status, limit } = options
  const rows = await withHome(cli, ({ register }) =>
    register.batches({
      limit,
      ...(administration && { administration }),
      ...(status && { status: [status] }),
    }),
  )
  // The register orders by id, which tells seconds apart; the instant tells the batches of one second apart.
  rows.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0))
  for (const { summary: _, ...row } of rows) cli.tell({ type: 'history', ...row })
  if (cli.json) return EXIT.done
  if (rows.length === 0) cli.say(cli.texts.historyEmpty)
  else
    for (const line of columns([cli.texts.historyHead, ...rows.map((row) => cells(cli, row))])) cli.say(line)
  return EXIT.done
}

function cells(cli: Cli, row: BatchRow): string[] {
  const { texts, language } = cli
  const { totals } = JSON.parse(row.summary) as BatchSummary
  return [
    instantText(row.created, language),
    texts.status[row.status],
    row.administration,
    quotedText(row.file, 40),
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
