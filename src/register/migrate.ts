import type { Database } from 'better-sqlite3'
import type { CompiledQuery, SchemaModule } from 'kysely'
import { OutOfReach } from '../config/home.ts'
import { build } from './schema.ts'

/** One numbered step from an older form of the register to a newer one. */
export type Migration = {
  number: number
  up: (schema: SchemaModule) => readonly { compile(): CompiledQuery }[]
}

/** Says in the file itself that it is ours: "ldrg". */
const applicationId = 0x6c647267

/**
 * Brings a register to the newest form, all steps in one transaction, and gives a new one its id.
 * Throws OutOfReach when the file is something else, is newer than this program, or carries another id.
 */
export function migrate(db: Database, wanted: string, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.number ?? 0
  if (formOf(db) !== newest) db.transaction(() => upgrade(db, wanted, migrations, newest)).immediate()
  const found = registerId(db)
  if (found !== wanted) throw OutOfReach.of('register-foreign', { path: db.name, found, wanted })
}

/** The id that the register was made with; '' when it has none. */
export function registerId(db: Database): string {
  const found = db.prepare<[], { value: string }>("select value from meta where key = 'register'").get()
  return found?.value ?? ''
}

function upgrade(db: Database, registerId: string, migrations: readonly Migration[], newest: number): void {
  // Another process may have been first while this one waited for the transaction.
  const form = formOf(db)
  if (form === newest) return
  if (form > newest) throw OutOfReach.of('register-newer', { path: db.name, form, newest })
  const filled = db.prepare<[], { n: number }>('select count(*) as n from sqlite_master').get()!.n > 0
  if (filled && db.pragma('application_id', { simple: true }) !== applicationId)
    throw OutOfReach.of('register-something-else', { path: db.name })
  for (const { number, up } of migrations) {
    if (number <= form) continue
    for (const step of up(build.schema)) db.exec(step.compile().sql)
  }
  if (form === 0) {
    const meta = build.insertInto('meta').values({ key: 'register', value: registerId }).compile()
    db.prepare(meta.sql).run(...meta.parameters)
    db.pragma(`application_id = ${applicationId}`)
  }
  db.pragma(`user_version = ${newest}`)
}

function formOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
