import { isUtf8 } from 'node:buffer'
import { strangeBytes } from '../../mapping/table-text.ts'
import type { TableSource } from './content.ts'
import { encodingOf, type TableEncoding } from './encoding.ts'
import { byteWindows } from './windows.ts'

/** Most bytes of a character in UTF-8. */
const LONGEST = 4

/**
 * How a table's text is kept, all of which is looked at; null: it is no text. Zero characters are what a half saved file
 * is filled with.
 */
export async function sniffTable(source: TableSource): Promise<TableEncoding | null> {
  let encoding: TableEncoding | null = null
  let rest: Buffer = Buffer.alloc(0)
  for await (const bytes of byteWindows(source)) {
    if (encoding === null) {
      if (strangeBytes(bytes) !== null) return null
      encoding = encodingOf(bytes.subarray(0, 3))
      // three bytes may be half a character
      if (encoding === 'windows-1252') encoding = 'utf-8'
    }
    if (encoding.startsWith('utf-16')) {
      if (hasZeroPair(bytes)) return null
      continue
    }
    if (bytes.includes(0)) return null
    if (encoding === 'windows-1252') continue
    const all: Buffer = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const whole = wholeCharacters(all)
    if (isUtf8(all.subarray(0, whole))) rest = Buffer.from(all.subarray(whole))
    else encoding = 'windows-1252'
  }
  const isCut = encoding?.startsWith('utf-8') === true && rest.length > 0
  return isCut ? 'windows-1252' : (encoding ?? 'utf-8')
}

/** Windows begin at an even place. */
function hasZeroPair(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    if (at % 2 === 0 && bytes[at + 1] === 0) return true
  return false
}

/** Up to where no character is cut at the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(LONGEST, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return back < length ? bytes.length - back : bytes.length
  }
  return bytes.length
}
