import type { Direction } from '../../model/document.ts'
import type { Tables } from '../../model/tables.ts'
import type { RateOf } from './validate.ts'
import { vatKinds } from './vat-kinds.ts'

/** What each kind of VAT comes to on a day, as vat-codes.csv says it; null when it does not, or says several. */
export function rateOf(tables: Tables, direction: Direction): RateOf {
  const codes = tables.vatCodes.all.flatMap((code) => {
    const kinds = code.kind === 'domestic' ? vatKinds(code, direction) : null
    const sided = code.direction === 'both' || code.direction === direction
    return kinds === null || kinds.line === 'Geen' || !sided ? [] : [{ code, kind: kinds.line }]
  })
  return (kind, day) => {
    const rates = new Set<number>()
    for (const { code, kind: own } of codes) {
      if (own !== kind || code.rate === null) continue
      if ((code.from === '' || code.from <= day) && (code.until === '' || code.until >= day))
        rates.add(code.rate)
    }
    return rates.size === 1 ? [...rates][0]! : null
  }
}
