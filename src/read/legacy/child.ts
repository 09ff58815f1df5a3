import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './job.ts'

/**
 * The process in which an old workbook is turned into an .xlsx. It touches no file: the workbook comes in through
 * standard input and goes out through standard output, what there is to say through the channel to its parent.
 * The work is done on a thread, so that this one always has time to see that the parent has gone, or that the memory
 * runs out; in both cases it ends at once.
 */

/** Memory that is not the workbook's: Node itself and the library. */
const OWN_MEMORY = 256 << 20
const LOOK_EVERY = 50

const job = JSON.parse(process.argv[2] ?? '{}') as Job

function endAtOnce(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('killed')
}

async function input(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(job.bytes)
  let filled = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (filled + chunk.length > bytes.length) throw new Error('more bytes than were announced')
    bytes.set(chunk, filled)
    filled += chunk.length
  }
  return bytes.subarray(0, filled)
}

async function answer(message: Answer): Promise<void> {
  await new Promise((resolve) => process.send!(message, resolve))
  process.disconnect()
  process.exit(0)
}

async function output(bytes: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    process.stdout.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), (error?: Error | null) =>
      error ? reject(error) : resolve(),
    ),
  )
}

process.once('disconnect', endAtOnce)
const watch = setInterval(() => {
  if (process.memoryUsage.rss() < job.memory + OWN_MEMORY) return
  process.send!({ type: 'memory' } satisfies Answer, endAtOnce)
}, LOOK_EVERY)
watch.unref()

const bytes = await input()
const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
const worker = new Worker(script, {
  workerData: { kind: job.kind, bytes },
  transferList: [bytes.buffer],
  resourceLimits: { maxOldGenerationSizeMb: Math.ceil(job.memory / (1 << 20)) },
})
worker.once('message', (message: { bytes: Uint8Array; answer: Answer }) => {
  process.off('disconnect', endAtOnce)
  void output(message.bytes).then(() => answer(message.answer), endAtOnce)
})
worker.once('error', (error: NodeJS.ErrnoException) => {
  const full =
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    /Array buffer allocation|Invalid (string|typed array) length/.test(error.message)
  process.off('disconnect', endAtOnce)
  void answer(full ? { type: 'memory' } : { type: 'unreadable', reason: 'damaged', detail: error.message })
})
