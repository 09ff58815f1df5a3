import { HEAD_BYTES } from '../identify.ts'
import type { Archive, ArchivePart } from '../xlsx/archive.ts'

/** The bytes that a file of a zip begins with: no more of it is unpacked. Throws FileUnreadable and LimitCrossed. */
export async function headOf(archive: Archive, part: ArchivePart): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of archive.bytes(part)) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= HEAD_BYTES) break
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES)
}
