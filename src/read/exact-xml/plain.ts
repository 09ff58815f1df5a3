/** What the five references that XML knows by themselves stand for. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCES = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g

/** A text with its line ends as XML gives them on; null: one of them is a carriage return by itself. */
export function newlines(raw: string): string | null {
  if (!raw.includes('\r')) return raw
  const text = raw.replaceAll('\r\n', '\n')
  return text.includes('\r') ? null : text
}

/** A text between tags as it reads; null: it has something that takes a real parser to judge. */
export function plainText(raw: string): string | null {
  const text = newlines(raw)
  if (text === null || text.includes(']]>')) return null
  return text.includes('&') ? resolved(text) : text
}

/** References put in place; null: there is an ampersand that belongs to none of them. */
function resolved(text: string): string | null {
  const known = text.match(REFERENCES)?.length ?? 0
  if (known !== text.split('&').length - 1) return null
  let isPlain = true
  const made = text.replace(REFERENCES, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name]!
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal)
    if (isCharacter(code)) return String.fromCodePoint(code)
    isPlain = false
    return ''
  })
  return isPlain ? made : null
}

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

const ATTRIBUTE = /[ \n\t]+([A-Za-z][A-Za-z0-9_.:-]*)="([^"<]*)"/y
/** In a value these become blanks, or stand for something else. */
const UNUSUAL = /[\t\n\r&]/
const REST = /^[ \n\t]*$/

/** The attributes of a tag, from after its name; null: there is something that takes a real parser to judge. */
export function plainAttributes(text: string, from: number, to: number): Record<string, string> | null {
  const attributes: Record<string, string> = {}
  let at = from
  while (at < to) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(text)
    if (!found || ATTRIBUTE.lastIndex > to) return REST.test(text.slice(at, to)) ? attributes : null
    const name = found[1]!
    if (Object.hasOwn(attributes, name)) return null
    const raw = found[2]!
    const value = UNUSUAL.test(raw) ? valueOf(raw) : raw
    if (value === null) return null
    attributes[name] = value
    at = ATTRIBUTE.lastIndex
  }
  return attributes
}

const valueOf = (raw: string): string | null => (/[\t\n\r]/.test(raw) ? null : resolved(raw))
