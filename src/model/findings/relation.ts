import type { Catalogue } from './entry.ts'
import { knownRelationFindings } from './relation-known.ts'
import { newRelationFindings } from './relation-new.ts'

/** Findings about customers and suppliers. */
export const relationFindings = {
  ...knownRelationFindings,
  ...newRelationFindings,
} satisfies Catalogue
