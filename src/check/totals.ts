import type { Cents } from '../model/money.ts'
import type { Document, DocumentLine } from '../model/document.ts'
import { tell, type Check } from './check.ts'

/**
 * Net + VAT = gross, on the document and on each line; where the VAT is not given, the gross has the sign of the net
 * and is not smaller (Q31: a thousands digit lost).
 */
export const check: Check = {
  name: 'totals',
  codes: ['totals-contradict'],
  run(document, _context, report) {
    const { source } = document
    if (totalsContradict(source)) {
      const { totalExcluding, totalVat, totalIncluding } = source
      tell(
        report,
        document,
        'totals-contradict',
        source.place,
        params(totalExcluding!, totalVat, totalIncluding!),
      )
      return
    }
    for (const { source: line } of document.lines) {
      if (!lineContradicts(line)) continue
      tell(
        report,
        document,
        'totals-contradict',
        line.place,
        params(line.excluding!, line.vat, line.including!),
      )
    }
  },
}

/** Whether the totals of a document or the amounts of one of its lines contradict each other. */
export function amountsContradict(source: Document): boolean {
  return totalsContradict(source) || source.lines.some(lineContradicts)
}

function lineContradicts({ excluding, vat, including }: DocumentLine): boolean {
  return excluding !== null && including !== null && contradict(excluding, vat, including)
}

/** Whether the totals of a document contradict each other. A stated total may include the source's rounding or not. */
export function totalsContradict(source: Document): boolean {
  const { totalExcluding, totalVat, totalIncluding, rounding } = source
  if (totalExcluding === null || totalIncluding === null) return false
  if (!contradict(totalExcluding, totalVat, totalIncluding)) return false
  return rounding === 0 || contradict(totalExcluding, totalVat, totalIncluding - rounding)
}

function contradict(net: Cents, vat: Cents | null, gross: Cents): boolean {
  if (vat !== null && net + vat !== gross) return true
  return Math.abs(gross) < Math.abs(net) || (gross > 0 && net < 0) || (gross < 0 && net > 0)
}

const params = (net: Cents, vat: Cents | null, gross: Cents) => ({
  net: { cents: net },
  vat: { cents: vat ?? gross - net },
  gross: { cents: gross },
})
