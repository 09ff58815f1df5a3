import { cellText, type Cell, type Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { CellReader } from '../profile/cells.ts'
import { headingKey, ourColumns } from '../profile/headings.ts'
import { StatusRule } from '../profile/status.ts'
import { SummaryKey } from '../profile/summary-key.ts'
import { codeText } from '../profile/texts.ts'
import type { Field, SheetPlan, TablePlan, TableRule } from '../profile/types.ts'
import { RowChoice, type RowAnswer } from '../profile/where.ts'
import { FillUp } from './fill-up.ts'
import { Footers, textOf } from './footers.ts'
import { filledColumns, ReadyRow } from './ready-row.ts'
import { Subtotal } from './subtotal.ts'
import { RowLetters } from './row-letters.ts'
import { strayRow } from './stray-rows.ts'
import { isCount, isTotalText, startsAsTotal } from './total-words.ts'

/** What a row is: data, or left out by the rule of this name. `reported`: it has an error of its own. */
export type RowKind =
  | 'data'
  | 'reported'
  | 'title'
  | 'heading'
  | 'empty-row'
  | 'total-row'
  | 'footer-row'
  | 'comment'
  | 'control-row'

/**
 * Tells data rows from the rest (Q9, Q12, Q13, Q15, Q18) and gives each data row the key of its document:
 * the number, for purchases together with the supplier. The two columns of an annotated copy are never looked at:
 * a note beside a blank row does not make it a row of data.
 */
export class RowReader {
  readonly plan: SheetPlan
  readonly table: TableRule
  /** column of the number, or of the key that takes its place; -1 when the sheet has none */
  readonly numberColumn: number
  private readonly csv: boolean
  private readonly width: number
  private readonly ours: ReadonlySet<number>
  private readonly supplierColumns: number[]
  private readonly makesRelations: boolean
  private readonly dateColumn: number
  private readonly cells: CellReader
  private readonly status: StatusRule
  private readonly summary: SummaryKey | null
  private readonly choice: RowChoice | null
  private readonly shares: boolean
  /** of tables that share a sheet the first tells what is no row of data */
  private readonly tells: boolean
  /** booking codes start again in each journal */
  private readonly journalColumn: number
  private readonly ready: ReadyRow | null
  private readonly fillUp: FillUp | null
  private readonly footers: Footers
  /** the field of the number column; made: its rule makes another text of it */
  private readonly numberField: 'key' | 'number'
  private readonly isMade: boolean
  private readonly letters: RowLetters
  /** the first row that is more than an explanation of the headings; rows are asked about in their order */
  private firstData: number
  private supplier = ''
  private number = ''

  constructor(table: TablePlan, plan: SheetPlan, csv: boolean) {
    const { key, number, relationCode, relationName, date } = plan.column
    this.plan = plan
    this.table = table.table
    this.csv = csv
    this.ours = ourColumns(plan.keys)
    this.width = 1 + plan.keys.findLastIndex((heading, at) => heading !== '' && !this.ours.has(at))
    this.numberColumn = key >= 0 ? key : number
    this.dateColumn = date
    this.cells = new CellReader(plan, table.profile)
    this.numberField = key >= 0 ? 'key' : 'number'
    this.isMade = this.cells.isMade(this.numberField)
    this.ready = ReadyRow.of(plan, table.profile)
    const up = filledColumns(plan, 'up')
    const subtotal = new Subtotal(plan, up, table.profile.decimal ?? 'auto')
    this.fillUp = up.length > 0 ? new FillUp(plan, up, subtotal, (row) => this.kind(row, silent)) : null
    this.status = new StatusRule(table.table)
    const { makes } = table.table
    const bySupplier = makes === 'purchase' && table.lines === null && table.table.layout !== 'booking-rows'
    this.supplierColumns = bySupplier ? [relationCode, relationName].filter((column) => column >= 0) : []
    this.makesRelations = makes === 'customers' || makes === 'suppliers' || makes === 'relations'
    this.footers = new Footers(plan, !this.makesRelations, (row) => this.isTotal(row))
    this.letters = new RowLetters(plan, csv)
    const mayExplain = !this.makesRelations && plan === table.header && this.numberColumn >= 0
    this.firstData = mayExplain ? Infinity : 0
    const { summary, layout, where } = table.table
    this.summary = layout === 'summary' && summary ? new SummaryKey(this.cells, summary) : null
    // Only here a document is made of rows of several kinds; elsewhere a row says what the whole document is.
    this.choice = this.summary && where ? new RowChoice(plan, table.table) : null
    this.shares = table.sharing !== undefined && table.sharing.length > 1
    this.tells = table.sharing === undefined || table.sharing[0] === table
    this.journalColumn = layout === 'booking-rows' ? plan.column.journal : -1
  }

  /** The rows of the sheet, filled in from those below them where the profile asks for that (Q14). */
  filled(chunks: AsyncIterable<Row[]>, report: Report): AsyncIterable<Row[]> {
    const rows = this.footed(chunks)
    return this.fillUp ? this.fillUp.rows(rows, this.tells ? report : silent) : rows
  }

  /** The rows as they are; what stands below the table is known from then on. */
  footed(chunks: AsyncIterable<Row[]>): AsyncIterable<Row[]> {
    return this.footers.rows(chunks)
  }

  /** What a row is. A row of data is made ready on the way: its cells are filled and emptied as the profile says. */
  kind(row: Row, tell: Report): RowKind {
    const report = this.tells ? tell : silent
    if (row.problem === 'comment') return 'comment'
    if (row.number < this.plan.headerRow) return 'title'
    if (row.number === this.plan.headerRow) return 'heading'
    this.ready?.empty(row)
    if (this.isBlank(row)) return 'empty-row'
    if (this.fillUp?.subtotals.has(row) || (!this.makesRelations && this.isTotal(row))) {
      report(finding('total-row-left-out', { sheet: this.plan.name, row: row.number }))
      return 'total-row'
    }
    if (this.repeatsHeading(row)) return 'heading'
    if (this.footers.has(row)) {
      const place = { sheet: this.plan.name, row: row.number }
      report(finding('footer-row-left-out', place, { text: textOf(row) }))
      return 'footer-row'
    }
    if (row.number < this.firstData && this.isControl(row)) {
      report(finding('control-row-left-out', { sheet: this.plan.name, row: row.number }))
      return 'control-row'
    }
    if (row.number < this.firstData) this.firstData = row.number
    this.letters.tell(row, report)
    if (!this.wellFormed(row, report)) return 'reported'
    this.ready?.fill(row)
    return 'data'
  }

  /** Key of the row's document; '' when the number is missing. Asked once for each row, in the order of the file. */
  key(row: Row): string {
    if (this.summary) return this.summary.of(row)
    const number = this.isMade
      ? this.cells.key(row, this.numberField)
      : codeText(row.cells[this.numberColumn])
    if (this.journalColumn >= 0 && number !== '') {
      return `${codeText(row.cells[this.journalColumn])}\u0000${number}`
    }
    if (number === '' || this.supplierColumns.length === 0) return number
    let supplier = ''
    for (const column of this.supplierColumns) supplier ||= codeText(row.cells[column])
    // A supplier that stands on the first row of an invoice only (Q24).
    if (supplier === '' && number === this.number) supplier = this.supplier
    this.supplier = supplier
    this.number = number
    return `${supplier}\u0000${number}`
  }

  /** Whether the row closes a group that it gave its value to: it was held against its rows before. */
  isFilledSubtotal(row: Row): boolean {
    return this.fillUp?.subtotals.has(row) ?? false
  }

  /** Tells why what stands in the number column is no number; false when nothing stands there. */
  tellsNumber(row: Row, report: Report): boolean {
    if (!this.isMade || this.summary) return false
    let told = false
    this.cells.code(row, this.numberField, (found) => {
      told = true
      report(found)
    })
    return told
  }

  /** Whether the table takes this row; `zero-line`: there is no amount in it to add up. */
  answer(row: Row): RowAnswer | 'zero-line' {
    if (!this.summary) return 'take'
    const answer = this.choice ? this.choice.of(row) : 'take'
    return answer === 'take' && this.shares && !this.summary.hasAmount(row) ? 'zero-line' : answer
  }

  /** The field that keeps a row from having a key. */
  missing(row: Row): Field {
    return this.summary?.missing(row) ?? 'number'
  }

  /** Whether the row's status keeps it from being booked: a draft may have no number and no lines yet (R22). */
  isLeftOut(row: Row): boolean {
    return (
      this.plan.column.status >= 0 && this.status.of(this.cells.text(row, 'status', silent)) === 'leave-out'
    )
  }

  private isBlank(row: Row): boolean {
    const { cells } = row
    for (let at = 0; at < cells.length; at++) if (!isEmpty(cells[at]!) && !this.ours.has(at)) return false
    return true
  }

  /**
   * A row without number and date whose text says so (Q13). A longer text counts only as the first of a row in which a
   * date could have stood: `Totaal renovatie` may as well be a line whose number was forgotten.
   */
  private isTotal(row: Row): boolean {
    const number = cellText(row.cells[this.numberColumn])
    if (number !== '' && (isCode(number) || !(startsAsTotal(number) || isCount(number)))) return false
    if (cellText(row.cells[this.dateColumn]) !== '') return false
    const texts = row.cells.filter((cell, at) => !this.ours.has(at) && !isEmpty(cell))
    const [first] = texts
    if (this.dateColumn >= 0 && typeof first === 'string' && startsAsTotal(first)) return true
    return texts.some((cell) => typeof cell === 'string' && isTotalText(cell))
  }

  private repeatsHeading(row: Row): boolean {
    const { keys } = this.plan
    const at = this.numberColumn >= 0 ? this.numberColumn : 0
    const cell = row.cells[at]
    if (typeof cell !== 'string' || !mayBegin(cell, keys[at] ?? '') || headingKey(cell) !== keys[at])
      return false
    return row.cells.every(
      (c, i) => isEmpty(c) || this.ours.has(i) || headingKey(cellText(c)) === (keys[i] ?? ''),
    )
  }

  /**
   * A row right below the headings that explains them (`text; date; amount`, units, a line of dashes): well formed,
   * and without one digit in it (Q12).
   */
  private isControl(row: Row): boolean {
    if (row.problem !== undefined || (this.csv && this.isRagged(row))) return false
    return row.cells.every((cell) => typeof cell === 'string' && !/\d/.test(cell))
  }

  private wellFormed(row: Row, report: Report): boolean {
    const place = { sheet: this.plan.name, row: row.number }
    if (row.problem === 'quote') {
      const below = swallowed(row)
      if (below === 0) report(finding('row-quotes', place))
      else report(finding('quote-never-closed', place, { rows: below }))
      return false
    }
    if (this.csv && this.isRagged(row)) {
      report(finding('row-ragged', place, { cells: row.cells.length, columns: this.width }))
      return false
    }
    const stray = this.makesRelations ? null : strayRow(row, this.plan, this.numberColumn, this.footers)
    if (stray) {
      report(stray)
      return false
    }
    const number = row.cells[this.numberColumn]
    if (typeof number !== 'object' || number.kind !== 'error') return true
    const heading = this.plan.headings[this.numberColumn] ?? ''
    const at = { ...place, column: this.numberColumn, heading }
    const code = number.raw === '#NOCACHE' ? 'cell-without-result' : 'cell-error'
    report(finding(code, at, { heading }, { value: number.text || number.raw }))
    return false
  }

  /** Cells are missing, or there are more than headings and the ones without a heading are not empty (Q16, Q18). */
  private isRagged(row: Row): boolean {
    const { length } = row.cells
    if (length < this.width) return true
    const { headings } = this.plan
    return (
      length > headings.length &&
      row.cells.some((cell, at) => at >= this.width && !this.ours.has(at) && !isEmpty(cell))
    )
  }
}

/** How many lines of the file a badly closed quote has made part of a cell of this row. */
function swallowed({ cells }: Row): number {
  let below = 0
  for (const cell of cells) if (typeof cell === 'string') below += cell.split(/\r\n|\r|\n/).length - 1
  return below
}

/** Whether a text can have this heading key, by its first letter or digit alone: nearly every row is done with here. */
function mayBegin(text: string, key: string): boolean {
  const first = text.charCodeAt(0) | 32
  const isPlain = (first >= 97 && first <= 122) || (first >= 48 && first <= 57)
  return text !== '' && (!isPlain || first === key.charCodeAt(0))
}

/** Digits with no blank between: no word begins so, and nothing is counted. Nearly every row is done with here. */
function isCode(number: string): boolean {
  const first = number.charCodeAt(0)
  return first >= 48 && first <= 57 && !number.includes(' ')
}

const silent = (): void => undefined

const isEmpty = (cell: Cell): boolean =>
  typeof cell === 'string' ? cell === '' || cell.trim() === '' : cell.text === '' && cell.kind !== 'error'
