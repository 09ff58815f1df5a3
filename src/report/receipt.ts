import type { FileWriter } from '../edge/files.ts'
import type { BatchFamily, BatchSummary, BatchTotals } from '../model/batch.ts'
import type { Cents } from '../model/money.ts'
import { pump } from './pump.ts'

/** What became of the rows: `booked + reported + leftOut` must be `read`. */
export type RowEquation = { read: number; booked: number; reported: number; leftOut: number }

/** Where the money went, in cents: `input + differences` must be `output`. */
export type AmountEquation = { input: Cents; differences: BatchTotals['differences']; output: Cents }

/** Proof that a batch is complete: every row and every cent of the input is accounted for (R6). */
export type Receipt = {
  formatVersion: 1
  type: 'receipt'
  batch: string
  status: BatchSummary['status']
  administration: string
  inbox?: string
  target: BatchSummary['target']
  source: string
  file: string
  started: string
  finished: string
  rows: RowEquation
  documents: {
    read: number
    exported: number
    alreadyExported: number
    rejected: number
    leftOut: Record<string, number>
  }
  rowsLeftOut: Record<string, number>
  currency: string
  amounts: AmountEquation
  /** both equations hold */
  balanced: boolean
  journals: BatchTotals['journals']
  vatCodes: BatchTotals['vatCodes']
  accounts: BatchTotals['accounts']
  /** records validated against the schema, of how many were written */
  validated: BatchSummary['validated']
  /** one file, several administrations: who has which part of it, and which rows are this batch's (R48) */
  family?: BatchFamily
  hashes: {
    input: { name: string; bytes: number; sha256: string }
    mappings: Record<string, string>
    artifacts: { name: string; bytes: number; count: number; sha256: string }[]
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** The rows of a batch by what became of them. */
export function rowEquation({ counts }: BatchSummary): RowEquation {
  return {
    read: counts.rows,
    booked: counts.rowsBooked,
    reported: counts.rowsReported,
    leftOut: sum(Object.values(counts.rowsLeftOut)),
  }
}

/**
 * What does not add up in a batch, in words for the log: empty when every row and every cent is accounted for.
 * An unbalanced batch is a mistake in the program: it must not be published (R6).
 */
export function receiptProblems(summary: BatchSummary): string[] {
  const problems: string[] = []
  const { read, booked, reported, leftOut } = rowEquation(summary)
  if (read !== booked + reported + leftOut) {
    problems.push(`rows: ${read} read, ${booked} booked + ${reported} reported + ${leftOut} left out`)
  }
  const { input, output, differences, journals } = summary.totals
  const different = sum(differences.map((difference) => difference.amount))
  if (input + different !== output) {
    problems.push(`amounts: input ${input} + differences ${different} is not output ${output} (cents)`)
  }
  const perJournal = sum(journals.map((journal) => journal.total))
  if (perJournal !== output) problems.push(`journals: totals ${perJournal} is not output ${output} (cents)`)
  return problems
}

/** The receipt of a batch as data. Hashes of the mappings stand in order of file name. */
export function makeReceipt(summary: BatchSummary): Receipt {
  const { counts, totals } = summary
  const mappings = Object.entries(summary.mappingHashes).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    formatVersion: 1,
    type: 'receipt',
    batch: summary.id,
    status: summary.status,
    administration: summary.administration,
    ...(summary.inbox !== undefined && { inbox: summary.inbox }),
    target: summary.target,
    source: summary.source,
    file: summary.file,
    started: summary.started,
    finished: summary.finished,
    rows: rowEquation(summary),
    documents: {
      read: counts.documents,
      exported: counts.documentsExported,
      alreadyExported: counts.documentsAlreadyExported,
      rejected: counts.documentsRejected,
      leftOut: counts.documentsLeftOut,
    },
    rowsLeftOut: counts.rowsLeftOut,
    currency: totals.currency,
    amounts: { input: totals.input, differences: totals.differences, output: totals.output },
    balanced: receiptProblems(summary).length === 0,
    journals: totals.journals,
    vatCodes: totals.vatCodes,
    accounts: totals.accounts,
    validated: summary.validated,
    ...(summary.family && { family: summary.family }),
    hashes: {
      input: { name: summary.file, bytes: summary.inputBytes, sha256: summary.inputHash },
      mappings: Object.fromEntries(mappings),
      artifacts: summary.artifacts.map(({ name, bytes, count, sha256 }) => ({ name, bytes, count, sha256 })),
    },
  }
}

/** Writes receipt.json. The caller finishes the writer. */
export async function writeReceipt(writer: FileWriter, summary: BatchSummary): Promise<void> {
  await pump(writer, [`${JSON.stringify(makeReceipt(summary), null, 2)}\n`])
}
