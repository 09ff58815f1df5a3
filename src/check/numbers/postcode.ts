/**
 * Whether a postcode may be one of its country (Q52): in the Netherlands four digits that do not begin with 0 and two
 * letters other than SA, SD and SS, which are never given out; in Belgium four digits that do not begin with 0. Other
 * countries are not judged.
 */
export function isPostcode(text: string, country: string): boolean {
  const plain = text
    .toUpperCase()
    .replace(/^(NL|BE|B)[- ]/, '')
    .trim()
  if (country === 'NL') return /^[1-9]\d{3}[ \u00a0]?(?!SA|SD|SS)[A-Z]{2}$/.test(plain)
  return country === 'BE' ? /^[1-9]\d{3}$/.test(plain) : true
}

/** The part of a field that is the postcode, when a place stands behind it (`9130 Kieldrecht`); '' otherwise. */
export function postcodeInFront(text: string, country: string): string {
  const parts = /^(\d{4} ?[A-Za-z]{2}|\d{4}),? +(\p{L}{3}.*)$/u.exec(text.trim())
  return parts !== null && isPostcode(parts[1]!, country) ? parts[1]! : ''
}
