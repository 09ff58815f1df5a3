import type { Limits } from '../../config/home.ts'
import type { Cell, Row, SheetExtent } from '../../model/row.ts'
import { FileUnreadable, LimitCrossed } from '../errors.ts'
import { CellMaker, NO_CACHE, type CellContext, type CellType } from './cell-value.ts'
import { cellColumn, isHidden, rowNumber } from './places.ts'
import { QuickCell } from './quick-cell.ts'
import { RichText, tokenText } from './rich-text.ts'
import { nameKey, smallNumber, TEXT_ENTITY, TEXT_RETURN, TEXT_WIDE } from './xml-bytes.ts'
import { CDATA, CLOSE, MORE, OPEN, XmlScanner } from './xml-scanner.ts'

const WORKSHEET = nameKey('worksheet')
const SHEET_DATA = nameKey('sheetData')
const COL = nameKey('col')
const ROW = nameKey('row')
const C = nameKey('c')
const V = nameKey('v')
const F = nameKey('f')
const IS = nameKey('is')

const LETTER_S = 0x73
const LETTER_T = 0x74

/** Stretches of hidden rows of which the place is kept. */
const STRETCHES = 1000

/** What the text at hand belongs to. */
const NOTHING = 0
const VALUE = 1
const INLINE = 2

/**
 * Turns the bytes of a sheet part into rows. Rows without any value are left out, row numbers stay Excel's; cells that
 * the sheet skips are ''.
 */
export class SheetRows {
  /** rows that are complete and not yet taken */
  rows: Row[] = []
  /** the sheet's data has been read: the rest of the part has no rows */
  finished = false
  readonly extent: SheetExtent = { hiddenRows: [], hiddenCount: 0, hiddenColumns: [], lastRow: 0 }
  private readonly xml: XmlScanner
  private readonly make: CellMaker
  private readonly inline: RichText
  private readonly limits: Limits
  private readonly quick = new QuickCell()
  private inRow = false
  private rowHidden = false
  private inData = false
  private count = 0
  private rowNumber = 0
  private cells: Cell[] = []
  private column = -1
  private type: CellType = 'n'
  private style = 0
  private hasFormula = false
  private hasValue = false
  private taking = NOTHING
  private index = -1
  private stored = ''

  constructor(part: string, context: CellContext, limits: Limits) {
    this.xml = new XmlScanner(part, Math.max(1 << 20, context.cellLength * 7))
    this.make = new CellMaker(context)
    this.inline = new RichText(this.xml, context.cellLength)
    this.limits = limits
  }

  feed(chunk: Buffer): void {
    const xml = this.xml
    xml.feed(chunk)
    for (;;) {
      while (this.inRow && this.taking === NOTHING && this.quickCell());
      const token = xml.next()
      if (token === MORE) return
      if (!this.inData) this.outside(token)
      else if (token === OPEN) this.opened()
      else if (token === CLOSE) this.closed()
      else if (this.taking === VALUE) this.valueText(token === CDATA)
      else if (this.taking === INLINE) this.inline.text(token === CDATA)
      if (this.finished) return
    }
  }

  /** No more bytes will come. Throws FileUnreadable when the sheet stops halfway or is none. */
  end(): void {
    if (this.finished) return
    this.xml.end()
    throw new FileUnreadable('damaged', 'the part of a sheet is no worksheet')
  }

  private outside(token: number): void {
    if (token !== OPEN) return
    if (this.xml.key === WORKSHEET) this.inline.root()
    else if (this.xml.key === SHEET_DATA) {
      this.inData = !this.xml.empty
      this.finished = this.xml.empty
    } else if (this.xml.key === COL && this.xml.attributes.flag('hidden')) this.hideColumns()
  }

  private hideColumns(): void {
    const { attributes } = this.xml
    const first = Math.max(1, attributes.number('min') ?? 1)
    const last = Math.min(attributes.number('max') ?? first, this.limits.columns)
    for (let column = first; column <= last; column++) this.extent.hiddenColumns.push(column - 1)
  }

  private opened(): void {
    const { key, empty } = this.xml
    if (this.taking === INLINE) this.inline.open()
    else if (key === C) this.openCell()
    else if (key === V) {
      this.hasValue = true
      this.taking = empty ? NOTHING : VALUE
    } else if (key === F) this.hasFormula = true
    else if (key === ROW) this.openRow()
    else if (key === IS) {
      this.inline.begin()
      this.taking = empty ? NOTHING : INLINE
    }
  }

