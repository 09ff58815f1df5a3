import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { names } from './home.ts'
import { created, messages, refused, repeated } from './results.ts'

/** What stands in the books: one entry, with the invoice that it is of. */
export type Booked = { invoice: string; entry: number; cents: number; reversal: boolean }

const first = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? ''
const cents = (amount: string): number => Math.round(Number(amount) * 100)

/** An accounting package that books what it is given: XML of Exact, with its refusals and its answer. */
export class Books {
  readonly entries: Booked[] = []
  #next = 90_000_001

  /**
   * Imports the XML of a batch folder in the outbox.
   * @param refuses why an invoice is refused; '' it is not
   * @returns the answer, to be dropped
   */
  import(folder: string, refuses: (invoice: string) => string = () => ''): string {
    const files = names(folder).filter((name) => name.endsWith('-GLTransactions.xml'))
    return messages(...files.flatMap((name) => this.#take(readFileSync(join(folder, name), 'utf8'), refuses)))
  }

  #take(xml: string, refuses: (invoice: string) => string): string[] {
    return [...xml.matchAll(/<GLTransaction(?: entry="(\d+)")?>(.*?)<\/GLTransaction>/gs)].map(
      ([, number, inner]) => {
        const invoice = first(/<InvoiceNumber>([^<]+)</, inner!) || String(number)
        const main = first(/<GLTransactionLine [^>]*line="0"[^>]*>(.*?)<\/GLTransactionLine>/s, inner!)
        const value = cents(first(/<Amount>.*?<Value>([^<]+)</s, main))
        const taken =
          number !== undefined && this.entries.some(({ entry }) => entry === Number(number))
            ? `Already exists - Entry number: ${number}, Journal: 70`
            : ''
        const why = taken || refuses(invoice)
        if (why !== '')
          return number === undefined ? repeated(0, null, Number(invoice), why) : refused(Number(number), why)
        const entry = number === undefined ? this.#next++ : Number(number)
        this.entries.push({ invoice, entry, cents: value, reversal: /Tegenboeking/.test(inner!) })
        return created(entry)
      },
    )
  }

  /** A bookkeeper removes all that there is of an invoice. */
  remove(invoice: string): void {
    for (let at = this.entries.length - 1; at >= 0; at--)
      if (this.entries[at]!.invoice === invoice) this.entries.splice(at, 1)
  }

  /** What each invoice comes to, in cents: reversed ones to nothing. */
  balances(): Map<string, number> {
    const all = new Map<string, number>()
    for (const { invoice, cents } of this.entries) all.set(invoice, (all.get(invoice) ?? 0) + cents)
    return all
  }
}
