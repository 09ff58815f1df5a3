import type { Catalogue } from './entry.ts'
import { knownRelationFindings } from './relation-known.ts'
import { relationLinkFindings } from './relation-link.ts'
import { newRelationFindings } from './relation-new.ts'

/** Findings about customers and suppliers. */
export const relationFindings = {
  ...knownRelationFindings,
  ...newRelationFindings,
  ...relationLinkFindings,
} satisfies Catalogue
