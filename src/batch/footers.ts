import { cellText, type Cell, type Row } from '../model/row.ts'
import { ourColumns } from '../profile/headings.ts'
import type { SheetPlan } from '../profile/types.ts'
import { isFooterText } from './footer-words.ts'

/** So many rows below the last one of data are held back at most; a longer stretch is no foot of a table. */
const MOST = 1000

/**
 * Tells the foot of a table: rows with a text in one cell and nothing else. What packages print there is known by its
 * words, wherever it stands. Any other remark counts only below the last row of data, behind a blank row: between rows
 * of data it may be a line whose number and amount were lost, and is an error.
 */
export class Footers {
  private readonly plan: SheetPlan
  private readonly ours: ReadonlySet<number>
  private readonly core: ReadonlySet<number>
  private readonly mayRemark: boolean
  private readonly isTotal: (row: Row) => boolean
  private readonly remarks = new WeakSet<Row>()
  /** of the rows that were passed on: number of the last one, whether it was blank, whether there was one of data */
  private last: number
  private isBehindBlank = false
  private hasData = false

  /**
   * @param mayRemark whether remarks are looked for; in a list of relations a lone text may be a name
   * @param isTotal totals may stand among remarks
   */
  constructor(plan: SheetPlan, mayRemark: boolean, isTotal: (row: Row) => boolean) {
    const { column } = plan
    this.plan = plan
    this.ours = ourColumns(plan.keys)
    this.core = new Set(CORE.map((field) => column[field]))
    this.mayRemark = mayRemark
    this.isTotal = isTotal
    this.last = plan.headerRow
  }

  /** Whether the row belongs to the foot; of remarks it is known once `rows` has passed them on. */
  has(row: Row): boolean {
    const at = this.loneAt(row)
    return at >= 0 && (this.remarks.has(row) || isFooterText(textOf(row)))
  }

  /** Whether the row is a remark by its looks, wherever it stands. */
  isRemark(row: Row): boolean {
    const at = this.loneAt(row)
    return at >= 0 && isRemark(row, at, this.core)
  }

  /** The same rows in the same order; what may be a remark is held back until it is known what stands below it. */
  async *rows(chunks: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
    let held: Row[] = []
    for await (const rows of chunks) {
      let from = 0
      for (let i = 0; i < rows.length; i++) {
        const isHeld = this.mayEnd(rows[i]!, held.length)
        if (isHeld) {
          if (from < i) yield rows.slice(from, i)
          held.push(rows[i]!)
          from = i + 1
        } else if (held.length > 0) {
          yield held
          held = []
        }
      }
      if (from < rows.length) yield from === 0 ? rows : rows.slice(from)
    }
    for (const row of held) if (this.isRemark(row)) this.remarks.add(row)
    if (held.length > 0) yield held
  }

  /** Whether the row is one of the foot, or stands among such rows, unless rows of data follow. */
  private mayEnd(row: Row, held: number): boolean {
    if (!this.mayRemark || row.number <= this.plan.headerRow) return false
    const at = this.loneAt(row)
    const behind: boolean = this.isBehindBlank || row.number > this.last + 1
    this.last = row.number
    if (at === NONE) {
      const isTotal = (held > 0 || behind || !this.hasData) && this.isTotal(row)
      this.isBehindBlank = behind && isTotal
      this.hasData ||= !isTotal
      return held > 0 && held < MOST && isTotal
    }
    this.isBehindBlank = at === BLANK || (behind && isFooterText(textOf(row)))
    if (held > 0) return held < MOST
    return this.hasData && behind && at >= 0 && isRemark(row, at, this.core)
  }

  /**
   * Column of the only cell with something in it, when that is a text; else BLANK or NONE. What a package prints may
   * stand in two or three cells, as in `Afgedrukt op` and the date: then that of the first.
   */
  private loneAt(row: Row): number {
    const { cells, problem } = row
    if (problem !== undefined) return NONE
    let found = BLANK
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!
      if (isEmpty(cell) || this.ours.has(at)) continue
      if (found !== BLANK) return isFew(cells) && isFooterText(textOf(row)) ? found : NONE
      if (typeof cell !== 'string') return NONE
      found = at
    }
    return found
  }
}

/** Whether so few cells have something in them that what a package prints below a table may be spread over them. */
function isFew(cells: readonly Cell[]): boolean {
  let filled = 0
  for (let at = 0; at < cells.length; at++) if (!isEmpty(cells[at]!) && ++filled > MOST_CELLS) return false
  return true
}

const MOST_CELLS = 3

/** What the cells of a row say, one after the other. */
export const textOf = ({ cells }: Row): string =>
  cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' ')

const BLANK = -1
const NONE = -2

const CORE = [
  'key',
  'number',
  'date',
  'excluding',
  'including',
  'vat',
  'totalExcluding',
  'totalVat',
  'totalIncluding',
] as const

/**
 * A text of words without an amount in it: a row of data that was cut by another delimiter is none. Where a number, date
 * or amount belongs it must be a sentence, or hold no digit at all.
 */
function isRemark(row: Row, at: number, core: ReadonlySet<number>): boolean {
  const text = row.cells[at] as string
  if (text.length > 500 || /\d[.,]\d{2}(?!\d)|[;\t|]/.test(text)) return false
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
  return words > 0 && (!core.has(at) || words > 2 || !/\d/.test(text))
}

const isEmpty = (cell: Cell): boolean =>
  typeof cell === 'string' ? cell === '' || cell.trim() === '' : cell.text === '' && cell.kind !== 'error'
