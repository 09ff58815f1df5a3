import { TextDecoder } from 'node:util'
import { FileUnreadable } from '../errors.ts'

/** Enough bytes to see a byte order mark and an XML declaration. */
const HEAD = 256

/**
 * Passes an XML part on as UTF-8 without a byte order mark. Nearly every part is UTF-8 already and goes through as
 * it is; UTF-16, which workbooks may use too, and any encoding that the declaration names are converted, the
 * declaration with it.
 */
export async function* asUtf8(source: AsyncIterable<Buffer>, part: string): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0)
  let decoder: TextDecoder | null = null
  for await (const chunk of source) {
    if (head === null) {
      yield decoder === null ? chunk : Buffer.from(decode(decoder, chunk, part))
      continue
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    if (head.length < HEAD) continue
    decoder = decoderOf(head, part)
    yield first(decoder, head, part)
    head = null
  }
  if (head !== null) {
    decoder = decoderOf(head, part)
    yield first(decoder, head, part)
  }
  if (decoder !== null) yield Buffer.from(decode(decoder, null, part))
}

function first(decoder: TextDecoder | null, head: Buffer, part: string): Buffer {
  if (decoder === null) return head.subarray(hasUtf8Mark(head) ? 3 : 0)
  const text = decode(decoder, head, part)
  return Buffer.from(
    text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*("[^"]*"|'[^']*')/, '$1 encoding="UTF-8"'),
  )
}

function decode(decoder: TextDecoder, bytes: Buffer | null, part: string): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw new FileUnreadable('damaged', `${part} is not in the encoding it declares`)
  }
}

function hasUtf8Mark(head: Buffer): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
}

/** null: UTF-8. The decoders drop the byte order mark themselves. */
function decoderOf(head: Buffer, part: string): TextDecoder | null {
  if (hasUtf8Mark(head)) return null
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) {
    return new TextDecoder('utf-16le', { fatal: true })
  }
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) {
    return new TextDecoder('utf-16be', { fatal: true })
  }
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head.toString('latin1', 0, HEAD),
  )?.[1]
  if (declared === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(declared)) return null
  try {
    return new TextDecoder(declared, { fatal: true })
  } catch {
    throw new FileUnreadable('damaged', `${part} declares the unknown encoding ${declared}`)
  }
}
