import type { Document } from '../model/document.ts'
import type { Finding, Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Cell } from '../model/row.ts'
import type { SheetPlan } from './types.ts'

/** Currencies that a sign or code beside an amount can mean. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  EUR: ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  USD: ['USD'],
  '£': ['GBP'],
  GBP: ['GBP'],
  CHF: ['CHF'],
}
const SIGN = /€|\$|£|EUR|USD|GBP|CHF/i

type Met = { row: number; column: number; text: string; currencies: readonly string[] }

/**
 * The signs of currencies that stand beside amounts, in the text or by the format of the cell. They are no part of the
 * amount (Q29), but dollars must never be booked as euros: a sign must be that of the document's currency.
 */
export class MoneySigns {
  private readonly plan: SheetPlan
  private met: Met[] = []

  constructor(plan: SheetPlan) {
    this.plan = plan
  }

  /** Looks at the cell of an amount. */
  see(cell: Cell, row: number, column: number): void {
    const text = typeof cell === 'string' ? cell : cell.text
    if (isBare(text)) return
    const sign = SIGN.exec(text)
    const currencies = sign ? MEANINGS[sign[0].toUpperCase()] : undefined
    if (currencies) this.met.push({ row, column, text: text.trim(), currencies })
  }

  /** Tells the first amount of the document that is in another currency; what was seen is forgotten. */
  tell(document: Document, report: Report): void {
    if (this.met.length === 0) return
    const met = this.met
    this.met = []
    const currency = document.currency || 'EUR'
    // What the source calls its currency may be no code at all: that is told by itself.
    if (!/^[A-Z]{3}$/.test(currency)) return
    const other = met.find((one) => !one.currencies.includes(currency))
    if (other) report(this.finding(other, document))
  }

  private finding({ row, column, text }: Met, document: Document): Finding {
    const heading = this.plan.headings[column] ?? ''
    const place = { sheet: this.plan.name, row, column, heading }
    const params = { heading, currency: document.currency }
    return finding('amount-other-currency', place, params, { value: text, document: document.number })
  }
}

/** Begins and ends as a number: nearly every amount is done with here. */
function isBare(text: string): boolean {
  const first = text.charCodeAt(text.startsWith('-') ? 1 : 0)
  const last = text.charCodeAt(text.length - 1)
  return first >= 48 && first <= 57 && last >= 48 && last <= 57
}
