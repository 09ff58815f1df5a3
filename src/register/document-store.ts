import type { Database } from 'better-sqlite3'
import { AT_ONCE, documentStatements } from './documents.ts'
import { IdMemory } from './id-memory.ts'
import { ownNumber, provisional } from './provisional.ts'
import { Ranges } from './ranges.ts'
import { RegisterConflict } from './register.ts'
import type { DocumentKey, KnownDocument, NewDocument } from './register.ts'
import { Words } from './words.ts'

// eslint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/

type DocumentValues = [
  seq: number,
  series: number,
  relation: number,
  number: string,
  free: number,
  fingerprint: string,
  fingerprintVersion: number,
  date: string,
  total: number,
  currency: string,
  relationName: string,
  book: number,
  entryNumber: number | null,
  booked: number | null,
  bookedCurrency: string,
]

type EntryKey = { journal: string; year: number; entryNumber: number }

/** The documents. What runs here runs inside the caller's transaction. */
export class DocumentStore {
  readonly #run: ReturnType<typeof documentStatements>
  /** ids of rows that are never removed or changed, once their transaction is done */
  readonly #series = new IdMemory()
  readonly #books = new IdMemory()

  constructor(db: Database) {
    this.#run = documentStatements(db)
  }

  /** Those of `keys` that are held, except by `batch` itself while it is being prepared. */
  known(administration: string, batch: string, keys: readonly DocumentKey[]): KnownDocument[] {
    if (!this.#anyKnown(administration, keys)) return []
    const found: KnownDocument[] = []
    const words = new Words(this.#run)
    for (const key of keys) {
      // A new relation has no documents yet.
      const series = key.relation < 0 ? undefined : this.#findSeries(administration, key)
      const row = series === undefined ? undefined : this.#run.byKey.get(series, key.relation, key.number)
      if (!row || words.isOwn(row, batch)) continue
      const holder = words.batch(row)
      found.push({ ...words.document(row), batch: holder.id, batchStatus: holder.status })
    }
    return found
  }

  /** False: none of these keys is held, by any batch. True: they are to be looked for one by one. */
  #anyKnown(administration: string, keys: readonly DocumentKey[]): boolean {
    const ranges = new Ranges<string>()
    for (const key of keys) {
      if (key.relation < 0) continue
      const series = this.#findSeries(administration, key)
      if (series === undefined) continue
      // The database compares bytes: beyond ASCII that is another order than that of texts here.
      if (!ASCII.test(key.number) || !ranges.add(series, key.relation, key.number)) return true
    }
    return ranges.list.some(
      ({ group, relation, least, most }) =>
        this.#run.keyBetween.get(group, relation, least, most) !== undefined,
    )
  }

  /** The same for entry numbers. */
  #anyEntry(administration: string, wanted: readonly EntryKey[]): boolean {
    const ranges = new Ranges<number>()
    for (const { journal, year, entryNumber } of wanted) {
      const book = this.#findBook(administration, journal, year)
      if (book !== undefined && !ranges.add(book, 0, entryNumber)) return true
    }
    return ranges.list.some(
      ({ group, least, most }) => this.#run.entryBetween.get(group, least, most) !== undefined,
    )
  }

