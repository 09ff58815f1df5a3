import { crc32, createInflateRaw } from 'node:zlib'
import type { RandomFile } from '../../edge/files.ts'
import { FileUnreadable } from '../errors.ts'

/** Bytes read from the file at a time, and bytes unpacked at a time. */
const PACKED_BLOCK = 1 << 16
const UNPACKED_BLOCK = 1 << 16

/** Where a file lies inside a zip, and what the zip says about it. */
export type PackedPart = {
  name: string
  /** first byte of the packed data */
  start: number
  packedBytes: number
  unpackedBytes: number
  crc32: number
  /** 0 stored, 8 deflated */
  method: number
}

/** The packed bytes as they stand in the zip. Throws FileUnreadable when the file ends before they do. */
export async function* packedBytes(file: RandomFile, part: PackedPart): AsyncGenerator<Buffer> {
  const end = part.start + part.packedBytes
  for (let position = part.start; position < end;) {
    const block = await file.read(position, Math.min(PACKED_BLOCK, end - position))
    if (block.length === 0) throw new FileUnreadable('damaged', `${part.name} is cut off`)
    position += block.length
    yield block
  }
}

/**
 * The unpacked bytes of a part, never more than the zip announced, checked against its checksum at the end. Leaving the loop
 * early releases everything.
 */
export async function* unpackedBytes(file: RandomFile, part: PackedPart): AsyncGenerator<Buffer> {
  let bytes = 0
  let checksum = 0
  for await (const block of part.method === 0 ? packedBytes(file, part) : inflated(file, part)) {
    bytes += block.length
    if (bytes > part.unpackedBytes) throw damaged(part, 'is larger than announced')
    checksum = crc32(block, checksum)
    yield block
  }
  if (bytes !== part.unpackedBytes) throw damaged(part, 'is smaller than announced')
  if (checksum !== part.crc32) throw damaged(part, 'does not match its checksum')
}

async function* inflated(file: RandomFile, part: PackedPart): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: UNPACKED_BLOCK })
  // Feeding runs beside the loop below, which unpacks on another thread while the last block is being parsed.
  const fed = feed(file, part, inflate)
  try {
    for await (const block of inflate) yield block as Buffer
  } catch (error) {
    throw isZlibError(error) ? damaged(part, 'cannot be unpacked') : error
  } finally {
    inflate.destroy()
    await fed
  }
}

async function feed(
  file: RandomFile,
  part: PackedPart,
  inflate: ReturnType<typeof createInflateRaw>,
): Promise<void> {
  try {
    for await (const block of packedBytes(file, part)) {
      if (inflate.destroyed) return
      if (!inflate.write(block)) await room(inflate)
    }
    inflate.end()
  } catch (error) {
    inflate.destroy(error as Error)
  }
}

/** Resolves when the inflater takes more, or never will. */
function room(inflate: ReturnType<typeof createInflateRaw>): Promise<void> {
  return new Promise((resolve) => {
    if (inflate.destroyed) return resolve()
    const go = (): void => {
      inflate.off('drain', go)
      inflate.off('close', go)
      inflate.off('error', go)
      resolve()
    }
    inflate.on('drain', go).on('close', go).on('error', go)
  })
}

function isZlibError(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '')
}

function damaged(part: PackedPart, what: string): FileUnreadable {
  return new FileUnreadable('damaged', `${part.name} ${what}`)
}
