import { SaxesParser } from 'saxes'
import { FileUnreadable } from '../errors.ts'
import { odsCell } from './ods-cell.ts'
import { SheetCells } from './sheet-cells.ts'

/** One table of an .ods workbook. */
export type OdsSheet = { name: string; hidden: boolean; cells: SheetCells }

/** Rows and columns that only say that nothing follows are repeated up to the end of the sheet. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

type Attributes = Record<string, string>
type OpenCell = { attributes: Attributes; times: number }

/**
 * Reads content.xml of an .ods workbook (OpenDocument 1.2, part 1, 9.1): values, errors, formulas without a result, and
 * what is hidden. Number formats are not in it. Throws FileUnreadable (doctype, damaged) and RangeError (too many cells).
 */
export function readOds(content: Buffer): OdsSheet[] {
  const reader = new ContentReader()
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new FileUnreadable('doctype', 'content.xml')
  })
  parser.on('error', (error) => {
    throw new FileUnreadable('damaged', error.message)
  })
  parser.on('opentag', (tag) => reader.open(tag.name, tag.attributes))
  parser.on('closetag', (tag) => reader.close(tag.name))
  parser.on('text', (text) => reader.text(text))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < content.length; at += 1 << 20)
    parser.write(decoder.decode(content.subarray(at, at + (1 << 20)), { stream: true }))
  parser.write(decoder.decode()).close()
  return reader.sheets
}

class ContentReader {
  readonly sheets: OdsSheet[] = []
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private sheet: SheetCells | null = null
  private row = 0
  private rowTimes = 1
  private rowHidden = false
  /** how many of the groups around a row are folded away */
  private foldedRows = 0
  private readonly groups: boolean[] = []
  private column = 0
  private tableColumn = 0
  private cell: OpenCell | null = null
  private paragraphs: string[] = []
  private takesText = false
  private comments = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'office:annotation') this.comments++
    else if (this.comments > 0) return
    else if (this.cell !== null) this.openText(name, attributes)
    else if (name === 'style:style') this.style = attributes['style:name'] ?? ''
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
      this.hiddenStyles.add(this.style)
    else if (name === 'table:table') this.openTable(attributes)
    else if (this.sheet === null) return
    else if (name === 'table:table-column') this.openColumn(this.sheet, attributes)
    else if (name === 'table:table-row-group') this.fold(attributes['table:display'] === 'false')
    else if (name === 'table:table-row') this.openRow(attributes)
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.cell = { attributes, times: times(attributes['table:number-columns-repeated'], LAST_COLUMN) }
      this.paragraphs = []
    }
  }

  close(name: string): void {
    if (name === 'office:annotation') this.comments--
    else if (this.comments > 0) return
    else if (name === 'text:p' || name === 'text:h') this.takesText = false
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell()
    else if (name === 'table:table-row') this.row += this.rowTimes
    else if (name === 'table:table-row-group') {
      if (this.groups.pop()) this.foldedRows--
    } else if (name === 'table:table') this.sheet = null
  }

  text(text: string): void {
    if (!this.takesText || this.comments > 0) return
    // Line ends and runs of blanks in the XML are one blank; those that are meant are elements of their own.
    this.append(text.replace(/[ \t\r\n]+/g, ' '))
  }

  private append(text: string): void {
    this.paragraphs[this.paragraphs.length - 1] += text
  }

  private openText(name: string, attributes: Attributes): void {
    if (name === 'text:p' || name === 'text:h') {
      this.paragraphs.push('')
      this.takesText = true
    } else if (!this.takesText) return
    else if (name === 'text:s') this.append(' '.repeat(times(attributes['text:c'], 10_000)))
    else if (name === 'text:tab') this.append('\t')
    else if (name === 'text:line-break') this.append('\n')
  }

  private openTable(attributes: Attributes): void {
    const hidden = this.hiddenStyles.has(attributes['table:style-name'] ?? '')
    this.sheet = new SheetCells()
    this.sheets.push({ name: attributes['table:name'] ?? '', hidden, cells: this.sheet })
    this.row = 0
    this.tableColumn = 0
    this.groups.length = 0
    this.foldedRows = 0
  }

  private openColumn(sheet: SheetCells, attributes: Attributes): void {
    const count = times(attributes['table:number-columns-repeated'], LAST_COLUMN)
    if (isHidden(attributes))
      for (let i = 0; i < count; i++) sheet.hiddenColumns[this.tableColumn + i] = { hidden: true }
    this.tableColumn += count
  }

  private fold(folded: boolean): void {
    this.groups.push(folded)
    if (folded) this.foldedRows++
  }

  private openRow(attributes: Attributes): void {
    this.column = 0
    this.rowTimes = times(attributes['table:number-rows-repeated'], LAST_ROW)
    this.rowHidden = isHidden(attributes) || this.foldedRows > 0
  }

  private closeCell(): void {
    const { cell, sheet } = this
    this.cell = null
    if (cell === null || sheet === null) return
    const made = odsCell(cell.attributes, this.paragraphs.join('\n'))
    if (made !== null) {
      const { attributes } = cell
      const columns = times(attributes['table:number-columns-spanned'], LAST_COLUMN)
      sheet.merge(this.row, this.column, columns, times(attributes['table:number-rows-spanned'], LAST_ROW))
      for (let row = this.row; row < this.row + this.rowTimes; row++) {
        if (this.rowHidden) sheet.hiddenRows[row] = { hidden: true }
        for (let i = 0; i < cell.times; i++) sheet.put(row, this.column + i, { ...made })
      }
    }
    this.column += cell.times
  }
}

const isHidden = (attributes: Attributes): boolean =>
  attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter'

function times(text: string | undefined, most: number): number {
  const number = Number(text ?? '1')
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1
}
