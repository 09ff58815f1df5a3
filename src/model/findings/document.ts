import type { Catalogue } from './entry.ts'

export const documentFindings = {} satisfies Catalogue
