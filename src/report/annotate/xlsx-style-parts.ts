import { nameKey } from '../../read/xlsx/xml-bytes.ts'
import { CLOSE, MORE, OPEN, XmlScanner } from '../../read/xlsx/xml-scanner.ts'

const FILL = nameKey('fill')
const XF = nameKey('xf')

/** The lists of styles.xml in the order that the format asks for. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]

export const emptyStyles = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
)

/** One of the two lists that grow: where it stands in the part, and its items as XML. */
type List = { from: number; to: number; items: string[]; found: number }

/**
 * styles.xml as the two lists that matter here, fills and cellXfs, their items kept as the XML they are. Only these
 * lists are written anew; all else stays byte for byte.
 */
export class StyleParts {
  changed = false
  private readonly source: Buffer
  private readonly prefix: string
  private readonly fillList: List
  private readonly styleList: List

  constructor(source: Buffer) {
    this.source = source
    const { prefix, places, root } = readPlaces(source)
    this.prefix = prefix
    this.fillList = listOf(source, places, 'fills', FILL, root)
    this.styleList = listOf(source, places, 'cellXfs', XF, root)
    if (this.fillList.items.length === 0) {
      const plain = (type: string): string =>
        `<${prefix}fill><${prefix}patternFill patternType="${type}"/></${prefix}fill>`
      this.fillList.items.push(plain('none'), plain('gray125'))
    }
    if (this.styleList.items.length === 0) {
      this.styleList.items.push(`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`)
    }
  }

  get fills(): readonly string[] {
    return this.fillList.items
  }

  get styles(): readonly string[] {
    return this.styleList.items
  }

  fillOf(style: number): number {
    return Number(/^<[^>]*?\sfillId\s*=\s*["'](\d+)["']/.exec(this.styles[style] ?? '')?.[1] ?? 0)
  }

  solidFill(colour: string): number {
    const p = this.prefix
    const xml = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    return this.add(this.fillList, xml)
  }

  /** A copy of a style with this fill. */
  withFill(style: number, fill: number): number {
    const xml = withoutFill(this.styles[style] ?? this.styles[0]!)
    const name = /^<[^\s/>]+/.exec(xml)![0]
    return this.add(this.styleList, `${name} fillId="${fill}" applyFill="1"${xml.slice(name.length)}`)
  }

  wrapped(fill: number): number {
    const p = this.prefix
    const alignment = `<${p}alignment vertical="top" wrapText="1"/>`
    const facts = `numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyFill="1" applyAlignment="1"`
    return this.add(this.styleList, `<${p}xf ${facts}>${alignment}</${p}xf>`)
  }

  /** Styles that differ from this one in their fill only, itself left out. */
  alike(style: number): number[] {
    const own = withoutFill(this.styles[style] ?? '')
    return [...this.styles.keys()].filter(
      (other) => other !== style && withoutFill(this.styles[other]!) === own,
    )
  }

  bytes(): Buffer {
    const lists = [this.fillList, this.styleList].sort((a, b) => a.from - b.from)
    const pieces: Buffer[] = []
    let at = 0
    for (const list of lists) {
      pieces.push(this.source.subarray(at, list.from), Buffer.from(this.written(list)))
      at = list.to
    }
    return Buffer.concat([...pieces, this.source.subarray(at)])
  }

  /** A list that was as it is now goes back as it was. */
  private written(list: List): string {
    if (list.items.length === list.found) return this.source.toString('utf8', list.from, list.to)
    const name = this.prefix + (list === this.fillList ? 'fills' : 'cellXfs')
    return `<${name} count="${list.items.length}">${list.items.join('')}</${name}>`
  }

  private add(list: List, xml: string): number {
    const known = list.items.indexOf(xml)
    if (known >= 0) return known
    this.changed = true
    return list.items.push(xml) - 1
  }
}

function withoutFill(xml: string): string {
  const end = xml.indexOf('>')
  return xml.slice(0, end).replace(/\s+(fillId|applyFill)\s*=\s*("[^"]*"|'[^']*')/g, '') + xml.slice(end)
}

type Places = Map<string, { from: number; to: number }>

/** Where the root's children stand, and where the root closes. */
function readPlaces(source: Buffer): { prefix: string; places: Places; root: number } {
  const xml = new XmlScanner('styles.xml')
  xml.feed(source)
  const places: Places = new Map()
  let prefix: string | undefined
  let root = source.length
  let name = ''
  let from = 0
  for (let token = xml.next(); token !== MORE; token = xml.next()) {
    prefix ??= xml.prefix()
    if (token === OPEN && xml.depth === (xml.empty ? 1 : 2)) {
      name = xml.name()
      from = xml.start
      if (xml.empty) places.set(name, { from, to: xml.pos })
    } else if (token === CLOSE && xml.depth === 1) places.set(name, { from, to: xml.pos })
    else if (token === CLOSE && xml.depth === 0) root = xml.start
  }
  xml.end()
  return { prefix: prefix ?? '', places, root }
}

/** The items of a list; a list that is not there gets the place where the format wants it. */
function listOf(source: Buffer, places: Places, name: string, item: number, root: number): List {
  const place = places.get(name)
  if (place === undefined) {
    const later = order.slice(order.indexOf(name) + 1).flatMap((other) => places.get(other)?.from ?? [])
    const from = Math.min(root, ...later)
    return { from, to: from, items: [], found: -1 }
  }
  const items: string[] = []
  // The list is read as a document of its own.
  const xml = new XmlScanner('styles.xml')
  xml.feed(source.subarray(place.from, place.to))
  let start = 0
  for (let token = xml.next(); token !== MORE; token = xml.next()) {
    if (xml.key !== item) continue
    if (token === OPEN && xml.depth === (xml.empty ? 1 : 2)) start = xml.start
    if (xml.depth === 1 && (token === CLOSE || xml.empty))
      items.push(xml.bytes.toString('utf8', start, xml.pos))
  }
  return { ...place, items, found: items.length }
}
