import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { Writable } from 'node:stream'

export type RotatingFileOptions = {
  /** absolute path of the file being written; older ones are called name.1.ext, name.2.ext … */
  path: string
  /** a file that reached so many bytes is put aside */
  maxBytes: number
  /** how many are kept, the one being written included */
  files: number
}

/**
 * A file that is appended to for ever and never grows beyond its bounds: an operational log. What it is given is on
 * disk once it has finished. A failure (disk full, folder gone, no permission) loses lines and nothing else: the next
 * write tries again.
 */
export class RotatingFile extends Writable {
  readonly #options: RotatingFileOptions
  #handle: FileHandle | null = null
  #bytes = 0

  constructor(options: RotatingFileOptions) {
    super({ decodeStrings: true })
    this.#options = options
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#append(Buffer.concat(chunks.map(({ chunk }) => chunk)))
      .catch(() => this.#close().catch(() => {}))
      .finally(() => done())
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#close()
      .catch(() => {})
      .finally(() => done())
  }

  async #append(data: Buffer): Promise<void> {
    if (this.#bytes >= this.#options.maxBytes) await this.#rotate()
    if (this.#handle === null) {
      await mkdir(dirname(this.#options.path), { recursive: true })
      this.#handle = await open(this.#options.path, 'a')
      this.#bytes = (await this.#handle.stat()).size
      if (this.#bytes >= this.#options.maxBytes) return this.#append(data)
    }
    await this.#handle.appendFile(data)
    this.#bytes += data.length
  }

  /** The oldest goes, the others move up one. Closed first: Windows renames no open file. */
  async #rotate(): Promise<void> {
    await this.#close()
    const { files } = this.#options
    await rm(this.#name(files - 1), { force: true })
    for (let number = files - 2; number >= 0; number--) {
      await rename(this.#name(number), this.#name(number + 1)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
    }
    this.#bytes = 0
  }

  #name(number: number): string {
    const { path } = this.#options
    const ending = extname(path)
    return number === 0 ? path : `${path.slice(0, path.length - ending.length)}.${number}${ending}`
  }

  async #close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close()
  }
}
