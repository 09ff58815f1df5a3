import { join } from 'node:path'
import type { Files, FileWriter } from '../edge/files.ts'
import { isPlainName } from '../edge/places.ts'
import { Syncs } from '../edge/syncs.ts'
import type { ArtifactFile } from '../target/target.ts'

/** Characters that may wait until the file has been opened. */
const highWater = 1024 * 1024

/**
 * A file of the staged outbox folder. A target writes without waiting, so what arrives before the file is open is
 * kept for a moment. Errors of opening and writing are thrown by `drained` and `finish`.
 */
export class StagedArtifact implements ArtifactFile {
  readonly #files: Files
  readonly #folder: string
  readonly #provisional: string
  readonly #onFinish: (name: string, written: { bytes: number; sha256: string }) => void
  readonly #later: Syncs | null
  /** its own, to know when it is on disk */
  readonly #syncs = new Syncs()
  readonly #opening: Promise<void>
  #writer: FileWriter | null = null
  #early: string[] = []
  #earlyBytes = 0
  #error: unknown = null
  #state: 'open' | 'discarded' | 'finished' = 'open'
  #ending: Promise<{ bytes: number; sha256: string }> | null = null
  #isEnding = false

  constructor(
    files: Files,
    folder: string,
    provisional: string,
    onFinish: (name: string, written: { bytes: number; sha256: string }) => void,
    later: Syncs | null = null,
  ) {
    this.#files = files
    this.#folder = folder
    this.#provisional = join(folder, provisional)
    this.#onFinish = onFinish
    this.#later = later
    this.#opening = this.#open()
  }

  /** Whether it is neither finished nor discarded. */
  get open(): boolean {
    return this.#state === 'open'
  }

  get bytes(): number {
    return this.#writer?.bytes ?? this.#earlyBytes
  }

  get pressure(): boolean {
    return this.#writer?.pressure ?? this.#earlyBytes > highWater
  }

  /** After `discard` nothing of what is written is kept. */
  write(text: string): void {
    if (this.#state === 'discarded') return
    if (this.#writer) return this.#writer.write(text)
    this.#early.push(text)
    this.#earlyBytes += Buffer.byteLength(text)
  }

  async drained(): Promise<void> {
    await this.#opening
    if (this.#error) throw this.#error
    await this.#writer?.drained()
  }

  /** Nothing more will be written: a batch of hundreds of files must not keep them all open. */
  end(): void {
    if (this.#state !== 'open' || this.#ending) return
    this.#ending = this.#close()
    this.#isEnding = true
    // Whoever awaits it gets the error; until then it must not be an unhandled one.
    const ended = (): void => void (this.#isEnding = false)
    this.ended().then(ended, ended)
  }

  /** Whether more may be written to it. */
  get writing(): boolean {
    return this.#state === 'open' && this.#ending === null
  }

  /** Whether nothing more is written and the rest is on its way to the disk. */
  get ending(): boolean {
    return this.#isEnding
  }

  /** Waits until a file that was ended is on disk. Throws what went wrong with it. */
  async ended(): Promise<void> {
    await this.#ending
    await this.#syncs.all()
  }

  async #close(): Promise<{ bytes: number; sha256: string }> {
    await this.#opening
    if (this.#error || !this.#writer) throw this.#error
    if (!this.#later) return this.#writer.finish()
    const written = await this.#writer.finish(this.#syncs)
    this.#later.add(this.#syncs.all())
    return written
  }

  async discard(): Promise<void> {
    if (this.#state !== 'open') return
    this.#state = 'discarded'
    await this.#opening
    await this.#ending?.catch(() => undefined)
    await this.#writer?.abandon()
  }

  async finish(name: string): Promise<{ bytes: number; sha256: string }> {
    if (this.#state !== 'open') throw new Error(`${name} was ${this.#state} already`)
    if (!isPlainName(name)) throw new Error(`${name} is not a file name`)
    this.end()
    const written = await this.#ending!
    await this.#files.rename(this.#provisional, join(this.#folder, name))
    this.#state = 'finished'
    this.#onFinish(name, written)
    return written
  }

  async #open(): Promise<void> {
    try {
      const writer = await this.#files.create(this.#provisional)
      for (const text of this.#early) writer.write(text)
      this.#early = []
      this.#writer = writer
    } catch (error) {
      this.#error = error
    }
  }
}
