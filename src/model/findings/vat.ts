import type { Catalogue } from './entry.ts'

export const vatFindings = {} satisfies Catalogue
