import type { NumberRange } from '../model/settings.ts'

/** Within the last so many numbers of a range the free ones are counted, to warn in time. */
const WATCHED = 1000
/** A range is nearly full when fewer than so many are free, or than a tenth of a small one. */
const FEW = 50

const DIGITS = /^0*(\d{1,15})$/

/** Whether a code is a number of the range; leading zeros do not count (Q41). */
export function isInRange(code: string, { from, to }: NumberRange): boolean {
  const digits = DIGITS.exec(code)
  return digits !== null && Number(digits[1]) >= from && Number(digits[1]) <= to
}

/**
 * Numbers from a range for new relations of one batch (R53): the first free one each time, so that the same input with
 * the same register gives the same numbers. What is given back is given again. Nothing is remembered here: only a
 * batch that is registered makes a number taken.
 */
export class RelationNumbers {
  readonly #taken: (code: string) => boolean
  readonly #codes = new Map<string, string>()
  readonly #holders = new Map<string, string>()
  readonly #next = new Map<NumberRange, number>()

  /** @param taken whether a code is in use: in the tables, in the register or in this batch */
  constructor(taken: (code: string) => boolean) {
    this.#taken = taken
  }

  /** The number of this holder, the same one each time; null when the range is full. */
  take(holder: string, range: NumberRange): string | null {
    const held = this.#codes.get(holder)
    if (held !== undefined) return held
    const code = this.#free(range, this.#next.get(range) ?? range.from)
    if (code === null) return null
    this.#next.set(range, Number(code) + 1)
    this.#codes.set(holder, code)
    this.#holders.set(code, holder)
    return code
  }

  /** Whether somebody holds this number in this batch. */
  isHeld(code: string): boolean {
    return this.#holders.has(code)
  }

  giveBack(code: string): void {
    const holder = this.#holders.get(code)
    if (holder === undefined) return
    this.#holders.delete(code)
    this.#codes.delete(holder)
    for (const [range, next] of this.#next)
      if (isInRange(code, range)) this.#next.set(range, Math.min(next, Number(code)))
  }

  /** How many numbers are left when there are few; null when there are plenty. */
  fewLeft(range: NumberRange): number | null {
    const next = this.#next.get(range) ?? range.from
    if (range.to - next >= WATCHED) return null
    const enough = Math.min(FEW, Math.ceil((range.to - range.from + 1) / 10))
    let left = 0
    for (let number = next; number <= range.to && left < enough; number++) {
      if (!this.#isTaken(String(number))) left++
    }
    return left < enough ? left : null
  }

  #free({ to }: NumberRange, from: number): string | null {
    for (let number = from; number <= to; number++) {
      const code = String(number)
      if (!this.#isTaken(code)) return code
    }
    return null
  }

  #isTaken(code: string): boolean {
    return this.#holders.has(code) || this.#taken(code)
  }
}
