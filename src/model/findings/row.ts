import type { Catalogue } from './entry.ts'

export const rowFindings = {} satisfies Catalogue
