import type { Catalogue } from './entry.ts'

export const relationFindings = {} satisfies Catalogue
