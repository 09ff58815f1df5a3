import {
  close,
  closeSync,
  fstat,
  fstatSync,
  fsync,
  open,
  openSync,
  read,
  readSync,
  write,
  writeSync,
  writev,
} from 'node:fs'
import type { Stats } from 'node:fs'
import { promisify } from 'node:util'
import { isLocal } from './local.ts'

/** Up to so many bytes a local disk's cache takes or gives at once; more is left to another thread. */
const shortBytes = 64 * 1024

const later = {
  open: promisify(open),
  fstat: promisify(fstat),
  fsync: promisify(fsync),
  close: promisify(close),
}

/**
 * Does a short call at once when the path is local, else without keeping others waiting. `now` and `later` are the
 * same call, synchronous and not; errors reject the promise either way.
 */
export async function short<T>(path: string, now: () => T, later: () => Promise<T>): Promise<T> {
  return isLocal(path) ? now() : later()
}

/** An open file. Syncing, and reading and writing of much, never keep others waiting. */
export class Descriptor {
  readonly #local: boolean
  readonly #path: string
  #fd: number

  private constructor(fd: number, local: boolean, path: string) {
    this.#fd = fd
    this.#path = path
    this.#local = local
  }

  /** As open(2), and throws its errors. */
  static async open(path: string, flags: number | string): Promise<Descriptor> {
    const local = isLocal(path)
    return new Descriptor(local ? openSync(path, flags) : await later.open(path, flags), local, path)
  }

  async facts(): Promise<Stats> {
    return this.#local ? fstatSync(this.#use()) : later.fstat(this.#use())
  }

  /** The number of bytes read; 0 at the end. */
  async read(buffer: Buffer, offset: number, length: number, position: number): Promise<number> {
    if (this.#local && length <= shortBytes) return readSync(this.#use(), buffer, offset, length, position)
    return new Promise((resolve, reject) =>
      read(this.#use(), buffer, offset, length, position, (error, bytes) =>
        error ? reject(error) : resolve(bytes),
      ),
    )
  }

  /** Writes all of it at the end of what was written before. */
  async write(data: Uint8Array): Promise<void> {
    try {
      for (let done = 0; done < data.length;) done += await this.#writeSome(data, done)
    } catch (error) {
      // The system names no file when a write fails: people want to know which disk is full.
      throw error instanceof Error && !('path' in error) ? Object.assign(error, { path: this.#path }) : error
    }
  }

  /** The same of several pieces, in one call where it can be one. */
  async writeAll(pieces: readonly Uint8Array[]): Promise<void> {
    let done = pieces.length > 1 ? await this.#gather(pieces) : 0
    for (const piece of pieces) {
      if (done < piece.length) await this.write(done > 0 ? piece.subarray(done) : piece)
      done = Math.max(0, done - piece.length)
    }
  }

  async #gather(pieces: readonly Uint8Array[]): Promise<number> {
    return new Promise((resolve, reject) =>
      writev(this.#use(), [...pieces], null, (error, bytes) => (error ? reject(error) : resolve(bytes))),
    )
  }

  async #writeSome(data: Uint8Array, from: number): Promise<number> {
    const length = data.length - from
    if (this.#local && length <= shortBytes) return writeSync(this.#use(), data, from, length)
    return new Promise((resolve, reject) =>
      write(this.#use(), data, from, length, null, (error, bytes) =>
        error ? reject(error) : resolve(bytes),
      ),
    )
  }

  async sync(): Promise<void> {
    await later.fsync(this.#use())
  }

  /** Once; its number may be another file's at once. */
  async close(): Promise<void> {
    if (this.#fd < 0) return
    const fd = this.#fd
    this.#fd = -1
    if (this.#local) closeSync(fd)
    else await later.close(fd)
  }

  #use(): number {
    if (this.#fd < 0) throw Object.assign(new Error('EBADF: the file is closed'), { code: 'EBADF' })
    return this.#fd
  }
}
