import type { Catalogue } from './entry.ts'

export const registerFindings = {} satisfies Catalogue
