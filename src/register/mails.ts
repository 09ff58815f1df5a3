import type { BatchStatus } from '../model/batch.ts'

/** What a message is about: what became of a dropped file, or a day of an administration. */
export type MailKind =
  'rejected' | 'partly' | 'exported' | 'waiting' | 'duplicate' | 'applied' | 'summary' | 'trial'

/** waiting: to be sent; sent: to everybody who could be reached; failed: somebody did not get it. */
export type MailState = 'waiting' | 'sent' | 'failed'

/** Who gets a message. `refused`: the mail server does not take mail for this address, and said why in `reply`. */
export type Recipient = { address: string; state: 'waiting' | 'sent' | 'refused'; reply: string }

/** A message to be sent, put in the queue together with what it is about. */
export type NewMail = {
  /** the same for the same thing: a message that is sent twice, since a crash fell in between, is known by it */
  messageId: string
  /** it is not sent before this batch has its status; '' when it is about no one batch */
  batch: string
  administration: string
  kind: MailKind
  /** the dropped file, or what else it is about, for a person who looks in the log */
  about: string
  /** ISO instant */
  created: string
  /** JSON of MailContent */
  content: string
  /** a file in the batch's archive folder; '' none */
  attachment: string
  /** addresses, each with or without a name */
  to: readonly string[]
}

export type QueuedMail = Omit<NewMail, 'to'> & {
  id: number
  recipients: Recipient[]
  state: MailState
  attempts: number
  /** ISO instants: of the first attempt ('' none yet), and before which it is not tried again */
  first: string
  next: string
  /** what went wrong last; '' nothing */
  trouble: string
}

/** What an attempt changes. A message that does not wait any more loses its content. */
export type MailChange = Pick<
  QueuedMail,
  'id' | 'recipients' | 'state' | 'attempts' | 'first' | 'next' | 'trouble'
>

/** A batch of an administration for the daily summary, with the register's own number of its row. */
export type TellableBatch = {
  seq: number
  id: string
  status: BatchStatus
  file: string
  documents: number
  /** JSON of BatchSummary */
  summary: string
}

/** The part of the register that holds messages until they are sent. */
export interface MailRegister {
  /**
   * Puts messages in the queue and sets values, in one durable transaction. A message whose id is there already is
   * left out.
   */
  add(mails: readonly NewMail[], values?: Readonly<Record<string, string>>): Promise<void>
  /** Those that may be sent now, oldest first. */
  due(now: string, limit: number): Promise<QueuedMail[]>
  /** What came of attempts: one durable transaction. */
  change(changes: readonly MailChange[]): Promise<void>
  /** All that wait, due or not: how many, since when, and what went wrong last with one of them. */
  waiting(): Promise<{ count: number; since: string; trouble: string }>
  /** Those that failed, for somebody or for all, since this instant; newest first. */
  failed(since: string, limit: number): Promise<{ total: number; mails: QueuedMail[] }>
  /** Forgets those that do not wait and were made before this instant. */
  forget(before: string): Promise<void>
  /** Number of the newest row of an administration's batches; 0 none. */
  lastBatch(administration: string): Promise<number>
  /** Batches of an administration by the number of their row, from above `after`. */
  batches(administration: string, after: number, limit: number): Promise<TellableBatch[]>
}
