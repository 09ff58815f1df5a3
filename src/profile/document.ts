import type { Row } from '../model/row.ts'
import type { Finding, Report } from '../model/finding.ts'
import type { Document, DocumentLine, DocumentType, SourceRelation } from '../model/document.ts'
import { CellReader } from './cells.ts'
import { RowComparer } from './compare-rows.ts'
import { deriveDates, tellConstants, warnedConstants } from './derive.ts'
import { fillFromRelation } from './fill.ts'
import type { Group } from './group.ts'
import { LineBuilder } from './lines.ts'
import { RelationBuilder, constantOf } from './relation.ts'
import { RateFromAmounts } from './rate-from-amounts.ts'
import { RowRules, type GroupAnswer } from './row-rules.ts'
import { RowSign } from './row-sign.ts'
import { applySign, signByType } from './sign.ts'
import { StatusRule } from './status.ts'
import type { TotalRows } from './total-rows.ts'
import type { HeaderField, TablePlan } from './types.ts'
import { UnusedColumns } from './unused-columns.ts'

/** What became of a group of rows: a document, or rows left out by a rule (R21). */
export type Built = { document: Document | null; leftOut: '' | 'status' | Exclude<GroupAnswer, 'take'> }

const TYPES = ['invoice', 'credit-note'] as const

/**
 * Makes documents from groups of rows as one table of a source profile says. Pure; one instance per table and file.
 * `relations` are those of the same drop's relation lists, by role and the source's code.
 */
export class DocumentBuilder {
  readonly plan: TablePlan
  private readonly cells: CellReader
  private readonly lineCells: CellReader
  private readonly lines: LineBuilder
  private readonly relation: RelationBuilder
  private readonly relations: Map<string, SourceRelation>
  private readonly comparer: RowComparer | null
  private readonly status: StatusRule
  private readonly constants: ReturnType<typeof warnedConstants>
  private readonly sign: RowSign
  private readonly lineSign: RowSign
  private readonly rates: RateFromAmounts | null
  private readonly rules: RowRules | null
  private readonly unused: UnusedColumns
  private readonly unusedOfLines: UnusedColumns
  private readonly totals: TotalRows | null
  /** a document was left out or turned round: what a total row adds up is then unclear */
  private unclear = false

  /** @param totals where what is read is added up, to hold the rows of totals against it */
  constructor(plan: TablePlan, relations: Map<string, SourceRelation>, totals: TotalRows | null = null) {
    const { table, profile } = plan
    this.plan = plan
    this.totals = totals
    totals?.begin(plan)
    this.relations = relations
    this.cells = new CellReader(plan.header, profile)
    this.rules = RowRules.of(plan, this.cells)
    this.lineCells = plan.lines ? new CellReader(plan.lines, profile) : (this.rules?.lineCells ?? this.cells)
    this.lines = new LineBuilder(this.lineCells, table)
    this.sign = new RowSign(this.cells)
    this.lineSign = plan.lines ? new RowSign(this.lineCells) : this.sign
    this.rates = table.rateFromAmounts ? new RateFromAmounts(table.rateFromAmounts) : null
    this.unused = new UnusedColumns(this.cells, table, plan)
    this.unusedOfLines = plan.lines ? new UnusedColumns(this.lineCells, table) : this.unused
    this.relation = new RelationBuilder(
      this.cells,
      table,
      table.makes === 'purchase' ? 'supplier' : 'customer',
    )
    this.comparer = table.layout === 'row-per-line' ? new RowComparer(this.cells) : null
    this.status = new StatusRule(table)
    this.constants = warnedConstants(table, plan.header, plan.lines ?? plan.header)
  }

  /** Builds the document of one group. What cannot be read is reported, the rest is still built. */
  build(group: Group, report: Report): Built {
    const { rules } = this
    const row = rules?.main(group) ?? group.headers[0] ?? group.lines[0]!
    if (this.isLeftOut(row, group)) {
      this.unclear = true
      return { document: null, leftOut: 'status' }
    }
    const answer = rules?.answer(group, report) ?? 'take'
    if (answer !== 'take') return { document: null, leftOut: answer }
    const { table } = this.plan
    const told = new DocumentReport(report)
    const document = this.header(row, group, told)
    for (const header of group.headers) this.unused.row(header, told.report)
    const filled = rules?.fill(document, group, this.lines, told.report) ?? false
    for (const line of group.lines) {
      const from = document.lines.length
      if (!filled) this.lines.add(line, document.lines, told.report)
      if (this.lineSign.has) this.lineSign.lines(line, document.lines, from, told.report)
      this.totals?.read(line.number, document.type === 'credit-note', this.cells.sums)
      this.unusedOfLines.row(line, told.report)
    }
    this.cells.signs.tell(document, told.report)
    if (this.lineCells !== this.cells) this.lineCells.signs.tell(document, told.report)
    if (this.sign.has) this.signOfHeader(row, document, told.report)
    deriveDates(document, row, this.plan, this.cells, told.report)
    tellConstants(this.constants, document, group, told.report)
    if (group.lines.length > 1) this.comparer?.compare(group.lines, document, told.report)
    rules?.complete(document, group, this.lines, told.report)
    totalsAsLine(document)
    this.rates?.derive(document.lines, document.number, told.report)
    rules?.giveVat(document, row, told.report)
    if (document.lines.length > 1) this.lines.takeConstants(document.lines)
    fillFromRelation(document, this.relations)
    if (rules?.hidesTotals) this.unclear = true
    if (rules?.isSigned) return { document, leftOut: '' }
    if (table.creditNotes === 'absolute') {
      this.unclear = true
      signByType(document, told.report)
    } else applySign(document, table.creditNotes ?? 'auto')
    return { document, leftOut: '' }
  }

