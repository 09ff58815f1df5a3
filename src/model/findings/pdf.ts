import type { Catalogue } from './entry.ts'

export const pdfFindings = {} satisfies Catalogue
