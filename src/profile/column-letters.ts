/** The letters of a column counted from 0, as Excel names it: 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  let letters = ''
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Column from 0 of its letters (C is 2, aa is 26); -1 when they are none. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1
  let at = 0
  for (const letter of letters.toUpperCase()) at = at * 26 + letter.charCodeAt(0) - 64
  return at - 1
}
