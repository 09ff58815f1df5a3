import type { Direction, DocumentKind } from '../model/document.ts'
import type { BatchStatus } from '../model/batch.ts'
import type { MailRegister, NewMail } from './mails.ts'
import type { OutcomeRegister, Outcomes } from './outcomes.ts'
import type { PaymentChanges, PaymentRegister } from './payments.ts'

/** What makes a document the same document within an administration. */
export type DocumentKey = {
  kind: DocumentKind
  /** number series: '' when the source never restarts its numbers */
  series: string
  /** the register's own relation id for purchases, 0 for sales; negative: new in this batch */
  relation: number
  number: string
}

export type NewDocument = DocumentKey & {
  /** hash of the normalised source values, before mapping */
  fingerprint: string
  fingerprintVersion: number
  date: string
  /** total including VAT in cents of its currency, document sign */
  total: number
  currency: string
  /**
   * what the relation owes by the entry, in cents with the document's sign: more than `total` where VAT was computed.
   * null: registered by a version that did not keep it
   */
  booked: number | null
  /** currency of `booked`, '' the administration's own */
  bookedCurrency: string
  /** relation as shown to people */
  relationName: string
  journal: string
  year: number
  /** entry number asked for, null when the accounting package assigns it */
  entryNumber: number | null
}

/** What is looked for in documents that may be the same invoice under another number (Q55). */
export type AlikeKey = {
  direction: Direction
  date: string
  total: number
  currency: string
  /** as shown to people */
  relationName: string
  /** as it is compared; a document of this number is another matter */
  number: string
}

export type AlikeDocument = { number: string; batch: string }

export type KnownDocument = NewDocument & { batch: string; batchStatus: BatchStatus }

/** The ways a relation can be recognised; a relation may have several of each. */
export type RelationIdentity = {
  kind: 'code' | 'vat' | 'name'
  /** source profile for codes, '' for the others */
  source: string
  /** normalised value */
  value: string
}
export type NewRelation = {
  /** negative: new; positive: known and gains identities */
  id: number
  identities: RelationIdentity[]
  /** hash of the relation's fields as last sent; '' when not sent in this batch */
  fingerprint: string
  /** code in the accounting package */
  targetCode: string
  /** what changes of the rest; absent keys stay as they are */
  memory?: Partial<RelationMemory>
}

/** What is remembered of a relation besides what it is recognised by and what was sent. */
export type RelationMemory = {
  /** name as the source last had it when something was sent or decided */
  name: string
  /** bank account that was sent, seen first or confirmed last (R91) */
  iban: string
  /** 'customer', 'supplier' or both with a blank between: the flags it was written with; '' not known */
  roles: string
  /** a person gave the code (R90) */
  linked: boolean
  /** what a person decided and no batch has carried out yet (R56) */
  decision: '' | 'insert' | 'update' | 'skip'
  /** the batch that wrote it last; '' none */
  batch: string
}

/** A relation as one of its identities finds it. */
export type FoundRelation = RelationIdentity & {
  id: number
  fingerprint: string
  targetCode: string
  memory: RelationMemory
  /** the batch that wrote it was discarded, or failed to be imported: the accounting package does not have it */
  unsent: boolean
}

/** A relation of the source without a code in the accounting package, as it was met last (R88). */
export type UnlinkedRelation = {
  source: string
  role: 'customer' | 'supplier'
  /** the source's own number, or VAT number and name where it has none */
  key: string
  /** JSON of the relation as the source has it */
  data: string
  /** code of the finding that says why */
  cause: string
  batch: string
}

/** What a person decided of a relation in a review file: who and when is told by file and time (R56). */
export type RelationDecision = {
  /** ISO instant */
  time: string
  file: string
  sha256: string
  row: number
  /** the register's own id; below zero: new in this batch */
  relation: number
  name: string
  action: string
  code: string
  /** confirmed bank account; '' none */
  iban: string
}

/** What a batch changes about relations besides the relations themselves. */
export type RelationChanges = {
  /** codes from ranges that this batch gives out: nobody may have one of them */
  numbers?: readonly string[]
  unlinked?: readonly UnlinkedRelation[]
  decisions?: readonly RelationDecision[]
}

export type BatchRow = {
  id: string
  administration: string
  /** which of the administration's inboxes the file came from; '' its own (R100) */
  inbox: string
  status: BatchStatus
  /** name of the dropped file */
  file: string
  sha256: string
  source: string
  /** ISO instant */
  created: string
  /** what the batch will be once its folders are in place */
  outcome: 'exported' | 'waiting' | 'rejected' | 'duplicate' | 'applied'
  documents: number
  /** JSON of BatchSummary, for history and show */
  summary: string
  /** one file, several administrations: the batch that has the file's claim, on each of its batches; '' on all others */
  family: string
}

