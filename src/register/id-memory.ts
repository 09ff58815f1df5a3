/**
 * Ids of series or books that were found once, by administration and two more words. A batch asks for the same one a
 * hundred thousand times in a row: that one is told without a key being put together.
 */
export class IdMemory {
  readonly #known = new Map<string, number>()
  #administration = ''
  #first = ''
  #second: string | number = ''
  #last: number | undefined

  get(administration: string, first: string, second: string | number): number | undefined {
    if (second === this.#second && first === this.#first && administration === this.#administration)
      return this.#last
    const id = this.#known.get(keyOf(administration, first, second))
    if (id !== undefined) this.#remember(administration, first, second, id)
    return id
  }

  /** Keeps an id that was looked up; undefined, not there, is asked for again. */
  keep(
    administration: string,
    first: string,
    second: string | number,
    id: number | undefined,
  ): number | undefined {
    if (id === undefined) return undefined
    this.#known.set(keyOf(administration, first, second), id)
    this.#remember(administration, first, second, id)
    return id
  }

  forget(): void {
    this.#known.clear()
    this.#administration = ''
    this.#first = ''
    this.#second = ''
    this.#last = undefined
  }

  #remember(administration: string, first: string, second: string | number, id: number): void {
    this.#administration = administration
    this.#first = first
    this.#second = second
    this.#last = id
  }
}

const keyOf = (administration: string, first: string, second: string | number): string =>
  `${administration}\0${first}\0${second}`
