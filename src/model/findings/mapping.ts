import type { Catalogue } from './entry.ts'

export const mappingFindings = {} satisfies Catalogue
