import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Generated } from 'kysely'
import type { DocumentKind } from '../model/document.ts'
import type { BatchStatus } from '../model/batch.ts'
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
    outcome: 'exported' | 'rejected' | 'duplicate' | 'applied'
    documents: number
    summary: string
    family: string
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
