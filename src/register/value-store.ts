import type { Database } from 'better-sqlite3'
import { build } from './schema.ts'
import { prepare, text } from './statement.ts'

/** Small durable values by key. What runs here runs inside the caller's transaction. */
export class ValueStore {
  readonly #get
  readonly #set

  constructor(db: Database) {
    this.#get = prepare<[string], { value: string }>(
      db,
      build.selectFrom('settings').select('value').where('key', '=', text),
    )
    this.#set = prepare<[string, string], unknown>(
      db,
      build
        .insertInto('settings')
        .values({ key: text, value: text })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((row) => ({ value: row.ref('excluded.value') })),
        ),
    )
  }

  get(key: string): string | null {
    return this.#get.get(key)?.value ?? null
  }

  set(key: string, value: string): void {
    this.#set.run(key, value)
  }
}
