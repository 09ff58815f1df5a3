export type Value = string | number | Date | null

/** A cell of a date, from its ISO text. */
export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
