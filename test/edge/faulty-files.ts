import { closeSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Files, FileWriter } from '../../src/edge/files.ts'
import { Syncs } from '../../src/edge/syncs.ts'

export type FaultPlan = {
  /** this call, counted from 1, throws a system error */
  failAt?: number
  /** at this call the process "dies": it throws, and so does every call after it */
  crashAt?: number
  /** code of the system error; default EIO */
  error?: string
  /** the call does its work and fails all the same, as on a share that loses the answer */
  after?: boolean
  /** only these calls count */
  match?: (operation: string, path: string) => boolean
}

/** What a call throws from the moment the process is dead. */
export class Crash extends Error {
  override name = 'Crash'
}

/** Counts the calls of everything that is wrapped with it, and fails or ends as planned. */
export class Faults {
  calls = 0
  readonly #plan: FaultPlan
  readonly #writers: FileWriter[] = []
  #dead = false

  constructor(plan: FaultPlan) {
    this.#plan = plan
  }

  /** Whether the plan's call was reached. */
  get struck(): boolean {
    return this.calls >= (this.#plan.failAt ?? this.#plan.crashAt ?? Infinity)
  }

  get dead(): boolean {
    return this.#dead
  }

  /** @param tear does a part of the work: how a dying process may leave it */
  async run<T>(operation: string, path: string, action: () => Promise<T>, tear?: () => unknown): Promise<T> {
    const error = this.#strike(operation, path)
    if (!error) return action()
    if (this.#plan.after) await action()
    else await tear?.()
    throw error
  }

  check(operation: string, path: string): void {
    const error = this.#strike(operation, path)
    if (error) throw error
  }

  async opened(writer: Promise<FileWriter>): Promise<FileWriter> {
    this.#writers.push(await writer)
    return writer
  }

  /** Closes the files that the dead process had open, as the system does. */
  async bury(): Promise<void> {
    for (const writer of this.#writers) await writer.finish().catch(() => {})
  }

  #strike(operation: string, path: string): Error | null {
    if (this.#dead) throw new Crash(`dead before ${operation} ${path}`)
    if (this.#plan.match && !this.#plan.match(operation, path)) return null
    this.calls += 1
    if (this.calls === this.#plan.crashAt) {
      this.#dead = true
      return new Crash(`died at call ${this.calls}: ${operation} ${path}`)
    }
    if (this.calls !== this.#plan.failAt) return null
    const code = this.#plan.error ?? 'EIO'
    return Object.assign(new Error(`${code}: planned at call ${this.calls}, ${operation} '${path}'`), {
      code,
    })
  }
}

/**
 * The files of `inner`, of which one call fails on purpose: throws a system error, or is the last that the process
 * makes. A crash leaves work half done where the real thing would.
 */
export function faultyFiles(inner: Files, plan: FaultPlan | Faults): Files & { readonly calls: number } {
  const faults = plan instanceof Faults ? plan : new Faults(plan)
  return {
    get calls() {
      return faults.calls
    },
    facts: (path) => faults.run('facts', path, () => inner.facts(path)),
    list: (folder) => faults.run('list', folder, () => inner.list(folder)),
    read: (path) => faults.run('read', path, () => inner.read(path)),
    stream(path) {
      try {
        faults.check('stream', path)
        return inner.stream(path)
      } catch (error) {
        return new Readable({ construct: (done) => done(error as Error) })
      }
    },
    async open(path) {
      const file = await faults.run('open', path, () => inner.open(path))
      return { ...file, read: (...place) => faults.run('open.read', path, () => file.read(...place)) }
    },
    writeNew: (path, data) =>
      faults.run(
        'writeNew',
        path,
        () => inner.writeNew(path, data),
        () => writeHalf(path, Buffer.from(data)),
      ),
    replace: (path, data) => faults.run('replace', path, () => inner.replace(path, data)),
    async create(path) {
      const writer = await faults.run('create', path, () => faults.opened(inner.create(path)))
      return faultyWriter(faults, path, writer)
    },
    copy: (from, to, later) =>
      faults.run(
        'copy',
        to,
        () => syncedLater(faults, to, later, (own) => inner.copy(from, to, own)),
        async () => faults.struck && writeHalf(to, await inner.read(from)),
      ),
    hash: (path) => faults.run('hash', path, () => inner.hash(path)),
    makeFolder: (path) => faults.run('makeFolder', path, () => inner.makeFolder(path)),
    rename: (from, to) => faults.run('rename', from, () => inner.rename(from, to)),
    removeFile: (path) => faults.run('removeFile', path, () => inner.removeFile(path)),
    removeTree: (path) =>
      faults.run(
        'removeTree',
        path,
        () => inner.removeTree(path),
        () => removeOne(path),
      ),
    syncFolder: (path) => faults.run('syncFolder', path, () => inner.syncFolder(path)),
    volume: (folder) => faults.run('volume', folder, () => inner.volume(folder)),
  }
}

function faultyWriter(faults: Faults, path: string, writer: FileWriter): FileWriter {
  return {
    write(data) {
      if (faults.dead) throw new Crash(`dead before write ${path}`)
      writer.write(data)
    },
    get pressure() {
      return writer.pressure
    },
    get bytes() {
      return writer.bytes
    },
    drained: () => faults.run('drained', path, () => writer.drained()),
    finish: (later) =>
      faults.run(
        'finish',
        path,
        () => syncedLater(faults, path, later, (own) => writer.finish(own)),
        async () => {
          await writer.finish()
          truncateSync(path, Math.floor(statSync(path).size / 2))
        },
      ),
    abandon: () => faults.run('abandon', path, () => writer.abandon()),
  }
}

/** A sync that is waited for later is a call of its own: it may fail, or be the last that the process makes. */
async function syncedLater<T>(
  faults: Faults,
  path: string,
  later: Syncs | undefined,
  work: (own?: Syncs) => Promise<T>,
): Promise<T> {
  if (!later) return work()
  const own = new Syncs()
  const done = await work(own)
  later.add(faults.run('sync', path, () => own.all()))
  return done
}

function writeHalf(path: string, data: Buffer): void {
  const descriptor = openSync(path, 'wx')
  writeSync(descriptor, data.subarray(0, Math.floor(data.length / 2)))
  closeSync(descriptor)
}

function removeOne(path: string): void {
  const first = statSync(path, { throwIfNoEntry: false }) ? readdirSync(path).toSorted()[0] : undefined
  if (first !== undefined) rmSync(join(path, first), { recursive: true })
}
