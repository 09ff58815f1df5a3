import type { VatCode } from '../model/tables.ts'
import { NONE } from './code-lookup.ts'

export type { Miss } from './teller.ts'

const MOST_LISTED = 20

/** `2 Hoog 21%, 1 Laag 9%`: VAT codes as a message lists them. */
export function listedVat(codes: readonly VatCode[]): string {
  if (codes.length === 0) return NONE
  const names = codes
    .slice(0, MOST_LISTED)
    .map((c) => (c.description === '' ? c.code : `${c.code} ${c.description}`))
  return names.join(', ') + (codes.length > MOST_LISTED ? ', …' : '')
}
