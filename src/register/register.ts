import type { DocumentKind } from '../model/document.ts'
import type { BatchStatus } from '../model/batch.ts'

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
  /** relation as shown to people */
  relationName: string
  journal: string
  year: number
  /** entry number asked for, null when the accounting package assigns it */
  entryNumber: number | null
}

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
}

export type BatchRow = {
  id: string
  administration: string
  status: BatchStatus
  /** name of the dropped file */
  file: string
  sha256: string
  source: string
  /** ISO instant */
  created: string
  /** what the batch will be once its folders are in place */
  outcome: 'exported' | 'rejected' | 'duplicate'
  documents: number
  /** JSON of BatchSummary, for history and show */
  summary: string
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
export interface Register {
  readonly id: string
  /** Documents already registered, of any batch whose documents are not free again. Own `preparing` rows excepted. */
  knownDocuments(
    administration: string,
    batch: string,
    keys: readonly DocumentKey[],
  ): Promise<KnownDocument[]>
  /** Entry numbers of one journal and year already given out by us. */
  entryNumbers(
    administration: string,
    batch: string,
    wanted: readonly { journal: string; year: number; entryNumber: number }[],
  ): Promise<{ journal: string; year: number; entryNumber: number; number: string; batch: string }[]>
  /** The relation ids that have one of these identities. */
  findRelations(
    administration: string,
    identities: readonly RelationIdentity[],
  ): Promise<(RelationIdentity & { id: number; fingerprint: string; targetCode: string })[]>

  /** Chunk of a large batch: rows under state `preparing`. */
  prepare(batch: BatchRow, documents: readonly NewDocument[]): Promise<void>
  /** One immediate transaction: the last documents, relations, and the batch in state `publishing`. */
  publish(
    batch: BatchRow,
    documents: readonly NewDocument[],
    relations: readonly NewRelation[],
  ): Promise<void>
  setStatus(batch: string, status: BatchStatus): Promise<void>
  /** Forgets a batch that never got beyond `preparing`. */
  forget(batch: string): Promise<void>
  batch(id: string): Promise<BatchRow | null>
  /** All documents of a batch, `preparing` ones too, in chunks in the order they came in. */
  documents(batch: string): AsyncIterable<readonly NewDocument[]>
  /** These relations with every identity they have. */
  relations(ids: readonly number[]): Promise<NewRelation[]>
  /** Newest first. */
  batches(filter: { administration?: string; status?: BatchStatus[]; limit?: number }): Promise<BatchRow[]>

  /** One conversion per administration: throws LeaseHeld; renewed by the holder, expires by itself. */
  takeLease(name: string, holder: string, milliseconds: number): Promise<void>
  releaseLease(name: string, holder: string): Promise<void>

  /** Small durable values: last run of a schedule and the like. */
  getValue(key: string): Promise<string | null>
  setValue(key: string, value: string): Promise<void>
  close(): Promise<void>
}
