import type { Catalogue } from './entry.ts'

export const outputFindings = {} satisfies Catalogue
