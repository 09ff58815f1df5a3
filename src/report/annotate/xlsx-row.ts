import type { XmlScanner } from '../../read/xlsx/xml-scanner.ts'
import { cellXml } from './xlsx-cells.ts'
import { widerSpans } from './xlsx-layout.ts'
import type { PartCopy } from './xlsx-output.ts'
import type { CellChange, SheetPlan } from './xlsx-plan.ts'
import type { RowEdit } from './xlsx-rows.ts'

/** Changes one row while it streams through: cells are put in, written anew or marked, all else is copied. */
export class RowPatch {
  /** something in this row may change: its cells are to be told */
  active = false
  private readonly xml: XmlScanner
  private readonly copy: PartCopy
  private readonly plan: SheetPlan
  private number = 0
  private rowStyle: number | null = null
  private changes: CellChange[] = []
  /** the cell at hand is written anew or left out */
  private leaving = false
  private inFormula = false
  /** a formula of a rest file, which stays only where the cell has no value yet; null: none to keep */
  private formula: string | null = null

  constructor(xml: XmlScanner, copy: PartCopy, plan: SheetPlan) {
    this.xml = xml
    this.copy = copy
    this.plan = plan
  }

  /** The row's opening tag is at hand. */
  open(number: number, edit: RowEdit | null): void {
    const { xml, copy, plan } = this
    this.number = number
    this.changes = edit === null ? [] : plan.changes(edit)
    this.active = !xml.empty && (edit !== null || plan.reused || plan.isRest)
    if (this.changes.length === 0) return
    const { attributes } = xml
    this.rowStyle = attributes.flag('customFormat') ? (attributes.number('s') ?? 0) : null
    this.openTag()
    if (!xml.empty) return
    copy.replace(xml.pos - 2, xml.pos, '>')
    this.putBefore(Infinity, xml.pos)
    copy.insert(xml.pos, `</${plan.probe.prefix}row>`)
  }

  /** The row's spans take in the new cells; a height that Excel had computed is computed again for the message. */
  private openTag(): void {
    const { xml, copy, changes } = this
    const { attributes } = xml
    const ownHeight = attributes.flag('customHeight')
    const hasText = changes.some((change) => 'text' in change)
    for (let i = 0; i < attributes.count; i++) {
      const name = attributes.nameAt(i)
      const from = attributes.places[i * 4]!
      const to = attributes.places[i * 4 + 3]!
      if (name === 'ht' && !ownHeight && hasText) copy.replace(from, to + 1, '')
      if (name !== 'spans') continue
      const spans = widerSpans(
        attributes.valueAt(i),
        changes.map((change) => change.column),
      )
      copy.replace(from, to + 1, spans === null ? '' : `spans="${spans}"`)
    }
  }

  /** A cell's opening tag is at hand. */
  openCell(column: number): void {
    const { xml, copy, plan, changes } = this
    this.putBefore(column, xml.start)
    this.formula = null
    const change = changes[0]?.column === column ? changes.shift() : undefined
    const { message, remedy } = plan.columns
    if (change !== undefined && 'text' in change) {
      copy.insert(xml.start, cellXml(change, this.number, plan.probe.prefix))
      this.leave()
    } else if (
      plan.reused &&
      this.number > plan.rows.headerRow &&
      (column === message || column === remedy)
    ) {
      this.leave()
    } else if (change !== undefined || plan.reused) {
      const own = xml.attributes.number('s') ?? 0
      const clean = plan.reused ? plan.styles.cleaned(own) : own
      const style = change === undefined ? clean : plan.styles.marked(clean, change.mark)
      if (style !== own) this.setStyle(style)
    }
  }

  closeCell(): void {
    if (this.leaving) this.copy.resume(this.xml.pos)
    else if (this.formula !== null) this.copy.insert(this.xml.start, this.formula)
    this.leaving = false
    this.formula = null
  }

  /** In a rest file a formula gives way to the value it has: what it points to may be gone. */
  openFormula(): void {
    const { xml, copy, plan } = this
    if (this.leaving || !plan.isRest || this.number <= plan.rows.headerRow) return
    copy.leaveOut(xml.start)
    // Shared and array formulas point to other cells for their text.
    const keeps = xml.attributes.get('t') === undefined && !xml.empty
    this.formula = keeps ? xml.bytes.toString('utf8', xml.start, xml.pos) : null
    this.inFormula = !xml.empty
    if (xml.empty) copy.resume(xml.pos)
  }

  formulaText(): void {
    const { xml } = this
    if (this.inFormula && this.formula !== null)
      this.formula += xml.bytes.toString('utf8', xml.start, xml.pos)
  }

  closeFormula(): void {
    if (!this.inFormula) return
    this.formulaText()
    this.inFormula = false
    this.copy.resume(this.xml.pos)
  }

  /** The cell has a value of its own. */
  openValue(): void {
    this.formula = null
  }

  /** The row's closing tag is at hand. */
  close(): void {
    if (this.active) this.putBefore(Infinity, this.xml.start)
    this.active = false
  }

  private putBefore(column: number, place: number): void {
    while (this.changes[0] !== undefined && this.changes[0].column < column) {
      const cell = this.plan.newCell(this.changes.shift()!, this.rowStyle)
      this.copy.insert(place, cellXml(cell, this.number, this.plan.probe.prefix))
    }
  }

  private leave(): void {
    const { xml, copy } = this
    copy.leaveOut(xml.start)
    if (xml.empty) copy.resume(xml.pos)
    else this.leaving = true
  }

  private setStyle(style: number): void {
    const { attributes, nameEnd } = this.xml
    for (let i = 0; i < attributes.count; i++) {
      if (attributes.nameAt(i) !== 's') continue
      return this.copy.replace(attributes.places[i * 4 + 2]!, attributes.places[i * 4 + 3]!, String(style))
    }
    this.copy.insert(nameEnd, ` s="${style}"`)
  }
}
