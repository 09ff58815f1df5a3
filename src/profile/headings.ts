/**
 * A heading as it is compared: lower case, without accents, blanks, dots, dashes, underscores and colons, so that
 * `Factuurnr.` and `factuur_nr` are one (Q27).
 */
export function headingKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .toLowerCase()
    .replace(/[\s\u00a0._:\-/'"()]+/g, '')
}

/** Headings of the two columns that an annotated copy carries; they are ignored when the file comes back. */
const OURS = new Set(['melding', 'wattedoen', 'message', 'whattodo', 'quefaire'])

/** Whether a heading belongs to an annotated copy of ours. */
export function isOurs(key: string): boolean {
  return OURS.has(key)
}
