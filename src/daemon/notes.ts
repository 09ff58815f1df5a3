import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { Reason } from './look.ts'
import { allReasons, type DaemonTexts } from './texts.ts'

/** Characters of a file's name that are used in the name of its note: together they stay legal everywhere. */
const NAME_LENGTH = 180

/**
 * Small text files in rejected/ that tell the people who drop files why one of them is not taken. Nobody who drops
 * a file reads a log. A note goes by itself when its file goes or comes right.
 */
export class Notes {
  readonly #files: Files
  readonly #folder: string
  readonly #texts: DaemonTexts
  readonly #shown = new Map<string, Reason>()
  /** those of an earlier run whose file is still there: they stay until it is known what is the matter with it */
  readonly #old = new Set<string>()
  #swept = false

  /** @param folder the rejected/ folder; made when the first note is written */
  constructor(files: Files, folder: string, texts: DaemonTexts) {
    this.#files = files
    this.#folder = folder
    this.#texts = texts
  }

  /**
   * Brings the notes in line with what waits now.
   * @param waiting the files to tell about and why
   * @param present all names in the inbox
   */
  async update(waiting: ReadonlyMap<string, Reason>, present: ReadonlySet<string>): Promise<void> {
    if (!this.#swept) await this.#removeOld(present)
    for (const name of this.#old) if (!present.has(name) || waiting.has(name)) await this.#remove(name)
    for (const [name, reason] of this.#shown) if (waiting.get(name) !== reason) await this.#remove(name)
    for (const [name, reason] of waiting) if (!this.#shown.has(name)) await this.#write(name, reason)
  }

  async #write(name: string, reason: Reason): Promise<void> {
    this.#shown.set(name, reason)
    await this.#files.makeFolder(this.#folder)
    try {
      await this.#files.writeNew(this.#path(name), this.#text(name, reason))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }

  /** Removes a note, and nothing that only has its name: what people dropped comes back into this folder too. */
  async #remove(name: string): Promise<void> {
    this.#shown.delete(name)
    this.#old.delete(name)
    const path = this.#path(name)
    if ((await this.#files.facts(path))?.kind !== 'file') return
    const content = (await this.#files.read(path)).toString('utf8')
    if (allReasons.some((reason) => content === this.#text(name, reason))) await this.#files.removeFile(path)
  }

  /** Notes of an earlier run whose file is gone. */
  async #removeOld(present: ReadonlySet<string>): Promise<void> {
    this.#swept = true
    if (!(await this.#files.facts(this.#folder))) return
    const [before = '', after = ''] = this.#texts.noteName('\n').split('\n')
    for (const { name } of await this.#files.list(this.#folder)) {
      if (!name.startsWith(before) || !name.endsWith(after)) continue
      const about = name.slice(before.length, name.length - after.length)
      if (present.has(about)) this.#old.add(about)
      else await this.#remove(about)
    }
  }

  /** With a byte order mark, so that Notepad shows it right on every Windows. */
  #text(name: string, reason: Reason): string {
    return `\ufeff${this.#texts.waits(name, reason, '')}.\r\n${this.#texts.note(reason)}\r\n`
  }

  #path(name: string): string {
    return join(this.#folder, this.#name(name))
  }

  #name(name: string): string {
    return this.#texts.noteName(name.slice(0, NAME_LENGTH))
  }
}
