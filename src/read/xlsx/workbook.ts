import { FileUnreadable, LimitCrossed } from '../errors.ts'
import type { SheetInfo } from '../../model/row.ts'
import type { Archive, ArchivePart } from './archive.ts'
import { eachTag, relationsOf, workbookPart } from './package.ts'
import { nameKey } from './xml-bytes.ts'

export type WorkbookSheet = SheetInfo & { part: ArchivePart }

/** What workbook.xml and its relations say. */
export type Workbook = {
  part: ArchivePart
  /** worksheets in the order of their tabs; chart and dialog sheets have no rows and are left out */
  sheets: WorkbookSheet[]
  dateSystem: '1900' | '1904'
  sharedStrings: ArchivePart | undefined
  styles: ArchivePart | undefined
}

const WORKBOOK = nameKey('workbook')
const WORKBOOK_PR = nameKey('workbookPr')
const SHEET = nameKey('sheet')

/**
 * Reads a workbook's table of contents: names and order of the sheets, where each one lies (never assumed from its
 * number), what is hidden, which date system. Throws FileUnreadable (no-workbook, no-sheets, damaged)
 * or LimitCrossed (sheets).
 */
export async function readWorkbook(archive: Archive, maxSheets: number): Promise<Workbook> {
  const part = await workbookPart(archive)
  const relations = await relationsOf(archive, part.name)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const partOf = (type: string): ArchivePart | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target === undefined ? undefined : archive.find(target)
  }
  const sheets: WorkbookSheet[] = []
  let dateSystem: Workbook['dateSystem'] = '1900'
  let isWorkbook = false
  await eachTag(archive, part, (xml) => {
    if (xml.key === WORKBOOK) isWorkbook = true
    else if (xml.key === WORKBOOK_PR && xml.attributes.flag('date1904')) dateSystem = '1904'
    else if (xml.key === SHEET) {
      const name = xml.attributes.get('name') ?? ''
      const relation = byId.get(xml.attributes.getPrefixed('id') ?? '')
      const found = relation === undefined ? undefined : archive.find(relation.target)
      if (relation === undefined || found === undefined) {
        throw new FileUnreadable('damaged', `the sheet ${name} is named but not there`)
      }
      if (relation.type !== 'worksheet') return
      const state = xml.attributes.get('state')
      sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', part: found })
    }
  })
  if (!isWorkbook) throw new FileUnreadable('no-workbook', part.name)
  if (sheets.length === 0) throw new FileUnreadable('no-sheets')
  if (sheets.length > maxSheets) throw new LimitCrossed('sheets', sheets.length, maxSheets)
  return { part, sheets, dateSystem, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') }
}
