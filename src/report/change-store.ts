import Database from 'better-sqlite3'
import type { Change } from '../model/changes.ts'

/** So many changes stay in memory before they go to disk. */
const IN_MEMORY = 5000
/** Changes that are written together, small enough to die young. */
const CHUNK = 500

/**
 * Everything that a batch changed, by subject, in the order in which it came: the first few thousand in memory, then in a
 * scratch file. A list of 200,000 relations may change every one of them.
 */
export class ChangeStore {
  readonly #scratchFile: string
  /** each with its changes that are in memory */
  readonly #subjects = new Map<string, Change[]>()
  #size = 0
  #database: Database.Database | null = null
  #insert: Database.Statement | null = null

  /** @param scratchFile path of a file that does not exist yet, made only when memory does not do */
  constructor(scratchFile: string) {
    this.#scratchFile = scratchFile
  }

  /** How many there are. */
  get size(): number {
    return this.#size
  }

  /** What was changed, in the order in which it first came. */
  get subjects(): string[] {
    return [...this.#subjects.keys()]
  }

  add(subject: string, change: Change): void {
    let list = this.#subjects.get(subject)
    if (!list) this.#subjects.set(subject, (list = []))
    list.push(change)
    this.#size++
    if (this.#database === null && this.#size === IN_MEMORY) this.#spill()
    else if (this.#database !== null && list.length >= CHUNK) this.#write(subject, list)
  }

  *read(subject: string): Generator<Change> {
    if (this.#database !== null) {
      const next = this.#database.prepare<[string, number], { id: number; list: string }>(
        'SELECT id, list FROM change WHERE subject = ? AND id > ? ORDER BY id LIMIT 1',
      )
      for (let after = 0; ;) {
        const found = next.get(subject, after)
        if (!found) break
        yield* JSON.parse(found.list) as Change[]
        after = found.id
      }
    }
    yield* this.#subjects.get(subject) ?? []
  }

  close(): void {
    this.#database?.close()
  }

  /** Neither journal nor sync: the file is of no use after its batch. */
  #spill(): void {
    this.#database = new Database(this.#scratchFile)
    for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -1024'])
      this.#database.pragma(setting)
    this.#database.exec('CREATE TABLE change (id INTEGER PRIMARY KEY, subject TEXT, list TEXT)')
    this.#insert = this.#database.prepare('INSERT INTO change (subject, list) VALUES (?, ?)')
    for (const [subject, list] of this.#subjects) this.#write(subject, list)
  }

  #write(subject: string, list: Change[]): void {
    if (list.length === 0) return
    this.#insert!.run(subject, JSON.stringify(list))
    this.#subjects.set(subject, [])
  }
}
