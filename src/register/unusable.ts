import Database from 'better-sqlite3'
import { OutOfReach } from '../config/home.ts'

/**
 * What an error of the database means to the rest of the program: OutOfReach when the file cannot be used (disk full,
 * damaged, locked for too long, read only), any other error as it is.
 */
export function unusable(file: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { code } = error
  const key = code.startsWith('SQLITE_FULL')
    ? 'register-full'
    : /^SQLITE_(BUSY|LOCKED)/.test(code)
      ? 'register-locked'
      : 'register-unusable'
  return OutOfReach.of(key, { path: file, code }, { cause: error })
}
