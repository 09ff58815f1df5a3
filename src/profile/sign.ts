import type { Document } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Cents } from '../model/money.ts'

/**
 * One sign for all sources: amounts of a credit note are negative (Q57). `auto` looks at the document's totals and at
 * its lines apart, since some sources write one of them positive and the other negative; a positive sum is turned
 * round. Whether both then say the same is for the checks. Documents that the source does not mark stay as they are.
 */
export function applySign(document: Document, rule: 'auto' | 'negative' | 'positive'): void {
  if (document.type !== 'credit-note' || rule === 'negative') return
  const totals = document.totalIncluding || document.totalExcluding || document.totalVat || 0
  const lines = document.lines.reduce((sum, l) => sum + (l.excluding ?? l.including ?? l.vat ?? 0), 0)
  if (rule === 'positive' || (totals || lines) > 0) turnTotals(document)
  if (rule === 'positive' || (lines || totals) > 0) turnLines(document)
}

/**
 * The sign by the type alone (Q57): the source writes sizes. A document whose amounts add up to the other sign is turned
 * round as a whole, so that a discount on it stays one; an invoice that was negative is told. Without a type nobody
 * knows: an error.
 */
export function signByType(document: Document, report: Report): void {
  const { type, number, place } = document
  if (type === null) {
    report(finding('type-missing', place, {}, { document: number }))
    return
  }
  const wrong = type === 'invoice' ? -1 : 1
  const totals = document.totalIncluding || document.totalExcluding || document.totalVat || 0
  const lines = document.lines.reduce((sum, l) => sum + (l.excluding ?? l.including ?? l.vat ?? 0), 0)
  const amount = { cents: totals || lines }
  if (Math.sign(totals) === wrong) turnTotals(document)
  if (Math.sign(lines) === wrong) turnLines(document)
  if (type === 'invoice' && (totals < 0 || lines < 0))
    report(finding('amount-sign-by-type', place, { amount }, { document: number }))
}

const turn = (amount: Cents | null): Cents | null => (amount === null ? null : -amount || 0)

function turnTotals(document: Document): void {
  document.totalExcluding = turn(document.totalExcluding)
  document.totalVat = turn(document.totalVat)
  document.totalIncluding = turn(document.totalIncluding)
  document.rounding = -document.rounding || 0
}

function turnLines(document: Document): void {
  for (const line of document.lines) {
    line.excluding = turn(line.excluding)
    line.including = turn(line.including)
    line.vat = turn(line.vat)
  }
}
