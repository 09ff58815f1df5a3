import type { Severity } from '../../model/finding.ts'
import { emptyStyles, StyleParts } from './xlsx-style-parts.ts'

/**
 * Colours of marked cells and messages. They are close to those that Excel itself offers and the same as none of
 * them, so that a later attempt can tell our colour from one that a person has chosen.
 */
const colours: Record<Severity, string> = {
  error: 'FFFFCDD2',
  warning: 'FFFFF3C4',
  information: 'FFD6E9FB',
}

/** Excel keeps no more cell styles than this. */
const MAX_STYLES = 65_000

/**
 * The styles of a workbook and those that are added to it: a marked cell gets a copy of its own style with another
 * fill, so that its number format, font, borders and alignment stay.
 */
export class StyleBook {
  private readonly parts: StyleParts
  private readonly fills = new Map<Severity, number>()
  private readonly made = new Map<string, number>()
  private readonly ownFills: Set<number>

  /** `source` is styles.xml; null: the workbook has none, and one is made when it is needed. */
  constructor(source: Buffer | null) {
    this.parts = new StyleParts(source ?? emptyStyles)
    this.ownFills = new Set()
    this.parts.fills.forEach((fill, i) => {
      if (Object.values(colours).some((colour) => fill.includes(`"${colour}"`))) this.ownFills.add(i)
    })
  }

  /** Something was added: the part must be written anew. */
  get changed(): boolean {
    return this.parts.changed
  }

  /** The style of a cell with the colour of a severity. */
  marked(style: number, severity: Severity): number {
    return this.derived(`${style}:${severity}`, style, () => this.parts.withFill(style, this.fill(severity)))
  }

  /** The style of a message: wrapped, at the top of its row, coloured. */
  message(severity: Severity): number {
    return this.derived(severity, 0, () => this.parts.wrapped(this.fill(severity)))
  }

  /** The style of a cell without the colour that an earlier attempt gave it. */
  cleaned(style: number): number {
    if (this.ownFills.size === 0 || !this.ownFills.has(this.parts.fillOf(style))) return style
    return this.derived(`${style}:clean`, style, () => {
      const alike = this.parts.alike(style).filter((other) => !this.ownFills.has(this.parts.fillOf(other)))
      const [only] = alike
      return only !== undefined && alike.length === 1 ? only : this.parts.withFill(style, 0)
    })
  }

  /** styles.xml with what was added. */
  bytes(): Buffer {
    return this.parts.bytes()
  }

  /** Without room for another style a cell keeps its own; the message is beside it anyway. */
  private derived(key: string, own: number, make: () => number): number {
    let style = this.made.get(key)
    if (style === undefined) {
      style = this.parts.styles.length < MAX_STYLES ? make() : own
      this.made.set(key, style)
    }
    return style
  }

  private fill(severity: Severity): number {
    let fill = this.fills.get(severity)
    if (fill === undefined) {
      fill = this.parts.solidFill(colours[severity])
      this.fills.set(severity, fill)
      this.ownFills.add(fill)
    }
    return fill
  }
}
