import Database from 'better-sqlite3'
import type { Finding, Severity } from '../model/finding.ts'
import type { FindingKey } from './causes.ts'

const severities: Severity[] = ['error', 'warning', 'information']
const PAGE = 500

type StoredRow = { sheet: number; row: number; ord: number; code: number; severity: number; rest: string }
type Rest = [
  column: number | null,
  heading: string | null,
  document: string | null,
  value: string | null,
  params: Finding['params'],
]

const columns = 'sheet, row, ord, code, severity, rest'

/**
 * Findings on disk, ordered by sheet and row while they are written. Neither journal nor sync: the file is
 * scratch, made new for one batch and of no use after it.
 */
export class FindingSpill {
  readonly #database: Database.Database
  readonly #insert: Database.Statement
  readonly #one: Database.Statement<[number, number, number], StoredRow>
  readonly #codes: string[] = []
  readonly #codeNumbers = new Map<string, number>()
  readonly #sheetNames: readonly string[]

  /** `sheetNames` is the owner's list: the number of a sheet is its place in it. The file must not exist yet. */
  constructor(file: string, sheetNames: readonly string[]) {
    this.#sheetNames = sheetNames
    this.#database = new Database(file)
    for (const setting of [
      'journal_mode = OFF',
      'synchronous = OFF',
      'locking_mode = EXCLUSIVE',
      'cache_size = -8192',
    ]) {
      this.#database.pragma(setting)
    }
    this.#database.exec(
      `CREATE TABLE finding (sheet INTEGER, row INTEGER, ord INTEGER, code INTEGER, severity INTEGER, rest TEXT,
       PRIMARY KEY (sheet, row, ord)) WITHOUT ROWID`,
    )
    this.#insert = this.#database.prepare(`INSERT INTO finding (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
    this.#one = this.#database.prepare(
      `SELECT ${columns} FROM finding WHERE sheet = ? AND row = ? AND ord = ?`,
    )
  }

  /** Adds findings in one transaction; `keys[i]` belongs to `findings[i]`. */
  add(findings: readonly Finding[], keys: readonly FindingKey[]): void {
    this.#database.exec('BEGIN')
    for (const [i, finding] of findings.entries()) {
      const { sheet, row, order } = keys[i]!
      const { column, heading } = finding.place
      const rest: Rest = [
        column ?? null,
        heading ?? null,
        finding.document ?? null,
        finding.value ?? null,
        finding.params,
      ]
      const severity = severities.indexOf(finding.severity)
      this.#insert.run(sheet, row, order, this.#codeNumber(finding.code), severity, JSON.stringify(rest))
    }
    this.#database.exec('COMMIT')
  }

  find(key: FindingKey): Finding | null {
    const row = this.#one.get(key.sheet, key.row, key.order)
    return row === undefined ? null : this.#finding(row)
  }

  /** Findings of one sheet by row. Read in pages: no statement stays open between two. */
  *read(sheet: number): Iterable<Finding> {
    const page = this.#database.prepare<number[], StoredRow>(
      `SELECT ${columns} FROM finding WHERE sheet = ? AND (row, ord) > (?, ?) ORDER BY row, ord LIMIT ${PAGE}`,
    )
    let after: [number, number] = [-1, -1]
    for (;;) {
      const rows = page.all(sheet, ...after)
      for (const row of rows) yield this.#finding(row)
      const last = rows.at(-1)
      if (last === undefined || rows.length < PAGE) return
      after = [last.row, last.ord]
    }
  }

  close(): void {
    this.#database.close()
  }

  #codeNumber(code: string): number {
    let number = this.#codeNumbers.get(code)
    if (number === undefined) {
      number = this.#codes.push(code) - 1
      this.#codeNumbers.set(code, number)
    }
    return number
  }

  #finding(stored: StoredRow): Finding {
    const [column, heading, document, value, params] = JSON.parse(stored.rest) as Rest
    return {
      code: this.#codes[stored.code]!,
      severity: severities[stored.severity]!,
      place: {
        sheet: this.#sheetNames[stored.sheet]!,
        row: stored.row,
        ...(column === null ? {} : { column }),
        ...(heading === null ? {} : { heading }),
      },
      ...(document === null ? {} : { document }),
      ...(value === null ? {} : { value }),
      params,
    }
  }
}
