import type { Finding } from '../model/finding.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { cellText } from '../model/row.ts'
import type { Group } from '../profile/group.ts'
import type { Field, TablePlan } from '../profile/types.ts'

const VAT: readonly Field[] = ['vatCode', 'vatKind', 'vatRate', 'article']
const RATE: readonly Field[] = ['vatRate', 'vatCode', 'vatKind']
const VAT_AMOUNT: readonly Field[] = ['vat', 'totalVat']
const ACCOUNT: readonly Field[] = ['ledgerAccount', 'article']
const RELATION: readonly Field[] = ['relationTargetCode', 'relationCode', 'relationName']
const NUMBER: readonly Field[] = ['number']

/** Which cells a finding may be about, the likeliest first: look-ups and checks know a document, not its cells. */
const FIELDS: Partial<Record<FindingCode, readonly Field[]>> = {
  'vat-missing': RATE,
  'vat-rate-unknown': RATE,
  'vat-rate-differs': RATE,
  'vat-rate-unusual': RATE,
  'vat-zero-unclear': RATE,
  'vat-code-unknown': VAT,
  'vat-code-ambiguous': VAT,
  'vat-code-wrong-direction': VAT,
  'vat-code-blocked': VAT,
  'vat-code-wrong-country': VAT,
  'vat-code-not-on-date': VAT,
  'vat-amount-wrong': VAT_AMOUNT,
  'vat-amount-differs': VAT_AMOUNT,
  'vat-lines-differ': VAT_AMOUNT,
  'vat-not-allowed': VAT_AMOUNT,
  'vat-number-missing': ['relationVatNumber'],
  'vat-number-wrong': ['relationVatNumber'],
  'vat-number-not-eu': ['relationVatNumber'],
  'vat-number-own-country': ['relationVatNumber'],
  'ledger-account-missing': ['ledgerAccount'],
  'ledger-account-unknown': ACCOUNT,
  'ledger-account-ambiguous': ACCOUNT,
  'ledger-account-blocked': ACCOUNT,
  'ledger-account-wrong-type': ACCOUNT,
  'article-ambiguous': ['article'],
  'location-unknown': ['location'],
  'location-missing': ['location'],
  'journal-missing': ['journal'],
  'journal-unknown': ['journal'],
  'journal-ambiguous': ['journal'],
  'journal-blocked': ['journal'],
  'cost-centre-unknown': ['costCentre'],
  'cost-centre-ambiguous': ['costCentre'],
  'cost-centre-blocked': ['costCentre'],
  'cost-unit-unknown': ['costUnit'],
  'cost-unit-ambiguous': ['costUnit'],
  'cost-unit-blocked': ['costUnit'],
  'payment-condition-missing': ['paymentCondition'],
  'payment-condition-unknown': ['paymentCondition'],
  'payment-condition-ambiguous': ['paymentCondition'],
  'payment-reference-check': ['paymentReference'],
  'payment-reference-not-digits': ['paymentReference'],
  'currency-unknown': ['currency'],
  'exchange-rate-missing': ['exchangeRate', 'currency'],
  'exchange-rate-wrong': ['exchangeRate'],
  'relation-unknown': RELATION,
  'relation-ambiguous': RELATION,
  'relation-blocked': RELATION,
  'relation-not-customer': RELATION,
  'relation-not-supplier': RELATION,
  'relation-code-not-in-table': RELATION,
  'relation-code-of-other': RELATION,
  'relation-code-of-two': RELATION,
  'relation-code-unusable': RELATION,
  'relation-code-missing': RELATION,
  'relation-name-is-number': RELATION,
  'relation-code-taken': RELATION,
  'customer-missing': RELATION,
  'supplier-missing': RELATION,
  'relation-address-missing': ['street', 'postcode', 'city'],
  'relation-country-unknown': ['country'],
  'country-not-iso': ['country'],
  'bank-account-not-iban': ['iban'],
  'entry-number-no-digits': NUMBER,
  'entry-number-out-of-range': NUMBER,
  'entry-number-in-use': NUMBER,
  'entry-number-twice': NUMBER,
  'document-already-exported': NUMBER,
  'document-changed': NUMBER,
  'duplicate-in-file': NUMBER,
  'duplicate-in-file-other': NUMBER,
  'date-unusual': ['date'],
  'date-not-real': ['date'],
  'period-missing': ['date'],
  'period-closed': ['date'],
  'period-moved': ['date'],
  'due-date-before-date': ['dueDate'],
  'due-date-unusual': ['dueDate'],
  'due-date-not-real': ['dueDate'],
  'totals-contradict': ['totalIncluding', 'including'],
  'line-sum-differs': ['totalExcluding', 'totalIncluding'],
  'line-amount-differs': ['excluding', 'including'],
  'pdf-missing': ['pdf'],
}

/**
 * Gives a finding that knows its row only the cell that it is about, so that a person sees which one to correct (R13):
 * the first of its fields that is filled in. What is missing is shown where it should have stood.
 */
export function located(found: Finding, plan: TablePlan, group: Group): Finding {
  const fields = FIELDS[found.code as FindingCode]
  const { place } = found
  if (!fields || place.column !== undefined || place.row === 0) return found
  const ofLines = plan.lines !== null && place.sheet === plan.lines.name && place.sheet !== plan.header.name
  const sheet = ofLines ? plan.lines! : plan.header
  const rows = ofLines || group.headers.length === 0 ? group.lines : group.headers
  const cells = rows.find((row) => row.number === place.row)?.cells
  const columns = fields.map((field) => sheet.column[field]).filter((column) => column >= 0)
  const filled = columns.find((column) => cells !== undefined && cellText(cells[column]) !== '')
  const column = filled ?? (found.code.endsWith('-missing') ? columns[0] : undefined)
  if (column === undefined) return found
  return { ...found, place: { ...place, column, heading: sheet.headings[column] ?? '' } }
}
