import type { RelationRecord, Rows } from '../model/tables.ts'
import type { PackedLines } from './packed-lines.ts'
import { RelationRow, relationOf } from './relation-row.ts'
import type { TableReader } from './table-reader.ts'

/** Records that were made and are kept for the next look. */
const MOST_KEPT = 1_000

/** Relations as the bytes of their table: each is made when it is asked for. Eight bytes a row beside them. */
export class PackedRows implements Rows<RelationRecord> {
  readonly #lines: PackedLines
  readonly #reader: TableReader
  readonly #glance: RelationRow
  readonly #kept = new Map<number, RelationRecord>()
  readonly #begins: Uint32Array
  readonly #numbers: Uint32Array
  #length = 0

  /**
   * @param reader the one that knows the table's columns
   * @param most rows that there can be
   */
  constructor(lines: PackedLines, reader: TableReader, most: number) {
    this.#begins = new Uint32Array(most)
    this.#numbers = new Uint32Array(most)
    this.#lines = lines
    this.#reader = reader
    this.#glance = new RelationRow(reader)
  }

  get length(): number {
    return this.#length
  }

  /** @param line its row as Excel counts rows */
  add(begin: number, line: number): void {
    this.#begins[this.#length] = begin
    this.#numbers[this.#length++] = line
  }

  /** The row as Excel counts rows. */
  line(place: number): number {
    return this.#numbers[place]!
  }

  at(place: number): RelationRecord | undefined {
    if (place < 0 || place >= this.#length) return undefined
    const kept = this.#kept.get(place)
    if (kept !== undefined) return kept
    const record = this.#make(place)
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    this.#kept.set(place, record)
    return record
  }

  glance(place: number): RelationRow {
    this.#reader.goTo(this.#lines.at(this.#begins[place]!))
    return this.#glance
  }

  *[Symbol.iterator](): Generator<RelationRecord> {
    for (let place = 0; place < this.#length; place++) yield this.#make(place)
  }

  #make(place: number): RelationRecord {
    return relationOf(this.#reader.goTo(this.#lines.at(this.#begins[place]!)))
  }
}
