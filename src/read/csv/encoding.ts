import { isUtf8 } from 'node:buffer'
import type { RandomFile } from '../../edge/files.ts'
import { upperHalfOf } from '../../model/code-pages.ts'

const NAMES = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh'] as const

export type Encoding = { name: (typeof NAMES)[number]; bom: number }

const CHUNK = 1 << 18

/**
 * Finds the encoding of a text file: a byte order mark first (Q2, Q4), then UTF-8 when every byte of the whole file
 * fits it (Q1), else windows-1252 (Q3: the euro sign at 0x80). UTF-16 without a mark is told by its zero bytes.
 * `forced` is the source profile's own word and wins; only so a file is read as cp850 or macintosh, since all their
 * bytes are windows-1252 as well.
 */
export async function findEncoding(file: RandomFile, forced?: string): Promise<Encoding> {
  const head = await file.read(0, Math.min(4096, file.bytes))
  const marked = byteOrderMark(head)
  if (marked) return marked
  const chosen = NAMES.find((name) => name === forced)
  if (chosen !== undefined) return { name: chosen, bom: 0 }
  const sixteen = utf16WithoutMark(head)
  if (sixteen) return sixteen
  return { name: (await isAllUtf8(file)) ? 'utf-8' : 'windows-1252', bom: 0 }
}

/** What turns the bytes of a file into text, chunk by chunk. */
export type Decoder = { decode(bytes: Uint8Array, options?: { stream: boolean }): string }

/** The decoder of an encoding; the platform has all but cp850. */
export function decoderOf(name: Encoding['name']): Decoder {
  const half = upperHalfOf(name)
  if (half === null) return new TextDecoder(name)
  return {
    decode: (bytes) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('latin1')
        .replace(/[\x80-\xff]/g, (one) => half[one.charCodeAt(0) - 0x80]!),
  }
}

function byteOrderMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', bom: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', bom: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', bom: 2 }
  return null
}

function utf16WithoutMark(head: Buffer): Encoding | null {
  if (head.length < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  const pairs = head.length / 2
  if (odd > pairs * 0.7 && even === 0) return { name: 'utf-16le', bom: 0 }
  if (even > pairs * 0.7 && odd === 0) return { name: 'utf-16be', bom: 0 }
  return null
}

/** Checks every byte: a single wrong one far down decides. About 1 GB/s. */
async function isAllUtf8(file: RandomFile): Promise<boolean> {
  const room = Buffer.allocUnsafeSlow(Math.min(CHUNK, file.bytes))
  let position = 0
  while (position < file.bytes) {
    const chunk = await file.read(position, Math.min(CHUNK, file.bytes - position), room)
    if (chunk.length === 0) break
    const last = position + chunk.length >= file.bytes
    const whole = last ? chunk.length : lastCharacterStart(chunk)
    if (whole === 0 || !isUtf8(chunk.subarray(0, whole))) return false
    position += whole
  }
  return true
}

/** Where the last, perhaps cut, character of a chunk begins: the next chunk starts there. */
function lastCharacterStart(chunk: Buffer): number {
  let i = chunk.length - 1
  for (let steps = 0; steps < 4 && i > 0; steps++, i--) if ((chunk[i]! & 0xc0) !== 0x80) return i
  return chunk.length
}
