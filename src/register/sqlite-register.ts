import type { Database } from 'better-sqlite3'
import type { BatchStatus } from '../model/batch.ts'
import { AlikeStore } from './alike-store.ts'
import { Batches } from './batches.ts'
import { DocumentStore } from './document-store.ts'
import { LeaseStore } from './lease-store.ts'
import { MailStore } from './mail-store.ts'
import type { MailRegister } from './mails.ts'
import { OutcomeStore } from './outcome-store.ts'
import { isFree } from './outcomes.ts'
import type { DocumentSearch, Outcomes, RegisterEvent, StoredDocument } from './outcomes.ts'
import { PaymentStore } from './payment-store.ts'
import type { PaymentRegister } from './payments.ts'
import { SqliteMails } from './sqlite-mails.ts'
import { SqlitePayments } from './sqlite-payments.ts'
import { RelationNoteStore } from './relation-notes.ts'
import { RelationStore } from './relation-store.ts'
import type {
  AlikeDocument,
  AlikeKey,
  BatchFilter,
  BatchRow,
  DocumentKey,
  FoundRelation,
  KnownDocument,
  NewDocument,
  NewRelation,
  Publication,
  Register,
  RelationDecision,
  RelationIdentity,
  UnlinkedRelation,
} from './register.ts'
import { unusable } from './unusable.ts'
import { ValueStore } from './value-store.ts'

const pageSize = 1000

/** The register in one SQLite file. Its driver is synchronous: a transaction is one plain function. */
export class SqliteRegister implements Register {
  readonly id: string
  readonly #db: Database
  readonly #now: () => number
  readonly #batches: Batches
  readonly #documents: DocumentStore
  readonly #alike: AlikeStore
  readonly #relations: RelationStore
  readonly #notes: RelationNoteStore
  readonly #leases: LeaseStore
  readonly #outcomes: OutcomeStore
  readonly #payments: PaymentStore
  readonly payments: PaymentRegister
  readonly #mails: MailStore
  readonly mails: MailRegister
  readonly #values: ValueStore

