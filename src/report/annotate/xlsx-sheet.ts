import { cellColumn, rowNumber } from '../../read/xlsx/places.ts'
import { nameKey } from '../../read/xlsx/xml-bytes.ts'
import { CDATA, CLOSE, MORE, OPEN, TEXT, XmlScanner } from '../../read/xlsx/xml-scanner.ts'
import { rowXml } from './xlsx-cells.ts'
import { columnsXml, widerArea } from './xlsx-layout.ts'
import { PartCopy } from './xlsx-output.ts'
import type { SheetPlan } from './xlsx-plan.ts'
import { RowPatch } from './xlsx-row.ts'

const DIMENSION = nameKey('dimension')
const COLS = nameKey('cols')
const SHEET_DATA = nameKey('sheetData')
const ROW = nameKey('row')
const C = nameKey('c')
const F = nameKey('f')
const V = nameKey('v')

/** Copies a sheet part as its plan says, in blocks, as it streams through. */
export async function* patchSheet(
  source: AsyncIterable<Buffer>,
  part: string,
  plan: SheetPlan,
): AsyncGenerator<Buffer> {
  const xml = new XmlScanner(part)
  const copy = new PartCopy(xml)
  const patch = new SheetPatch(xml, copy, plan)
  for await (const chunk of source) {
    copy.turn()
    xml.feed(chunk)
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      const pending = patch.token(token)
      if (pending !== undefined) await pending
    }
    yield* copy.blocks()
  }
  xml.end()
  yield* copy.end()
}

class SheetPatch {
  private readonly xml: XmlScanner
  private readonly copy: PartCopy
  private readonly plan: SheetPlan
  private readonly row: RowPatch
  private inData = false
  private sawData = false
  private number = 0
  private column = -1
  /** the row at hand is left out of a rest file */
  private dropped = false

  constructor(xml: XmlScanner, copy: PartCopy, plan: SheetPlan) {
    this.xml = xml
    this.copy = copy
    this.plan = plan
    this.row = new RowPatch(xml, copy, plan)
  }

  /** Deals with one token; a promise only where notes have to be waited for. */
  token(token: number): void | Promise<void> {
    if (!this.inData) return this.outside(token)
    const { key, empty } = this.xml
    if (key === ROW) {
      if (token === OPEN) return this.openRow()
      if (token === CLOSE) this.closeRow()
    } else if (token === CLOSE && key === SHEET_DATA) return this.closeData()
    else if (this.dropped || !this.row.active) return
    else if (key === C && token === OPEN) {
      this.column = cellColumn(this.xml, this.column)
      this.row.openCell(this.column)
    } else if (key === C && token === CLOSE) this.row.closeCell()
    else if (key === F && token === OPEN) this.row.openFormula()
    else if (key === F && token === CLOSE) this.row.closeFormula()
    else if (key === V && token === OPEN && !empty) this.row.openValue()
    else if (token === TEXT || token === CDATA) this.row.formulaText()
  }

  private outside(token: number): void | Promise<void> {
    const { xml, copy, plan } = this
    const { columns, probe } = plan
    if (this.sawData) return
    if (token === CLOSE) {
      if (xml.key === COLS && plan.isWider) copy.resume(xml.pos)
    } else if (token !== OPEN) return
    else if (xml.key === DIMENSION && plan.isWider) {
      const area = widerArea(xml.attributes.get('ref') ?? '', columns, plan.rows.headerRow)
      if (area === null) return
      copy.replace(xml.start, xml.pos, `<${probe.prefix}dimension ref="${area}"${xml.empty ? '/' : ''}>`)
    } else if (xml.key === COLS && plan.isWider) {
      copy.insert(xml.start, columnsXml(probe.columns, columns, probe.prefix))
      copy.leaveOut(xml.start)
      if (xml.empty) copy.resume(xml.pos)
    } else if (xml.key === SHEET_DATA) {
      this.sawData = true
      this.inData = !xml.empty
      if (!probe.hasColumns && plan.isWider) copy.insert(xml.start, columnsXml([], columns, probe.prefix))
      if (xml.empty) return this.fillEmptyData()
    }
  }

  private async fillEmptyData(): Promise<void> {
    const { xml, copy, plan } = this
    const name = `${plan.probe.prefix}sheetData`
    copy.replace(xml.start, xml.pos, `<${name}>`)
    await this.rowsBefore(Infinity)
    copy.insert(xml.pos, `</${name}>`)
    this.inData = false
  }

  private openRow(): void | Promise<void> {
    const { xml, plan } = this
    this.number = rowNumber(xml, this.number)
    this.column = -1
    const dropped = plan.leavesOut(this.number)
    if (plan.rows.next >= this.number && !dropped && !plan.rows.has(this.number))
      return this.row.open(this.number, null)
    return this.openWithNotes(dropped)
  }

  private async openWithNotes(dropped: boolean): Promise<void> {
    const { xml, copy, plan } = this
    await this.rowsBefore(this.number)
    if (!dropped) {
      const edit = plan.rows.has(this.number) ? await plan.rows.take(this.number) : null
      return this.row.open(this.number, edit)
    }
    await plan.rows.drop(this.number)
    // Emptied and hidden rather than taken away: every other row keeps its number, and what points to it stays right.
    const place = xml.attributes.get('r') === undefined ? '' : ` r="${this.number}"`
    copy.insert(xml.start, `<${plan.probe.prefix}row${place} hidden="1"/>`)
    copy.leaveOut(xml.start)
    this.dropped = !xml.empty
    if (xml.empty) copy.resume(xml.pos)
  }

  private closeRow(): void {
    if (this.dropped) this.copy.resume(this.xml.pos)
    else this.row.close()
    this.dropped = false
  }

  private async closeData(): Promise<void> {
    this.inData = false
    await this.rowsBefore(Infinity)
  }

  /** Writes the rows that have something to say and that the sheet does not have, up to this one. */
  private async rowsBefore(number: number): Promise<void> {
    const { xml, copy, plan } = this
    const { rows, probe } = plan
    const write = (row: number, text: string): void => {
      copy.insert(xml.start, text)
      this.number = Math.max(this.number, row)
    }
    while (rows.next < number) {
      const row = rows.next
      if (plan.leavesOut(row)) await rows.drop(row)
      else write(row, rowXml(row, plan.newCells(await rows.take(row)), probe.prefix))
    }
    const rest = number === Infinity ? rows.takeCarried() : null
    if (rest === null) return
    const row = Math.max(this.number, rows.headerRow) + 1
    write(row, rowXml(row, plan.newCells({ headings: false, columns: [], note: rest }), probe.prefix))
  }
}
