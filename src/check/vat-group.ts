import type { VatGroup } from '../book/amounts.ts'

/** A VAT code as a message names it: `2 Btw hoog`. */
export function listedGroup(group: VatGroup): string {
  const { vat, kind } = group
  if (vat === null) return kind
  return vat.description === '' ? vat.code : `${vat.code} ${vat.description}`
}
