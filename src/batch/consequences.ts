import type { Finding, Report } from '../model/finding.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'

const AMOUNT: FindingCode[] = [
  'amount-unreadable',
  'amount-ambiguous',
  'amount-too-precise',
  'amount-too-large',
  'number-scientific',
  'cell-error',
]

/** Findings that only follow from another one about the same document: one cause is told once. */
const causes: Partial<Record<string, readonly string[]>> = {
  'date-missing': ['date-unreadable', 'cell-error'] satisfies FindingCode[],
  'line-without-amount': AMOUNT,
  'document-without-lines': AMOUNT,
  'line-sum-differs': AMOUNT,
  'totals-contradict': AMOUNT,
  'vat-amount-wrong': AMOUNT,
  'vat-missing': ['value-unknown', 'rate-unreadable', 'cell-error'] satisfies FindingCode[],
  'exchange-rate-missing': AMOUNT,
}

/** A report into `found` that leaves out what follows from something told before. */
export function withoutConsequences(found: Finding[]): Report {
  return (finding) => {
    const before = causes[finding.code]
    if (before && found.some((one) => one.severity === 'error' && before.includes(one.code))) return
    found.push(finding)
  }
}
