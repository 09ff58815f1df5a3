import Database from 'better-sqlite3'

/** Numbers of one copy and the next are so far apart: no two documents get one number. */
const APART = 1_000_000

/**
 * Makes a register one of a program that has run for years: the documents in it are copied, with other numbers, dates as
 * they are and other totals, until there are so many. Straight through SQL, a copy at a time: exporting them would take
 * an hour.
 *
 * @param path register.db of a home that nothing has open
 */
export function fillRegister(path: string, documents: number): void {
  const database = new Database(path)
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -262144'])
    database.pragma(setting)
  const columns = database
    .prepare<[], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(...(['documents'] as unknown as []))
    .map(({ name }) => name)
  const made = (name: string): string => {
    if (name === 'id') return 'NULL'
    if (name === 'number') return 'CAST(CAST(number AS INTEGER) + :apart AS TEXT)'
    if (name === 'entry_number') return 'entry_number + :apart'
    return name === 'total' ? '(total + :shift) % 900000 + 100' : `"${name}"`
  }
  const count = (): number =>
    database.prepare<[], { count: number }>('SELECT count(*) AS count FROM documents').get()!.count
  const own = count()
  const copy = database.prepare(
    `INSERT INTO documents (${columns.map((name) => `"${name}"`).join(', ')})
     SELECT ${columns.map(made).join(', ')} FROM documents WHERE id <= :own LIMIT :most`,
  )
  for (let times = 1, there = own; there < documents; times++) {
    const most = Math.min(own, documents - there)
    there += copy.run({ apart: times * APART, shift: times * 7919, own, most }).changes
  }
  database
    .prepare(
      'INSERT INTO alike (date, total, document) SELECT date, total, id FROM documents WHERE id > ? ORDER BY 1, 2',
    )
    .run(own)
  database.pragma('journal_mode = WAL')
  database.close()
}
