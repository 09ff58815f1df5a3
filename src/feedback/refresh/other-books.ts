import { ibanKey, nameKey, vatKey } from '../../mapping/relation-keys.ts'
import { withoutLegalForm } from '../../mapping/same-name.ts'
import type { IncomingRow } from '../table/incoming.ts'
import type { RefreshTable } from './tables.ts'

type Cell = (column: string) => string

/** Fewer codes in common tell nothing: a few names change for many reasons. */
const FEWEST = 10
/** In a table that was never refreshed names may be those of an example, or typed by hand. */
const FEWEST_AT_FIRST = 30
/** Parts of pairs of letters that two names share; below this nobody calls them the same. */
const ALIKE = 0.4
/** Names that a message shows. */
const SHOWN = 3

const TABLES: ReadonlySet<RefreshTable> = new Set<RefreshTable>([
  'ledger-accounts.csv',
  'journals.csv',
  'vat-codes.csv',
  'cost-centres.csv',
  'cost-units.csv',
  'relations.csv',
])

/** Codes on both sides, those of them with another name, and some of these with both names. */
type OtherParams = { shared: number; count: number; examples: string }

/**
 * Whether a list is that of another administration, dropped in the wrong inbox: most codes that are on both sides stand
 * for something quite different there. Neither Exact's XML nor its lists say which administration they are of, so this is
 * all there is to go by. A relation with an equal VAT number, bank account, number of the chamber of commerce or e-mail
 * address is the same one, whatever its name.
 */
export class OtherBooks {
  readonly #table: RefreshTable
  readonly #fewest: number
  readonly #country: string
  readonly #examples: string[] = []
  #shared = 0
  #others = 0

  /** @param wasRefreshed whether the table was held against a list of the accounting package before */
  constructor(table: RefreshTable, wasRefreshed: boolean, country: string) {
    this.#table = table
    this.#fewest = wasRefreshed ? FEWEST : FEWEST_AT_FIRST
    this.#country = country
  }

  /** Looks at a row of the table that the list has as well. */
  look(row: IncomingRow, cell: Cell): void {
    if (!TABLES.has(this.#table)) return
    const column = this.#table === 'vat-codes.csv' ? 'description' : 'name'
    const own = cell(column)
    const theirs = row.cells[column] ?? ''
    if (own === '' || theirs === '') return
    this.#shared++
    if (own === theirs || areAlike(own, theirs) || this.#isKnown(row, cell)) return
    this.#others++
    if (this.#examples.length < SHOWN) this.#examples.push(`${row.key}: ${own} / ${theirs}`)
  }

  /** What is to be told when the list is another administration's; null: it is not. */
  get params(): OtherParams | null {
    if (this.#shared < this.#fewest || this.#others * 2 <= this.#shared) return null
    return { shared: this.#shared, count: this.#others, examples: this.#examples.join('; ') }
  }

  #isKnown({ cells }: IncomingRow, cell: Cell): boolean {
    const theirs: Cell = (column) => cells[column] ?? ''
    const vat = (of: Cell): string => vatKey(of('vatNumber'), of('country') || this.#country)
    const same = (one: string, other: string): boolean => one !== '' && one === other
    const ibans = new Set(cell('ibans').split('|').map(ibanKey))
    ibans.delete('')
    return (
      same(vat(cell), vat(theirs)) ||
      same(cell('chamberOfCommerce'), theirs('chamberOfCommerce')) ||
      same(cell('email').toLowerCase(), theirs('email').toLowerCase()) ||
      theirs('ibans')
        .split('|')
        .some((iban) => ibans.has(ibanKey(iban)))
    )
  }
}

/** Whether two names may be one that was written otherwise, shortened or extended. */
export function areAlike(one: string, other: string): boolean {
  const a = lettersOf(one)
  const b = lettersOf(other)
  if (a === '' || b === '' || a.startsWith(b) || b.startsWith(a)) return true
  const pairs = pairsOf(a)
  const others = pairsOf(b)
  const left = new Map<string, number>()
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of others) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    shared++
  }
  return (2 * shared) / (pairs.length + others.length) >= ALIKE
}

const lettersOf = (name: string): string => withoutLegalForm(nameKey(name)).replaceAll(' ', '')

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2))
