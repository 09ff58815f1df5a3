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
  readonly #shapes = new Shapes()

  get length(): number {
    return this.#texts.size
  }

  /** @returns its place, from 0 */
  add(one: T): number {
    return this.#texts.add(JSON.stringify(this.#shapes.pack(one)))
  }

  at(place: number): T {
    return this.#shapes.unpack(JSON.parse(this.#texts.get(place))) as T
  }

  /** Gives back the room of those before this place, which nobody asks for any more. */
  forgetBefore(place: number): void {
    this.#texts.forgetBefore(place)
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

/** Stands before the items of a list, where the number of its shape stands before the values of an object. */
const LIST = -1

/** Takes the names of fields out of objects, and of those in them: in 100,000 records they are half of all bytes. */
class Shapes {
  readonly #shapes: string[][] = []
  readonly #known = new Map<string, number>()

  pack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return [LIST, ...(value as unknown[]).map((item) => this.pack(item))]
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    const names = fields.map(([name]) => name)
    const key = names.join('\u0000')
    let shape = this.#known.get(key)
    if (shape === undefined) this.#known.set(key, (shape = this.#shapes.push(names) - 1))
    return [shape, ...fields.map(([, field]) => this.pack(field as unknown))]
  }

  unpack(packed: unknown): unknown {
    if (!Array.isArray(packed)) return packed
    const [shape, ...values] = packed as [number, ...unknown[]]
    if (shape === LIST) return values.map((value) => this.unpack(value))
    const one: Record<string, unknown> = {}
    const names = this.#shapes[shape]!
    for (let i = 0; i < names.length; i++) one[names[i]!] = this.unpack(values[i])
    return one
  }
}
