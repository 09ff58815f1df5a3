import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { OutOfReach } from '../config/home.ts'
import type { Files } from '../edge/files.ts'
import { nodeFiles } from '../edge/node-files.ts'
import { migrate, registerId } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import type { Register } from './register.ts'
import { SqliteRegister } from './sqlite-register.ts'
import { unusable } from './unusable.ts'

export type RegisterOptions = {
  /** Refuse to make a new register: the home had one. */
  mustExist?: boolean
  /** milliseconds, for the leases */
  now?: () => number
  files?: Files
}

/** Milliseconds to wait for another process that is writing. */
const busyTimeout = 10_000

/**
 * Opens the register of a home; makes it, with its folder, when there is none. Several processes may have it open.
 *
 * Throws OutOfReach when it is not there although it must be, cannot be opened, is damaged, is not a register, is
 * newer than this program, or has another id than `wanted`.
 */
export async function openRegister(
  file: string,
  wanted: string,
  options: RegisterOptions = {},
): Promise<Register> {
  const { mustExist = false, now = Date.now, files = nodeFiles } = options
  const there = (await files.facts(file)) !== null
  if (!there && mustExist) throw OutOfReach.of('register-missing', { path: file })
  if (!there) await files.makeFolder(dirname(file))
  let db: Database.Database | null = null
  try {
    db = new Database(file, { timeout: busyTimeout, fileMustExist: mustExist })
    configure(db)
    migrate(db, wanted, migrations)
    return new SqliteRegister(db, wanted, now)
  } catch (error) {
    db?.close()
    throw unusable(file, error)
  }
}

/**
 * The id in a register's file; '' when there is no file.
 * @throws OutOfReach when the file is no register or is damaged
 */
export async function registerIdOf(file: string, files: Files = nodeFiles): Promise<string> {
  if (!(await files.facts(file))) return ''
  let db: Database.Database | null = null
  try {
    db = new Database(file, { timeout: busyTimeout, readonly: true })
    return registerId(db)
  } catch (error) {
    throw unusable(file, error)
  } finally {
    db?.close()
  }
}

/**
 * Every transaction is on disk when it ends (FULL); readers and one writer do not wait for each other (WAL). The
 * page cache holds the upper levels of the indexes of a register with millions of documents.
 */
function configure(db: Database.Database): void {
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -8192')
  db.pragma('journal_size_limit = 67108864')
}
