import { RichText } from './rich-text.ts'
import { StringTable } from './string-table.ts'
import { nameKey } from './xml-bytes.ts'
import { CDATA, CLOSE, MORE, OPEN, XmlScanner } from './xml-scanner.ts'

const SST = nameKey('sst')
const SI = nameKey('si')

/**
 * Reads sharedStrings.xml as it streams in. `cellLength` is the most characters that a string may have, `bytes` what all
 * of them may come to: throws LimitCrossed.
 */
export async function readSharedStrings(
  source: AsyncIterable<Buffer>,
  part: string,
  cellLength: number,
  bytes = Infinity,
): Promise<StringTable> {
  const table = new StringTable(bytes)
  const xml = new XmlScanner(part, Math.max(1 << 20, cellLength * 7))
  const text = new RichText(xml, cellLength)
  let inItem = false
  for await (const chunk of source) {
    xml.feed(chunk)
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      if (!inItem) {
        if (token !== OPEN) continue
        if (xml.key === SST) text.root()
        if (xml.key !== SI) continue
        text.begin()
        if (xml.empty) table.add('')
        else inItem = true
      } else if (token === OPEN) text.open()
      else if (token !== CLOSE) text.text(token === CDATA)
      else if (xml.key !== SI) text.close()
      else {
        table.add(text.end())
        inItem = false
      }
    }
  }
  xml.end()
  return table
}
