import { FileUnreadable, LimitCrossed } from '../errors.ts'
import { Attributes } from './xml-attributes.ts'
import { characterFlags, TEXT_STOP, nameHash } from './xml-bytes.ts'

/** What `next` found. MORE: nothing whole is left, feed the next bytes (or end). */
export const MORE = 0
export const OPEN = 1
export const CLOSE = 2
export const TEXT = 3
/** text of a CDATA section: as it stands, no entities */
export const CDATA = 4

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const COLON = 0x3a
const SPACE = 0x20

/**
 * A pull tokenizer for the XML of a workbook, over UTF-8 bytes that come in pieces. It works on bytes, so that
 * nothing is decoded that nobody asks for, and tells every token's place, so that a part can be patched and all
 * else copied byte for byte. Comments and instructions are passed over; a document type is refused; nesting is
 * counted, names of closing tags are not compared.
 *
 * Names: `key` is the hash of an element's local name (nameHash) when it is in the namespace of the root element,
 * whatever its prefix, and 0 when it is in another one.
 */
export class XmlScanner {
  /** the bytes at hand; written over by every `feed` */
  bytes: Buffer = Buffer.alloc(0)
  /** first byte of the token found, and the first one after it */
  start = 0
  pos = 0
  key = 0
  /** the opening tag closes itself: no CLOSE follows */
  empty = false
  /** of TEXT and CDATA: the text's bytes and what kinds of characters it has (TEXT_… of xml-bytes.ts) */
  textStart = 0
  textEnd = 0
  textFlags = 0
  depth = 0
  readonly attributes = new Attributes()
  nameStart = 0
  nameEnd = 0
  private readonly part: string
  private readonly longest: number
  private window: Buffer = Buffer.alloc(0)
  private sawRoot = false
  /** elements of the root's namespace may come without a prefix */
  unprefixed = true
  private prefixes: string[] = []

  /** `part` names the document in errors. A single token may not be longer than `longest` bytes. */
  constructor(part: string, longest = 1 << 24) {
    this.part = part
    this.longest = longest
  }

  /** Adds bytes behind what has not been used yet; places in the bytes before lose their meaning. */
  feed(chunk: Buffer): void {
    const rest = this.bytes.length - this.pos
    if (rest > this.longest) throw new LimitCrossed('cellLength', rest, this.longest)
    if (rest === 0) this.bytes = chunk
    else {
      // One window for the whole part: joining each chunk with a few bytes anew would fill the memory with garbage.
      const length = rest + chunk.length
      const window = length <= this.window.length ? this.window : Buffer.allocUnsafeSlow(length * 2)
      this.bytes.copy(window, 0, this.pos)
      chunk.copy(window, rest)
      this.window = window
      this.bytes = window.subarray(0, length)
    }
    this.attributes.bytes = this.bytes
    this.pos = 0
  }

  /** To be called after the last MORE: throws when the document stops halfway. */
  end(): void {
    for (let i = this.pos; i < this.bytes.length; i++) if (this.bytes[i]! > SPACE) this.bad('stops halfway')
    if (!this.sawRoot || this.depth !== 0) this.bad('stops halfway')
  }

  /** The element's local name as text. */
  name(): string {
    const qualified = this.bytes.toString('latin1', this.nameStart, this.nameEnd)
    return qualified.slice(qualified.indexOf(':') + 1)
  }

  /** The element's prefix with its colon, '' when it has none. */
  prefix(): string {
    const qualified = this.bytes.toString('latin1', this.nameStart, this.nameEnd)
    return qualified.slice(0, qualified.indexOf(':') + 1)
  }

  /** Finds the next token. */
  next(): number {
    const bytes = this.bytes
    const length = bytes.length
    while (this.pos < length) {
      const start = this.pos
      this.start = start
      if (bytes[start] !== LT) {
        let flags = 0
        let i = start
        for (; i < length; i++) {
          const flag = characterFlags[bytes[i]!]!
          if (flag === TEXT_STOP) break
          flags |= flag
        }
        if (i === length) return MORE
        this.pos = i
        if (this.depth === 0) continue
        this.textStart = start
        this.textEnd = i
        this.textFlags = flags
        return TEXT
      }
      if (start + 1 >= length) return MORE
      const second = bytes[start + 1]!
      if (second === SLASH) return this.closing(start)
      if (second === BANG) {
        const kind = this.declaration(start)
        if (kind < 0) continue
        return kind
      }
      if (second === QUESTION) {
        const end = bytes.indexOf('?>', start + 2, 'latin1')
        if (end < 0) return MORE
        this.pos = end + 2
        continue
      }
      return this.opening(start)
    }
    return MORE
  }

