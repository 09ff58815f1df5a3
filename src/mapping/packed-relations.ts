import type { CodeTable, RelationRecord, RelationTable } from '../model/tables.ts'
import { KeyRows, MOST_ROWS } from './key-rows.ts'
import { digitsOf, makeTable, tableKey } from './lookup.ts'
import { PackedLines } from './packed-lines.ts'
import { PackedRows } from './packed-rows.ts'
import { keepIndex, RelationIndex } from './relation-keys.ts'
import { relationOf } from './relation-row.ts'
import type { Lines } from './table-checks.ts'
import type { TableProblem } from './table-problem.ts'
import { TableReader } from './table-reader.ts'

/**
 * The relations of a large table, kept as its bytes with an index for each way of looking: 200,000 of them take 45 MB
 * outside the heap, where they take 400 MB in it as objects.
 */
class PackedRelations implements RelationTable {
  readonly file: string
  readonly all: PackedRows
  readonly #codes: KeyRows
  readonly #aliases: KeyRows
  #digits: KeyRows | null = null

  constructor(file: string, all: PackedRows, codes: KeyRows, aliases: KeyRows) {
    this.file = file
    this.all = all
    this.#codes = codes
    this.#aliases = aliases
  }

  readonly byCode = {
    get: (key: string): RelationRecord | undefined => this.all.at(this.#place(key)),
    has: (key: string): boolean => this.#place(key) >= 0,
  }

  readonly byAlias = {
    get: (key: string): RelationRecord[] | undefined => {
      const places = key === '' ? [] : this.#aliases.places(key).filter((place) => this.#isAlias(place, key))
      return places.length === 0 ? undefined : places.map((place) => this.all.at(place)!)
    },
  }

  byDigits(digits: string): RelationRecord[] {
    this.#digits ??= this.#withoutZeros()
    const places = this.#digits.places(digits).filter((place) => {
      const { code, aliases } = this.all.glance(place)
      if (aliases.some((alias) => digitsOf(tableKey(alias)) === digits)) return true
      return digitsOf(tableKey(code)) === digits && this.#place(tableKey(code)) === place
    })
    return places.map((place) => this.all.at(place)!)
  }

  /** The first with this code; -1: none. */
  #place(key: string): number {
    return this.#codes.places(key).find((place) => tableKey(this.all.glance(place).code) === key) ?? -1
  }

  #isAlias(place: number, key: string): boolean {
    return this.all.glance(place).aliases.some((alias) => tableKey(alias) === key)
  }

  #withoutZeros(): KeyRows {
    const made = new KeyRows()
    for (let place = 0; place < this.all.length; place++) {
      const { code, aliases } = this.all.glance(place)
      for (const text of [code, ...aliases]) {
        const digits = digitsOf(tableKey(text))
        if (digits !== '') made.add(digits, place)
      }
    }
    return made
  }
}

/**
 * Reads relations.csv without making an object of every row.
 *
 * @param file the table's name as messages show it
 * @param country ISO country of VAT numbers that do not name their own
 * @param lines gets the row of each record of `doubtful`
 * @returns null when the table is to be read the other way, with nothing told. `doubtful` has all records that can be
 *   the matter with each other or with other tables: what is told of them is what would be told of all
 */
export function packedRelations(
  bytes: Uint8Array,
  file: string,
  country: string,
  problems: TableProblem[],
  lines: Lines,
): { table: RelationTable; doubtful: CodeTable<RelationRecord> } | null {
  const packed = PackedLines.of(bytes)
  if (packed === null) return null
  const found: TableProblem[] = []
  const reader = new TableReader('relations.csv', file, found)
  const most = packed.count()
  const rows = new PackedRows(packed, reader, most)
  const [codes, aliases] = [new KeyRows(most), new KeyRows()]
  const table = new PackedRelations(file, rows, codes, aliases)
  const index = new RelationIndex(rows, country, most)
  const doubts = new Doubts()
  const isPlain = reader.visit(packed, (line, begin) => {
    const record = relationOf(reader)
    const place = rows.length
    rows.add(begin, line)
    codes.add(tableKey(record.code), place)
    for (const alias of record.aliases) {
      const key = tableKey(alias)
      if (key !== '') aliases.add(key, place)
    }
    index.add(record, place)
    doubts.see(record, place)
  })
  if (!isPlain || rows.length > MOST_ROWS) return null
  problems.push(...found)
  keepIndex(table, index, country)
  codes.shared(doubts.add)
  aliases.shared(doubts.add)
  aliases.sharedWith(codes, doubts.add)
  index.sharedNumbers(doubts.add)
  const doubtful = doubts.places().map((place) => {
    const record = rows.at(place)!
    lines.set(record, rows.line(place))
    return record
  })
  return { table, doubtful: makeTable(file, doubtful) }
}

/** Rows of which the checks may have something to say. */
class Doubts {
  readonly #places = new Set<number>()
  readonly #accounts = new Set<string>()
  readonly #conditions = new Set<string>()

  readonly add = (place: number): void => {
    this.#places.add(place)
  }

  /** A reference to another table is told of where it stands first, an alias with a semicolon wherever it stands. */
  see({ ledgerAccount, paymentCondition, aliases }: RelationRecord, place: number): void {
    if (!this.#accounts.has(ledgerAccount)) {
      this.#accounts.add(ledgerAccount)
      this.add(place)
    }
    if (!this.#conditions.has(paymentCondition)) {
      this.#conditions.add(paymentCondition)
      this.add(place)
    }
    if (aliases.some((alias) => alias.includes(';'))) this.add(place)
  }

  places(): number[] {
    return [...this.#places].sort((a, b) => a - b)
  }
}