/** Which batches are asked for; what is left out does not limit. */
export type BatchFilter = {
  administration?: string
  status?: BatchStatus[]
  ids?: readonly string[]
  /** a part of the file's name */
  file?: string
  /** ISO instants: made at or after, and before */
  from?: string
  before?: string
  limit?: number
}

/** A batch with what was not prepared of it yet. */
export type Publication = {
  row: BatchRow
  documents: readonly NewDocument[]
  relations: readonly NewRelation[]
  changes?: RelationChanges
  /** what it says of batches that were published before */
  outcomes?: Outcomes
  /** what it says of payments */
  payments?: PaymentChanges
  /** who is told of it, once it has its status */
  mails?: readonly NewMail[]
}

/** A document of this batch is already registered by another: convert again with fresh look-ups. */
export class RegisterConflict extends Error {
  override name = 'RegisterConflict'
}

/** Someone else is converting for this administration. */
export class LeaseHeld extends Error {
  override name = 'LeaseHeld'
}

/**
 * The durable memory. One small interface so that PostgreSQL can stand in for the embedded database.
 * All methods are asynchronous for that reason. Nothing is ever overwritten: conflicts throw RegisterConflict.
 */
export interface Register extends OutcomeRegister {
  readonly id: string
  readonly payments: PaymentRegister
  readonly mails: MailRegister
  /** Documents already registered, of any batch whose documents are not free again. Own `preparing` rows excepted. */
  knownDocuments(
    administration: string,
    batch: string,
    keys: readonly DocumentKey[],
  ): Promise<KnownDocument[]>
  /** For each of `wanted` a held document of another batch that is alike but for its number; null when there is none. */
  alike(administration: string, batch: string, wanted: readonly AlikeKey[]): Promise<(AlikeDocument | null)[]>
  /** First and last date of the documents that were ever published, of all administrations; null when there are none. */
  exportedDates(): Promise<{ first: string; last: string } | null>
  /** Entry numbers of one journal and year already given out by us. */
  entryNumbers(
    administration: string,
    batch: string,
    wanted: readonly { journal: string; year: number; entryNumber: number }[],
  ): Promise<{ journal: string; year: number; entryNumber: number; number: string; batch: string }[]>
  /** The relation ids that have one of these identities. */
  findRelations(administration: string, identities: readonly RelationIdentity[]): Promise<FoundRelation[]>
  /** Every code in the accounting package that a relation was written with or linked to. */
  targetCodes(administration: string): Promise<string[]>
  /** All relations of the administration with their identities, by id. */
  allRelations(administration: string): Promise<NewRelation[]>
  /** Relations without a code, by role and key (R88). */
  unlinkedRelations(administration: string): Promise<UnlinkedRelation[]>
  /** Says that these have a code now. */
  forgetUnlinked(administration: string, relations: readonly UnlinkedRelation[]): Promise<void>
  /** What was decided in review files, newest first. */
  relationDecisions(administration: string): Promise<(RelationDecision & { batch: string })[]>

  /** Chunk of a large batch: rows under state `preparing`. */
  prepare(batch: BatchRow, documents: readonly NewDocument[]): Promise<void>
  /** One immediate transaction: the last documents, relations, and the batch in state `publishing`. */
  publish(
    batch: BatchRow,
    documents: readonly NewDocument[],
    relations: readonly NewRelation[],
  ): Promise<void>
  /** The same for the batches of one file: one transaction, a conflict in any of them undoes all. */
  publishAll(publications: readonly Publication[]): Promise<void>
  setStatus(batch: string, status: BatchStatus): Promise<void>
  /** Forgets a batch that never got beyond `preparing`. */
  forget(batch: string): Promise<void>
  batch(id: string): Promise<BatchRow | null>
  /** All documents of a batch, `preparing` ones too, in chunks in the order they came in. */
  documents(batch: string): AsyncIterable<readonly NewDocument[]>
  /** These relations with every identity they have. */
  relations(ids: readonly number[]): Promise<NewRelation[]>
  /** Newest first. */
  batches(filter: BatchFilter): Promise<BatchRow[]>

  /** One conversion per administration: throws LeaseHeld; renewed by the holder, expires by itself. */
  takeLease(name: string, holder: string, milliseconds: number): Promise<void>
  releaseLease(name: string, holder: string): Promise<void>

  /** Small durable values: last run of a schedule and the like. */
  getValue(key: string): Promise<string | null>
  setValue(key: string, value: string): Promise<void>
  close(): Promise<void>
}
