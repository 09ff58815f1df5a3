import type { XmlScanner } from '../../read/xlsx/xml-scanner.ts'

const BLOCK = 1 << 16

/**
 * The copy of a part beside the scanner that reads it: all bytes go over as they are, except where something is put
 * in between or left out.
 */
export class PartCopy {
  private readonly xml: XmlScanner
  private readonly ready: Buffer[] = []
  private block = Buffer.allocUnsafe(BLOCK)
  private used = 0
  /** bytes of the scanner's window that have been copied or left out */
  private done = 0
  private leavingOut = false

  constructor(xml: XmlScanner) {
    this.xml = xml
  }

  /** Copies all up to this place of the window. */
  to(place: number): void {
    if (!this.leavingOut && place > this.done) this.bytes(this.xml.bytes.subarray(this.done, place))
    if (place > this.done) this.done = place
  }

  /** Puts a text in, after all before this place. */
  insert(place: number, text: string): void {
    this.to(place)
    if (text !== '') this.bytes(Buffer.from(text))
  }

  /** Puts a text in place of these bytes. */
  replace(from: number, to: number, text: string): void {
    this.insert(from, text)
    this.done = to
  }

  /** From this place on everything is left out, until `resume`. */
  leaveOut(from: number): void {
    this.to(from)
    this.leavingOut = true
  }

  resume(at: number): void {
    this.done = at
    this.leavingOut = false
  }

  /** The scanner is about to get new bytes: what it has used is copied. */
  turn(): void {
    this.to(this.xml.pos)
    this.done = 0
  }

  /** Whole blocks of the copy, to be written. */
  *blocks(): Generator<Buffer> {
    yield* this.ready
    this.ready.length = 0
  }

  /** The rest. */
  *end(): Generator<Buffer> {
    this.to(this.xml.bytes.length)
    yield* this.blocks()
    if (this.used > 0) yield this.block.subarray(0, this.used)
  }

  private bytes(bytes: Buffer): void {
    if (this.used + bytes.length > BLOCK) {
      if (this.used > 0) this.ready.push(this.block.subarray(0, this.used))
      this.block = Buffer.allocUnsafe(BLOCK)
      this.used = 0
    }
    // The scanner uses its bytes again.
    if (bytes.length > BLOCK) this.ready.push(Buffer.from(bytes))
    else this.used += bytes.copy(this.block, this.used)
  }
}
