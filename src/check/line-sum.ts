import type { Cents } from '../model/money.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { amountsOf } from '../book/amounts.ts'
import { tell, vatIsKnown, type Check } from './check.ts'
import { totalsContradict } from './totals.ts'

/** The lines add up to the totals of the document: the total of the source is what is booked, so nothing may be left. */
export const check: Check = {
  name: 'line-sum',
  codes: ['line-sum-differs'],
  run(document, { settings }, report) {
    const difference = lineSumDifference(document, settings)
    if (difference === null) return
    const { sum, total } = difference
    const params = { sum: { cents: sum }, total: { cents: total }, difference: { cents: total - sum } }
    tell(report, document, 'line-sum-differs', document.source.place, params)
  },
}

/** The sum that is not the document's total, and that total; null when they agree or cannot be compared. */
export function lineSumDifference(
  document: ResolvedDocument,
  settings: AdministrationSettings,
): { sum: Cents; total: Cents } | null {
  const { source } = document
  if (totalsContradict(source)) return null
  const net = netOf(document, settings)
  if (source.totalExcluding !== null && net !== null && net !== source.totalExcluding) {
    return { sum: net, total: source.totalExcluding }
  }
  if (source.totalIncluding === null || !vatIsKnown(document)) return null
  const { total } = amountsOf(document, settings.vat.rounding)
  if (total === source.totalIncluding || total - source.rounding === source.totalIncluding) return null
  return { sum: total, total: source.totalIncluding }
}

/** Sum of the excluding amounts; null when a line's is inside an including amount whose VAT is not known. */
function netOf(document: ResolvedDocument, settings: AdministrationSettings): Cents | null {
  if (vatIsKnown(document)) return amountsOf(document, settings.vat.rounding).net
  let sum = 0
  for (const line of document.lines) {
    if (line.source.excluding === null) return null
    sum += line.source.excluding
  }
  return sum
}
