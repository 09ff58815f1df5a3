import type { Catalogue } from './entry.ts'
import { vatAmountFindings } from './vat-amount.ts'
import { vatCodeFindings } from './vat-code.ts'
import { vatNumberFindings } from './vat-number.ts'

/** Findings about VAT. */
export const vatFindings = {
  ...vatAmountFindings,
  ...vatCodeFindings,
  ...vatNumberFindings,
} satisfies Catalogue
