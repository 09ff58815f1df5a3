import { characterFlags } from './xml-bytes.ts'

const LT = 0x3c
const GT = 0x3e
const QUOTE = 0x22
const SPACE = 0x20
const EQUALS = 0x3d
const LETTER_C = 0x63
const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74
const LETTER_V = 0x76
const SLASH = 0x2f
const ZERO = 0x30

/** More bytes than anything before the value takes, and what closes the cell. */
const HEAD = 64
const TAIL = 8

/**
 * Nine cells of ten are written `<c r="B7" s="3" t="s"><v>12</v></c>`, by Excel and by everybody else. This reads them
 * in one pass; of anything written otherwise it keeps its hands off, and the tokenizer reads it.
 */
export class QuickCell {
  column = 0
  style = 0
  /** a shared string; else a number */
  shared = false
  /** the value when it is a whole number of at most 9 digits without leading zeros, else -1 */
  whole = -1
  /** where the value stands */
  start = 0
  end = 0

  /** Reads the cell at `pos`. Gives the place behind it, -1 when it is not a whole cell of this form. */
  read(bytes: Buffer, pos: number): number {
    // Bytes that are not there would make every access slow: a cell near the end of the window is left alone.
    if (pos + HEAD + TAIL > bytes.length) return -1
    if (bytes[pos] !== LT || bytes[pos + 1] !== LETTER_C || bytes[pos + 2] !== SPACE) return -1
    if (bytes[pos + 3] !== LETTER_R || bytes[pos + 4] !== EQUALS || bytes[pos + 5] !== QUOTE) return -1
    let i = pos + 6
    let column = 0
    let letter = bytes[i]!
    for (; letter >= 0x41 && letter <= 0x5a && i < pos + 10; letter = bytes[++i]!)
      column = column * 26 + letter - 0x40
    if (i === pos + 6 || i > pos + 9) return -1
    let byte = letter
    for (const last = i + 8; byte >= ZERO && byte <= 0x39 && i < last;) byte = bytes[++i]!
    if (byte !== QUOTE) return -1
    byte = bytes[++i]!
    let style = 0
    let shared = false
    if (byte === SPACE && bytes[i + 1] === LETTER_S && bytes[i + 2] === EQUALS && bytes[i + 3] === QUOTE) {
      i += 4
      const from = i
      byte = bytes[i]!
      for (const last = i + 8; byte >= ZERO && byte <= 0x39 && i < last; byte = bytes[++i]!) {
        style = style * 10 + byte - ZERO
      }
      if (byte !== QUOTE || i === from) return -1
      byte = bytes[++i]!
    }
    if (byte === SPACE && bytes[i + 1] === LETTER_T && bytes[i + 2] === EQUALS && bytes[i + 3] === QUOTE) {
      if (bytes[i + 4] !== LETTER_S || bytes[i + 5] !== QUOTE) return -1
      shared = true
      i += 6
      byte = bytes[i]!
    }
    if (byte !== GT || bytes[i + 1] !== LT || bytes[i + 2] !== LETTER_V || bytes[i + 3] !== GT) return -1
    this.column = column - 1
    this.style = style
    this.shared = shared
    return this.value(bytes, i + 4)
  }

  private value(bytes: Buffer, start: number): number {
    const last = bytes.length - TAIL
    let end = start
    let whole = 0
    let byte = bytes[end]!
    for (; byte >= ZERO && byte <= 0x39 && end < last; byte = bytes[++end]!) whole = whole * 10 + byte - ZERO
    if (byte !== LT || end === start || end - start > 9) {
      whole = -1
      while (end < last && characterFlags[bytes[end]!] === 0) end++
      if (bytes[end] !== LT) return -1
    } else if (bytes[start] === ZERO && end - start > 1) whole = -1
    if (bytes[end + 1] !== SLASH || bytes[end + 2] !== LETTER_V || bytes[end + 3] !== GT) return -1
    if (bytes[end + 4] !== LT || bytes[end + 5] !== SLASH || bytes[end + 6] !== LETTER_C) return -1
    if (bytes[end + 7] !== GT) return -1
    this.whole = whole
    this.start = start
    this.end = end
    return end + 8
  }
}

/** Small numbers and days as text, made once: most numbers of a sheet are among them. */
const texts = new Array<string>(65_536).fill('')

/** A whole number that is not negative as text. */
export function wholeText(value: number): string {
  if (value >= texts.length) return String(value)
  return texts[value] || (texts[value] = String(value))
}