  private closed(): void {
    const key = this.xml.key
    if (this.taking === INLINE) {
      if (key !== IS) return this.inline.close()
      this.stored = this.inline.end()
      this.taking = NOTHING
    } else if (key === V) this.taking = NOTHING
    else if (key === C) this.closeCell()
    else if (key === ROW) this.closeRow()
    else if (key === SHEET_DATA) this.finished = true
  }

  private openRow(): void {
    this.rowNumber = rowNumber(this.xml, this.rowNumber)
    this.rowHidden = isHidden(this.xml)
    this.inRow = !this.xml.empty && this.xml.unprefixed
    this.column = -1
    this.cells = []
  }

  private closeRow(): void {
    this.inRow = false
    if (this.cells.length === 0) return
    if (++this.count > this.limits.rows) throw new LimitCrossed('rows', this.count, this.limits.rows)
    this.rows.push({ number: this.rowNumber, cells: this.cells })
    this.extent.lastRow = this.rowNumber
    if (this.rowHidden) this.hideRow()
    this.cells = []
  }

  private hideRow(): void {
    const { extent, rowNumber } = this
    extent.hiddenCount++
    const last = extent.hiddenRows.at(-1)
    if (last && last[1] === rowNumber - 1) last[1] = rowNumber
    else if (extent.hiddenRows.length < STRETCHES) extent.hiddenRows.push([rowNumber, rowNumber])
  }

  private openCell(): void {
    const { attributes, bytes } = this.xml
    const places = attributes.places
    this.type = 'n'
    this.style = 0
    for (let i = 0; i < attributes.count; i++) {
      const at = i * 4
      if (places[at + 1]! - places[at]! !== 1) continue
      const letter = bytes[places[at]!]
      if (letter === LETTER_S) this.style = Number(attributes.valueAt(i))
      else if (letter === LETTER_T) this.type = attributes.valueAt(i) as CellType
    }
    this.column = cellColumn(this.xml, this.column)
    this.hasFormula = false
    this.hasValue = false
    this.index = -1
    this.stored = ''
    this.taking = NOTHING
  }

  /** Takes the cell that comes next when it is of the usual form and whole; false when it is not. */
  private quickCell(): boolean {
    const { xml, quick } = this
    const behind = quick.read(xml.bytes, xml.pos)
    if (behind < 0 || (quick.shared && quick.whole < 0)) return false
    xml.skipTo(behind)
    this.column = quick.column
    if (quick.shared) this.put(this.make.shared(quick.whole))
    else if (quick.whole >= 0) this.put(this.make.whole(quick.whole, quick.style))
    else this.put(this.make.value('n', xml.bytes.toString('latin1', quick.start, quick.end), quick.style))
    return true
  }

  /** A piece of a value; nearly always the whole of it. */
  private valueText(cdata: boolean): void {
    const { bytes, textStart, textEnd, textFlags } = this.xml
    if (this.type === 's' && this.index < 0 && this.stored === '') {
      this.index = smallNumber(bytes, textStart, textEnd)
      if (this.index >= 0) return
    }
    if (this.index >= 0) {
      this.stored = String(this.index)
      this.index = -1
    }
    const plain = (textFlags & (TEXT_ENTITY | TEXT_RETURN | TEXT_WIDE)) === 0
    this.stored += plain ? bytes.toString('latin1', textStart, textEnd) : tokenText(this.xml, cdata)
    if (this.stored.length > this.limits.cellLength * 7) {
      throw new LimitCrossed('cellLength', this.stored.length, this.limits.cellLength)
    }
  }

  private closeCell(): void {
    this.put(this.cell())
  }

  private put(cell: Cell): void {
    if (cell === '') return
    const { cells, column } = this
    if (column >= this.limits.columns) throw new LimitCrossed('columns', column + 1, this.limits.columns)
    while (cells.length < column) cells.push('')
    cells[column] = cell
  }

  private cell(): Cell {
    const { type, stored } = this
    if (type === 's') {
      if (this.index >= 0) return this.make.shared(this.index)
      const index = stored.trim()
      if (index !== '') return this.make.shared(/^\d{1,9}$/.test(index) ? Number(index) : -1)
    } else if (type === 'inlineStr') return this.hasValue ? this.make.text(stored) : stored
    else if (type === 'str') {
      if (this.hasValue) return this.make.text(stored)
    } else if (stored !== '') {
      const cell = this.make.value(type, stored, this.style)
      if (cell !== '') return cell
    }
    return this.hasFormula ? { kind: 'error', raw: NO_CACHE, text: '' } : ''
  }
}
