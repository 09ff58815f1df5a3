import type { Database } from 'better-sqlite3'
import { holderIsGone } from './holder.ts'
import { LeaseHeld } from './register.ts'
import { build } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

/** Leases: who may work on what, until when. What runs here runs inside the caller's transaction. */
export class LeaseStore {
  readonly #find
  readonly #put
  readonly #remove

  constructor(db: Database) {
    this.#find = prepare<[string], { holder: string; expires: number }>(
      db,
      build.selectFrom('leases').select(['holder', 'expires']).where('name', '=', text),
    )
    this.#put = prepare<[name: string, holder: string, expires: number], unknown>(
      db,
      build
        .insertInto('leases')
        .values({ name: text, holder: text, expires: integer })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet((row) => ({
            holder: row.ref('excluded.holder'),
            expires: row.ref('excluded.expires'),
          })),
        ),
    )
    this.#remove = prepare<[name: string, holder: string], unknown>(
      db,
      build.deleteFrom('leases').where('name', '=', text).where('holder', '=', text),
    )
  }

  /** Throws LeaseHeld while another holder has it, unless that one's process is known to be gone. */
  take(name: string, holder: string, now: number, milliseconds: number): void {
    const held = this.#find.get(name)
    if (held && held.holder !== holder && held.expires > now && !holderIsGone(held.holder))
      throw new LeaseHeld(`${name} is held by ${held.holder}.`)
    this.#put.run(name, holder, now + milliseconds)
  }

  release(name: string, holder: string): void {
    this.#remove.run(name, holder)
  }
}
