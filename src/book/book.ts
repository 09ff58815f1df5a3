import type { Cents } from '../model/money.ts'
import type { Entry, EntryLine } from '../model/entry.ts'
import type { Report } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { finding } from '../model/finding-make.ts'
import { amountsOf, type DocumentAmounts } from './amounts.ts'
import { convertLines } from './currency.ts'
import { entryLines } from './entry-lines.ts'
import { isZeroDocument, zeroLineRows } from './left-out.ts'
import { cutText, entryDescriptionLimit } from './texts.ts'

export type Difference = { reason: 'computed-vat' | 'rounding' | 'conversion'; amount: Cents }

/** What became of a document. `input` plus the differences is the entry's total. */
export type Booking = {
  /** null: nothing to book (left out by rule), or not bookable because of errors that were reported before */
  entry: Entry | null
  /** rule -> source rows left out by it: 'zero-line', 'zero-document' */
  leftOut: Record<string, number>
  /** total including VAT as the source gives it, in the document's currency, document sign */
  input: Cents
  differences: Difference[]
}

const NOTHING: Record<string, number> = Object.freeze({})
const NO_DIFFERENCES: Difference[] = Object.freeze([]) as unknown as Difference[]

/**
 * Makes the balanced entry of a resolved and checked document, as the worked bookings have it. Reports the cents that
 * converting another currency leaves over. Judging is done before, by look-ups and checks: a document that has errors
 * is not to be booked, and where it cannot be (an account that was not found) the entry is null.
 *
 * @throws Error when the entry does not balance: a mistake in the program, never in the data
 */
export function book(document: ResolvedDocument, settings: AdministrationSettings, report: Report): Booking {
  const { source } = document
  if (isZeroDocument(source)) {
    return { entry: null, leftOut: { 'zero-document': source.rows }, input: 0, differences: NO_DIFFERENCES }
  }
  const zeroRows = document.lines.length < source.lines.length ? zeroLineRows(source) : 0
  const leftOut = zeroRows === 0 ? NOTHING : { 'zero-line': zeroRows }
  if (!isBookable(document)) return { entry: null, leftOut, input: 0, differences: NO_DIFFERENCES }
  const amounts = amountsOf(document, settings.vat.rounding)
  if (amounts.unassigned !== 0) return { entry: null, leftOut, input: 0, differences: NO_DIFFERENCES }

  const lines = entryLines(document, amounts, settings)
  let total = amounts.total
  if (document.rate !== '1') {
    const converted = convertLines(lines, total, document.rate)
    total = converted.total
    if (converted.leftover !== null) {
      const { leftover, line } = converted.leftover
      const params = { amount: { cents: leftover }, account: line.account, rate: document.rate }
      report(finding('exchange-leftover', line.place, params, { document: source.number }))
    }
  }
  assertBalance(lines, document)
  const input = inputOf(document, amounts)
  return {
    entry: makeEntry(document, lines, total, settings),
    leftOut,
    input,
    differences: differencesOf(input, total, document, amounts),
  }
}

/** Whether every code was found. What was not found has been reported as an error. */
function isBookable(document: ResolvedDocument): boolean {
  const { journal, relation, lines } = document
  if (journal.code === '' || relation.code === '' || document.year === 0) return false
  if (document.rate === '' || document.paymentCondition === '' || lines.length === 0) return false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.account.code === '' || line.kind === 'margin' || (line.vat === null && line.kind !== 'none'))
      return false
  }
  return true
}

function makeEntry(
  document: ResolvedDocument,
  lines: EntryLine[],
  total: Cents,
  settings: AdministrationSettings,
): Entry {
  const { source } = document
  return {
    kind: document.kind,
    number: source.number,
    entryNumber: document.entryNumber,
    journal: document.journal.code,
    relation: document.relation.code,
    relationName: document.relation.name,
    date: source.date,
    dueDate: document.dueDate,
    dueDateStated: source.dueDate !== '' || source.paymentCondition !== '',
    paymentCondition: document.paymentCondition,
    year: document.year,
    period: document.period,
    description: cutText(source.description, entryDescriptionLimit(source.number)),
    // on a purchase the supplier's invoice number is the reference (bookings case 24)
    yourReference: source.direction === 'purchase' ? source.number : source.yourReference,
    paymentReference: document.paymentReference,
    currency: source.currency || settings.currency,
    rate: document.rate,
    total,
    lines,
    pdf: source.pdf,
    place: source.place,
  }
}

function inputOf(document: ResolvedDocument, amounts: DocumentAmounts): Cents {
  const { source } = document
  if (source.totalIncluding !== null) return source.totalIncluding
  return amounts.total - amounts.computedVat - source.rounding
}

function differencesOf(
  input: Cents,
  total: Cents,
  document: ResolvedDocument,
  amounts: DocumentAmounts,
): Difference[] {
  if (input === total) return NO_DIFFERENCES
  const differences: Difference[] = []
  const add = (reason: Difference['reason'], amount: Cents): void => {
    if (amount !== 0) differences.push({ reason, amount })
  }
  // a stated total may be that before or after the source's own rounding
  const rounding = document.source.totalIncluding === null ? document.source.rounding : amounts.total - input
  add('rounding', rounding)
  add('computed-vat', amounts.total - input - rounding)
  add('conversion', total - amounts.total)
  return differences
}

function assertBalance(lines: readonly EntryLine[], document: ResolvedDocument): void {
  let amount = 0
  let foreign = 0
  for (let i = 0; i < lines.length; i++) {
    amount += lines[i]!.amount
    foreign += lines[i]!.foreign
  }
  if (amount === 0 && foreign === 0) return
  throw new Error(
    `the entry of ${document.source.number || 'a document'} (row ${document.source.place.row}) does not balance: ` +
      `${amount} cents, ${foreign} cents of ${document.source.currency}`,
  )
}
