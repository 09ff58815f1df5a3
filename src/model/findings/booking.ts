import type { Catalogue } from './entry.ts'

export const bookingFindings = {} satisfies Catalogue
