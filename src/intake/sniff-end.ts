import type { Files, RandomFile } from '../edge/files.ts'

const ZIP_START = Buffer.from('PK\u0003\u0004', 'latin1')
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1')
/** The end record of a zip file has 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
const ZIP_END_BYTES = 22
const ZIP_TAIL = ZIP_END_BYTES + 0xffff
const PDF_START = Buffer.from('%PDF-', 'latin1')
const PDF_END = Buffer.from('%%EOF', 'latin1')
/** Readers of PDF look for its end within so many bytes. */
const PDF_TAIL = 1024

/**
 * Whether a file ends as its format must (commit protocol, step 0): a workbook with the zip format's end record, a
 * PDF with its own. What a file is, is told by its first bytes. Text has no end that can be told: always true.
 * Throws system errors.
 */
export async function endsWell(files: Pick<Files, 'open'>, path: string): Promise<boolean> {
  const file = await files.open(path)
  try {
    const head = await file.read(0, Math.min(8, file.bytes))
    if (startsWith(head, ZIP_START)) return hasZipEnd(await tail(file, ZIP_TAIL), file.bytes)
    if (startsWith(head, PDF_START)) return (await tail(file, PDF_TAIL)).includes(PDF_END)
    return true
  } finally {
    await file.close()
  }
}

/** An end record whose table of contents lies before it, and whose comment fits in what follows. */
function hasZipEnd(end: Buffer, bytes: number): boolean {
  for (let at = end.lastIndexOf(ZIP_END); at >= 0; at = at === 0 ? -1 : end.lastIndexOf(ZIP_END, at - 1)) {
    if (at + ZIP_END_BYTES > end.length) continue
    const size = end.readUInt32LE(at + 12)
    const offset = end.readUInt32LE(at + 16)
    const comment = end.readUInt16LE(at + 20)
    const place = bytes - end.length + at
    // All ones: the real numbers stand in a zip64 record just before this one.
    const contents = offset === 0xffffffff || size === 0xffffffff || offset + size <= place
    if (contents && place + ZIP_END_BYTES + comment <= bytes) return true
  }
  return false
}

function startsWith(head: Buffer, sign: Buffer): boolean {
  return head.subarray(0, sign.length).equals(sign)
}

function tail(file: RandomFile, length: number): Promise<Buffer> {
  const start = Math.max(0, file.bytes - length)
  return file.read(start, file.bytes - start)
}
