import { heap } from '../edge/heap.ts'
import type { FileWriter } from '../edge/files.ts'

const CHUNK = 65_536

/**
 * Writes the parts of a text in order, waiting whenever the disk is behind, so that a report of a million rows
 * never stands in memory. Does not finish the writer: its owner does, and gets the hash.
 */
export async function pump(writer: FileWriter, parts: Iterable<string>): Promise<void> {
  let text = ''
  for (const part of parts) {
    text += part
    if (text.length < CHUNK) continue
    writer.write(text)
    text = ''
    heap.check()
    if (writer.pressure) await writer.drained()
  }
  if (text !== '') writer.write(text)
  if (writer.pressure) await writer.drained()
}
