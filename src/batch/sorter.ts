import Database from 'better-sqlite3'
import type { Cell, Row } from '../model/row.ts'
import type { Group } from '../profile/group.ts'

/**
 * Brings together rows of one key that do not stand together in the file, or stand on two tabs. Rows go to a private
 * temporary SQLite database, which stays in memory while it is small; groups come back in the order of their first row.
 */
export class RowSorter {
  private readonly db = new Database('')
  private readonly keyId
  private readonly addKey
  private readonly addRow

  constructor() {
    this.db.pragma('journal_mode = OFF')
    this.db.pragma('cache_size = -16000')
    this.db.exec(`
      create table key (id integer primary key, text text not null unique);
      create table row (key integer not null, part integer not null, number integer not null, cells text not null)`)
    this.keyId = this.db.prepare<[string], { id: number }>('select id from key where text = ?')
    this.addKey = this.db.prepare<[string]>('insert into key (text) values (?)')
    this.addRow = this.db.prepare<[number, number, number, string]>('insert into row values (?, ?, ?, ?)')
    this.db.exec('begin')
  }

  /** part 0: a header row, part 1: a line */
  add(key: string, part: 0 | 1, row: Row): void {
    const id = this.keyId.get(key)?.id ?? Number(this.addKey.run(key).lastInsertRowid)
    this.addRow.run(id, part, row.number, JSON.stringify(row.cells))
  }

  /** Groups by first row; within a group rows in the order of the file. */
  *groups(): Generator<Group> {
    this.db.exec('create index by_key on row (key, part, number)')
    const rows = this.db
      .prepare<[], { key: number; part: number; number: number; cells: string; text: string }>(
        'select row.key, part, number, cells, text from row join key on key.id = row.key order by row.key, part, number',
      )
      .iterate()
    let id = -1
    let group: Group | null = null
    for (const stored of rows) {
      if (stored.key !== id) {
        if (group) yield group
        id = stored.key
        group = { key: stored.text, headers: [], lines: [] }
      }
      const row = { number: stored.number, cells: JSON.parse(stored.cells) as Cell[] }
      if (stored.part === 0) group!.headers.push(row)
      else group!.lines.push(row)
    }
    if (group) yield group
  }

  close(): void {
    this.db.close()
  }
}
