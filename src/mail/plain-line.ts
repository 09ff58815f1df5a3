import { quotedText } from '../text/values.ts'

/**
 * Signs that do not show but turn the direction of what follows or hide in a word: with them the name of a file could
 * look like another one.
 */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/**
 * A text that a stranger chose (the name of a file, a value) as one line: without line ends and signs that do not show,
 * so that it can begin no header and forge no line, and not longer than `length` characters.
 */
export function plainLine(text: string, length = 150): string {
  return quotedText(text.toWellFormed().replace(UNSEEN, ''), length).trim()
}
