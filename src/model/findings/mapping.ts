import type { Catalogue } from './entry.ts'
import { costFindings } from './cost.ts'
import { journalFindings } from './journal.ts'
import { ledgerFindings } from './ledger.ts'

/** Findings about look-ups in the administration's tables. */
export const mappingFindings = {
  ...costFindings,
  ...journalFindings,
  ...ledgerFindings,
} satisfies Catalogue