  /** Tells what only all rows of the table together say; once, after the last document. */
  finish(report: Report): void {
    this.cells.finish(report)
    this.unused.finish(report)
    if (this.lineCells !== this.cells) this.lineCells.finish(report)
    if (this.plan.lines) this.unusedOfLines.finish(report)
    if (this.totals && this.unclear) this.totals.incomplete = true
    this.totals?.finish(report)
  }

  private header(row: Row, group: Group, told: DocumentReport): Document {
    const { table, profile } = this.plan
    const { cells } = this
    const { report } = told
    const text = (field: HeaderField): string => cells.text(row, field, report) || constantOf(table, field)
    const code = (field: HeaderField): string => cells.code(row, field, report) || constantOf(table, field)
    const number = this.rules?.number(group) ?? code('number')
    told.document = number
    this.checkStatus(row, report)
    return {
      source: profile.source,
      direction: table.makes === 'purchase' ? 'purchase' : 'sales',
      type: this.type(row, report),
      number,
      date: cells.date(row, 'date', report),
      dueDate: cells.date(row, 'dueDate', report),
      supplyDate: cells.date(row, 'supplyDate', report),
      relation: this.relation.build(row, report),
      journal: code('journal'),
      location: text('location'),
      department: text('department'),
      description: text('description'),
      yourReference: text('yourReference'),
      paymentReference: code('paymentReference'),
      paymentCondition: code('paymentCondition'),
      currency: text('currency').toUpperCase(),
      exchangeRate: cells.decimal(row, 'exchangeRate', report) || constantOf(table, 'exchangeRate'),
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
  }

  /** Totals that stand on one row have its sign; lines on a tab without one have that of their header. */
  private signOfHeader(row: Row, document: Document, report: Report): void {
    this.unclear = true
    const { layout } = this.plan.table
    if (layout === 'row-per-document' || layout === 'header-and-lines')
      this.sign.totals(row, document, report)
    if (!this.lineSign.has) this.sign.lines(row, document.lines, 0, report)
  }

  /** Left out by its status. Lines that say otherwise keep the document in: the difference is then told as an error. */
  private isLeftOut(row: Row, group: Group): boolean {
    if (!this.plan.table.status || this.answer(row) !== 'leave-out') return false
    if (this.comparer === null) return true
    return group.lines.every((line) => this.statusOf(line) === '' || this.answer(line) === 'leave-out')
  }

  private statusOf(row: Row): string {
    return this.cells.text(row, 'status', silent)
  }

  private answer(row: Row): ReturnType<StatusRule['of']> {
    return this.status.of(this.statusOf(row))
  }

  private checkStatus(row: Row, report: Report): void {
    if (!this.plan.table.status || this.plan.header.column.status < 0) return
    const text = this.cells.text(row, 'status', report)
    if (text === '' && this.status.of('') === 'unknown')
      report(this.cells.at('status-missing', row, 'status', undefined, { known: this.status.known }))
    else if (this.status.of(text) === 'unknown')
      report(this.cells.at('status-unknown', row, 'status', text, { known: this.status.known }))
  }

  private type(row: Row, report: Report): DocumentType | null {
    const { table } = this.plan
    const word = this.cells.word(row, 'type', TYPES, report)
    return word || (table.type ?? ((constantOf(table, 'type') || null) as DocumentType | null))
  }
}

const silent = (): void => undefined

/** Adds the document's number to each finding (R13). A cell that serves two fields is told once. */
class DocumentReport {
  document = ''
  private seen: Set<string> | null = null
  private readonly target: Report

  constructor(target: Report) {
    this.target = target
  }

  readonly report = (found: Finding): void => {
    const { sheet, row, column } = found.place
    if (column !== undefined) {
      const key = `${found.code} ${row} ${column} ${sheet}`
      this.seen ??= new Set()
      if (this.seen.has(key)) return
      this.seen.add(key)
    }
    this.target(
      found.document === undefined && this.document !== '' ? { ...found, document: this.document } : found,
    )
  }
}

/** A source with document totals only (one row an invoice): the totals are its one line. */
function totalsAsLine(document: Document): void {
  if (document.lines.length !== 1) return
  const line = document.lines[0] as DocumentLine
  if (line.excluding !== null || line.including !== null) return
  line.excluding = document.totalExcluding
  // A stated total may hold the source's rounding, which is a line of its own (bookings case 30).
  const rounded = document.rounding !== 0 && document.totalExcluding !== null
  line.including = rounded ? null : document.totalIncluding
  line.vat ??= document.totalVat
}
