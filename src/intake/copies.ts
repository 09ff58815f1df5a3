import { mayBeCopyOf } from './ignore.ts'

/**
 * Remembers which names in an inbox are copies after a synchronisation conflict (Q60): those that lay beside their
 * original once. A copy stays one when the original has been taken, until it goes itself.
 */
export class ConflictCopies {
  readonly #names = new Set<string>()

  /** @param present all names in the inbox now */
  has(name: string, present: ReadonlySet<string>): boolean {
    const original = mayBeCopyOf(name)
    if (original === null) return false
    if (present.has(original)) this.#names.add(name)
    return this.#names.has(name)
  }

  /** Forgets the copies that are not there any more. */
  keep(present: ReadonlySet<string>): void {
    for (const name of this.#names) if (!present.has(name)) this.#names.delete(name)
  }
}
