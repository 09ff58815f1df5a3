import { parentPort, workerData } from 'node:worker_threads'
import { FileUnreadable } from '../errors.ts'
import { convert } from './convert.ts'
import type { Answer, OldKind } from './job.ts'

/** The thread of the child process that does the work. */

const { kind, bytes } = workerData as { kind: OldKind; bytes: Uint8Array }

function work(): { bytes: Uint8Array; answer: Answer } {
  try {
    const { xlsx, facts } = convert(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    return { bytes: xlsx, answer: { type: 'done', facts } }
  } catch (error) {
    const nothing = new Uint8Array(0)
    if (error instanceof FileUnreadable)
      return { bytes: nothing, answer: { type: 'unreadable', reason: error.reason, detail: error.detail } }
    if (error instanceof RangeError) return { bytes: nothing, answer: { type: 'memory' } }
    const detail = error instanceof Error ? error.message : String(error)
    return { bytes: nothing, answer: { type: 'unreadable', reason: 'damaged', detail } }
  }
}

parentPort!.postMessage(work())
