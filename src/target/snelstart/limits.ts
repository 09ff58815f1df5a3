/** Lengths and numbers that SnelStart's description and its list of refusals state (facts: SnelStart sections 1 and 3). */

/** Longest description of a booking or a line (BOE-0071). */
export const DESCRIPTION_LIMIT = 250
/** Longest invoice number (BOE-0058). */
export const NUMBER_LIMIT = 25
/** Longest term, in days. */
export const LONGEST_TERM = 999
/** Largest attachment, in bytes (BLG-0006). */
export const PDF_LIMIT = 10_000_000
/** Number of a cost centre (KPL-0007) and its longest name (KPL-0005). */
export const HIGHEST_COST_CENTRE = 999_999_999
export const COST_CENTRE_NAME = 50
/** Numbers of ledger accounts are whole numbers of 32 bits. */
export const HIGHEST_ACCOUNT = 2_147_483_647
/** Codes of relations are numbers of 32 bits; negative ones are SnelStart's own. */
export const HIGHEST_RELATION = 2_147_483_647
/** Most characters of each field of a relation. */
export const RELATION_LIMITS = {
  name: 50,
  street: 50,
  postcode: 25,
  city: 50,
  phone: 25,
  email: 250,
  website: 100,
} as const

/** Whether a text is a whole number from 1 to `highest`, as SnelStart numbers things. */
export function isNumber(text: string, highest: number): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= highest
}
