import type { Archive, ArchivePart } from './archive.ts'
import { builtInCode, numberFormat, type NumberFormat } from './number-format.ts'
import { nameKey } from './xml-bytes.ts'
import { CLOSE, MORE, OPEN, XmlScanner } from './xml-scanner.ts'

const NUM_FMT = nameKey('numFmt')
const CELL_XFS = nameKey('cellXfs')
const XF = nameKey('xf')
const DXFS = nameKey('dxfs')

const general = numberFormat('General')

/** Number format by style number, the `s` of a cell. A workbook without styles shows everything as General does. */
export class CellFormats {
  private readonly byStyle: NumberFormat[]
  constructor(byStyle: NumberFormat[]) {
    this.byStyle = byStyle
  }
  of(style: number): NumberFormat {
    return this.byStyle[style] ?? general
  }
}

/** Reads the number formats of styles.xml: which one each style has, and the codes the workbook defines itself. */
export async function readFormats(archive: Archive, part: ArchivePart | undefined): Promise<CellFormats> {
  if (part === undefined) return new CellFormats([])
  const codes = new Map<number, string>()
  const ids: number[] = []
  const xml = new XmlScanner(part.name)
  xml.feed(await archive.whole(part))
  let inCellXfs = false
  let inDifferences = false
  for (let token = xml.next(); token !== MORE; token = xml.next()) {
    if (xml.key === CELL_XFS) inCellXfs = token === OPEN && !xml.empty
    // Conditional formats have number formats of their own, numbered apart.
    else if (xml.key === DXFS) inDifferences = token !== CLOSE && !xml.empty
    else if (token !== OPEN) continue
    else if (xml.key === XF && inCellXfs) ids.push(xml.attributes.number('numFmtId') ?? 0)
    else if (xml.key === NUM_FMT && !inDifferences) {
      const id = xml.attributes.number('numFmtId')
      if (id !== undefined) codes.set(id, xml.attributes.get('formatCode') ?? 'General')
    }
  }
  xml.end()
  const formats = new Map<number, NumberFormat>()
  return new CellFormats(
    ids.map((id) => {
      const known = formats.get(id)
      if (known) return known
      const made = numberFormat(codes.get(id) ?? builtInCode(id))
      formats.set(id, made)
      return made
    }),
  )
}
