import { isUtf8 } from 'node:buffer'
import { tableText, windowsText } from '../../mapping/table-text.ts'
import type { TableSink } from './content.ts'

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
  readonly #sink: TableSink
  #text = ''
  #isFirst = true
  /** in windows-1252 nothing is final before the end */
  #held: Buffer[] = []

  constructor(encoding: TableEncoding, sink: TableSink) {
    this.#encoding = encoding
    this.#sink = sink
  }

  write(text: string): void {
    this.#text += text
    if (this.#text.length >= CHUNK) this.#flush()
  }

  /** Time for a slow disk. */
  async drained(): Promise<void> {
    if (this.#sink.pressure) await this.#sink.drained()
  }

  end(): void {
    this.#flush()
    for (const bytes of this.#held) this.#sink.write(bytes)
  }

  #flush(): void {
    const text = this.#text
    this.#text = ''
    if (this.#encoding === 'windows-1252') {
      const bytes = windows(text)
      if (bytes) return void this.#held.push(bytes)
      // a character that it does not have: all of it becomes UTF-8
      this.#encoding = 'utf-8-mark'
      const held = this.#held
      this.#held = []
      for (const before of held) this.#put(windowsText(before))
    }
    this.#put(text)
  }

  #put(text: string): void {
    // the mark stands at the beginning only
    const bytes = encodeTable(text, this.#encoding)
    this.#sink.write(this.#isFirst ? bytes : bytes.subarray(markBytes(this.#encoding)))
    this.#isFirst = false
  }
}

/** Bytes of the mark that a table of this encoding begins with. */
export const markBytes = (encoding: TableEncoding): number =>
  encoding === 'utf-8-mark' ? 3 : encoding.startsWith('utf-16') ? 2 : 0

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
