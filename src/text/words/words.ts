import type { BatchStatus, BatchSummary } from '../../model/batch.ts'
import type { Language } from '../../model/settings.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

/** How a batch ended, as far as the reader of a report is concerned. */
export type Verdict = 'exported' | 'partly' | 'rejected' | 'duplicate' | BatchStatus

/** What the reader of a report has to know to act on it. */
export type VerdictFacts = {
  file: string
  administration: string
  /** documents exported, sent back, exported earlier; findings that are errors */
  exported: number
  rejected: number
  already: number
  errors: number
  /** name of the annotated copy or rest file; '' when the report does not know it */
  returned: string
  batch: string
  /** documents of other administrations in the same file */
  elsewhere?: number
  /** whether the file could be read at all; else it goes back as it came, without the two columns */
  readable: boolean
}

/** All words of reports and receipts in one language. The compiler sees to it that no language lacks one. */
export type Words = {
  /** headings of the two columns of an annotated copy */
  noteHeadings: [string, string]
  title: (file: string) => string
  trial: string
  verdict: Record<Verdict, string>
  told: (verdict: Verdict, facts: VerdictFacts) => string
  steps: (verdict: Verdict, facts: VerdictFacts) => string[]
  section: Record<
    | 'todo'
    | 'counts'
    | 'findings'
    | 'relations'
    | 'totals'
    | 'leftOut'
    | 'receipt'
    | 'artifacts'
    | 'reading'
    | 'hashes',
    string
  >
  count: Record<
    | 'rows'
    | 'rowsBooked'
    | 'rowsTaken'
    | 'rowsReported'
    | 'rowsLeftOut'
    | 'documents'
    | 'documentsExported'
    | 'documentsAlreadyExported'
    | 'documentsRejected'
    | 'documentsLeftOut'
    | 'relationsWritten',
    string
  >
  column: Record<
    | 'severity'
    | 'code'
    | 'origin'
    | 'sheet'
    | 'row'
    | 'column'
    | 'heading'
    | 'document'
    | 'value'
    | 'message'
    | 'cause'
    | 'remedy'
    | 'journal'
    | 'name'
    | 'documents'
    | 'total'
    | 'vatCode'
    | 'base'
    | 'vat'
    | 'account'
    | 'amount'
    | 'rule'
    | 'number'
    | 'file'
    | 'topic'
    | 'bytes'
    | 'hash',
    string
  >
  /** the sum of a column */
  sum: string
  wholeFile: string
  noFindings: string
  /** relations to look at that are only in the list of this name, and those that are in no list */
  relationsMore: (count: string, file: string) => string
  relationsDropped: (count: string) => string
  andMore: (count: string) => string
  sameRemedy: string
  /** the lines of the receipt: rows, then amounts */
  receipt: Record<
    'batch' | 'started' | 'finished' | 'source' | 'input' | 'output' | 'balanced' | 'unbalanced',
    string
  > & { validated: (entries: string, total: string) => string }
  /** why rows or documents were left out, by rule; a rule that is not here is shown by its own name */
  /** one file, several administrations: who has which part of it */
  family: {
    title: string
    administration: string
    locations: string
    documents: string
    rows: string
    own: string
    more: (count: string) => string
  }
  rules: Record<string, string>
  differences: Record<string, string>
  /** what the reader found out about the file, by key of BatchSummary.facts */
  facts: Record<string, string>
  hashOf: Record<'input' | 'mapping' | 'artifact', string>
}

const all: Record<Language, Words> = { nl, en, fr }

export function words(language: Language): Words {
  return all[language]
}

/**
 * The verdict of a batch: its status, except that an export which sent documents back is only a part of what
 * was dropped (D1).
 */
export function verdictOf(summary: BatchSummary): Verdict {
  return summary.status === 'exported' && summary.counts.documentsRejected > 0 ? 'partly' : summary.status
}
