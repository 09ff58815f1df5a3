import type { Database, Statement } from 'better-sqlite3'
import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { BatchStatus } from '../model/batch.ts'
import type { BatchFilter, BatchRow } from './register.ts'
import { build } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

const columns = [
  'id',
  'administration',
  'status',
  'file',
  'sha256',
  'source',
  'created',
  'outcome',
  'documents',
  'summary',
  'family',
  'inbox',
] as const

/** Ways to ask for batches whose statements are kept. */
const MOST_LISTS = 50

/** The rows of batches. Runs inside the transactions of its caller. */
export class Batches {
  readonly #db: Database
  readonly #insert
  readonly #update
  readonly #find
  readonly #setStatus
  readonly #remove
  /** by which parts of a filter are given */
  readonly #lists = new Map<string, Statement<unknown[], BatchRow>>()

  constructor(db: Database) {
    this.#db = db
    const row = {
      administration: text,
      file: text,
      sha256: text,
      source: text,
      created: text,
      summary: text,
      family: text,
      inbox: text,
    }
    const values = { ...row, status: 'preparing', outcome: 'exported', documents: integer } as const
    const ordered = Object.fromEntries(columns.map((name) => [name, name === 'id' ? text : values[name]]))
    const { id: _, ...changed } = ordered as { id: string } & typeof values
    this.#insert = prepare<(string | number)[], unknown>(
      db,
      build.insertInto('batches').values({ id: text, ...changed }),
    )
    this.#update = prepare<(string | number)[], unknown>(
      db,
      build.updateTable('batches').set(changed).where('id', '=', text),
    )
    this.#find = prepare<[string], BatchRow & { seq: number }>(
      db,
      build
        .selectFrom('batches')
        .select(['seq', ...columns])
        .where('id', '=', text),
    )
    this.#setStatus = prepare<[string, string], unknown>(
      db,
      build.updateTable('batches').set({ status: 'preparing' }).where('id', '=', text),
    )
    this.#remove = prepare<[number], unknown>(db, build.deleteFrom('batches').where('seq', '=', integer))
  }

  find(id: string): (BatchRow & { seq: number }) | null {
    return this.#find.get(id) ?? null
  }

  /** The batch's own number for the rows that belong to it. A batch beyond `preparing` is refused. */
  enter(batch: BatchRow, status: BatchStatus): number {
    const known = this.find(batch.id)
    if (known && known.status !== 'preparing')
      throw new Error(`Batch ${batch.id} is registered already: ${known.status}.`)
    const row = { ...batch, status }
    if (known) {
      this.#update.run(...columns.slice(1).map((name) => row[name]), row.id)
      return known.seq
    }
    return Number(this.#insert.run(...columns.map((name) => row[name])).lastInsertRowid)
  }

  setStatus(id: string, status: BatchStatus): void {
    this.#setStatus.run(status, id)
  }

  remove(seq: number): void {
    this.#remove.run(seq)
  }

  /** Newest first: a batch's id starts with its time. */
  list(filter: BatchFilter): BatchRow[] {
    const { status, limit } = filter
    if (status === undefined || status.length < 2 || limit === undefined) return this.#list(filter)
    // The newest of each status come from an index; of all together every batch would have to be looked at.
    const found = status.flatMap((one) => this.#list({ ...filter, status: [one] }))
    return found.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit)
  }

  #list(filter: BatchFilter): BatchRow[] {
    const { administration, status, ids, file, from, before, limit } = filter
    // Building the query takes ten times as long as running it, and every batch asks the same four.
    const shape = [administration, file, from, before, limit].map((one) => one === undefined).join()
    const form = `${shape} ${status?.length} ${ids?.length}`
    let statement = this.#lists.get(form)
    if (!statement) {
      if (this.#lists.size >= MOST_LISTS) this.#lists.clear()
      statement = this.#db.prepare<unknown[], BatchRow>(listQuery(filter).compile().sql)
      this.#lists.set(form, statement)
    }
    const values = [
      administration,
      ...(status ?? []),
      ...(ids ?? []),
      file?.toLowerCase(),
      from,
      before,
      limit,
    ]
    return statement.all(...values.filter((value) => value !== undefined))
  }
}

/** The values stand in it in the order of the filter's fields as they are bound. */
function listQuery(filter: BatchFilter) {
  let query = build.selectFrom('batches').select(columns).orderBy('id', 'desc')
  if (filter.administration !== undefined) query = query.where('administration', '=', filter.administration)
  if (filter.status !== undefined) query = query.where('status', 'in', filter.status)
  if (filter.ids !== undefined) query = query.where('id', 'in', filter.ids)
  if (filter.file !== undefined)
    query = query.where(sql<SqlBool>`instr(lower(file), ${filter.file.toLowerCase()}) > 0`)
  if (filter.from !== undefined) query = query.where('created', '>=', filter.from)
  if (filter.before !== undefined) query = query.where('created', '<', filter.before)
  return filter.limit === undefined ? query : query.limit(filter.limit)
}