  constructor(db: Database, id: string, now: () => number) {
    this.id = id
    this.#db = db
    this.#now = now
    this.#batches = new Batches(db)
    this.#documents = new DocumentStore(db)
    this.#alike = new AlikeStore(db)
    this.#relations = new RelationStore(db)
    this.#notes = new RelationNoteStore(db)
    this.#leases = new LeaseStore(db)
    this.#outcomes = new OutcomeStore(db, this.#batches, this.#documents, this.#relations)
    this.#payments = new PaymentStore(db)
    const read = <T>(action: () => T): T => this.#read(action)
    const write = (action: () => void): void => this.#write(action)
    this.payments = new SqlitePayments(this.#payments, read, write)
    this.#values = new ValueStore(db)
    this.#mails = new MailStore(db)
    const setValue = (key: string, value: string): void => this.#values.set(key, value)
    this.mails = new SqliteMails(this.#mails, { read, write, setValue })
  }

  async knownDocuments(
    administration: string,
    batch: string,
    keys: readonly DocumentKey[],
  ): Promise<KnownDocument[]> {
    return this.#read(() => this.#documents.known(administration, batch, keys))
  }

  async alike(
    administration: string,
    batch: string,
    wanted: readonly AlikeKey[],
  ): Promise<(AlikeDocument | null)[]> {
    return this.#read(() => this.#alike.find(administration, batch, wanted))
  }

  async exportedDates(): Promise<{ first: string; last: string } | null> {
    return this.#read(() => this.#alike.dates())
  }

  async entryNumbers(
    administration: string,
    batch: string,
    wanted: readonly { journal: string; year: number; entryNumber: number }[],
  ): Promise<{ journal: string; year: number; entryNumber: number; number: string; batch: string }[]> {
    return this.#read(() => this.#documents.entryNumbers(administration, batch, wanted))
  }

  async findRelations(
    administration: string,
    identities: readonly RelationIdentity[],
  ): Promise<FoundRelation[]> {
    return this.#read(() => this.#relations.find(administration, identities))
  }

  async targetCodes(administration: string): Promise<string[]> {
    return this.#read(() => this.#relations.targetCodes(administration))
  }

  async allRelations(administration: string): Promise<NewRelation[]> {
    return this.#read(() => this.#relations.all(administration))
  }

  async unlinkedRelations(administration: string): Promise<UnlinkedRelation[]> {
    return this.#read(() => this.#notes.unlinked(administration))
  }

  async forgetUnlinked(administration: string, relations: readonly UnlinkedRelation[]): Promise<void> {
    this.#write(() => this.#notes.forget(administration, relations), { durable: false })
  }

  async relationDecisions(administration: string): Promise<(RelationDecision & { batch: string })[]> {
    return this.#read(() => this.#notes.decisions(administration))
  }

  /** Not synced to disk on its own: a batch that is only prepared when the machine stops is converted again. */
  async prepare(batch: BatchRow, documents: readonly NewDocument[]): Promise<void> {
    this.#write(
      () => {
        const seq = this.#batches.enter(batch, 'preparing')
        this.#documents.insert(batch.administration, seq, batch.id, documents)
      },
      { durable: false },
    )
  }

  async publish(
    batch: BatchRow,
    documents: readonly NewDocument[],
    relations: readonly NewRelation[],
  ): Promise<void> {
    await this.publishAll([{ row: batch, documents, relations }])
  }

  async publishAll(publications: readonly Publication[]): Promise<void> {
    this.#write(() => {
      for (const { row, documents, relations, changes, outcomes, payments, mails } of publications) {
        const seq = this.#batches.enter(row, 'publishing')
        this.#documents.insert(row.administration, seq, row.id, documents)
        const ids = this.#relations.save(row.administration, relations, changes?.numbers)
        this.#documents.settleRelations(seq, row.id, ids)
        // a batch in which no total differs from its source's says so: then there is nothing to look for
        this.#alike.add(seq, row.summary.includes('"reason":'))
        this.#notes.meet(row.administration, row.id, changes?.unlinked ?? [])
        this.#notes.decide(row.administration, row.id, changes?.decisions ?? [], ids)
        if (outcomes) this.#outcomes.apply(outcomes)
        if (payments) this.#payments.save(row.administration, row.id, payments)
        for (const mail of mails ?? []) this.#mails.add(mail)
      }
    })
  }

  /**
   * `discarded` and `failed` make the batch's documents free; any other status holds them again, and throws
   * RegisterConflict when another batch has exported one of them since.
   */
  async setStatus(batch: string, status: BatchStatus): Promise<void> {
    const free = isFree(status)
    const change = (): void => {
      const before = this.#batches.find(batch)
      if (!before) throw new Error(`The register has no batch ${batch}.`)
      this.#batches.setStatus(batch, status)
      if (free !== isFree(before.status)) this.#documents.setFree(before.seq, batch, free)
    }
    // The end of publishing may be lost when the machine stops: the recovery sets it again.
    this.#write(change, { durable: this.#batches.find(batch)?.status !== 'publishing' })
  }

  /** A batch beyond `preparing` stays: whoever gives up does not always know how far it had come. */
  async forget(batch: string): Promise<void> {
    if (this.#batches.find(batch)?.status !== 'preparing') return
    this.#write(
      () => {
        const found = this.#batches.find(batch)
        if (found?.status !== 'preparing') return
        this.#documents.remove(found.seq)
        this.#batches.remove(found.seq)
      },
      { durable: false },
    )
  }

  async batch(id: string): Promise<BatchRow | null> {
    const found = this.#read(() => this.#batches.find(id))
    if (!found) return null
    const { seq: _, ...row } = found
    return row
  }

  async *documents(batch: string): AsyncGenerator<readonly NewDocument[]> {
    const seq = this.#batches.find(batch)?.seq ?? 0
    for (let after = 0; ;) {
      const { last, documents } = this.#documents.page(seq, after, pageSize)
      if (documents.length > 0) yield documents
      if (documents.length < pageSize) return
      after = last
    }
  }

  async *storedDocuments(batch: string): AsyncGenerator<readonly StoredDocument[]> {
    const seq = this.#batches.find(batch)?.seq ?? 0
    for (let after = 0; ;) {
      const documents = this.#outcomes.page(seq, after, pageSize)
      if (documents.length > 0) yield documents
      if (documents.length < pageSize) return
      after = documents.at(-1)!.id
    }
  }

  async documentsWithEntry(administration: string, numbers: readonly number[]): Promise<StoredDocument[]> {
    return this.#read(() => this.#outcomes.withEntry(administration, numbers))
  }

  async searchDocuments(search: DocumentSearch): Promise<StoredDocument[]> {
    return this.#read(() => this.#outcomes.search(search))
  }

  async events(batch: string): Promise<RegisterEvent[]> {
    return this.#read(() => this.#outcomes.events(batch))
  }

  async reversedBy(batch: string): Promise<string[]> {
    return this.#read(() => this.#outcomes.reversedBy(batch))
  }

  async recordOutcomes(outcomes: Outcomes): Promise<void> {
    this.#write(() => {
      this.#outcomes.apply(outcomes)
      for (const mail of outcomes.mails ?? []) this.#mails.add(mail)
    })
  }

  async relations(ids: readonly number[]): Promise<NewRelation[]> {
    return this.#read(() => this.#relations.get(ids))
  }

  async batches(filter: BatchFilter): Promise<BatchRow[]> {
    return this.#read(() => this.#batches.list(filter))
  }

  async takeLease(name: string, holder: string, milliseconds: number): Promise<void> {
    this.#write(() => this.#leases.take(name, holder, this.#now(), milliseconds), { durable: false })
  }

  async releaseLease(name: string, holder: string): Promise<void> {
    this.#write(() => this.#leases.release(name, holder), { durable: false })
  }

  async getValue(key: string): Promise<string | null> {
    return this.#read(() => this.#values.get(key))
  }

  async setValue(key: string, value: string): Promise<void> {
    this.#write(() => this.#values.set(key, value))
  }

  async close(): Promise<void> {
    this.#db.close()
  }

  /** One view of the register, and one lock instead of one a statement. */
  #read<T>(action: () => T): T {
    try {
      return this.#db.transaction(action).deferred()
    } catch (error) {
      throw unusable(this.#db.name, error)
    }
  }

  #write(action: () => void, { durable } = { durable: true }): void {
    if (!durable) this.#db.pragma('synchronous = NORMAL')
    try {
      this.#db.transaction(action).immediate()
    } catch (error) {
      this.#documents.rolledBack()
      throw unusable(this.#db.name, error)
    } finally {
      if (!durable) this.#db.pragma('synchronous = FULL')
    }
  }
}
