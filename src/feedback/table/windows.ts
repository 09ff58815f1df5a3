import { windowsText } from '../../mapping/table-text.ts'
import type { TableSource } from './content.ts'
import { encodeTable, markBytes, type TableEncoding } from './encoding.ts'

/** Bytes that are read and turned into text together. */
const WINDOW = 1 << 18

/** How many bytes a text takes in an encoding, a mark not among them. */
export const bytesOf = (text: string, encoding: TableEncoding): number =>
  encodeTable(text, encoding).length - markBytes(encoding)

/**
 * The bytes of a table from some place on, a quarter of a megabyte at a time, all in one buffer: nobody may keep them.
 */
export async function* byteWindows(source: TableSource, from = 0): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(WINDOW, source.bytes - from))
  for (let at = from; at < source.bytes; at += WINDOW) {
    const bytes = await source.read(at, Math.min(WINDOW, source.bytes - at), buffer)
    if (bytes.length > 0) yield bytes
  }
}

/**
 * The text of a table from some byte on, behind the mark: the text of 200,000 relations is never there as a whole, which
 * would take twice the bytes as soon as one character of it is beyond Latin.
 */
export async function* textWindows(
  source: TableSource,
  from: number,
  encoding: TableEncoding,
): AsyncGenerator<string> {
  const { decode, rest } = decoderOf(encoding)
  for await (const bytes of byteWindows(source, from)) {
    const text = decode(bytes)
    if (text !== '') yield text
  }
  const last = rest()
  if (last !== '') yield last
}

type Decoder = { decode: (bytes: Uint8Array) => string; rest: () => string }

function decoderOf(encoding: TableEncoding): Decoder {
  // in windows-1252 a byte is a character
  if (encoding === 'windows-1252') return { decode: windowsText, rest: () => '' }
  const decoder = new TextDecoder(encoding === 'utf-8-mark' ? 'utf-8' : encoding, { ignoreBOM: true })
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), rest: () => decoder.decode() }
}
