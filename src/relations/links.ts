import type { RelationLink } from '../model/settings.ts'

/**
 * The order in which a relation is looked for unless an administration chooses another (D2): what was said on purpose
 * first (R86, R90), then equal numbers, then what was found out before, then what only points (R89).
 */
export const DEFAULT_LINKS: readonly RelationLink[] = [
  'target-code',
  'link',
  'source-number',
  'register',
  'vat-number',
  'chamber-of-commerce',
  'name',
]
