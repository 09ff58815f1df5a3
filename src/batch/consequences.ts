import type { Finding, Report } from '../model/finding.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'

const AMOUNT: FindingCode[] = [
  'amount-unreadable',
  'amount-ambiguous',
  'amount-too-precise',
  'amount-too-large',
  'number-scientific',
  'cell-error',
  'cell-without-result',
  'value-not-as-expected',
]

/** What leaves an amount out, or makes it another one. */
const NO_AMOUNT: FindingCode[] = [
  ...AMOUNT,
  'line-without-amount',
  'document-without-amounts',
  'sign-missing',
  'sign-twice',
  'type-missing',
]

/** A cell of the relation that was refused is read as empty. */
const RELATION: FindingCode[] = [
  'value-unknown',
  'value-not-as-expected',
  'cell-error',
  'cell-without-result',
  'number-scientific',
  'code-is-date',
]

/** Findings that only follow from another one about the same document: one cause is told once. */
const causes: Partial<Record<string, readonly string[]>> = {
  'number-missing': [
    'number-scientific',
    'code-is-date',
    'cell-error',
    'cell-without-result',
  ] satisfies FindingCode[],
  'date-missing': [
    'date-is-day-number',
    'value-not-as-expected',
    'summary-date-missing',
    'date-unreadable',
    'cell-error',
    'cell-without-result',
  ] satisfies FindingCode[],
  'summary-date-missing': ['date-unreadable', 'cell-error', 'cell-without-result'] satisfies FindingCode[],
  'line-without-amount': AMOUNT,
  'article-without-amount': AMOUNT,
  'document-without-amounts': AMOUNT,
  'document-without-lines': AMOUNT,
  'document-total-zero': NO_AMOUNT,
  'line-sum-differs': NO_AMOUNT,
  'totals-contradict': NO_AMOUNT,
  'sign-contradicts': NO_AMOUNT,
  'negative-invoice': NO_AMOUNT,
  'negative-invoice-excluding': NO_AMOUNT,
  'negative-invoice-as-credit-note': NO_AMOUNT,
  'negative-invoice-as-credit-note-excluding': NO_AMOUNT,
  'vat-amount-wrong': NO_AMOUNT,
  'vat-amount-differs': NO_AMOUNT,
  'vat-lines-differ': NO_AMOUNT,
  'vat-total-unassigned': NO_AMOUNT,
  'vat-not-allowed': NO_AMOUNT,
  'summary-vat-unknown': ['vat-of-lines-unclear'] satisfies FindingCode[],
  'vat-missing': [
    'summary-vat-unknown',
    'fee-vat-unknown',
    'vat-of-lines-unclear',
    'value-unknown',
    'value-not-as-expected',
    'rate-not-derivable',
    'rate-derivable-twice',
    'rate-unreadable',
    'cell-error',
    'cell-without-result',
  ] satisfies FindingCode[],
  'exchange-rate-missing': AMOUNT,
  'customer-missing': RELATION,
  'supplier-missing': RELATION,
  'relation-unknown': RELATION,
  'relation-name-missing': RELATION,
  'relation-address-missing': RELATION,
  'relation-country-unknown': RELATION,
  'relation-code-missing': RELATION,
  'relation-code-unusable': RELATION,
  'relation-code-outside-range': RELATION,
}

/** A report into `found` that leaves out what follows from something told before. */
export function withoutConsequences(found: Finding[]): Report {
  return (finding) => {
    const before = causes[finding.code]
    if (before && found.some((one) => one.severity === 'error' && before.includes(one.code))) return
    found.push(finding)
  }
}
