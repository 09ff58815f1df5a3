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

/** A sign in brackets or at the end: `Bedrag (EUR)`, `Totaal in $`. */
const IN_HEADING = /€|\$|£|\b(?:EUR|USD|GBP|CHF)\b/

const meaningOf = (sign: RegExpExecArray | null): readonly string[] | undefined =>
  sign ? MEANINGS[sign[0].toUpperCase()] : undefined

type Met = { row: number; column: number; text: string; currencies: readonly string[] }

/**
 * The signs of currencies that stand beside amounts, in the text or by the format of the cell. They are no part of the
 * amount (Q29), but dollars must never be booked as euros: a sign must be that of the document's currency.
 */
export class MoneySigns {
  private readonly plan: SheetPlan
  /** signs that stand in the headings, for all amounts below them; null when there are none */
  private readonly headings: (readonly string[] | undefined)[] | null
  private met: Met[] = []

  constructor(plan: SheetPlan) {
    this.plan = plan
    const headings = plan.headings.map((heading) => meaningOf(IN_HEADING.exec(heading)))
    this.headings = headings.some((one) => one !== undefined) ? headings : null
  }

  /** Looks at the cell of an amount. */
  see(cell: Cell, row: number, column: number): void {
    const text = typeof cell === 'string' ? cell : cell.text
    if (this.headings === null && isBare(text)) return
    const currencies = meaningOf(SIGN.exec(text)) ?? this.headings?.[column]
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
