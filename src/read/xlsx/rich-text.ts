import { LimitCrossed } from '../errors.ts'
import { nameKey, TEXT_ENTITY } from './xml-bytes.ts'
import type { XmlScanner } from './xml-scanner.ts'
import { nodeText, resolveEscapes, trimXmlSpace } from './xml-text.ts'

const T = nameKey('t')
const R = nameKey('r')
const RPH = nameKey('rPh')

/**
 * Gathers the text of a string item (`si` of the shared strings, `is` of a cell): one `t`, or runs of rich text with a
 * `t` each. Phonetic runs are left out. White space around a `t` belongs to the text only under xml:space="preserve".
 */
export class RichText {
  private readonly xml: XmlScanner
  private readonly cellLength: number
  private whole = ''
  private piece = ''
  private inText = false
  private phonetic = false
  private keepRoot = false
  private keepItem = false
  private keepRun = false
  private keep = false

  constructor(xml: XmlScanner, cellLength: number) {
    this.xml = xml
    this.cellLength = cellLength
  }

  /** The document's root is at hand. */
  root(): void {
    this.keepRoot = this.preserves(false)
  }

  /** The item's own tag is at hand. */
  begin(): void {
    this.whole = ''
    this.inText = false
    this.phonetic = false
    this.keepItem = this.preserves(this.keepRoot)
    this.keepRun = this.keepItem
  }

  /** An opening tag inside the item. */
  open(): void {
    const { key, empty } = this.xml
    if (key === T && !empty && !this.phonetic) {
      this.inText = true
      this.piece = ''
      this.keep = this.preserves(this.keepRun)
    } else if (key === R) this.keepRun = this.preserves(this.keepItem)
    else if (key === RPH && !empty) this.phonetic = true
  }

  /** A closing tag inside the item. */
  close(): void {
    const key = this.xml.key
    if (key === T && this.inText) {
      this.inText = false
      this.whole += resolveEscapes(this.keep ? this.piece : trimXmlSpace(this.piece))
    } else if (key === RPH) this.phonetic = false
    else if (key === R) this.keepRun = this.keepItem
  }

  /** A text or CDATA token inside the item. */
  text(cdata: boolean): void {
    if (!this.inText) return
    this.piece += tokenText(this.xml, cdata)
    // An escaped character takes seven: beyond this no text can be short enough.
    const length = this.whole.length + this.piece.length
    if (length > this.cellLength * 7) throw new LimitCrossed('cellLength', length, this.cellLength)
  }

  /** The item is closed: its text. */
  end(): string {
    if (this.whole.length > this.cellLength) {
      throw new LimitCrossed('cellLength', this.whole.length, this.cellLength)
    }
    return this.whole
  }

  private preserves(inherited: boolean): boolean {
    if (this.xml.attributes.count === 0) return inherited
    const value = this.xml.attributes.get('xml:space')
    return value === undefined ? inherited : value === 'preserve'
  }
}

/** The text of the TEXT or CDATA token at hand. */
export function tokenText(xml: XmlScanner, cdata: boolean): string {
  const flags = cdata ? xml.textFlags & ~TEXT_ENTITY : xml.textFlags
  return nodeText(xml.bytes, xml.textStart, xml.textEnd, flags)
}
