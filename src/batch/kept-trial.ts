import { join } from 'node:path'
import type { Files, FileWriter } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import { StagedArtifact } from '../publish/artifact-file.ts'
import type { ArtifactFile } from '../target/target.ts'
import { words } from '../text/words/words.ts'

/** What stands before the name of every file of a trial. */
const MARKS: Record<Language, string> = { nl: 'PROEF', en: 'TRIAL', fr: 'ESSAI' }

/** Keeps what a trial writes, in a folder of its user's and marked, so that nobody takes it for an export (R68). */
export class KeptTrial {
  readonly #files: Files
  readonly #folder: string
  readonly #language: Language
  readonly #artifacts: StagedArtifact[] = []

  constructor(files: Files, folder: string, language: Language) {
    this.#files = files
    this.#folder = folder
    this.#language = language
  }

  begin(): Promise<void> {
    return this.#files.makeFolder(this.#folder)
  }

  get pressure(): boolean {
    return this.#artifacts.some((artifact) => artifact.open && artifact.pressure)
  }

  async drained(): Promise<void> {
    for (const artifact of this.#artifacts) if (artifact.writing) await artifact.drained()
  }

  file(name: string): Promise<FileWriter> {
    return this.#files.create(join(this.#folder, this.#named(name)))
  }

  artifact(_name: string): ArtifactFile {
    const provisional = `${this.#artifacts.length}.part`
    const inner = new StagedArtifact(this.#files, this.#folder, provisional, () => undefined)
    this.#artifacts.push(inner)
    const named = (name: string): string => this.#named(name)
    const marked = (text: string): string => this.#marked(text)
    let begun = false
    return {
      write(text) {
        inner.write(begun ? text : marked(text))
        begun = true
      },
      get bytes() {
        return inner.bytes
      },
      end: () => inner.end(),
      discard: () => inner.discard(),
      finish: (name) => inner.finish(named(name)),
    }
  }

  /** Nothing of it remains. */
  async remove(): Promise<void> {
    for (const artifact of this.#artifacts) await artifact.discard().catch(() => undefined)
    await this.#files.removeTree(this.#folder)
  }

  #named(name: string): string {
    return `${MARKS[this.#language]}-${name}`
  }

  /** XML says so in a comment before its first element, a page above everything else. */
  #marked(text: string): string {
    const { trial } = words(this.#language)
    if (text.startsWith('<?xml')) return text.replace(/^(<\?xml[^>]*\?>)/, `$1\n<!-- ${trial} -->`)
    return text.replace('<body>', `<body>\n<p class="warning"><strong>${trial}</strong></p>`)
  }
}
