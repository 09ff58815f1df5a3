import type { Database, RunResult } from 'better-sqlite3'
import type { CompiledQuery } from 'kysely'

/** A prepared query: what of the driver's statement is used here. */
export interface Prepared<Bound extends unknown[], Row> {
  run(...values: Bound): RunResult
  get(...values: Bound): Row | undefined
  all(...values: Bound): Row[]
  iterate(...values: Bound): IterableIterator<Row>
  /** the SQL it was made of */
  readonly source: string
}

/**
 * Prepares a query that Kysely built. The values it was built with only mark the places: each run binds its own, in
 * the order in which the query names them.
 */
export function prepare<Bound extends unknown[], Row>(
  db: Database,
  query: { compile(): CompiledQuery<Row> },
): Prepared<Bound, Row> {
  return db.prepare<Bound, Row>(query.compile().sql) as Prepared<Bound, Row>
}

/** Stands for a value that is bound at each run. */
export const text = ''
export const integer = 0
