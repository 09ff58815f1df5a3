import { tableKey } from '../../mapping/lookup.ts'

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
 * The rows of one list by code. A code that comes more than once is one row: Exact exports some relations in several
 * records. Rows are kept as one text each that belongs to no other: 200,000 relations take some 60 MB.
 */
export class Incoming {
  readonly #columns: readonly string[]
  readonly #joined: readonly string[]
  readonly #rows = new Map<string, string>()
  twice = 0

  /**
   * @param columns the columns that rows may have
   * @param joined those of them in which several records of one code are put together: `a|b`
   */
  constructor(columns: readonly string[], joined: readonly string[] = []) {
    this.#columns = columns
    this.#joined = joined
  }

  get size(): number {
    return this.#rows.size
  }

  /** What is there already of a code goes before what comes later; a yes goes before a no. */
  add(row: IncomingRow): void {
    const key = tableKey(row.key)
    const before = this.get(key)
    if (before) this.twice++
    // a key that is known keeps its own text; a new one must not hold on to the text that it was read from
    const own = before ? key : Buffer.from(key, 'utf8').toString('utf8')
    this.#rows.set(own, this.#pack(before ? this.#merge(before, row) : row))
  }

  has(key: string): boolean {
    return this.#rows.has(tableKey(key))
  }

  get(key: string): IncomingRow | null {
    const packed = this.#rows.get(tableKey(key))
    return packed === undefined ? null : this.#unpack(packed)
  }

  /** Keys in the order in which they first came, as they are compared. */
  keys(): Iterable<string> {
    return this.#rows.keys()
  }

  *[Symbol.iterator](): Generator<IncomingRow> {
    for (const packed of this.#rows.values()) yield this.#unpack(packed)
  }

  #merge(one: IncomingRow, other: IncomingRow): IncomingRow {
    const cells: Record<string, string> = { ...other.cells, ...one.cells }
    for (const [column, value] of Object.entries(other.cells)) {
      const own = one.cells[column] ?? ''
      if (own === '' || (own === '0' && value === '1' && !this.#joined.includes(column)))
        cells[column] = value
      else if (this.#joined.includes(column) && value !== '')
        cells[column] = [...new Set([...own.split('|'), ...value.split('|')])].join('|')
    }
    return { ...one, name: one.name || other.name, cells }
  }

  #pack({ key, name, line, cells }: IncomingRow): string {
    const values = this.#columns.map((column) => (cells[column] === undefined ? ABSENT : bare(cells[column])))
    // Pieces of a text that was read hold on to all of it: a copy does not.
    return Buffer.from([bare(key), bare(name), String(line), ...values].join(SEPARATOR), 'utf8').toString(
      'utf8',
    )
  }

  #unpack(packed: string): IncomingRow {
    const [key, name, line, ...values] = packed.split(SEPARATOR)
    const cells: Record<string, string> = {}
    this.#columns.forEach((column, at) => {
      if (values[at] !== ABSENT) cells[column] = values[at]!
    })
    return { key: key!, name: name!, line: Number(line), cells }
  }
}

const SEPARATOR = '\u0001'
const ABSENT = '\u0002'

/** Signs that do not show, line ends among them, are no part of a code or a name. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]+/g
const bare = (text: string): string => text.replace(CONTROL, ' ').trim()
