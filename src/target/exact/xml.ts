/**
 * Anything that is not plain text in an XML document: markup, blanks that a reader of attributes would change,
 * surrogates, and the characters that XML 1.0 has no place for. Written as "all but the plain ones".
 */
const NOT_PLAIN = /[^ !#-%'-;=?-\ud7ff\ue000-\ufffd]/

/** Whether a text can be written as it stands, as content or between double quotes. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text)
}

/**
 * The first character that XML 1.0 cannot hold, as `U+0001`; '' when there is none. Those are the control characters
 * except tab, line feed and carriage return, U+FFFE, U+FFFF, and halves of surrogate pairs. They cannot be escaped
 * either, so the caller has to tell of them.
 */
export function forbiddenCharacter(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20) {
      if (unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return codePoint(unit)
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = text.charCodeAt(i + 1)
      if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return codePoint(unit)
      i++
    } else if (unit >= 0xfffe) return codePoint(unit)
  }
  return ''
}

/** Escapes markup, and the blanks that an XML reader would turn into others (line ends, tabs in attributes). */
export function escapeXml(text: string): string {
  let escaped = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const entity = entityOf(text.charCodeAt(i))
    if (entity === '') continue
    escaped += text.slice(from, i) + entity
    from = i + 1
  }
  return from === 0 ? text : escaped + text.slice(from)
}

function entityOf(unit: number): string {
  switch (unit) {
    case 0x26:
      return '&amp;'
    case 0x3c:
      return '&lt;'
    case 0x3e:
      return '&gt;'
    case 0x22:
      return '&quot;'
    case 0x09:
      return '&#9;'
    case 0x0a:
      return '&#10;'
    case 0x0d:
      return '&#13;'
    default:
      return ''
  }
}

/** Length in characters as XML Schema counts them: an emoji is one. */
export function characters(text: string): number {
  let count = text.length
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const before = text.charCodeAt(i - 1)
    if (unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff) count--
  }
  return count
}

function codePoint(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`
}
