import type { Severity } from '../finding.ts'

/** The texts of one finding in one language. `{name}` is replaced by the parameter of that name. */
export type FindingText = {
  /** what is the matter, with the value in it; one sentence */
  message: string
  /** why this happens; one sentence */
  cause: string
  /** what the reader should do, in the imperative; one sentence */
  remedy: string
}

/** One kind of finding. Tests assert codes and parameters, never texts. */
export type CatalogueEntry = {
  severity: Severity
  /** rules of the behaviour catalogue (R40, D7, Q39) and worked bookings (B8) it answers */
  rules: string[]
  nl: FindingText
  en: FindingText
  fr: FindingText
}

export type Catalogue = Record<string, CatalogueEntry>
