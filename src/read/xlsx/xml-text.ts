import { FileUnreadable } from '../errors.ts'
import { TEXT_ENTITY, TEXT_RETURN, TEXT_WIDE } from './xml-bytes.ts'

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five entities that XML knows by itself and numeric references. Any other one is refused. */
function resolveEntities(text: string): string {
  return text.replace(/&([^;&]{0,12};?)/g, (all, body: string) => {
    const name = body.endsWith(';') ? body.slice(0, -1) : ''
    const known = named[name]
    if (known !== undefined) return known
    const code = /^#x[0-9a-fA-F]{1,8}$/.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d{1,9}$/.test(name)
        ? Number(name.slice(1))
        : -1
    if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
      throw new FileUnreadable('damaged', `${all} is no entity of XML`)
    return String.fromCodePoint(code)
  })
}

/**
 * The characters of a text node: line ends made \n as XML asks, then entities resolved (so that &#13; stays).
 * `flags` are the scanner's.
 */
export function nodeText(bytes: Buffer, start: number, end: number, flags: number): string {
  let text = flags & TEXT_WIDE ? bytes.toString('utf8', start, end) : bytes.toString('latin1', start, end)
  if (flags & TEXT_RETURN) text = text.replace(/\r\n?/g, '\n')
  if (flags & TEXT_ENTITY) text = resolveEntities(text)
  return text
}

/** The characters of an attribute's value: white space made blanks as XML asks, entities resolved. */
export function attributeText(bytes: Buffer, start: number, end: number): string {
  let text = bytes.toString('utf8', start, end)
  if (/[\t\r\n]/.test(text)) text = text.replace(/\r\n|[\t\r\n]/g, ' ')
  return text.includes('&') ? resolveEntities(text) : text
}

/**
 * Excel writes characters that XML cannot hold as _xHHHH_, a return as _x000D_, and a text that looks like
 * one with its first underscore as _x005F_.
 */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** Drops the white space that XML lets a writer add; kept where xml:space says preserve. */
export function trimXmlSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--
  return end - start === text.length ? text : text.slice(start, end)
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** Text for between tags or inside double quotes of XML that is written. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) =>
    c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;',
  )
}
