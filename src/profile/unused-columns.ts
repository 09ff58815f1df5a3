import type { Cell, Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { parseAmount } from '../model/parse-number.ts'
import type { CellReader } from './cells.ts'
import { ColumnPairs } from './column-pairs.ts'
import { headingKey, ourColumns } from './headings.ts'
import { columnsLookedAt } from './row-columns.ts'
import { plain } from './texts.ts'
import type { SheetPlan, TablePlan, TableRule } from './types.ts'
import { UnnamedColumns } from './unnamed-columns.ts'

/** Whether amounts stand in a column is decided by so many rows. */
const LOOKED_AT = 50

const MONEY = /^\(?-?\s?(?:€|EUR)?\s?-?(?:\d{1,3}(?:[., ]\d{3})+|\d+)[.,]\d{2}\)?-?$/i
/** Headings of numbers that are no money, or nothing that is booked. */
const NO_MONEY =
  /uren|hours|heures|aantal|hoeveelheid|quantit|gewicht|weight|poids|marge|margin|koers|percent|procent|^(?:stuks|eenheids|unit)?(?:prijs|price)|^prix/
const NO_AMOUNT =
  /nummer|number|numero|nr\b|n°|\bno\b|code|soort|type|regime|datum|date|tarief|taux|rekening/i
/** Headings of money: whole amounts count below them as well. */
const MONEY_WORD =
  /bedrag|kosten|toeslag|korting|provisie|amount|costs?$|fee|montant|frais|remise|omzet|revenue/
const WHOLE = /^-?\d{1,6}$/
/** Headings of one word that name VAT beside columns per rate. */
const VAT_WORD =
  /^(?:verlegd|vrijgesteld|medecontractant|reversecharge|autoliquidation|cocontractant|exempt|exonere|icp|icl|export)$/
const DISCOUNT = /korting|discount|remise|rabat/

type Watched = { column: number; money: boolean; whole: boolean; rows: number }

/**
 * Looks at the columns that nobody reads, so that no amount is lost in silence. A column that is named like one of the
 * VAT columns and holds an amount is an error, as is a discount that may be euros or percents; other columns with
 * amounts are told once.
 */
export class UnusedColumns {
  private readonly cells: CellReader
  private readonly pairs: ColumnPairs
  private readonly notUnderstood: number[] = []
  private readonly discounts: number[] = []
  private watched: Watched[] = []
  private readonly unnamed: UnnamedColumns | null
  private readonly idle: boolean
  private seen = 0

  /** @param whole tells which other tables read columns of the same sheet; the first of them tells of all */
  constructor(cells: CellReader, table: TableRule, whole?: TablePlan) {
    this.cells = cells
    const { plan } = cells
    const sharing = whole?.sharing ?? []
    const others = sharing.map((other) => other.header)
    const isSecond = sharing.length > 0 && sharing[0] !== whole
    const used = usedOf(plan, others)
    const unused = isSecond ? [] : [...plan.keys.keys()].filter((at) => plan.keys[at] !== '' && !used.has(at))
    this.unnamed = isSecond ? null : new UnnamedColumns(plan, used)
    this.pairs = new ColumnPairs(cells, unused)
    this.idle = unused.length === 0
    const starts = startsOf(table)
    for (const column of unused) {
      const key = plan.keys[column]!
      const words = wordsOf(plan.headings[column]!)
      if (plan.column.price >= 0 && plan.column.discount < 0 && isDiscount(key)) this.discounts.push(column)
      else if (this.pairs.others.has(column)) continue
      else if (startsAs(words, starts) || (plan.vatColumns.length > 0 && VAT_WORD.test(key)))
        this.notUnderstood.push(column)
      else if (!key.includes('%') && !NO_MONEY.test(key)) {
        const whole = MONEY_WORD.test(key) && !NO_AMOUNT.test(plan.headings[column]!)
        this.watched.push({ column, money: false, whole, rows: 0 })
      }
    }
  }

  /** Looks at a row of a document. */
  row(row: Row, report: Report): void {
    this.unnamed?.row(row)
    if (this.idle) return
    this.pairs.row(row, report)
    for (const column of this.notUnderstood)
      if (isAmount(row.cells[column])) this.tell('column-not-understood', row, column, report)
    for (const column of this.discounts)
      if (this.needsDiscount(row) && isAmount(row.cells[column]))
        this.tell('discount-unclear', row, column, report)
    if (this.watched.length > 0) this.watch(row)
  }

  private watch(row: Row): void {
    const early = this.seen++ < LOOKED_AT
    for (const watched of this.watched) {
      const cell = row.cells[watched.column]
      if (cell === undefined || cell === '') continue
      const text = plain(cell)
      if (!hasValue(text)) continue
      watched.rows++
      if (early && !watched.money && (MONEY.test(text) || (watched.whole && WHOLE.test(text))))
        watched.money = true
    }
    if (this.seen === LOOKED_AT) this.watched = this.watched.filter(({ money }) => money)
  }

  /** Tells of the columns with amounts, at their headings. */
  finish(report: Report): void {
    const { plan } = this.cells
    this.unnamed?.finish(report)
    for (const { column, money, rows } of this.watched) {
      if (!money) continue
      const heading = plan.headings[column]!
      const place = { sheet: plan.name, row: plan.headerRow, column, heading }
      report(finding('column-with-amounts-unused', place, { heading, rows }))
    }
  }

  /** The amount of the line is computed: no column gives it. */
  private needsDiscount(row: Row): boolean {
    const { excluding, including } = this.cells.plan.column
    return plain(row.cells[excluding]) === '' && plain(row.cells[including]) === ''
  }

  private tell(
    code: 'column-not-understood' | 'discount-unclear',
    row: Row,
    column: number,
    report: Report,
  ): void {
    const { plan } = this.cells
    const heading = plan.headings[column]!
    const place = { sheet: plan.name, row: row.number, column, heading }
    report(finding(code, place, { heading }, { value: plain(row.cells[column]) }))
  }
}

/** Whether a heading names a discount, in percent or in money. */
export const namesDiscount = (key: string): boolean => DISCOUNT.test(key)

/** A bare discount: with a % in its heading it says what it is. */
const isDiscount = (key: string): boolean => namesDiscount(key) && !/%|percent|procent|pourcent|pct/.test(key)

/** Columns with a heading that no field of these tables reads; never those of an annotated copy. */
function usedOf(plan: SheetPlan, others: readonly SheetPlan[]): Set<number> {
  const used = new Set<number>(ourColumns(plan.keys))
  for (const { column, vatColumns, amountColumns, rowColumns } of [plan, ...others]) {
    for (const at of Object.values(column)) used.add(at)
    for (const { excluding, including, vat } of vatColumns) used.add(excluding).add(including).add(vat)
    for (const { column: at, vat, rate } of amountColumns) used.add(at).add(vat).add(rate)
    if (rowColumns) for (const at of columnsLookedAt(rowColumns)) used.add(at)
  }
  return used
}

const wordsOf = (heading: string): string[] =>
  heading
    .split(/[^\p{L}]+/u)
    .map(headingKey)
    .filter((word) => word !== '')

/** The words before the rate in the headings of the VAT columns: `Omzet {rate}%` gives `omzet`. */
function startsOf(table: TableRule): string[][] {
  const headings = (table.vatColumns ?? []).flatMap((rule) => [
    ...(rule.excluding ?? []),
    ...(rule.including ?? []),
    ...(rule.vat ?? []),
  ])
  return headings.filter((h) => h.includes('{rate}')).map((h) => wordsOf(h.split('{rate}')[0]!))
}

function startsAs(words: readonly string[], starts: readonly string[][]): boolean {
  const text = words.join(' ')
  if (NO_AMOUNT.test(text) || NO_MONEY.test(text)) return false
  return (
    words.length > 1 &&
    starts.some((start) => start.length > 0 && start.every((word, at) => words[at] === word))
  )
}

/** A number other than zero, or one that could be read in two ways. */
function isAmount(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return false
  const parsed = parseAmount(typeof cell === 'string' ? plain(cell) : cell, 'auto')
  if (parsed.trouble === undefined) return parsed.value !== 0
  return parsed.trouble !== 'not-a-number'
}

/** Whether a text has a digit other than zero. */
function hasValue(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 49 && c <= 57) return true
  }
  return false
}
