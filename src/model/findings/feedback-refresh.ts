import type { Catalogue } from './entry.ts'

/** Findings about tables that are brought up to date. */
export const refreshFindings = {} satisfies Catalogue
