import type { Entry, EntryLine } from '../model/entry.ts'
import type { Cents } from '../model/money.ts'
import type { BatchTotals } from '../model/batch.ts'
import type { Tables } from '../model/tables.ts'

/** Adds up what is exported: the control totals of receipt, report and IMPORT page (R6, R44). */
export class Tally {
  private readonly tables: Tables
  private readonly currency: string
  private readonly journals = new Map<string, { documents: number; total: Cents }>()
  private readonly vat = new Map<string, { base: Cents; vat: Cents }>()
  private readonly accounts = new Map<string, Cents>()
  private readonly reasons = new Map<string, Cents>()
  private input: Cents = 0
  private output: Cents = 0
  documents = 0
  entryLines = 0

  constructor(tables: Tables, currency: string) {
    this.tables = tables
    this.currency = currency
  }

  /**
   * Counts one entry. `input` is the total as the source states it, in cents of the administration's currency;
   * `differences` say by which rule the booked total differs from it.
   */
  add(entry: Entry, input: Cents, differences: readonly { reason: string; amount: Cents }[]): void {
    this.entryLines += entry.lines.length
    this.total(entry.journal, entry.total, input)
    for (const { reason, amount } of differences)
      this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + amount)
    // Ledger sign to document sign: sales are booked in credit, purchases in debit.
    const sign = entry.kind === 'sales-invoice' || entry.kind === 'sales-credit-note' ? -1 : 1
    for (const line of entry.lines) this.line(line, sign)
  }

  /** Counts a document of which only the total is known. */
  total(journalCode: string, total: Cents, input = total): void {
    this.documents++
    this.input += input
    this.output += total
    const journal = this.journals.get(journalCode) ?? { documents: 0, total: 0 }
    journal.documents++
    journal.total += total
    this.journals.set(journalCode, journal)
  }

  private line(line: EntryLine, sign: number): void {
    this.accounts.set(line.account, (this.accounts.get(line.account) ?? 0) + line.amount)
    if (!line.vat) return
    const vat = this.vat.get(line.vat.code) ?? { base: 0, vat: 0 }
    if (line.role === 'base') vat.base += sign * line.amount
    else if (line.role === 'vat') vat.vat += sign * line.amount
    this.vat.set(line.vat.code, vat)
  }

  totals(): BatchTotals {
    const { journals, vatCodes, ledgerAccounts } = this.tables
    const sorted = <T>(map: Map<string, T>): [string, T][] =>
      [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return {
      currency: this.currency,
      input: this.input,
      output: this.output,
      differences: sorted(this.reasons).map(([reason, amount]) => ({ reason, amount })),
      journals: sorted(this.journals).map(([journal, t]) => ({
        journal,
        name: journals.all.find((j) => j.code === journal)?.name ?? '',
        ...t,
      })),
      vatCodes: sorted(this.vat).map(([code, t]) => ({
        code,
        description: vatCodes.all.find((v) => v.code === code)?.description ?? '',
        base: t.base || 0,
        vat: t.vat || 0,
      })),
      accounts: sorted(this.accounts).map(([account, amount]) => ({
        account,
        name: ledgerAccounts.all.find((a) => a.code === account)?.name ?? '',
        amount,
      })),
    }
  }
}
