/** The longest description that is booked (Exact's limit; facts: XML section 1). */
export const DESCRIPTION_LIMIT = 255

/** Room that the title of an entry takes when the target puts it before the description: its words and the number. */
const TITLE_WORDS = 26

/** The longest description of a whole entry with this invoice number. */
export function entryDescriptionLimit(number: string): number {
  return Math.max(0, DESCRIPTION_LIMIT - TITLE_WORDS - number.length)
}

/** The text, cut at `limit` characters with an ellipsis; never within a pair of surrogates. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, Math.max(0, limit - 1))
  return (HALF_PAIR.test(cut) ? cut.slice(0, -1) : cut) + '…'
}

const HALF_PAIR = /[\ud800-\udbff]$/
