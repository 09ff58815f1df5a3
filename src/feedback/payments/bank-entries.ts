import { tableKey } from '../../mapping/lookup.ts'
import type { Direction } from '../../model/document.ts'
import type { Report } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { Cents } from '../../model/money.ts'
import type { Tables } from '../../model/tables.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  codeOf,
  textIn,
  type XmlElement,
} from '../../read/exact-xml/element.ts'
import { currencyOf, referenceIn, relationOf, type ExactValues } from './exact-values.ts'
import type { PaymentItem } from './gather.ts'

/** Exact's types of transactions: money that moved, and differences that were written off. */
const CASH_FLOW = '40'
const DIFFERENCES: ReadonlySet<string> = new Set(['82', '83'])
/** Exact's types of journals: cash, bank, credit card, payment service. */
const MONEY_JOURNALS: ReadonlySet<string> = new Set(['10', '12', '14', '16'])
/** Matches that are remembered, of entries in one file. */
const MOST_MATCHES = 200_000

type Book = { journal: string; year: number; entry: number }

/**
 * Payments from entries of bank and cash journals (topic GLTransactions): their lines on the accounts of debtors and
 * creditors. A line that names no invoice but was matched is tied by that to the entry it was matched with, when the
 * same file has it.
 */
export class BankEntries {
  readonly #tables: Tables
  readonly #report: Report
  readonly #values: ExactValues
  /** match -> the sales or purchase entry that has it */
  readonly #matched = new Map<string, Book>()
  readonly #waiting: { item: PaymentItem; match: string }[] = []

  constructor(tables: Tables, report: Report, values: ExactValues) {
    this.#tables = tables
    this.#report = report
    this.#values = values
  }

  /** Payments of one entry; those that only a match can tie wait for the end. */
  paymentsOf(entry: XmlElement): PaymentItem[] {
    const type = attributeOf(childOf(entry, 'TransactionType'), 'number')
    const isDifference = DIFFERENCES.has(type)
    const lines = childrenOf(entry, 'GLTransactionLine')
    const book = this.#bookOf(entry, lines)
    if (!isDifference && type !== CASH_FLOW && !this.#isMoney(entry)) {
      this.#remember(lines, book)
      return []
    }
    const debts = lines.filter((line) => this.#directionOf(line) !== null)
    if (debts.length === 0 || !this.#balances(entry, lines, book)) return []
    const items: PaymentItem[] = []
    for (const line of debts) {
      const item = this.#itemOf(line, entry, book, isDifference)
      if (!item) continue
      const match = textIn(line, 'MatchID')
      if (item.numbers.length === 0 && match !== '') this.#waiting.push({ item, match })
      else items.push(item)
    }
    return items
  }

  /** Those that waited, each with the entry it was matched with as far as the file has it. */
  rest(): PaymentItem[] {
    return this.#waiting.map(({ item, match }) => {
      const matched = this.#matched.get(match)
      if (!matched) return item
      const { journal, year, entry } = matched
      return { ...item, entry, book: { journal, year } }
    })
  }

  #itemOf(line: XmlElement, entry: XmlElement, book: Book, isDifference: boolean): PaymentItem | null {
    const direction = this.#directionOf(line)!
    const amounts = (['ForeignAmount', 'Amount'] as const).flatMap((name) => {
      const amount = childOf(line, name)
      const value = this.#values.value(amount)
      if (value === null) return []
      // what comes in lowers what debtors owe, what goes out lowers what is owed to creditors
      const settled = direction === 'sales' ? -value || 0 : value
      const isOff = isDifference || attributeOf(line, 'writeoffline') === '1'
      return [{ currency: currencyOf(amount), amount: isOff ? 0 : settled, writtenOff: isOff ? settled : 0 }]
    })
    if (amounts.length === 0) return null
    return {
      ...relationOf(line),
      ...referencesOf(line, direction),
      direction,
      place: { sheet: '', row: line.line },
      origin: 'entry',
      identity: `${book.journal}/${book.year}/${book.entry}`,
      book: null,
      description: '',
      date: this.#values.date(line, 'Date') || this.#values.date(entry, 'Date'),
      documentDate: '',
      amounts,
    }
  }

  /** Debtors are 20, creditors 22 in Exact, on the line itself or in the table of accounts. */
  #directionOf(line: XmlElement): Direction | null {
    const account = childOf(line, 'GLAccount')
    const type =
      attributeOf(account, 'type') ||
      (this.#tables.ledgerAccounts.byCode.get(tableKey(codeOf(account)))?.type ?? '')
    return type === '20' ? 'sales' : type === '22' ? 'purchase' : null
  }

  #isMoney(entry: XmlElement): boolean {
    const journal = childOf(entry, 'Journal')
    const type = attributeOf(journal, 'type')
    if (type !== '') return MONEY_JOURNALS.has(type)
    const known = this.#tables.journals.byCode.get(tableKey(codeOf(journal)))?.type
    return known === 'bank' || known === 'cash'
  }

  #balances(entry: XmlElement, lines: readonly XmlElement[], book: Book): boolean {
    let sum: Cents = 0
    for (const line of lines) sum += this.#values.value(childOf(line, 'Amount')) ?? 0
    if (sum === 0) return true
    const params = { entry: String(book.entry), journal: book.journal }
    this.#report(finding('payment-entry-unbalanced', { sheet: '', row: entry.line }, params))
    return false
  }

  #remember(lines: readonly XmlElement[], book: Book): void {
    for (const line of lines) {
      const match = textIn(line, 'MatchID')
      if (match === '' || this.#directionOf(line) === null || this.#matched.size >= MOST_MATCHES) continue
      this.#matched.set(match, book)
    }
  }

  #bookOf(entry: XmlElement, lines: readonly XmlElement[]): Book {
    const year =
      this.#values.whole(childOf(entry, 'FinYear'), 'number') ??
      this.#values.whole(childOf(lines[0] ?? entry, 'FinYear'), 'number') ??
      0
    return {
      journal: codeOf(childOf(entry, 'Journal')),
      year,
      entry: this.#values.whole(entry, 'entry') ?? 0,
    }
  }
}

/** A sale goes by its invoice number, which Exact mostly makes the entry number; a purchase by the supplier's number. */
function referencesOf(line: XmlElement, direction: Direction): { numbers: string[]; entry: number | null } {
  const number = referenceIn(line, 'InvoiceNumber')
  const yourRef = referenceIn(line, 'YourRef')
  const payment = referenceIn(line, 'PaymentReference')
  const entry = /^\d{1,10}$/.test(number) ? Number(number) : null
  const sure = direction === 'sales' ? number : yourRef
  const other = direction === 'sales' ? yourRef : number
  const numbers = sure !== '' ? [sure] : [other, payment].filter((text) => text !== '')
  return { numbers, entry }
}
