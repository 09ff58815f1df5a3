import type { BatchStatus } from '../model/batch.ts'
import type { documentStatements, DocumentRow } from './documents.ts'
import { ownNumber } from './provisional.ts'
import type { NewDocument } from './register.ts'

type Statements = ReturnType<typeof documentStatements>
type Holder = { id: string; status: BatchStatus }

/** Turns rows of documents into words for one call: each batch, series and book is looked up once. */
export class Words {
  readonly #run: Statements
  readonly #batches = new Map<number, Holder>()
  readonly #series = new Map<number, Pick<NewDocument, 'kind' | 'series'>>()
  readonly #books = new Map<number, Pick<NewDocument, 'journal' | 'year'>>()

  constructor(run: Statements) {
    this.#run = run
  }

  batch(row: DocumentRow): Holder {
    return once(this.#batches, row.batch, () => this.#run.getBatch.get(row.batch))
  }

  /** Whether this is a row of the batch that is being prepared itself. */
  isOwn(row: DocumentRow, batch: string): boolean {
    const { id, status } = this.batch(row)
    return id === batch && status === 'preparing'
  }

  document(row: DocumentRow): NewDocument {
    const { kind, series } = once(this.#series, row.series, () => this.#run.getSeries.get(row.series))
    const { journal, year } = once(this.#books, row.book, () => this.#run.getBook.get(row.book))
    return {
      kind,
      series,
      relation: ownNumber(row.relation),
      number: row.number,
      fingerprint: row.fingerprint,
      fingerprintVersion: row.fingerprint_version,
      date: row.date,
      total: row.total,
      currency: row.currency,
      booked: row.booked,
      bookedCurrency: row.booked_currency,
      relationName: row.relation_name,
      journal,
      year,
      entryNumber: row.entry_number,
    }
  }
}

/** Foreign keys make sure that there is something to find. */
function once<T>(memory: Map<number, T>, id: number, find: () => T | undefined): T {
  let known = memory.get(id)
  if (known === undefined) memory.set(id, (known = find()!))
  return known
}
