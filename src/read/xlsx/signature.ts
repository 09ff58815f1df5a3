import type { RandomFile } from '../../edge/files.ts'
import { FileUnreadable } from '../errors.ts'

/** Throws FileUnreadable for what is no zip: empty, not-a-zip. What else it may be is told by `identify`. */
export async function refuseOtherFormats(file: RandomFile): Promise<void> {
  if (file.bytes === 0) throw new FileUnreadable('empty')
  const head = await file.read(0, 2)
  if (head[0] !== 0x50 || head[1] !== 0x4b) throw new FileUnreadable('not-a-zip')
}
