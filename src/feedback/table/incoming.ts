import { tableKey } from '../../mapping/lookup.ts'
import { KeyPlaces } from './key-places.ts'
import { PackedTexts } from './packed-texts.ts'

/** One row that the accounting package's list brings: values by column of the table, those that it says nothing of absent. */
export type IncomingRow = {
  /** the code, or what else makes a row this row */
  key: string
  /** what a person calls it */
  name: string
  /** where it stands in the dropped file */
  line: number
  cells: Readonly<Record<string, string>>
}

/**
 * The rows of one list by code, by their place from 0 too. A code that comes more than once is one row: Exact exports some
 * relations in several records. Rows are kept as bytes outside the heap: 200,000 relations take some 40 MB.
 */
export class Incoming {
  readonly #columns: readonly string[]
  readonly #joined: ReadonlySet<string>
  readonly #rows = new PackedTexts()
  readonly #places = new KeyPlaces((place, key) => this.#keyAt(place) === key)
  readonly #brought = new Set<string>()
  twice = 0

  /**
   * @param columns the columns that rows may have
   * @param joined those of them in which several records of one code are put together: `a|b`
   */
  constructor(columns: readonly string[], joined: readonly string[] = []) {
    this.#columns = columns
    this.#joined = new Set(joined)
  }

  get size(): number {
    return this.#rows.size
  }

  /** Bytes that the rows take. */
  get bytes(): number {
    return this.#rows.bytes
  }

  /** What is there already of a code goes before what comes later; a yes goes before a no. */
  add(row: IncomingRow): void {
    // as it is read back: two texts that differ in signs that do not show are one key
    const key = tableKey(bare(row.key))
    const place = this.#places.find(key)
    if (place < 0) {
      this.#places.add(key)
      this.#rows.add(this.#pack(row))
      return
    }
    this.twice++
    this.#rows.set(place, this.#pack(this.#merge(this.row(place), row)))
  }

  has(key: string): boolean {
    return this.find(key) >= 0
  }

  /** Place of the row with that code; -1: there is none. */
  find(key: string): number {
    return this.#places.find(tableKey(key))
  }

  get(key: string): IncomingRow | null {
    const place = this.find(key)
    return place < 0 ? null : this.row(place)
  }

  /** The row in a place, from 0 to below `size`. */
  row(place: number): IncomingRow {
    return this.#unpack(this.#rows.get(place))
  }

  /** Whether a row has something to put in a column; a no is what an absent cell says. */
  brings(column: string): boolean {
    return this.#brought.has(column)
  }

  /** Keys in the order in which they first came, as they are compared. */
  *keys(): Generator<string> {
    for (let place = 0; place < this.size; place++) yield this.#keyAt(place)
  }

  *[Symbol.iterator](): Generator<IncomingRow> {
    for (let place = 0; place < this.size; place++) yield this.row(place)
  }

  #keyAt(place: number): string {
    const packed = this.#rows.get(place)
    return tableKey(packed.slice(0, packed.indexOf(SEPARATOR)))
  }

  #merge(one: IncomingRow, other: IncomingRow): IncomingRow {
    const cells: Record<string, string> = { ...other.cells, ...one.cells }
    for (const [column, value] of Object.entries(other.cells)) {
      const own = one.cells[column] ?? ''
      if (own === '' || (own === '0' && value === '1' && !this.#joined.has(column))) cells[column] = value
      else if (this.#joined.has(column) && value !== '')
        cells[column] = [...new Set([...own.split('|'), ...value.split('|')])].join('|')
    }
    return { ...one, name: one.name || other.name, cells }
  }

  #pack({ key, name, line, cells }: IncomingRow): string {
    // most tables call the column of the name so
    const shown = name === cells['name'] ? SAME : bare(name)
    let packed = `${bare(key)}${SEPARATOR}${shown}${SEPARATOR}${line}`
    for (const column of this.#columns) {
      const value = cells[column]
      packed += SEPARATOR + (value === undefined ? ABSENT : bare(value))
      if (value !== undefined && value !== '' && value !== '0') this.#brought.add(column)
    }
    return packed
  }

  #unpack(packed: string): IncomingRow {
    const values = packed.split(SEPARATOR)
    const cells: Record<string, string> = {}
    for (let at = 0; at < this.#columns.length; at++) {
      const value = values[at + 3]!
      if (value !== ABSENT) cells[this.#columns[at]!] = value
    }
    const name = values[1] === SAME ? cells['name']! : values[1]!
    return { key: values[0]!, name, line: Number(values[2]), cells }
  }
}

const SEPARATOR = '\u0001'
const ABSENT = '\u0002'
/** the name is that of the column */
const SAME = '\u0003'

/** Signs that do not show, line ends among them, are no part of a code or a name. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const HIDDEN = /[\u0000-\u001f\u007f]/
// eslint-disable-next-line no-control-regex -- the same
const CONTROL = /[\u0000-\u001f\u007f]+/g
const bare = (text: string): string => (HIDDEN.test(text) ? text.replace(CONTROL, ' ') : text).trim()
