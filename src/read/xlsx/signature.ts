import type { RandomFile } from '../../edge/files.ts'
import { FileUnreadable } from '../errors.ts'

const SECTOR = 512
const BLOCK = 1 << 20
/** Names of the streams inside Office's older container, as UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Throws FileUnreadable for what is no zip: empty, not-a-zip, and Office's older container, in which lies either an .xls
 * workbook (old-excel) or a workbook with a password (encrypted, Q48).
 */
export async function refuseOtherFormats(file: RandomFile): Promise<void> {
  if (file.bytes === 0) throw new FileUnreadable('empty')
  const head = await file.read(0, SECTOR)
  if (head[0] === 0x50 && head[1] === 0x4b) return
  if (head.length < SECTOR || head.readUInt32LE(0) !== 0xe011cfd0) throw new FileUnreadable('not-a-zip')
  throw new FileUnreadable((await hasEncryptedPackage(file)) ? 'encrypted' : 'old-excel')
}

/** The container's directory may lie anywhere: the name is looked for in the whole file. */
async function hasEncryptedPackage(file: RandomFile): Promise<boolean> {
  for (let position = 0; position < file.bytes; position += BLOCK) {
    const block = await file.read(position, BLOCK + ENCRYPTED.length)
    if (block.includes(ENCRYPTED)) return true
  }
  return false
}
