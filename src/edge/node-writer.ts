import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { unlink } from 'node:fs/promises'
import { Descriptor, short } from './descriptor.ts'
import type { FileWriter } from './files.ts'
import { chunkBytes } from './node-read.ts'
import type { Syncs } from './syncs.ts'

/** Most files are small: the first buffer is, too. */
const firstBytes = 16 * 1024
/** Bytes that may wait for the disk before `pressure` says so. */
const highWater = 4 * chunkBytes
/** Pieces that are written in one call at most. */
const mostPieces = 64

const nothing = Buffer.alloc(0)
/**
 * Buffers that were written, for the next one who needs one, whichever file that is: a large batch has hundreds of
 * files, and memory outside the heap is given back late.
 */
const spare: Buffer[] = []
const mostSpare = 8
const emptyChunk = (): Buffer => spare.pop() ?? Buffer.allocUnsafeSlow(chunkBytes)

/** Opens a file that must not exist yet (EEXIST otherwise, links included). */
export async function createWriter(path: string): Promise<FileWriter> {
  return new NodeWriter(path, await Descriptor.open(path, 'wx'))
}

/**
 * Gathers what is written into chunks, hashes them and writes them one after another in the background. A failed
 * write stops the file: the error is thrown by the next `write`, `drained` or `finish`.
 */
class NodeWriter implements FileWriter {
  bytes = 0
  readonly #path: string
  readonly #handle: Descriptor
  readonly #hash = createHash('sha256')
  readonly #queue: Uint8Array[] = []
  #chunk: Buffer = Buffer.allocUnsafe(firstBytes)
  #filled = 0
  #waiting = 0
  #pump: Promise<void> | null = null
  #error: Error | null = null
  #ending: Promise<void> | null = null
  #closed = false

  constructor(path: string, handle: Descriptor) {
    this.#path = path
    this.#handle = handle
  }

  get pressure(): boolean {
    return this.#waiting >= highWater
  }

  write(data: string | Uint8Array): void {
    this.#check()
    if (typeof data !== 'string') return this.#append(data)
    // A UTF-16 unit takes at most three bytes: when those fit, no second look at the text is needed.
    if (data.length * 3 <= this.#chunk.length - this.#filled) {
      const written = this.#chunk.write(data, this.#filled)
      this.#filled += written
      this.bytes += written
    } else if (data.length * 3 <= chunkBytes) {
      this.#flush()
      this.write(data)
    } else {
      this.#append(Buffer.from(data))
    }
  }

  async drained(): Promise<void> {
    while (this.pressure && this.#pump) await this.#pump
    if (this.#error) throw this.#error
  }

  async finish(later?: Syncs): Promise<{ bytes: number; sha256: string }> {
    this.#check()
    this.#handOver()
    this.#filled = 0
    await this.#pump
    if (this.#error) throw this.#error
    this.#ending = this.#end()
    if (later) later.add(this.#ending)
    else await this.#ending
    return { bytes: this.bytes, sha256: this.#hash.digest('hex') }
  }

  async #end(): Promise<void> {
    // A batch may have hundreds of finished files: none of them keeps its buffers.
    this.#chunk = nothing
    try {
      await this.#handle.sync()
    } finally {
      await this.#close()
    }
  }

  async abandon(): Promise<void> {
    this.#queue.length = 0
    await this.#pump
    // Its number may be another file's as soon as it is closed: never under a sync.
    await this.#ending?.catch(() => {})
    await this.#close()
    await short(
      this.#path,
      () => unlinkSync(this.#path),
      () => unlink(this.#path),
    )
  }

  #check(): void {
    if (this.#error) throw this.#error
    if (this.#closed || this.#ending) throw new Error(`${this.#path} is closed`)
  }

  #append(data: Uint8Array): void {
    if (data.length <= this.#chunk.length - this.#filled) {
      this.#chunk.set(data, this.#filled)
      this.#filled += data.length
      this.bytes += data.length
      return
    }
    this.#flush()
    if (data.length < this.#chunk.length) return this.#append(data)
    // Copied: the caller may use its buffer again at once.
    this.bytes += data.length
    if (data.length > chunkBytes) return this.#send(Buffer.from(data))
    const copy = emptyChunk().subarray(0, data.length)
    copy.set(data)
    this.#send(copy)
  }

  /** Hands over what is in the chunk and takes an empty one of full size. */
  #flush(): void {
    this.#handOver()
    this.#chunk = emptyChunk()
    this.#filled = 0
  }

  #handOver(): void {
    if (this.#filled > 0) this.#send(this.#chunk.subarray(0, this.#filled))
  }

  #send(data: Uint8Array): void {
    this.#queue.push(data)
    this.#waiting += data.length
    this.#pump ??= this.#run()
  }

  async #run(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        // All that waits at once: whoever fills the queue may leave this thread to us only now and then.
        const pieces = this.#queue.splice(0, mostPieces)
        for (const data of pieces) this.#hash.update(data)
        await this.#handle.writeAll(pieces)
        for (const data of pieces) this.#written(data)
      }
    } catch (error) {
      this.#error = error instanceof Error ? error : new Error(String(error))
      this.#queue.length = 0
      this.#waiting = 0
    } finally {
      this.#pump = null
    }
  }

  #written(data: Uint8Array): void {
    this.#waiting -= data.length
    const memory = data.buffer
    if (memory.byteLength === chunkBytes && spare.length < mostSpare)
      spare.push(Buffer.from(memory as ArrayBuffer))
  }

  async #close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#handle.close()
  }
}
