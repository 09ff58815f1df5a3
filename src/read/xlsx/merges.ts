import type { Merge } from '../../model/row.ts'
import type { Archive, ArchivePart } from './archive.ts'
import { nameKey, referenceColumn } from './xml-bytes.ts'
import { MORE, OPEN, XmlScanner } from './xml-scanner.ts'

const MERGE_CELL = nameKey('mergeCell')
/** More than a person makes; what is beyond them does not matter for headings. */
const MOST = 10_000

/** The cells of a sheet that are shown as one. They stand behind its data, so the whole part is read. */
export async function readMerges(archive: Archive, part: ArchivePart): Promise<Merge[]> {
  const merges: Merge[] = []
  const xml = new XmlScanner(part.name)
  for await (const chunk of archive.text(part)) {
    xml.feed(chunk)
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      if (token !== OPEN || xml.key !== MERGE_CELL || merges.length >= MOST) continue
      const merge = mergeOf(xml.attributes.get('ref') ?? '')
      if (merge) merges.push(merge)
    }
  }
  xml.end()
  return merges
}

/** B2:D3; null for what is no such reference. */
function mergeOf(reference: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!match) return null
  const column = (letters: string): number => {
    const bytes = Buffer.from(letters, 'latin1')
    return referenceColumn(bytes, 0, bytes.length)
  }
  const [, left, top, right, bottom] = match
  return { top: Number(top), bottom: Number(bottom), left: column(left!), right: column(right!) }
}
