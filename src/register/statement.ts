import type { Database, Statement } from 'better-sqlite3'
import type { CompiledQuery } from 'kysely'

/**
 * Prepares a query that Kysely built. The values it was built with only mark the places: each run binds its own, in
 * the order in which the query names them.
 */
export function prepare<Bound extends unknown[], Row>(
  db: Database,
  query: { compile(): CompiledQuery<Row> },
): Statement<Bound, Row> {
  return db.prepare<Bound, Row>(query.compile().sql) as Statement<Bound, Row>
}

/** Stands for a value that is bound at each run. */
export const text = ''
export const integer = 0
