import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { parseAmount, type DecimalStyle } from '../model/parse-number.ts'
import { judgeTotals, type TotalsRead } from './judge-totals.ts'
import { plain } from './texts.ts'
import type { Field, SheetPlan, TablePlan } from './types.ts'

/** What a total row says it is. `crossing`: it names VAT, so that its amount may be that of another column. */
export type TotalWords = 'part' | 'whole' | 'crossing'

/** So many total rows are held against the rows; a file with more of them has one for every invoice. */
const MOST = 100_000

/**
 * The rows of one table that say they are totals, and the sums of the rows between them (Q13). What the source added up
 * itself is the best proof that no row is missing. Only columns of which every row is read once are looked at; sums are
 * those of the file, before any sign is turned.
 */
export class TotalRows {
  /** rows were refused before they could be added up, or what was added up is unclear */
  incomplete = false
  private plan: TablePlan | null = null
  private columns: number[] = []
  private decimals: DecimalStyle[] = []
  /** of each total row its number, and what it says it is */
  private readonly numbers: number[] = []
  private readonly words: TotalWords[] = []
  /** their amounts in cents, column after column; NaN where there is none */
  private readonly amounts: number[] = []
  /** sums of the rows before each of them, since the one before it; credit notes also counted the other way */
  private raw: number[] = []
  private turned: number[] = []
  private readonly filled: boolean[] = [false]
  private at = 0

  /** Says which table is read; without it nothing is kept. */
  begin(plan: TablePlan): void {
    if (plan.lines) return
    this.plan = plan
    this.columns = summed(plan)
    this.decimals = this.columns.map((column) => decimalOf(plan, column))
    this.raw = this.columns.map(() => 0)
    this.turned = [...this.raw]
  }

  /** A total row, met before the rows below it are added up. */
  add(row: Row, words: TotalWords): void {
    if (this.plan === null || this.numbers.length >= MOST) return
    this.numbers.push(row.number)
    this.words.push(words)
    this.filled.push(false)
    this.columns.forEach((column, i) => {
      const cell = row.cells[column]
      const isEmpty = cell === undefined || plain(cell) === ''
      this.amounts.push(isEmpty ? Number.NaN : (parseAmount(cell, this.decimals[i]!).value ?? Number.NaN))
      this.raw.push(0)
      this.turned.push(0)
    })
  }

  /** Adds what was read of a row to the sums; `sums` (cents by column) is empty afterwards. */
  read(row: number, isCredit: boolean, sums: Float64Array): void {
    const { columns } = this
    if (columns.length === 0) return
    const segment = this.segmentOf(row)
    this.filled[segment] = true
    const from = segment * columns.length
    for (let i = 0; i < columns.length; i++) {
      const cents = sums[columns[i]!]!
      if (cents === 0) continue
      this.raw[from + i]! += cents
      this.turned[from + i]! += isCredit ? -cents : cents
      sums[columns[i]!] = 0
    }
  }

  /** How many total rows stand above a row; rows come mostly in the order of the file. */
  private segmentOf(row: number): number {
    const { numbers } = this
    while (this.at > 0 && numbers[this.at - 1]! > row) this.at--
    while (this.at < numbers.length && numbers[this.at]! < row) this.at++
    return this.at
  }

  /** Tells each total that is not the sum of the rows it can be the sum of; nothing when it is unclear what that is. */
  finish(report: Report): void {
    if (this.plan === null || this.incomplete || this.numbers.length === 0) return
    const { columns, numbers, words, amounts, raw, turned, filled } = this
    const { header } = this.plan
    const read: TotalsRead = { width: columns.length, numbers, words, amounts, raw, turned, filled }
    const places = columns.map((column) => ({ column, heading: header.headings[column] ?? '' }))
    judgeTotals(read, header.name, places, report)
  }
}

/** Columns of which every row is read once. */
function summed({ table, header }: TablePlan): number[] {
  const fields: Field[] = []
  const perColumn = header.vatColumns.length + header.amountColumns.length > 0
  if (!perColumn) fields.push('excluding', 'including', 'vat')
  if (table.layout === 'row-per-document') fields.push('totalExcluding', 'totalVat', 'totalIncluding')
  const columns = [...fields.map((field) => header.column[field]), ...perColumnOf(header)].filter(
    (column) => column >= 0,
  )
  return columns.filter((column, at) => columns.indexOf(column) === at && columns.lastIndexOf(column) === at)
}

const perColumnOf = (plan: SheetPlan): number[] => [
  ...plan.vatColumns.flatMap(({ excluding, including, vat }) => [excluding, including, vat]),
  ...plan.amountColumns.map(({ column }) => column),
]

function decimalOf({ header, profile }: TablePlan, column: number): DecimalStyle {
  const fields = Object.keys(header.rule) as Field[]
  const field = fields.find((one) => header.column[one] === column)
  return (field && header.rule[field]?.decimal) ?? profile.decimal ?? 'auto'
}
