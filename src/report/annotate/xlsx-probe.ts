import { FileUnreadable } from '../../read/errors.ts'
import { nameKey } from '../../read/xlsx/xml-bytes.ts'
import { cellColumn, rowNumber } from '../../read/xlsx/places.ts'
import { CLOSE, MORE, OPEN, XmlScanner } from '../../read/xlsx/xml-scanner.ts'
import { columnIndex, MAX_COLUMNS, type ColumnRange } from './xlsx-layout.ts'

const SHEET_DATA = nameKey('sheetData')
const ROW = nameKey('row')
const C = nameKey('c')
const V = nameKey('v')
const F = nameKey('f')
const IS = nameKey('is')
const COLS = nameKey('cols')
const COL = nameKey('col')
const MERGE_CELL = nameKey('mergeCell')

/** What is to be known of a sheet before its copy can be written. */
export type SheetProbe = {
  /** prefix of the sheet's own elements, with its colon, or '' */
  prefix: string
  columns: ColumnRange[]
  /** `cols` are there */
  hasColumns: boolean
  /** the last column with a value in the row of headings, from 0, and its style; -1 when the row is empty */
  lastHeading: number
  headingStyle: number
  /** one byte a column: some row from the headings on has a value or a merged cell there */
  used: Uint8Array
  lastRow: number
}

/**
 * Reads a sheet once to see where its columns end. Throws FileUnreadable for all that would stop the copy later, so that
 * nothing is begun that cannot be ended.
 */
export async function probeSheet(
  source: AsyncIterable<Buffer>,
  part: string,
  headerRow: number,
): Promise<SheetProbe> {
  const xml = new XmlScanner(part)
  const probe: SheetProbe = {
    prefix: '',
    columns: [],
    hasColumns: false,
    lastHeading: -1,
    headingStyle: 0,
    used: new Uint8Array(MAX_COLUMNS),
    lastRow: 0,
  }
  let inData = false
  let sawData = false
  let column = -1
  let style = 0
  const value = (): void => {
    if (probe.lastRow < headerRow) return
    if (column >= MAX_COLUMNS)
      throw new FileUnreadable('damaged', `${part} has a cell in column ${column + 1}`)
    probe.used[column] = 1
    if (probe.lastRow === headerRow && column > probe.lastHeading) {
      probe.lastHeading = column
      probe.headingStyle = style
    }
  }
  for await (const chunk of source) {
    xml.feed(chunk)
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      const { key, empty } = xml
      if (token === CLOSE && key === SHEET_DATA) inData = false
      if (token !== OPEN) continue
      if (inData) {
        if (key === C) {
          column = cellColumn(xml, column)
          if (probe.lastRow === headerRow) style = xml.attributes.number('s') ?? 0
        } else if (key === ROW) {
          probe.lastRow = rowNumber(xml, probe.lastRow)
          column = -1
        } else if (key === F || (!empty && (key === V || key === IS))) value()
      } else if (key === SHEET_DATA) {
        inData = !empty
        sawData = true
        probe.prefix = xml.prefix()
      } else if (key === COLS && !sawData) probe.hasColumns = true
      else if (key === COL && !sawData) probe.columns.push(...columnRange(xml))
      else if (key === MERGE_CELL) markMerged(xml.attributes.get('ref') ?? '', probe.used, headerRow)
    }
  }
  xml.end()
  if (!sawData) throw new FileUnreadable('damaged', `${part} is no worksheet`)
  return probe
}

function columnRange(xml: XmlScanner): ColumnRange[] {
  const { attributes } = xml
  const min = attributes.number('min')
  const max = attributes.number('max')
  if (min === undefined || max === undefined || min < 1 || max < min) return []
  let rest = ''
  for (let i = 0; i < attributes.count; i++) {
    const name = attributes.nameAt(i)
    if (name === 'min' || name === 'max') continue
    const at = i * 4
    rest += ` ${xml.bytes.toString('utf8', attributes.places[at]!, attributes.places[at + 3]! + 1)}`
  }
  return [{ from: min - 1, to: max - 1, rest }]
}

/** What is written inside a merged area is not seen: its columns are taken. */
function markMerged(ref: string, used: Uint8Array, headerRow: number): void {
  const match = /^([A-Z]{1,3})\d+:([A-Z]{1,3})(\d+)$/.exec(ref)
  if (match === null || Number(match[3]) < headerRow) return
  for (
    let column = columnIndex(match[1]!);
    column <= Math.min(columnIndex(match[2]!), MAX_COLUMNS - 1);
    column++
  ) {
    used[column] = 1
  }
}
