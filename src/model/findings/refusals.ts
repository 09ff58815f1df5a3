import type { Catalogue } from './entry.ts'
import { refusalCodeFindings } from './refusals-codes.ts'
import { refusalDocumentFindings } from './refusals-documents.ts'
import { refusalNumberFindings } from './refusals-numbers.ts'

/** Findings that foretell what the accounting package would refuse, or that a person would want to know before it takes it. */
export const refusalFindings = {
  ...refusalCodeFindings,
  ...refusalDocumentFindings,
  ...refusalNumberFindings,
} satisfies Catalogue
