import { Incoming, type IncomingRow } from '../table/incoming.ts'
import { specs } from './spec.ts'
import { REFRESH_TABLES, type RefreshTable } from './tables.ts'

/** One table that a list brings up to date. */
export type TableRefresh = {
  table: RefreshTable
  incoming: Incoming
  /** whether the list has all that the accounting package has */
  complete: boolean
  /** where the list says so little of itself that what is gone cannot be told */
  isPage: boolean
}

/** Different unknown values that are told: more than that are no values but noise. */
const MOST_UNKNOWN = 50

/** What the lists of one drop bring, by table. Pure: what becomes of it is `finish.ts`. */
export class Refresh {
  readonly #tables = new Map<RefreshTable, TableRefresh>()
  /** lines of records without a code, by table */
  readonly nameless = new Map<RefreshTable, number[]>()
  /** VAT codes whose percentage changes later */
  readonly ahead: { code: string; rate: string; from: string; line: number }[] = []

  /** values that nobody knows, with how often each was met: Exact goes on */
  readonly unknown = new Map<string, { topic: string; value: string; line: number; count: number }>()

  noteUnknown(topic: string, value: string, line: number): void {
    const key = `${topic} ${value}`
    const before = this.unknown.get(key)
    if (before) before.count++
    else if (this.unknown.size < MOST_UNKNOWN) this.unknown.set(key, { topic, value, line, count: 1 })
  }

  /** Says that a list of this table was there, with or without rows. */
  begin(table: RefreshTable): TableRefresh {
    let own = this.#tables.get(table)
    if (!own) {
      const { columns, joined } = specs[table]
      const incoming = new Incoming(Object.keys(columns), joined)
      this.#tables.set(table, (own = { table, incoming, complete: false, isPage: false }))
    }
    return own
  }

  add(table: RefreshTable, row: IncomingRow): void {
    const { incoming } = this.begin(table)
    if (row.key !== '') incoming.add(row)
    else this.nameless.set(table, [...(this.nameless.get(table) ?? []), row.line])
  }

  /** Those that were there, in the order in which they are merged. */
  get tables(): TableRefresh[] {
    return REFRESH_TABLES.flatMap((table) => this.#tables.get(table) ?? [])
  }
}
