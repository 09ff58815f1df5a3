import type { Cell, Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { parseAmount } from '../model/parse-number.ts'
import { parseDate } from '../model/parse-date.ts'
import type { CellReader } from './cells.ts'
import { columnLetters } from './column-letters.ts'
import { headingKey } from './headings.ts'
import { plain } from './texts.ts'
import type { Field, SheetPlan } from './types.ts'

const DATES = ['date', 'dueDate', 'supplyDate'] as const satisfies Field[]
const AMOUNTS = [
  'totalExcluding',
  'totalVat',
  'totalIncluding',
  'excluding',
  'including',
  'vat',
  'quantity',
  'price',
  'discountAmount',
  'exchangeRate',
] as const satisfies Field[]

/** Fields of which two headings of one meaning must not contradict each other. */
const ALIASED: readonly Field[] = ['number', ...DATES, ...AMOUNTS, 'vatRate', 'currency']
/** Fields of which two columns with one heading must be equal. */
const CHECKED: readonly Field[] = [
  ...ALIASED,
  'key',
  'type',
  'status',
  'journal',
  'relationCode',
  'relationTargetCode',
  'relationName',
  'relationVatNumber',
  'discount',
  'discountAmount',
  'rounding',
  'vatCode',
  'vatKind',
  'ledgerAccount',
]

/** Headings that a column beside a clearer one may well have with another content: an entry number, a balance. */
const WEAK = new Set(
  ['Nummer', 'Number', 'Numéro', 'Boekstuknummer', 'Boekdatum', 'Te betalen', 'Totaal te betalen'].map(
    headingKey,
  ),
)

type Pair = {
  used: number
  other: number
  same: boolean
  kind: 'date' | 'amount' | 'text'
  /** the rule of this field makes other texts of what the columns hold */
  made: Field | null
}

/**
 * Columns of one meaning, of which the first is read. Where they say different things, no one knows which is meant:
 * an error at the row (Q27). Two columns with the very same heading must be equal, empty cells too.
 */
export class ColumnPairs {
  private readonly cells: CellReader
  private readonly pairs: Pair[] = []
  /** the columns that are held against one that is read */
  readonly others = new Set<number>()

  constructor(cells: CellReader, unused: readonly number[]) {
    this.cells = cells
    const { plan } = cells
    const amounts = amountsOf(plan)
    for (const other of unused) {
      const key = plan.keys[other]!
      const first = plan.keys.indexOf(key)
      const field = CHECKED.find((f) => plan.column[f] === first)
      if (first !== other) {
        if (field || amounts.has(first)) this.add(first, other, true, field)
        continue
      }
      const alias = WEAK.has(key) ? undefined : ALIASED.find((f) => isAlias(plan, f, key))
      if (alias) this.add(plan.column[alias], other, false, alias)
    }
  }

  private add(used: number, other: number, same: boolean, field: Field | undefined): void {
    const has = (list: readonly Field[]): boolean => field !== undefined && list.includes(field)
    const kind = has(DATES) ? 'date' : field === undefined || has(AMOUNTS) ? 'amount' : 'text'
    const made = field !== undefined && this.cells.isMade(field) ? field : null
    this.pairs.push({ used, other, same, kind, made })
    this.others.add(other)
  }

  row(row: Row, report: Report): void {
    for (const pair of this.pairs) {
      const [a, b] = [row.cells[pair.used] ?? '', row.cells[pair.other] ?? '']
      if (a === b || this.isEqual(pair, this.text(pair, a), this.text(pair, b))) continue
      const { headings } = this.cells.plan
      const name = (at: number): string => headings[at]! + (pair.same ? ` (${columnLetters(at)})` : '')
      const place = {
        sheet: this.cells.plan.name,
        row: row.number,
        column: pair.used,
        heading: name(pair.used),
      }
      report(
        finding(
          'columns-contradict',
          place,
          { heading: name(pair.used), other: name(pair.other), second: plain(b) },
          { value: plain(a) },
        ),
      )
    }
  }

  private text({ made }: Pair, cell: Cell): string {
    return made === null ? plain(cell) : this.cells.make(made, plain(cell))
  }

  private isEqual({ same, kind }: Pair, a: string, b: string): boolean {
    if (a === b || (!same && (a === '' || b === ''))) return true
    if (kind === 'amount') {
      const value = parseAmount(a, 'auto').value
      return value !== undefined && value === parseAmount(b, 'auto').value
    }
    const date = kind === 'date' ? parseDate(a, 'auto') : null
    return date !== null && date === parseDate(b, 'auto')
  }
}

function amountsOf(plan: SheetPlan): Set<number> {
  const rates = plan.vatColumns.flatMap(({ excluding, including, vat }) => [excluding, including, vat])
  return new Set([...rates, ...plan.amountColumns.map(({ column }) => column)])
}

const isAlias = (plan: SheetPlan, field: Field, key: string): boolean =>
  plan.column[field] >= 0 && (plan.rule[field]?.headings.some((h) => headingKey(h) === key) ?? false)
