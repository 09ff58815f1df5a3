import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Descriptor } from './descriptor.ts'
import type { RandomFile } from './files.ts'

/** Bytes asked of the system at a time. */
export const chunkBytes = 256 * 1024

/** Without O_NONBLOCK the opening of a named pipe would wait for its writer for ever. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a regular file and nothing else: ELOOP for a link, EISDIR for a folder, EINVAL for a pipe or a device.
 * A name dropped on a shared folder must never lead elsewhere. Windows has no O_NOFOLLOW: there the name is looked
 * at first, and what was opened must be what was seen.
 */
export async function openRegular(path: string): Promise<{ handle: Descriptor; bytes: number }> {
  const seen = constants.O_NOFOLLOW === undefined ? await lstat(path) : null
  if (seen?.isSymbolicLink()) throw systemError('ELOOP', 'is a link', path)
  const handle = await Descriptor.open(path, readFlags)
  try {
    const facts = await handle.facts()
    if (facts.isDirectory()) throw systemError('EISDIR', 'is a folder', path)
    if (!facts.isFile()) throw systemError('EINVAL', 'is not a regular file', path)
    if (seen && (seen.ino !== facts.ino || seen.dev !== facts.dev))
      throw systemError('ELOOP', 'was replaced while it was opened', path)
    return { handle, bytes: facts.size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Makes an error of the same form as Node's own system errors. */
export function systemError(code: string, text: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${text}, '${path}'`), { code, path })
}

/** Feeds every chunk of the file to `take`; one buffer is used over and over, so `take` must not keep it. */
export async function eachChunk(
  path: string,
  take: (chunk: Buffer) => void | Promise<void>,
): Promise<{ bytes: number }> {
  const { handle, bytes } = await openRegular(path)
  try {
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, bytes + 1)))
    let position = 0
    for (;;) {
      const length = await handle.read(buffer, 0, buffer.length, position)
      if (length === 0) return { bytes: position }
      position += length
      await take(buffer.subarray(0, length))
    }
  } finally {
    await handle.close()
  }
}

/** SHA-256 in hexadecimal of a file's bytes. */
export async function hashFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  const { bytes } = await eachChunk(path, (chunk) => void hash.update(chunk))
  return { bytes, sha256: hash.digest('hex') }
}

/** All bytes of a file, which are there once: a table may have 35 million of them. */
export async function readWhole(path: string): Promise<Buffer> {
  const { handle, bytes } = await openRegular(path)
  try {
    // one more than the file has, so that its end is met without room to be made
    let buffer = Buffer.allocUnsafeSlow(bytes + 1)
    let filled = 0
    for (;;) {
      const most = Math.min(chunkBytes, buffer.length - filled)
      const length = await handle.read(buffer, filled, most, filled)
      if (length === 0) return buffer.subarray(0, filled)
      filled += length
      if (filled === buffer.length) buffer = Buffer.concat([buffer], filled * 2)
    }
  } finally {
    await handle.close()
  }
}

/** A stream over a regular file; errors of opening arrive as its 'error' event. */
export function streamFile(path: string): Readable {
  let opened: Descriptor | undefined
  const open = async (): Promise<Descriptor> => (opened = (await openRegular(path)).handle)
  return descriptorStream(0, Infinity, open, async () => opened?.close())
}

/** A regular file for reading at any place. Streams of it end with the file's own `close`. */
export async function openRandom(path: string): Promise<RandomFile> {
  const { handle, bytes } = await openRegular(path)
  return {
    bytes,
    async read(position, length, into) {
      const buffer = into === undefined ? Buffer.allocUnsafe(length) : into.subarray(0, length)
      let filled = 0
      while (filled < buffer.length) {
        const found = await handle.read(buffer, filled, buffer.length - filled, position + filled)
        if (found === 0) break
        filled += found
      }
      return buffer.subarray(0, filled)
    },
    stream: (start, end) =>
      descriptorStream(
        start,
        end,
        async () => handle,
        async () => {},
      ),
    close: () => handle.close(),
  }
}

/** Reads from `start` up to but not including `end`, or to the end of the file. */
function descriptorStream(
  start: number,
  end: number,
  open: () => Promise<Descriptor>,
  close: () => Promise<void>,
): Readable {
  let handle: Descriptor
  let position = start
  return new Readable({
    highWaterMark: chunkBytes,
    construct(done) {
      open().then((opened) => {
        handle = opened
        done()
      }, done)
    },
    read() {
      const length = Math.min(chunkBytes, end - position)
      if (length <= 0) return void this.push(null)
      const buffer = Buffer.allocUnsafeSlow(length)
      handle.read(buffer, 0, length, position).then(
        (found) => {
          position += found
          this.push(found === 0 ? null : buffer.subarray(0, found))
        },
        (error: Error) => this.destroy(error),
      )
    },
    destroy(error, done) {
      close().then(
        () => done(error),
        (closing: Error) => done(error ?? closing),
      )
    },
  })
}