  entryNumbers(
    administration: string,
    batch: string,
    wanted: readonly EntryKey[],
  ): (EntryKey & { number: string; batch: string })[] {
    if (!this.#anyEntry(administration, wanted)) return []
    const found: (EntryKey & { number: string; batch: string })[] = []
    const words = new Words(this.#run)
    for (const { journal, year, entryNumber } of wanted) {
      const book = this.#findBook(administration, journal, year)
      const row = book === undefined ? undefined : this.#run.byEntry.get(book, entryNumber)
      if (row && !words.isOwn(row, batch))
        found.push({ journal, year, entryNumber, number: row.number, batch: words.batch(row).id })
    }
    return found
  }

  /** Throws RegisterConflict when another batch holds a key or an entry number. */
  insert(administration: string, seq: number, batch: string, documents: readonly NewDocument[]): void {
    for (let from = 0; from < documents.length; from += AT_ONCE) {
      const some = documents.slice(from, from + AT_ONCE)
      const rows = some.map((document) => this.#row(administration, seq, document))
      // Of many that fail nothing is left; which one it is, is found by inserting them one by one.
      if (rows.length < AT_ONCE || !this.#insertMany(rows))
        for (const [at, document] of some.entries()) this.#insertOne(rows[at]!, seq, batch, document)
    }
  }

  /** What the columns of a document are given, in the order of the statement. */
  #row(administration: string, seq: number, document: NewDocument): DocumentValues {
    const series = this.#findSeries(administration, document) ?? this.#addSeries(administration, document)
    const { journal, year } = document
    const book = this.#findBook(administration, journal, year) ?? this.#addBook(administration, journal, year)
    return [
      seq,
      series,
      provisional(seq, document.relation),
      document.number,
      0,
      document.fingerprint,
      document.fingerprintVersion,
      document.date,
      document.total,
      document.currency,
      document.relationName,
      book,
      document.entryNumber,
      document.booked,
      document.bookedCurrency,
    ]
  }

  #insertMany(rows: readonly DocumentValues[]): boolean {
    try {
      this.#run.insertMany.run(...rows.flat())
      return true
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      return false
    }
  }

  #insertOne(row: DocumentValues, seq: number, batch: string, document: NewDocument): void {
    try {
      this.#run.insert.run(...row)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      const [, series, relation] = row
      const book = row[11]
      const entry =
        document.entryNumber === null ? undefined : this.#run.byEntry.get(book, document.entryNumber)
      const holder = this.#run.byKey.get(series, relation, document.number) ?? entry
      throw conflict(document, holder?.batch === seq, batch)
    }
  }

  /** Gives the documents of new relations the ids that these now have: `ids` maps from below zero. */
  settleRelations(seq: number, batch: string, ids: ReadonlyMap<number, number>): void {
    for (const { id, relation } of this.#run.provisional.all(seq)) {
      const settled = ids.get(ownNumber(relation))
      if (settled === undefined) throw new Error(`Batch ${batch} names no relation ${ownNumber(relation)}.`)
      this.#run.setRelation.run(settled, id)
    }
  }

  /** @param anyhow leaves those free that another batch has exported since; else they are a RegisterConflict */
  setFree(seq: number, batch: string, free: boolean, anyhow = false): void {
    try {
      if (free) this.#run.makeFree.run(1, seq, 'accepted')
      else if (anyhow) this.#run.holdOthers.run(0, seq, 'refused', 'requeued')
      else this.#run.holdAgain.run(0, seq, 'refused', 'requeued')
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw new RegisterConflict(
        `Documents of batch ${batch} were exported again by another batch meanwhile.`,
      )
    }
  }

  remove(seq: number): void {
    this.#run.remove.run(seq)
  }

  /** After a rollback: ids that were given out in the transaction may go to others. */
  rolledBack(): void {
    this.#series.forget()
    this.#books.forget()
  }

  /** The documents of a batch whose row comes after `after`, in the order they came in. */
  page(seq: number, after: number, limit: number): { last: number; documents: NewDocument[] } {
    const rows = this.#run.page.all(seq, after, limit)
    const words = new Words(this.#run)
    return { last: rows.at(-1)?.id ?? after, documents: rows.map((row) => words.document(row)) }
  }

  #findSeries(administration: string, { kind, series }: DocumentKey): number | undefined {
    const known = this.#series.get(administration, kind, series)
    if (known !== undefined) return known
    return this.#series.keep(
      administration,
      kind,
      series,
      this.#run.findSeries.get(administration, kind, series)?.id,
    )
  }

  #addSeries(administration: string, { kind, series }: DocumentKey): number {
    return Number(this.#run.addSeries.run(administration, kind, series).lastInsertRowid)
  }

  #findBook(administration: string, journal: string, year: number): number | undefined {
    const known = this.#books.get(administration, journal, year)
    if (known !== undefined) return known
    return this.#books.keep(
      administration,
      journal,
      year,
      this.#run.findBook.get(administration, journal, year)?.id,
    )
  }

  #addBook(administration: string, journal: string, year: number): number {
    return Number(this.#run.addBook.run(administration, journal, year).lastInsertRowid)
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** Within one batch the same key twice is a mistake of ours: converting again would never end. */
function conflict(document: NewDocument, own: boolean, batch: string): Error {
  const named = `Document ${document.number}`
  if (own) return new Error(`${named} is in batch ${batch} twice, or its entry number is.`)
  return new RegisterConflict(`${named} of batch ${batch} was registered by another batch meanwhile.`)
}
