import type { BatchKind, ChangeList } from './changes.ts'
import type { Cents } from './money.ts'
import type { Finding, Severity } from './finding.ts'
import type { PaymentStatus } from './payment.ts'
import type { Language } from './settings.ts'

export type BatchStatus =
  | 'preparing'
  | 'publishing'
  | 'waiting'
  | 'exported'
  | 'rejected'
  | 'duplicate'
  | 'applied'
  | 'discarded'
  | 'imported'
  | 'partly-imported'
  | 'failed'
  | 'reversed'

/** One file in the outbox. */
export type Artifact = {
  /** file name in the batch folder, numbered in import order */
  name: string
  /** Exact's topic: Accounts, GLTransactions, Costcenters, Costunits; 'page' for IMPORT.html */
  topic: string
  bytes: number
  sha256: string
  /** number of relations or entries in it */
  count: number
}

/** Findings of one cause: same code, severity and parameters that make out the cause. `total` is never capped. */
export type FindingGroup = {
  code: string
  severity: Severity
  total: number
  /** the first few, for reading; report.csv has all */
  examples: Finding[]
}

export type JournalTotal = {
  journal: string
  name: string
  documents: number
  /** sum of the document totals including VAT, document sign, administration's currency */
  total: Cents
}
/** base and vat have the document sign: positive on an invoice */
export type VatTotal = { code: string; description: string; base: Cents; vat: Cents }
export type AccountTotal = { account: string; name: string; amount: Cents }

export type BatchCounts = {
  /** rows read, headings and titles included */
  rows: number
  /** rows by what became of them; together they are `rows` */
  rowsBooked: number
  rowsReported: number
  /** rule -> rows left out by it: heading, total-row, empty-row, zero-line, status, already-exported … */
  rowsLeftOut: Record<string, number>
  documents: number
  documentsExported: number
  documentsAlreadyExported: number
  documentsRejected: number
  /** rule -> documents left out by it */
  documentsLeftOut: Record<string, number>
  relationsWritten: number
  errors: number
  warnings: number
  information: number
}

export type BatchTotals = {
  currency: string
  /** sum of the totals including VAT as the source gives them, of all documents that are exported */
  input: Cents
  /** the same as booked */
  output: Cents
  /** differences between the two, each with its reason: computed-vat, rounding, conversion */
  differences: { reason: string; amount: Cents }[]
  journals: JournalTotal[]
  vatCodes: VatTotal[]
  accounts: AccountTotal[]
}

/** Documents that a file about payments speaks of, by how far each is paid; cents of the administration's currency. */
export type PaymentCount = { documents: number; paid: Cents; open: Cents }
export type PaymentTotals = Record<PaymentStatus, PaymentCount> & {
  /** documents in another currency are counted, their amounts are not added up */
  currency: string
  /** documents whose state is another one than before, and those that their source is told of */
  changed: number
  told: number
  /** rows that are about no document that was exported, or not certainly about one */
  unknown: number
}

/** What one administration has in a file that made batches for several (R48). */
export type FamilyShare = {
  batch: string
  administration: string
  /** as they first stand in the file; the first twenty of `locationCount` */
  locations: string[]
  locationCount: number
  documents: number
  rows: number
}

export type RowRange = { sheet: string; from: number; to: number }

/** One file, several administrations: who has which part of it. */
export type BatchFamily = {
  /** the batch of the administration in whose inbox the file was dropped */
  head: string
  /** of every batch of the file, this one among them; that of the head last */
  shares: FamilyShare[]
  /** the rows of this batch's documents; the first hundred of `rangeCount` */
  ranges: RowRange[]
  rangeCount: number
}

/** Everything a report, a receipt and `type:"batch"` tell about one batch. */
export type BatchSummary = {
  id: string
  /** what was dropped; absent in summaries of before there was anything but invoices */
  kind?: BatchKind
  status: BatchStatus
  administration: string
  /** the inbox that the file came from; absent: the administration's own (R100) */
  inbox?: string
  administrationName: string
  target: 'exact' | 'snelstart'
  country: 'NL' | 'BE'
  language: Language
  source: string
  /** name of the dropped file */
  file: string
  /** ISO instants */
  started: string
  finished: string
  /** what the reader found: format, encoding, delimiter, sheets */
  facts: Record<string, string>
  counts: BatchCounts
  totals: BatchTotals
  inputHash: string
  inputBytes: number
  /** table or profile file -> SHA-256 */
  mappingHashes: Record<string, string>
  artifacts: Artifact[]
  /** how many of the records written were validated against the schema; a very large batch by sample */
  validated: { entries: number; of: number }
  findings: FindingGroup[]
  /** absent: it is the first of its delivery. Else the first batch, and which attempt this is, from 2 */
  attempt?: { first: string; number: number }
  /** numbers of the first documents that were read, by which the next attempt is recognised; absent: none were */
  firstDocuments?: string[]
  /** only when the file made batches for several administrations */
  family?: BatchFamily
  /** what was changed because of something that came back, by subject; absent when that is nothing */
  changes?: ChangeList[]
  /** only of files that say what was paid */
  payments?: PaymentTotals
}
