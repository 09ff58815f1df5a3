import type { Cents } from '../model/money.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { applyRate } from '../model/money.ts'
import { amountsOf, type DocumentAmounts } from '../book/amounts.ts'
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
  const amounts = amountsOf(document, settings.vat.rounding)
  const { total } = amounts
  if (total !== source.totalIncluding && total - source.rounding !== source.totalIncluding) {
    return { sum: total, total: source.totalIncluding }
  }
  return remainderDiffers(document, amounts, source.totalIncluding, settings)
}

/** No rate of VAT in the EU is higher (Hungary). */
const HIGHEST_RATE = 27_000

/**
 * A document that states only its total including VAT: its VAT is then what the lines leave of that total, which
 * always fits. It is no VAT when the lines state their own and it is another, or when it cannot be VAT over them at
 * all: then a line is missing or double, or the total is that of something else.
 */
function remainderDiffers(
  { source }: ResolvedDocument,
  { groups, net }: DocumentAmounts,
  total: Cents,
  { vat: { rounding, tolerance } }: AdministrationSettings,
): { sum: Cents; total: Cents } | null {
  if (source.totalVat !== null || source.totalExcluding !== null || source.vatTotals.length > 0) return null
  let vat = 0
  let charged = 0
  let stated = true
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (group.gross !== 0) return null
    if (group.due !== 'charged') continue
    charged += group.lines
    vat += group.lineVat
    if (group.linesWithoutVat === 0) continue
    stated = false
    vat += rounding === 'line' ? group.restPerLine : group.restOnTotal
  }
  const sum = net + vat
  const allowed = tolerance * charged
  if (Math.abs(total - sum) <= allowed || Math.abs(total - sum - source.rounding) <= allowed) return null
  if ((charged === 0 || !stated) && mayBeVat(total - source.rounding - net, net)) return null
  return { sum: sum + source.rounding, total }
}

const mayBeVat = (vat: Cents, net: Cents): boolean =>
  vat === 0 || (vat < 0 === net < 0 && Math.abs(vat) <= Math.abs(applyRate(net, HIGHEST_RATE)))

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
