/** What stands in place of a secret wherever it could be printed. */
export const HIDDEN = '***'

/**
 * A password or the like. Whatever prints, logs or serialises it gets `***`; only who asks for it by name gets it.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The secret itself: for whom it is meant, and for nothing else. */
  reveal(): string {
    return this.#value
  }

  /** A text of somebody else (an answer of a server) in which the secret might be repeated, plain or in base64. */
  hideIn(text: string): string {
    if (this.#value === '') return text
    const encoded = btoa(String.fromCharCode(...new TextEncoder().encode(this.#value)))
    return text.replaceAll(this.#value, HIDDEN).replaceAll(encoded, HIDDEN)
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return HIDDEN
  }
}
