import { nameKey } from '../../read/xlsx/xml-bytes.ts'
import { CLOSE, MORE, OPEN, XmlScanner } from '../../read/xlsx/xml-scanner.ts'

const OVERRIDE = nameKey('Override')
const RELATIONSHIP = nameKey('Relationship')
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
const STYLES_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles'

/** [Content_Types].xml with another part in it, or without one. Names with a leading slash. */
export function changeContentTypes(source: Buffer, change: { add?: string; remove?: string }): Buffer {
  return edit(source, OVERRIDE, (xml) => xml.attributes.get('PartName') === change.remove, {
    text: (prefix) =>
      change.add === undefined
        ? ''
        : `<${prefix}Override PartName="${change.add}" ContentType="${STYLES_TYPE}"/>`,
  })
}

/** The relations of the workbook with the styles added, or without its chain of calculations. */
export function changeRelations(source: Buffer, change: { addStyles?: string; removeType?: string }): Buffer {
  const ids = new Set<string>()
  const removed = (xml: XmlScanner): boolean => {
    ids.add(xml.attributes.get('Id') ?? '')
    const type = xml.attributes.get('Type') ?? ''
    return change.removeType !== undefined && type.endsWith(`/${change.removeType}`)
  }
  return edit(source, RELATIONSHIP, removed, {
    text: (prefix) => {
      if (change.addStyles === undefined) return ''
      let id = 'rIdStyles'
      while (ids.has(id)) id += 'X'
      return `<${prefix}Relationship Id="${id}" Type="${STYLES_RELATION}" Target="${change.addStyles}"/>`
    },
  })
}

/** Takes out the elements that `removed` names, and puts a text before the root closes. */
function edit(
  source: Buffer,
  element: number,
  removed: (xml: XmlScanner) => boolean,
  added: { text(prefix: string): string },
): Buffer {
  const xml = new XmlScanner('package')
  xml.feed(source)
  const pieces: (Buffer | string)[] = []
  let done = 0
  let leaving = false
  for (let token = xml.next(); token !== MORE; token = xml.next()) {
    if (token === OPEN && xml.key === element && removed(xml)) {
      pieces.push(source.subarray(done, xml.start))
      done = xml.pos
      leaving = !xml.empty
    } else if (token === CLOSE && leaving) {
      done = xml.pos
      leaving = false
    } else if (token === CLOSE && xml.depth === 0) {
      pieces.push(source.subarray(done, xml.start), added.text(xml.prefix()))
      done = xml.start
    }
  }
  xml.end()
  return Buffer.concat([...pieces.map((piece) => Buffer.from(piece as string)), source.subarray(done)])
}
