import { heap } from '../edge/heap.ts'
import { PackedTexts } from './table/packed-texts.ts'

/** Objects between two looks at the memory. */
const BETWEEN_LOOKS = 5000

/**
 * A list of plain objects that is only added to, as bytes outside the heap: what the collector never looks at. 100,000
 * documents take a third of what they take as objects. Each look at one makes it anew.
 */
export class PackedList<T extends object> {
  readonly #texts = new PackedTexts()
  /** names of the fields of objects, by a number that stands before their values */
  readonly #shapes: string[][] = []
  readonly #known = new Map<string, number>()

  get length(): number {
    return this.#texts.size
  }

  /** @returns its place, from 0 */
  add(one: T): number {
    const names = Object.keys(one)
    const key = names.join(' ')
    let shape = this.#known.get(key)
    if (shape === undefined) this.#known.set(key, (shape = this.#shapes.push(names) - 1))
    return this.#texts.add(JSON.stringify([shape, ...(Object.values(one) as unknown[])]))
  }

  at(place: number): T {
    const [shape, ...values] = JSON.parse(this.#texts.get(place)) as [number, ...unknown[]]
    const one: Record<string, unknown> = {}
    const names = this.#shapes[shape]!
    for (let i = 0; i < names.length; i++) one[names[i]!] = values[i]
    return one as T
  }

  slice(start: number, end: number): T[] {
    const some: T[] = []
    for (let place = start; place < Math.min(end, this.length); place++) some.push(this.at(place))
    return some
  }

  *[Symbol.iterator](): Generator<T> {
    for (let place = 0; place < this.length; place++) {
      // whoever goes through all of them, a transaction for one, looks at nothing else meanwhile
      if (place % BETWEEN_LOOKS === 0) heap.check()
      yield this.at(place)
    }
  }
}
