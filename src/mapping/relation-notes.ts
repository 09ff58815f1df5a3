import type { SourceRelation } from '../model/document.ts'
import type { RelationLink } from '../model/settings.ts'
import type { Miss } from './teller.ts'

/** A relation that a person should look at, and why. */
export type RelationNote = {
  source: SourceRelation
  /** code in the accounting package; '' when it has none yet (R88) */
  code: string
  by: RelationLink | ''
  /** what is the matter; null when nothing is */
  cause: Miss | null
  /** bank accounts that are trusted, when the source has another one (R91) */
  knownIban: string
}

/** A file that is wrong in every row must not fill the memory; what is beyond is counted. */
const MOST_NOTES = 20_000

/** The relations of a batch that are not linked, or whose bank account changed, each once (R88, R91). */
export class RelationNotes {
  readonly #all: boolean
  readonly #notes = new Map<string, RelationNote>()
  #dropped = 0

  /** @param all keep every one, for a command that was asked for them */
  constructor(all: boolean) {
    this.#all = all
  }

  add(note: RelationNote): void {
    const { role, code, vatNumber, name } = note.source
    const key = code === '' ? `${role}\u0000\u0000${vatNumber}\u0000${name}` : `${role}\u0000${code}`
    if (this.#notes.has(key) && note.knownIban === '') return
    if (this.#all || this.#notes.size < MOST_NOTES) this.#notes.set(key, note)
    else this.#dropped++
  }

  /** In order of first use. */
  list(): RelationNote[] {
    return [...this.#notes.values()]
  }

  /** How many there were beyond those in the list. */
  get dropped(): number {
    return this.#dropped
  }
}
