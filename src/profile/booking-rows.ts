import type { Document, DocumentLine } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import type { Cents } from '../model/money.ts'
import type { Row } from '../model/row.ts'
import { AccountVats } from './account-vats.ts'
import { bookingSums, checkBooking } from './booking-checks.ts'
import type { CellReader } from './cells.ts'
import { matches } from './glob.ts'
import type { Group } from './group.ts'
import { giveRates, giveTaxes, namesNoVat, type Tax } from './vat-of-lines.ts'
import { tellVatOfLines } from './vat-on-document.ts'
import type { TablePlan, TableRule } from './types.ts'

/** What a booking is to a table: its own, another table's, or none of the tables'. */
export type BookingAnswer = 'mine' | 'other' | 'nobody'

const isBookings = (table: TableRule): boolean => table.layout === 'booking-rows'

/**
 * Debit and credit rows of one booking as a document (R1). The row on the account of customers or suppliers gives
 * relation, number and total; rows on VAT accounts give the VAT per rate; all others are lines. What is no sale or
 * purchase is never taken for one.
 */
export class BookingRows {
  private readonly cells: CellReader
  private readonly plan: TablePlan
  private readonly others: readonly string[]
  private readonly vats: AccountVats
  private readonly sign: 1 | -1

  constructor(plan: TablePlan, cells: CellReader) {
    this.plan = plan
    this.cells = cells
    this.others = (plan.sharing ?? [])
      .filter((one) => one !== plan && isBookings(one.table))
      .flatMap((one) => one.table.bookings?.relationAccounts ?? [])
    this.vats = new AccountVats(plan.table.bookings!)
    this.sign = plan.table.makes === 'purchase' ? -1 : 1
  }

  /** Whose the booking is, by the accounts of its rows. */
  of(group: Group): BookingAnswer {
    const mine = group.lines.some((row) => this.isRelation(row))
    const others = group.lines.some((row) => isOn(this.account(row), this.others))
    if (mine === others) return 'nobody'
    return mine ? 'mine' : 'other'
  }

  /** The row that says which invoice it is; the first of the group in a booking that has none. */
  main(group: Group): Row {
    return group.lines.find((row) => this.isRelation(row)) ?? group.lines[0]!
  }

  /** The accounts of a booking, for the message that it is none of ours. */
  accounts(group: Group): string {
    return [...new Set(group.lines.map((row) => this.account(row)))].join(', ')
  }

  /**
   * Fills in total, lines and VAT of a document.
   *
   * @param bare makes the line of a row without its amounts
   */
  fill(document: Document, group: Group, bare: (row: Row) => DocumentLine, report: Report): void {
    const sums = bookingSums(this.cells, group, report)
    checkBooking(this.cells, group, (row) => this.isRelation(row), sums, report)
    let total = 0
    const taxes = new Map<string, Tax>()
    let shifted = false
    group.lines.forEach((row, at) => {
      const value = sums.values[at] ?? 0
      const account = this.account(row)
      const tax = this.vats.taxOn(account)
      if (this.isRelation(row)) total += value * this.sign
      else if (tax) {
        if (tax.kind === 'reverse-charge') shifted = true
        this.vats.add(taxes, tax, -value * this.sign)
      } else this.line(document, bare(row), sums.values[at] ?? null, account)
    })
    document.totalIncluding = total || 0
    document.type = total < 0 ? 'credit-note' : 'invoice'
    if (sums.readable) this.tax(document, [...taxes.values()], shifted, report)
  }

  private line(document: Document, line: DocumentLine, value: Cents | null, account: string): void {
    line.excluding = value === null ? null : -value * this.sign || 0
    if (namesNoVat(line)) this.vats.name(line, account)
    document.lines.push(line)
  }

  /** VAT that the buyer accounts for stands on two accounts that cancel each other out (bookings case 14). */
  private tax(document: Document, taxes: Tax[], shifted: boolean, report: Report): void {
    const sum = taxes.reduce((all, { vat }) => all + vat, 0)
    if (shifted && sum === 0) {
      for (const line of document.lines) if (namesNoVat(line)) line.vatKind = 'reverse-charge'
      return
    }
    const lines = document.lines.filter((line) => line.excluding !== 0)
    const [only] = taxes
    if (!shifted && taxes.length === 1 && only!.rates) {
      if (giveRates(lines, only!.rates, only!.vat)) document.totalVat = only!.vat
      else tellVatOfLines(document, taxes, report)
    } else if (shifted || taxes.some((tax) => tax.rates) || !giveTaxes(lines, taxes)) {
      tellVatOfLines(document, taxes, report)
    } else {
      const stated = taxes.filter(({ vat }) => vat !== 0)
      document.vatTotals = stated.map(({ rate, code, vat }) => ({ rate, code, vat }))
    }
  }

  private account(row: Row): string {
    return this.cells.code(row, 'ledgerAccount', silent)
  }

  private isRelation(row: Row): boolean {
    return isOn(this.account(row), this.plan.table.bookings!.relationAccounts)
  }
}

const isOn = (account: string, globs: readonly string[]): boolean =>
  account !== '' && globs.some((glob) => matches(glob, account))

const silent = (): void => undefined
