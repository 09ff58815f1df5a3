import { cellText, type Cell } from './row.ts'

/** What a program writes for a letter that it could not store. */
export const LOST = '\ufffd'

/** UTF-8 that was read as windows-1252 and stored so: `CafÃ©`, `â‚¬`. */
const TWICE = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â‚¬|Â[\u00a0-\u00bf]/
/** Letters of cp850 or macintosh read as windows-1252: `Caf‚`, `CafŽs`. */
const OTHER_PAGE =
  /[A-Za-z][\u0081\u008d\u008f\u0090\u009d‚„ƒ†‡ˆ‰‹][a-z]|[a-z][‚„†‡ˆ‰‹\u0081](?=$|[\s;,"])|[a-z][ŠŽŸ](?=$|[a-z\s;,"])/m

/**
 * Whether letters of a text were lost (Q5), or are probably not the ones that were meant (Q1, Q3).
 *
 * @param guessed the text was read as windows-1252 because it is no UTF-8; any byte is a letter there
 */
export function lettersOf(text: string, guessed: boolean): 'lost' | 'garbled' | null {
  if (text.includes(LOST)) return 'lost'
  if (text.includes('Ã') || text.includes('â‚¬') || text.includes('Â')) {
    if (TWICE.test(text)) return 'garbled'
  }
  return guessed && OTHER_PAGE.test(text) ? 'garbled' : null
}

/** The cell that shows what `lettersOf` found in a row: its column from 0, and its text; null when there is none. */
export function badCell(
  cells: readonly Cell[],
  columns: ReadonlySet<number>,
  guessed: boolean,
): { at: number; text: string; letters: 'lost' | 'garbled' } | null {
  for (let at = 0; at < cells.length; at++) {
    if (!columns.has(at)) continue
    const text = cellText(cells[at])
    const letters = text === '' ? null : lettersOf(text, guessed)
    if (letters !== null) return { at, text, letters }
  }
  return null
}
