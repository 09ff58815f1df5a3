import type { BatchStatus } from '../model/batch.ts'
import type { NewMail } from './mails.ts'
import type { NewDocument } from './register.ts'

/**
 * What became of a document since its batch was published. '': not known. accepted: the accounting package has it, and
 * only a person can make it free again. refused: the accounting package did not take it. requeued: a person made it free.
 */
export type DocumentState = '' | 'accepted' | 'refused' | 'requeued'

/** A batch with one of these has its documents free: they may be exported again. */
export const isFree = (status: BatchStatus): boolean => status === 'discarded' || status === 'failed'

/** A document as the register holds it. */
export type StoredDocument = NewDocument & {
  /** the register's own number of the row */
  id: number
  batch: string
  batchStatus: BatchStatus
  state: DocumentState
  /** may be exported again */
  free: boolean
  /** entry number that the accounting package gave it; null: none is known */
  assigned: number | null
}

/** What was done with a batch or document after it was published: the words of history. */
export type EventAction =
  | 'imported'
  | 'partly-imported'
  | 'failed'
  | 'released'
  | 'discarded'
  | 'reversed'
  | 'accepted'
  | 'refused'
  | 'requeued'

/** A batch that gets another status. */
export type BatchChange = {
  batch: string
  /** the status it was seen with; another one by now is a conflict */
  from: BatchStatus
  status: BatchStatus
  /** what `publishing` is to lead to; absent: stays as it is */
  outcome?: 'exported'
  action: EventAction
  text: string
  /**
   * A batch of which the documents are held again: those that another batch has exported since stay free. The accounting
   * package says so, whatever was done meanwhile. Absent: they are a conflict
   */
  anyhow?: boolean
}

/** A document that gets another state. */
export type DocumentChange = {
  /** its `id` */
  id: number
  /** the state it was seen with; another one by now is a conflict */
  from: DocumentState
  state: DocumentState
  free: boolean
  /** absent: what is known stays */
  assigned?: number
  text: string
}

/** Everything that one file or command changes of what was published before, carried out in one transaction. */
export type Outcomes = {
  /** ISO instant */
  time: string
  /** who or what: the batch of a dropped file, or a person at a machine */
  by: string
  batches: readonly BatchChange[]
  documents: readonly DocumentChange[]
  /** codes of relations that the accounting package did not take: they are sent again when they occur again */
  refusedRelations?: { administration: string; codes: readonly string[] }
  /** who is told of it */
  mails?: readonly NewMail[]
}

/** One line of what was done, as history shows it. `number`: the document's, '' for the batch as a whole. */
export type RegisterEvent = {
  batch: string
  number: string
  time: string
  action: EventAction
  by: string
  text: string
}

/** Which documents are looked for; what is left out does not limit. */
export type DocumentSearch = {
  administration?: string
  batch?: string
  /** as it is compared: without blanks, in capitals */
  number?: string
  /** a part of the relation's name */
  relation?: string
  /** first and last document date, ISO */
  from?: string
  until?: string
  limit: number
}

/** The part of the register that knows what became of what was exported. */
export interface OutcomeRegister {
  /** All documents of a batch in the order they came in, in chunks. */
  storedDocuments(batch: string): AsyncIterable<readonly StoredDocument[]>
  /** Documents, held or free, that asked for one of these entry numbers or were given it, in any journal and year. */
  documentsWithEntry(administration: string, numbers: readonly number[]): Promise<StoredDocument[]>
  /** Newest first. */
  searchDocuments(search: DocumentSearch): Promise<StoredDocument[]>
  /** What was done with a batch and its documents since it was published, oldest first. */
  events(batch: string): Promise<RegisterEvent[]>
  /** The batches that this batch took back, each once. */
  reversedBy(batch: string): Promise<string[]>
  /** One durable transaction. Throws RegisterConflict when something changed since it was looked up. */
  recordOutcomes(outcomes: Outcomes): Promise<void>
}
