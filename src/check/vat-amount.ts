import { vatWithin, type Cents } from '../model/money.ts'
import type { Report } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import { finding } from '../model/finding-make.ts'
import { amountsOf, type DocumentAmounts, type VatGroup } from '../book/amounts.ts'
import { tell, vatIsKnown, type Check, type CheckContext } from './check.ts'
import { lineSumDifference } from './line-sum.ts'
import { listedGroup } from './vat-group.ts'
import { amountsContradict } from './totals.ts'

/**
 * VAT that the source gives (bookings case 8). A sale must equal one of the two legal roundings, per line or on the
 * total of the code; a purchase books the supplier's VAT, within a tolerance per line. VAT of the lines and of the
 * document may differ within the tolerance; the document wins.
 */
export const check: Check = {
  name: 'vat-amount',
  codes: ['vat-amount-wrong', 'vat-amount-differs', 'vat-lines-differ', 'vat-total-unassigned'],
  run(document, context, report) {
    const { settings } = context
    if (!vatIsKnown(document) || amountsContradict(document.source)) return
    if (lineSumDifference(document, settings) !== null) return
    const amounts = amountsOf(document, settings.vat.rounding)
    const charged = amounts.groups.some((group) => group.due === 'charged')
    if (amounts.unassigned !== 0 && charged) {
      const params = { vat: { cents: amounts.vat }, unassigned: { cents: amounts.unassigned } }
      tell(report, document, 'vat-total-unassigned', document.source.place, params)
      return
    }
    if (linesDiffer(document, amounts, context, report)) return
    for (let g = 0; g < amounts.groups.length; g++) {
      const group = amounts.groups[g]!
      if (group.due !== 'charged' || isComputed(group)) continue
      if (group.vatAmount === group.onTotal || group.vatAmount === group.perLine) continue
      if (isFromIncluding(document, amounts, g)) continue
      if (isWithinSupplies(document, amounts, g, context)) continue
      judge(document, group, context, report)
    }
  },
}

/** Whether the source says nothing of this group's VAT. */
const isComputed = (group: VatGroup): boolean =>
  group.given === 'computed' && group.linesWithoutVat === group.lines

function judge(
  document: ResolvedDocument,
  group: VatGroup,
  { settings }: CheckContext,
  report: Report,
): void {
  const params = {
    vat: { cents: group.vatAmount },
    expected: { cents: nearest(group.vatAmount, group.onTotal, group.perLine) },
    code: listedGroup(group),
    base: { cents: group.net },
  }
  const { place, number, direction } = document.source
  if (direction === 'sales') {
    tell(report, document, 'vat-amount-wrong', place, params)
    return
  }
  const difference = Math.abs(group.vatAmount - params.expected.cents)
  if (difference <= settings.vat.tolerance * group.lines) return
  const found = finding('vat-amount-differs', place, params, number === '' ? {} : { document: number })
  found.severity = settings.vat.purchaseDifference
  report(found)
}

const nearest = (given: Cents, a: Cents, b: Cents): Cents =>
  Math.abs(given - a) <= Math.abs(given - b) ? a : b

/** Whether lines and document, both giving VAT, differ more than the tolerance. */
function linesDiffer(
  document: ResolvedDocument,
  amounts: DocumentAmounts,
  { settings }: CheckContext,
  report: Report,
): boolean {
  let lines = 0
  let lineVat = 0
  for (const group of amounts.groups) {
    if (group.due !== 'charged') continue
    if (group.linesWithoutVat > 0 || group.given !== 'document') return false
    lines += group.lines
    lineVat += group.lineVat
  }
  if (lines === 0 || Math.abs(lineVat - amounts.vat) <= settings.vat.tolerance * lines) return false
  const params = { lines: { cents: lineVat }, total: { cents: amounts.vat } }
  tell(report, document, 'vat-lines-differ', document.source.place, params)
  return true
}

/** Whether the VAT is a legal rounding of including prices, for a source that gives those on every line. */
function isFromIncluding(document: ResolvedDocument, amounts: DocumentAmounts, index: number): boolean {
  const group = amounts.groups[index]!
  let gross = 0
  let perLine = 0
  for (let i = 0; i < document.lines.length; i++) {
    if (amounts.groupOf[i] !== index) continue
    const { including } = document.lines[i]!.source
    if (including === null) return false
    gross += including
    perLine += vatWithin(including, group.rate)
  }
  return group.vatAmount === perLine || group.vatAmount === vatWithin(gross, group.rate)
}

/**
 * Whether the VAT of a summary is off by no more than the tolerance for each sale that it adds up: every one of them
 * was rounded by itself, per order and not per line, and only their sum is left (facts: sources 5.4).
 */
function isWithinSupplies(
  document: ResolvedDocument,
  amounts: DocumentAmounts,
  index: number,
  { settings }: CheckContext,
): boolean {
  let supplies = 0
  for (let i = 0; i < document.lines.length; i++) {
    if (amounts.groupOf[i] === index) supplies += document.lines[i]!.source.supplies ?? 0
  }
  const { vatAmount, onTotal, perLine } = amounts.groups[index]!
  return Math.abs(vatAmount - nearest(vatAmount, onTotal, perLine)) <= settings.vat.tolerance * supplies
}
