import { FileUnreadable } from '../errors.ts'
import type { Archive, ArchivePart } from './archive.ts'
import { nameKey } from './xml-bytes.ts'
import { MORE, OPEN, XmlScanner } from './xml-scanner.ts'

/** How one part of a workbook points to another. `type` is the last word of its type: worksheet, styles … */
export type Relation = { id: string; type: string; target: string }

const RELATIONSHIP = nameKey('Relationship')

/** Calls `visit` for every opening tag of a small part. */
export async function eachTag(
  archive: Archive,
  part: ArchivePart,
  visit: (xml: XmlScanner) => void,
): Promise<void> {
  const xml = new XmlScanner(part.name)
  xml.feed(await archive.whole(part))
  for (let token = xml.next(); token !== MORE; token = xml.next()) if (token === OPEN) visit(xml)
  xml.end()
}

/**
 * The relations of a part, '' for those of the package itself; none when it has no relations part. Targets are full
 * names inside the zip, whether they were written absolute or relative; external ones are left out.
 */
export async function relationsOf(archive: Archive, name: string): Promise<Relation[]> {
  const slash = name.lastIndexOf('/') + 1
  const part = archive.find(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`)
  const relations: Relation[] = []
  if (!part) return relations
  await eachTag(archive, part, (xml) => {
    if (xml.key !== RELATIONSHIP) return
    const type = xml.attributes.get('Type') ?? ''
    const target = xml.attributes.get('Target') ?? ''
    if (xml.attributes.get('TargetMode') === 'External' || target === '') return
    relations.push({
      id: xml.attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(name.slice(0, slash), target),
    })
  })
  return relations
}

/** `folder` ends with a slash or is empty. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#')[0]!
  const whole = path.startsWith('/') ? path : folder + path
  const steps: string[] = []
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  const name = steps.join('/')
  if (!name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The workbook's own part, found through the package's relations. Throws FileUnreadable: no-workbook. */
export async function workbookPart(archive: Archive): Promise<ArchivePart> {
  const target = (await relationsOf(archive, '')).find(
    (relation) => relation.type === 'officeDocument',
  )?.target
  const part = target === undefined ? undefined : archive.find(target)
  if (!part || part.name.toLowerCase().endsWith('.bin')) throw new FileUnreadable('no-workbook')
  return part
}
