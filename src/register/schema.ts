import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Generated } from 'kysely'
import type { Direction, DocumentKind } from '../model/document.ts'
import type { PaymentOrigin, PaymentStatus } from '../model/payment.ts'
import type { BatchStatus } from '../model/batch.ts'
import type { MailKind, MailState } from './mails.ts'
import type { DocumentState, EventAction } from './outcomes.ts'
import type { RelationIdentity, RelationMemory, UnlinkedRelation } from './register.ts'

/** The tables of the register, as the newest migration leaves them. */
export type Tables = {
  meta: { key: string; value: string }
  settings: { key: string; value: string }
  batches: {
    seq: Generated<number>
    id: string
    administration: string
    status: BatchStatus
    file: string
    sha256: string
    source: string
    created: string
    outcome: 'exported' | 'waiting' | 'rejected' | 'duplicate' | 'applied'
    documents: number
    summary: string
    family: string
    inbox: Generated<string>
  }
  /** one number series: the part of a document's key that all its documents share */
  series: { id: Generated<number>; administration: string; kind: DocumentKind; series: string }
  /** one journal in one year: where an entry number is unique */
  books: { id: Generated<number>; administration: string; journal: string; year: number }
  documents: {
    id: Generated<number>
    batch: number
    series: number
    /** below zero while its batch is `preparing` and the relation is new: see `provisional` */
    relation: number
    number: string
    /** 1: may be exported again; the key is no longer held */
    free: number
    fingerprint: string
    fingerprint_version: number
    date: string
    total: number
    currency: string
    relation_name: string
    book: number
    entry_number: number | null
    state: Generated<DocumentState>
    /** entry number that the accounting package gave it */
    assigned: Generated<number | null>
    booked: Generated<number | null>
    booked_currency: Generated<string>
  }
  /** documents of published batches by date and total, to find those that are alike */
  alike: { date: string; total: number; document: number }
  /** what was done with batches and documents after they were published: only ever added to */
  events: {
    id: Generated<number>
    batch: number
    /** null: the batch as a whole */
    document: number | null
    time: string
    action: EventAction
    by: string
    text: string
  }
  relations: {
    id: Generated<number>
    administration: string
    fingerprint: string
    target_code: string
    name: string
    iban: string
    roles: string
    /** 1: a person gave the code */
    linked: number
    decision: RelationMemory['decision']
    batch: string
  }
  /** relations of the source that have no code in the accounting package */
  unlinked: {
    administration: string
    source: string
    role: UnlinkedRelation['role']
    key: string
    data: string
    cause: string
    batch: string
  }
  /** what people decided of relations: only ever added to */
  relation_decisions: {
    id: Generated<number>
    administration: string
    batch: string
    time: string
    file: string
    sha256: string
    row: number
    relation: number
    name: string
    action: string
    code: string
    iban: string
  }
  identities: {
    relation: number
    administration: string
    kind: RelationIdentity['kind']
    source: string
    value: string
  }
  /** what is known of the payment of a document; '' and 0 where nothing is */
  payments: {
    document: number
    /** the batch that changed it last */
    batch: string
    seen: string
    absent: string
    listed_on: string
    listed_open: number
    listed_last: string
    status: PaymentStatus | ''
    paid: number
    written_off: number
    open: number
    last_paid: string
    told_status: PaymentStatus | ''
    told_paid: number
    told_written_off: number
    told_open: number
    told_last: string
  }
  payment_parts: {
    document: number
    origin: PaymentOrigin
    identity: string
    date: string
    first_told: string
    last_told: string
    amount: number
    written_off: number
  }
  /** pages of lists of open items that come in several files */
  payment_pages: { administration: string; direction: Direction; day: string; page: number; is_last: number }
  /** messages: those that wait, and for a while what became of the others */
  mails: {
    id: Generated<number>
    message_id: string
    /** '' when it is about no one batch */
    batch: string
    administration: string
    kind: MailKind
    about: string
    created: string
    content: string
    attachment: string
    recipients: string
    state: MailState
    attempts: number
    first: string
    next: string
    trouble: string
  }
  leases: { name: string; holder: string; expires: number }
}

/** Builds queries without a connection; they are compiled once and run on the driver itself. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})