  /** Goes on behind `pos`: whoever looked ahead has used what lies before it, whole elements only. */
  skipTo(pos: number): void {
    this.pos = pos
  }

  private opening(start: number): number {
    const bytes = this.bytes
    const length = bytes.length
    const attributes = this.attributes
    let i = start + 1
    let colon = -1
    for (; i < length; i++) {
      const byte = bytes[i]!
      if (byte <= SPACE || byte === GT || byte === SLASH) break
      if (byte === COLON) colon = i
    }
    if (i === length) return MORE
    this.nameStart = start + 1
    this.nameEnd = i
    attributes.count = 0
    this.empty = false
    let byte = bytes[i]!
    if (byte !== GT) {
      i = attributes.scan(i)
      if (i < 0) {
        if (i === Attributes.BAD) this.bad('has a tag that is no XML')
        return MORE
      }
      byte = bytes[i]!
      if (byte === SLASH) {
        if (i + 1 >= length) return MORE
        if (bytes[i + 1] !== GT) this.bad('has a tag that is no XML')
        this.empty = true
        i++
      }
    }
    this.pos = i + 1
    if (!this.sawRoot) this.root()
    else if (this.depth === 0) this.bad('has more than one root')
    this.key = this.inNamespace(colon) ? nameHash(bytes, colon < 0 ? start + 1 : colon + 1, this.nameEnd) : 0
    if (!this.empty) this.depth++
    return OPEN
  }

  private closing(start: number): number {
    const bytes = this.bytes
    const length = bytes.length
    let i = start + 2
    let colon = -1
    for (; i < length; i++) {
      const byte = bytes[i]!
      if (byte <= SPACE || byte === GT) break
      if (byte === COLON) colon = i
    }
    const nameEnd = i
    while (i < length && bytes[i] !== GT) i++
    if (i >= length) return MORE
    this.nameStart = start + 2
    this.nameEnd = nameEnd
    this.pos = i + 1
    this.key = this.inNamespace(colon) ? nameHash(bytes, colon < 0 ? start + 2 : colon + 1, nameEnd) : 0
    if (--this.depth < 0) this.bad('closes more than it opens')
    return CLOSE
  }

  /** Comment: -1, passed over. CDATA. MORE when it is not whole. A document type is refused. */
  private declaration(start: number): number {
    const bytes = this.bytes
    if (bytes.length - start < 9) {
      const head = bytes.toString('latin1', start, Math.min(start + 4, bytes.length))
      if (head !== '<!--'.slice(0, head.length) && head !== '<![C'.slice(0, head.length)) this.refuse(start)
      if (head !== '<!--') return MORE
    }
    if (bytes[start + 2] === 0x2d && bytes[start + 3] === 0x2d) {
      const end = bytes.indexOf('-->', start + 4, 'latin1')
      if (end < 0) return MORE
      this.pos = end + 3
      return -1
    }
    if (bytes.toString('latin1', start, start + 9) !== '<![CDATA[') this.refuse(start)
    const end = bytes.indexOf(']]>', start + 9, 'latin1')
    if (end < 0) return MORE
    this.pos = end + 3
    this.textStart = start + 9
    this.textEnd = end
    let flags = 0
    for (let i = this.textStart; i < end; i++) flags |= characterFlags[bytes[i]!]!
    this.textFlags = flags
    return CDATA
  }

  /** The root's namespace is the document's; every prefix bound to the same one counts as well. */
  private root(): void {
    this.sawRoot = true
    const own = this.prefix().slice(0, -1)
    const attributes = this.attributes
    const space = attributes.get(own === '' ? 'xmlns' : `xmlns:${own}`)
    this.unprefixed = own === '' || (space !== undefined && attributes.get('xmlns') === space)
    this.prefixes = own === '' ? [] : [own]
    for (let i = 0; i < attributes.count; i++) {
      const name = attributes.nameAt(i)
      if (space !== undefined && name.startsWith('xmlns:') && attributes.valueAt(i) === space) {
        this.prefixes.push(name.slice(6))
      }
    }
  }

  private inNamespace(colon: number): boolean {
    if (colon < 0) return this.unprefixed
    if (this.prefixes.length === 0) return false
    return this.prefixes.includes(this.bytes.toString('latin1', this.nameStart, colon))
  }

  private refuse(start: number): never {
    const head = this.bytes.toString('latin1', start, start + 9)
    if (/^<!D/i.test(head)) throw new FileUnreadable('doctype', this.part)
    return this.bad('has a declaration that is no XML')
  }

  private bad(what: string): never {
    throw new FileUnreadable('damaged', `${this.part} ${what}`)
  }
}
