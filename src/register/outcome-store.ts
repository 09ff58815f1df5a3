import type { Database } from 'better-sqlite3'
import type { Batches } from './batches.ts'
import type { DocumentStore } from './document-store.ts'
import { documentStatements } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import { outcomeStatements, searchQuery } from './outcome-statements.ts'
import { isFree } from './outcomes.ts'
import type {
  BatchChange,
  DocumentChange,
  DocumentSearch,
  Outcomes,
  RegisterEvent,
  StoredDocument,
} from './outcomes.ts'
import { RegisterConflict } from './register.ts'
import type { RelationStore } from './relation-store.ts'
import { Words } from './words.ts'

/** What became of what was exported. What runs here runs inside the caller's transaction. */
export class OutcomeStore {
  readonly #db: Database
  readonly #batches: Batches
  readonly #store: DocumentStore
  readonly #relations: RelationStore
  readonly #documents: ReturnType<typeof documentStatements>
  readonly #run: ReturnType<typeof outcomeStatements>

  constructor(db: Database, batches: Batches, store: DocumentStore, relations: RelationStore) {
    this.#db = db
    this.#batches = batches
    this.#store = store
    this.#relations = relations
    this.#documents = documentStatements(db)
    this.#run = outcomeStatements(db)
  }

  /** The documents of a batch whose row comes after `after`. */
  page(seq: number, after: number, limit: number): StoredDocument[] {
    return this.#stored(this.#documents.page.all(seq, after, limit))
  }

  withEntry(administration: string, numbers: readonly number[]): StoredDocument[] {
    const found = new Map<number, DocumentRow>()
    for (const { id: book } of this.#run.books.all(administration))
      for (const number of numbers)
        for (const find of [this.#run.heldEntry, this.#run.freeEntry, this.#run.assigned])
          for (const row of find.all(book, number)) found.set(row.id, row)
    return this.#stored([...found.values()].toSorted((a, b) => a.id - b.id))
  }

  search(search: DocumentSearch): StoredDocument[] {
    const { sql, parameters } = searchQuery(search).compile()
    return this.#stored(this.#db.prepare<unknown[], DocumentRow>(sql).all(...parameters))
  }

  events(batch: string): RegisterEvent[] {
    const seq = this.#batches.find(batch)?.seq ?? 0
    return this.#run.events.all(seq).map((row) => ({ ...row, batch, number: row.number ?? '' }))
  }

  reversedBy(batch: string): string[] {
    return this.#run.reversedBy.all(batch).map(({ id }) => id)
  }

  /** The documents first: a batch that is said to have failed leaves those alone that were accepted. */
  apply(outcomes: Outcomes): void {
    for (const change of outcomes.documents) this.#changeDocument(change, outcomes)
    for (const change of outcomes.batches) this.#changeBatch(change, outcomes)
    const { administration, codes } = outcomes.refusedRelations ?? { administration: '', codes: [] }
    this.#relations.refuse(administration, codes)
  }

  #changeBatch(
    { batch, from, status, outcome, action, text, anyhow }: BatchChange,
    { time, by }: Outcomes,
  ): void {
    const found = this.#batches.find(batch)
    if (found?.status !== from) throw new RegisterConflict(`Batch ${batch} is not ${from} any more.`)
    this.#batches.setStatus(batch, status)
    if (outcome) this.#run.setOutcome.run(outcome, found.seq)
    this.#run.addEvent.run(found.seq, null, time, action, by, text)
    if (isFree(status) !== isFree(from)) this.#store.setFree(found.seq, batch, isFree(status), anyhow)
  }

  #changeDocument({ id, from, state, free, assigned, text }: DocumentChange, { time, by }: Outcomes): void {
    const row = this.#run.get.get(id)
    if (row?.state !== from) throw new RegisterConflict(`Document ${id} was changed meanwhile.`)
    try {
      this.#run.change.run(state, free ? 1 : 0, assigned ?? row.assigned, id)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'))
        throw error
      throw new RegisterConflict(`Document ${row.number} was exported again by another batch meanwhile.`)
    }
    if (state !== '') this.#run.addEvent.run(row.batch, id, time, state, by, text)
  }

  #stored(rows: readonly DocumentRow[]): StoredDocument[] {
    const words = new Words(this.#documents)
    return rows.map((row) => {
      const { id: batch, status: batchStatus } = words.batch(row)
      const { id, state, free, assigned } = row
      return { ...words.document(row), id, batch, batchStatus, state, free: free === 1, assigned }
    })
  }
}
