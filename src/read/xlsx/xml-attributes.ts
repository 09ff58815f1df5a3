import { attributeText } from './xml-text.ts'

const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27
const SPACE = 0x20
const LT = 0x3c

/** The attributes of the tag at hand, as places in the scanner's bytes; text is made of one only when asked for. */
export class Attributes {
  static readonly BAD = -2
  bytes: Buffer = Buffer.alloc(0)
  count = 0
  /** four places an attribute: name from and to, value from and to */
  places = new Int32Array(4 * 64)

  /** Reads attributes from `i` on. Gives the place of the tag's > or /, -1 when the bytes end before, or BAD. */
  scan(i: number): number {
    const bytes = this.bytes
    const length = bytes.length
    for (;;) {
      while (i < length && bytes[i]! <= SPACE) i++
      if (i >= length) return -1
      const first = bytes[i]!
      if (first === GT || first === SLASH) return i
      const nameStart = i
      while (i < length && bytes[i]! > SPACE && bytes[i] !== EQUALS) {
        if (bytes[i] === GT || bytes[i] === LT) return Attributes.BAD
        i++
      }
      const nameEnd = i
      while (i < length && bytes[i]! <= SPACE) i++
      if (i >= length) return -1
      if (bytes[i] !== EQUALS || nameEnd === nameStart) return Attributes.BAD
      i++
      while (i < length && bytes[i]! <= SPACE) i++
      if (i >= length) return -1
      const quote = bytes[i]!
      if (quote !== DOUBLE && quote !== SINGLE) return Attributes.BAD
      const valueStart = ++i
      while (i < length && bytes[i] !== quote) i++
      if (i >= length) return -1
      this.add(nameStart, nameEnd, valueStart, i)
      i++
    }
  }

  private add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = this.count * 4
    if (at === this.places.length) {
      const more = new Int32Array(at * 2)
      more.set(this.places)
      this.places = more
    }
    const places = this.places
    places[at] = nameStart
    places[at + 1] = nameEnd
    places[at + 2] = valueStart
    places[at + 3] = valueEnd
    this.count++
  }

  nameAt(index: number): string {
    return this.bytes.toString('latin1', this.places[index * 4], this.places[index * 4 + 1])
  }

  /** The value with its entities resolved. */
  valueAt(index: number): string {
    return attributeText(this.bytes, this.places[index * 4 + 2]!, this.places[index * 4 + 3]!)
  }

  /** The attribute of exactly this name (with its prefix), or undefined. */
  get(name: string): string | undefined {
    for (let i = 0; i < this.count; i++) if (this.nameAt(i) === name) return this.valueAt(i)
    return undefined
  }

  /** An attribute of this local name that has some prefix: r:id under whatever prefix. */
  getPrefixed(local: string): string | undefined {
    for (let i = 0; i < this.count; i++) {
      const name = this.nameAt(i)
      const colon = name.indexOf(':')
      if (colon > 0 && name.slice(colon + 1) === local) return this.valueAt(i)
    }
    return undefined
  }

  /** A yes or no as XML Schema writes it; `otherwise` when the attribute is absent. */
  flag(name: string, otherwise = false): boolean {
    const value = this.get(name)?.trim()
    return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on'
  }

  /** A whole number, or undefined when absent or anything else. */
  number(name: string): number | undefined {
    const value = this.get(name)?.trim()
    return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined
  }
}
