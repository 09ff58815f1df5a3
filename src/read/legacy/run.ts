import { fork, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Limits } from '../../config/home.ts'
import type { Files, FileWriter } from '../../edge/files.ts'
import { FileUnreadable, LimitCrossed } from '../errors.ts'
import type { Answer, ConvertedFacts, Job, OldKind } from './job.ts'

/**
 * Turns a file of an older kind into the .xlsx `target`, which must not exist yet, in a child process: a file made to do
 * harm costs that process, its memory (limits.conversionMemory) and its time (limits.conversionTime), and nothing else.
 * The child reads and writes no files and ends with its parent.
 *
 * Throws LimitCrossed (conversionBytes, conversionMemory, conversionTime), FileUnreadable and system errors.
 */
export async function convertToXlsx(
  files: Files,
  source: string,
  kind: OldKind,
  target: string,
  limits: Limits,
): Promise<ConvertedFacts> {
  const bytes = (await files.facts(source))?.bytes ?? 0
  if (bytes > limits.conversionBytes) throw new LimitCrossed('conversionBytes', bytes, limits.conversionBytes)
  const writer = await files.create(target)
  const child = start({ kind, bytes, memory: limits.conversionMemory })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let late = false
  const clock = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, limits.conversionTime)
  let answer: Answer | null = null
  child.on('message', (message) => (answer ??= message as Answer))
  try {
    const fed = feed(files.stream(source), child.stdin!)
    const [wrong] = await Promise.all([fed, take(child.stdout!, writer), ended])
    if (late) throw new LimitCrossed('conversionTime', limits.conversionTime, limits.conversionTime)
    const facts = factsOf(answer, child, limits)
    if (wrong) throw wrong
    await writer.finish()
    return facts
  } catch (error) {
    await writer.abandon()
    throw error
  } finally {
    clearTimeout(clock)
    child.kill('SIGKILL')
    await ended
  }
}

function start(job: Job): ChildProcess {
  // The same script from the source and from what is built.
  const script = import.meta.url.endsWith('.ts') ? './child.ts' : './child.js'
  return fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(job)], {
    // This holds for each thread of it, whatever it is given itself.
    execArgv: [`--max-old-space-size=${Math.ceil(job.memory / (1 << 20))}`],
    // Dates are counted without a time zone; options for this process are not meant for that one.
    env: { ...process.env, TZ: 'UTC', NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
  })
}

/** A child that ends before it has read everything says why itself; what goes wrong with the file is given back. */
async function feed(source: Readable, stdin: Writable): Promise<Error | null> {
  let wrong: Error | null = null
  source.once('error', (error: Error) => (wrong = error))
  await pipeline(source, stdin).catch(() => undefined)
  return wrong
}

async function take(stdout: Readable, writer: FileWriter): Promise<void> {
  for await (const chunk of stdout) {
    writer.write(chunk as Uint8Array)
    if (writer.pressure) await writer.drained()
  }
}

function factsOf(answer: Answer | null, child: ChildProcess, limits: Limits): ConvertedFacts {
  if (answer?.type === 'done') return answer.facts
  if (answer?.type === 'unreadable') throw new FileUnreadable(answer.reason, answer.detail)
  // Ended without a word: the system, or V8 itself, ran out of memory, or the library brought the process down.
  if (answer?.type === 'memory' || child.signalCode === 'SIGABRT' || child.signalCode === 'SIGKILL')
    throw new LimitCrossed('conversionMemory', limits.conversionMemory, limits.conversionMemory)
  throw new FileUnreadable('damaged', `the conversion ended with ${child.exitCode ?? child.signalCode}`)
}
