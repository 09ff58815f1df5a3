/**
 * A heading as it is compared: lower case, without accents, blanks, dots, dashes, underscores, colons, quotes,
 * brackets and euro signs, so that `Factuurnr.` and `factuur_nr` are one (Q27), and so are `Bedrag` and `Bedrag (EUR)`.
 * A decimal mark between digits stays, as a comma: `Omzet 9.5%` is not `Omzet 95%`.
 */
export function headingKey(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const key = keyOf(text)
  if (text.length > LONGEST_KNOWN) return key
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(apart(text), apart(key))
  return key
}

/** A thousand small files have the same headings, and each is tried on every profile. */
const known = new Map<string, string>()
const MOST_KNOWN = 2000
const LONGEST_KNOWN = 60

/** The same text in memory of its own: a cell is a part of a large text, which would be kept with it. */
const apart = (text: string): string => ` ${text}`.slice(1)

function keyOf(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/\((?:in )?(?:eur|euro)\)/, '')
    .replace(/(\d)[.,](?=\d)/g, '$1,')
    .replace(/[\s._:\-–—/'’"()€]+/g, '')
}

/** Headings of the two columns that an annotated copy carries, per language. */
const OURS = [
  ['melding', 'wattedoen'],
  ['message', 'whattodo'],
  ['message', 'quefaire'],
]

const NONE: ReadonlySet<number> = new Set()

/**
 * The two columns of an annotated copy among these heading keys, columns from 0; they are ignored when the file comes
 * back. Both must be there in one language: a lone "Message" is a column of the source's own.
 */
export function ourColumns(keys: readonly string[]): ReadonlySet<number> {
  for (const pair of OURS) {
    const found = pair.map((key) => keys.lastIndexOf(key))
    if (found.every((at) => at >= 0)) return new Set(found)
  }
  return NONE
}
