import { isUtf8 } from 'node:buffer'
import { tableText } from '../../mapping/table-text.ts'

/** How a table's text is kept in its file. */
export type TableEncoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How Excel left the bytes of a table. */
export function encodingOf(bytes: Uint8Array): TableEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (!isUtf8(bytes)) return 'windows-1252'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8-mark' : 'utf-8'
}

/**
 * The bytes of a text in an encoding; in UTF-8 with a mark where the encoding does not have every character of it.
 */
export function encodeTable(text: string, encoding: TableEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-8-mark') return Buffer.from(`\ufeff${text}`, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return windows(text) ?? encodeTable(text, 'utf-8-mark')
}

/** Characters that are put into bytes together. */
const CHUNK = 1 << 18

/** Puts a table's text into bytes as it is made: a table of 200,000 relations is never there as one more text. */
export class TableWriter {
  #encoding: TableEncoding
  #text = ''
  #first = true
  #chunks: Buffer[] = []

  constructor(encoding: TableEncoding) {
    this.#encoding = encoding
  }

  write(text: string): void {
    this.#text += text
    if (this.#text.length >= CHUNK) this.#flush()
  }

  bytes(): Buffer {
    this.#flush()
    return Buffer.concat(this.#chunks)
  }

  #flush(): void {
    const text = this.#text
    this.#text = ''
    if (text === '' && !this.#first) return
    if (this.#encoding === 'windows-1252') {
      const bytes = windows(text)
      if (bytes) return this.#push(bytes)
      // a character that it does not have: all of it becomes UTF-8
      const before = tableText(Buffer.concat(this.#chunks))
      this.#encoding = 'utf-8-mark'
      this.#chunks = []
      this.#push(encodeTable(before + text, 'utf-8-mark'))
      return
    }
    // the mark stands at the beginning only
    const bytes = encodeTable(text, this.#encoding)
    const mark = this.#encoding === 'utf-8' ? 0 : this.#encoding === 'utf-8-mark' ? 3 : 2
    this.#push(this.#first ? bytes : bytes.subarray(mark))
  }

  #push(bytes: Buffer): void {
    this.#first = false
    this.#chunks.push(bytes)
  }
}

let windowsBytes: Map<string, number> | null = null

/** null: it has a character that windows-1252 does not have. */
function windows(text: string): Buffer | null {
  windowsBytes ??= new Map(Array.from({ length: 128 }, (_, i) => [tableText(Buffer.of(i + 128)), i + 128]))
  const bytes = Buffer.alloc(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 128 ? code : windowsBytes.get(text[i]!)
    if (byte === undefined) return null
    bytes[i] = byte
  }
  return bytes
}
