/**
 * Things that documents of a batch make in passing (relations, cost centres), counted by use: what no exported
 * document uses any more is not made. In order of first use.
 */
export class Uses<T> {
  readonly #used = new Map<string, { value: T; uses: number }>()

  /** Counts one use; makes the thing at the first. */
  use(key: string, make: () => T): T {
    const known = this.#used.get(key)
    if (known !== undefined) {
      known.uses++
      return known.value
    }
    const value = make()
    this.#used.set(key, { value, uses: 1 })
    return value
  }

  get(key: string): T | null {
    return this.#used.get(key)?.value ?? null
  }

  /**
   * Takes one use back; does nothing for a key that was never used.
   * @returns whether nothing uses the thing any more
   */
  drop(key: string): boolean {
    const known = this.#used.get(key)
    if (known !== undefined && known.uses > 0) known.uses--
    return known === undefined || known.uses === 0
  }

  /** Forgets a thing that nothing uses, so that its key may stand for another. */
  remove(key: string): void {
    this.#used.delete(key)
  }

  list(): T[] {
    const values: T[] = []
    for (const { value, uses } of this.#used.values()) if (uses > 0) values.push(value)
    return values
  }
}
