/** Kinds of characters that a text holds, so that the usual text is taken over without looking twice. */
export const TEXT_ENTITY = 1
export const TEXT_RETURN = 2
export const TEXT_UNDERSCORE = 4
export const TEXT_WIDE = 8
/** the byte that ends a text */
export const TEXT_STOP = 128

/** Flag of each byte. */
export const characterFlags = new Uint8Array(256)
characterFlags.fill(TEXT_WIDE, 128)
characterFlags[0x26] = TEXT_ENTITY
characterFlags[0x0d] = TEXT_RETURN
characterFlags[0x5f] = TEXT_UNDERSCORE
characterFlags[0x3c] = TEXT_STOP

/** Hash of a name in these bytes (FNV-1a); never 0, which means a foreign element. */
export function nameHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash === 0 ? 1 : hash
}

/** The hash of a name known beforehand. */
export function nameKey(name: string): number {
  const bytes = Buffer.from(name, 'latin1')
  return nameHash(bytes, 0, bytes.length)
}

/**
 * A whole number of at most 9 digits in these bytes; -1 when it is anything else. For row numbers, indexes and
 * the like, which is most of what a sheet part consists of.
 */
export function smallNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 9) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** The column, from 0, of a cell reference such as AB12; -1 when it begins with no letter or with more than three. */
export function referenceColumn(bytes: Uint8Array, start: number, end: number): number {
  let column = 0
  for (let i = start; i < end; i++) {
    const letter = (bytes[i]! & 0xdf) - 0x40
    if (letter < 1 || letter > 26) return i > start ? column - 1 : -1
    if (i - start > 2) return -1
    column = column * 26 + letter
  }
  return column - 1
}

/** Letters of a column that counts from 0: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
