import type { EventAction } from '../../register/outcomes.ts'
import type { Language } from '../../model/settings.ts'
import { en } from './batches/en.ts'
import { fr } from './batches/fr.ts'
import { nl } from './batches/nl.ts'

/** What the commands about batches that were made say. */
export type BatchTexts = {
  commands: Record<'mark' | 'requeue' | 'retry' | 'release' | 'discard' | 'reverse' | 'supportBundle', string>
  arguments: Record<'imported' | 'documents', string>
  options: Record<
    | 'reason'
    | 'journal'
    | 'kind'
    | 'excludeErrors'
    | 'document'
    | 'markDocument'
    | 'relation'
    | 'file'
    | 'from'
    | 'until'
    | 'out'
    | 'support'
    | 'bundleOut'
    | 'reversalDate'
    | 'selectFrom'
    | 'selectUntil'
    | 'numbers'
    | 'journals'
    | 'only'
    | 'location',
    string
  >
  cannotMark: (batch: string, status: string) => string
  reversalStands: (batch: string, by: string) => string
  refusedStay: (count: string) => string
  requeuedStay: (count: string) => string
  onlyImported: string
  notRefused: (batch: string, numbers: string) => string
  refusedMarked: (count: string, batch: string, status: string) => string
  someAccepted: (batch: string, count: string) => string
  already: (batch: string, status: string) => string
  exportedAgain: (batch: string) => string
  marked: (batch: string, status: string) => string
  failedFolder: string
  reasonNeeded: string
  documentUnknown: (number: string) => string
  documentFree: (number: string) => string
  documentSeveral: (number: string) => string
  documentWaits: (number: string, batch: string) => string
  requeued: (number: string, batch: string) => string
  wasAccepted: (number: string) => string
  wasImported: (number: string) => string
  entryForgotten: (number: string) => string
  entryStays: (number: string) => string
  notWaiting: (batch: string, status: string) => string
  discarded: (batch: string) => string
  originalGone: (path: string) => string
  cannotReverse: (batch: string, status: string) => string
  dateWrong: (text: string) => string
  numbersWrong: (text: string) => string
  attempt: (number: string, first: string) => string
  toConfirm: (count: string) => string
  listAt: (path: string) => string
  releaseHow: (batch: string) => string
  outExists: (path: string) => string
  outInHome: (path: string) => string
  outAt: (path: string) => string
  bundleAt: (path: string) => string
  /** what was done with a batch after it was made: `23-11-2026 10:00  teruggeboekt  jan@kantoor  tekst` */
  events: Record<EventAction, string>
  free: string
  /** several documents with the same event */
  eventDocuments: (count: string) => string
}

const all: Record<Language, BatchTexts> = { nl, en, fr }

export const batchTexts = (language: Language): BatchTexts => all[language]
