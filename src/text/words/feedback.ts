import type { BatchSummary } from '../../model/batch.ts'
import type { BatchKind, ChangeList } from '../../model/changes.ts'
import type { Language } from '../../model/settings.ts'
import { en } from './feedback/en.ts'
import { fr } from './feedback/fr.ts'
import { nl } from './feedback/nl.ts'
import { words, type Verdict } from './words.ts'

/** What the reader of a report about something that came back has to know. */
export type FeedbackFacts = {
  file: string
  administration: string
  /** number of changes by subject and action */
  lists: readonly ChangeList[]
  /** files in the outbox */
  artifacts: readonly string[]
  errors: number
  batch: string
}

/** A value of a field in the words of the reader: the status of a batch; anything else as it is. */
export function fieldText(subject: string, field: string, value: string, language: Language): string {
  if (subject !== 'batches' || field !== 'status') return value
  return (words(language).verdict[value as Verdict] ?? value).toLowerCase()
}

/** Words for one kind: what became of the drop, and what the reader does now. */
export type KindWords = {
  /** the kind as history names it */
  name: string
  verdict?: Partial<Record<Verdict, string>>
  told: (verdict: Verdict, facts: FeedbackFacts) => string
  steps: (verdict: Verdict, facts: FeedbackFacts) => string[]
}

/** Words of reports about what came back. The compiler sees to it that no language lacks one. */
export type FeedbackWords = {
  kinds: Record<Exclude<BatchKind, 'invoices' | 'review'>, KindWords>
  /** heading of what was changed; the same of a trial */
  changes: string
  wouldChange: string
  columns: Record<'subject' | 'action' | 'code' | 'name' | 'field' | 'from' | 'to' | 'number', string>
  /** what a batch did with a row; one that is not here is shown by its own name */
  actions: Record<string, string>
  /** things that are no table, and tables by their file name */
  subjects: Record<string, string>
  more: (count: string) => string
}

const all: Record<Language, FeedbackWords> = { nl, en, fr }

export const feedbackWords = (language: Language): FeedbackWords => all[language]

/** Words of a kind that has its own; null for invoices and the like. */
export function kindWords(kind: BatchKind | undefined, language: Language): KindWords | null {
  return kind === undefined || kind === 'invoices' || kind === 'review' ? null : all[language].kinds[kind]
}

/**
 * Whether the file that goes back has what is wrong beside its rows. XML and JSON of the accounting package go back as they
 * came, and so does a file of which no row could be read.
 */
export function isAnnotated({
  status,
  kind,
  file,
  counts,
}: Pick<BatchSummary, 'status' | 'kind' | 'file' | 'counts'>): boolean {
  const asItCame = status === 'rejected' && !isOfDocuments(kind) && /\.(?:xml|json|zip)$/i.test(file)
  return counts.rows > 0 && !asItCame
}

/** Whether a batch of this kind is one of documents with amounts. */
export const isOfDocuments = (kind: BatchKind | undefined): boolean =>
  kind === undefined || kind === 'invoices' || kind === 'reversal'

/** `3 added, 1 changed, 12 the same`: what happened to one subject. */
export function countsText(
  { counts }: ChangeList,
  language: Language,
  number: (count: number) => string,
): string {
  const { actions } = all[language]
  const parts = Object.entries(counts).map(
    ([action, count]) => `${number(count)} ${actions[action] ?? action}`,
  )
  return parts.join(', ')
}
