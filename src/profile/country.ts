import { COUNTRY_NAMES } from './country-names.ts'

const byName = new Map(
  Object.entries(COUNTRY_NAMES).flatMap(([code, names]) =>
    names.split('|').map((name) => [name, code] as const),
  ),
)

/**
 * The ISO code of a country as sources write it: a code in any case (`be`), or a name (`België`, `Duitsland`). A text
 * that is neither comes back as it is, to be told where a country is needed.
 */
export function countryCode(text: string): string {
  if (/^[A-Z]{2}$/.test(text)) return byName.get(text.toLowerCase()) ?? text
  const known = met.get(text)
  if (known !== undefined) return known
  const name = nameKey(text)
  const code = byName.get(name) ?? (/^[a-z]{2}$/.test(name) ? name.toUpperCase() : text)
  if (met.size >= MOST_MET) met.clear()
  met.set(text, code)
  return code
}

/** The rows of a file name few countries. */
const met = new Map<string, string>()
const MOST_MET = 1_000

const nameKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘`]/g, "'")
    .replace(/ & /g, ' and ')
    .replace(/\s*\([a-z]{2,3}\)$/, '')
    .replace(/[\s.]+/g, ' ')
    .trim()
