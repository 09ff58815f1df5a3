import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import type { Document, DocumentLine, DocumentType, SourceRelation } from '../model/document.ts'
import type { Cents } from '../model/money.ts'
import { addDays } from '../model/parse-date.ts'
import { finding } from '../model/finding-make.ts'
import { CellReader } from './cells.ts'
import type { Group } from './group.ts'
import { LineBuilder } from './lines.ts'
import { RelationBuilder, constantOf } from './relation.ts'
import { fillFromRelation } from './fill.ts'
import type { Field, HeaderField, TablePlan } from './types.ts'
import { HEADER_FIELDS } from './types.ts'

/** What became of a group of rows: a document, or rows left out by a rule (R21). */
export type Built = { document: Document | null; leftOut: '' | 'status' }

/**
 * Makes documents from groups of rows as one table of a source profile says. Pure; one instance per table and file.
 * `relations` are those of the same drop's relation lists, by the source's code.
 */
export class DocumentBuilder {
  private readonly plan: TablePlan
  private readonly cells: CellReader
  private readonly lines: LineBuilder
  private readonly relation: RelationBuilder
  private readonly relations: Map<string, SourceRelation>
  private readonly headerColumns: number[]
  private readonly use: Set<string> | null
  private readonly leaveOut: Set<string>

  constructor(plan: TablePlan, relations: Map<string, SourceRelation>) {
    this.plan = plan
    this.relations = relations
    this.cells = new CellReader(plan.header, plan.profile)
    const lineCells = plan.lines ? new CellReader(plan.lines, plan.profile) : this.cells
    this.lines = new LineBuilder(lineCells, plan.table)
    this.relation = new RelationBuilder(this.cells, plan.table, this.role)
    this.headerColumns = HEADER_FIELDS.map((field) => plan.header.column[field]).filter((c) => c >= 0)
    const lower = (list: string[]): Set<string> => new Set(list.map((s) => s.toLowerCase()))
    this.use = plan.table.status ? lower(plan.table.status.use ?? []) : null
    this.leaveOut = lower(plan.table.status?.leaveOut ?? [])
  }

  private get role(): SourceRelation['role'] {
    return this.plan.table.makes === 'purchase' ? 'supplier' : 'customer'
  }

  /** Builds the document of one group. What cannot be read is reported, the rest is still built. */
  build(group: Group, report: Report): Built {
    const { table, profile } = this.plan
    const row = group.headers[0] ?? group.lines[0]!
    const status = this.status(row, report)
    if (status === 'leave-out') return { document: null, leftOut: 'status' }
    const cells = this.cells
    const text = (field: HeaderField): string => cells.text(row, field) || constantOf(table, field)
    const document: Document = {
      source: profile.source,
      direction: table.makes === 'purchase' ? 'purchase' : 'sales',
      type: this.type(row, report),
      number: text('number'),
      date: cells.date(row, 'date', report),
      dueDate: cells.date(row, 'dueDate', report),
      supplyDate: cells.date(row, 'supplyDate', report),
      relation: this.relation.build(row, (column) => this.columnText(row, column)),
      journal: text('journal'),
      description: text('description'),
      yourReference: text('yourReference'),
      paymentReference: text('paymentReference'),
      paymentCondition: text('paymentCondition'),
      currency: text('currency').toUpperCase(),
      exchangeRate: cells.decimal(row, 'exchangeRate', report),
      exchangeRateDirection: table.exchangeRate ?? 'euro-per-unit',
      totalExcluding: cells.amount(row, 'totalExcluding', report),
      totalVat: cells.amount(row, 'totalVat', report),
      totalIncluding: cells.amount(row, 'totalIncluding', report),
      vatTotals: [],
      pdf: text('pdf'),
      lines: [],
      rounding: cells.amount(row, 'rounding', report) ?? 0,
      place: { sheet: this.plan.header.name, row: row.number },
      rows: group.headers.length + group.lines.length,
    }
    for (const line of group.lines) this.lines.add(line, document.lines, report)
    this.deriveDates(document, row, report)
    this.tellConstants(document, report)
    if (table.layout === 'row-per-line' && group.lines.length > 1)
      this.compareRows(group.lines, document, report)
    totalsAsLine(document)
    fillFromRelation(document, this.relations)
    applySign(document, table.creditNotes ?? 'auto')
    return { document, leftOut: '' }
  }

  private columnText(row: Row, column: number): string {
    const field = row.cells[column]
    return field === undefined ? '' : typeof field === 'string' ? field.trim() : field.text.trim()
  }

  private status(row: Row, report: Report): 'use' | 'leave-out' {
    if (!this.use) return 'use'
    const text = this.cells.text(row, 'status').toLowerCase()
    if (this.leaveOut.has(text)) return 'leave-out'
    const strict = this.plan.table.status?.unknown !== 'use'
    if (strict && !this.use.has(text) && this.plan.header.column.status >= 0)
      report(
        this.cells.at('status-unknown', row, 'status', text, {
          known: [...this.use, ...this.leaveOut].join(', '),
        }),
      )
    return 'use'
  }

  private type(row: Row, report: Report): DocumentType | null {
    const word = this.cells.word(row, 'type', report)
    if (word === 'invoice' || word === 'credit-note') return word
    return this.plan.table.type ?? ((constantOf(this.plan.table, 'type') || null) as DocumentType | null)
  }

  private deriveDates(document: Document, row: Row, report: Report): void {
    for (const [field, rule] of Object.entries(this.plan.table.derive ?? {})) {
      const target = field as 'date' | 'dueDate' | 'supplyDate'
      if (document[target] !== '' || document[rule.from] === '') continue
      if (this.cells.text(row, target) !== '') continue
      document[target] = addDays(document[rule.from], rule.days)
      if (rule.warn)
        report(
          finding(
            'date-derived',
            document.place,
            { field: target, from: rule.from, days: rule.days, date: { date: document[target] } },
            { document: document.number },
          ),
        )
    }
  }

  private tellConstants(document: Document, report: Report): void {
    for (const [field, given] of Object.entries(this.plan.table.constants ?? {}))
      if (typeof given !== 'string' && given.warn)
        report(
          finding(
            'constant-used',
            document.place,
            { field, constant: given.value },
            { document: document.number },
          ),
        )
  }

  /** Every line repeats the header in this layout: a different value on a later row would be lost in silence. */
  private compareRows(rows: Row[], document: Document, report: Report): void {
    const first = rows[0]!
    for (let i = 1; i < rows.length; i++) {
      const row = rows[i]!
      for (const column of this.headerColumns) {
        const cell = row.cells[column]
        if (cell === first.cells[column] || cell === undefined || cell === '') continue
        this.differs(first, row, column, document, report)
      }
      const before = rows[i - 1]!
      if (row.cells.length === before.cells.length && sameCells(row, before))
        report(
          finding(
            'line-repeated',
            { sheet: this.plan.header.name, row: row.number },
            { row: before.number },
            { document: document.number },
          ),
        )
    }
  }

  private differs(first: Row, row: Row, column: number, document: Document, report: Report): void {
    const [one, other] = [this.columnText(first, column), this.columnText(row, column)]
    if (one === other || other === '') return
    const field = HEADER_FIELDS.find((f) => this.plan.header.column[f] === column) as Field
    report({
      ...this.cells.at('header-differs', row, field, other, { first: one, row: first.number }),
      document: document.number,
    })
  }
}

function sameCells(a: Row, b: Row): boolean {
  for (let i = 0; i < a.cells.length; i++) {
    const [x, y] = [a.cells[i]!, b.cells[i]!]
    if (x !== y && (typeof x === 'string' || typeof y === 'string' || x.raw !== y.raw)) return false
  }
  return true
}

/** A source with document totals only (one row an invoice): the totals are its one line. */
function totalsAsLine(document: Document): void {
  if (document.lines.length !== 1) return
  const line = document.lines[0] as DocumentLine
  if (line.excluding !== null || line.including !== null) return
  line.excluding = document.totalExcluding
  line.including = document.totalIncluding
  line.vat ??= document.totalVat
}

/** One sign for all sources: amounts of a credit note are negative (Q57). */
function applySign(document: Document, rule: 'auto' | 'negative' | 'positive'): void {
  if (document.type !== 'credit-note' || rule === 'negative') return
  if (rule === 'auto' && signOf(document) <= 0) return
  const turn = (amount: Cents | null): Cents | null => (amount === null ? null : -amount || 0)
  document.totalExcluding = turn(document.totalExcluding)
  document.totalVat = turn(document.totalVat)
  document.totalIncluding = turn(document.totalIncluding)
  document.rounding = -document.rounding || 0
  for (const line of document.lines) {
    line.excluding = turn(line.excluding)
    line.including = turn(line.including)
    line.vat = turn(line.vat)
  }
}

function signOf(document: Document): number {
  const total = document.totalIncluding ?? document.totalExcluding
  if (total !== null && total !== 0) return total
  return document.lines.reduce((sum, line) => sum + (line.excluding ?? line.including ?? 0), 0)
}
