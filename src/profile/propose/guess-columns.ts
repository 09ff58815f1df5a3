import { CONTACT_FIELDS } from '../../model/contact-fields.ts'
import { cellText } from '../../model/row.ts'
import { columnLetters } from '../column-letters.ts'
import { ourColumns, headingKey } from '../headings.ts'
import type { Field, TableRule } from '../types.ts'
import type { Alias, Aliases } from './aliases.ts'
import { lookAt, type Kind } from './looks.ts'
import type { ColumnGuess, SampleSheet } from './model.ts'

/** Above this a guess is written as a rule; below it as a comment. */
export const SURE_ENOUGH = 50

const DATES: readonly Field[] = ['date', 'dueDate', 'supplyDate']
const AMOUNTS: readonly Field[] = [
  'excluding',
  'including',
  'vat',
  'totalExcluding',
  'totalVat',
  'totalIncluding',
  'rounding',
  'price',
  'discountAmount',
  'exchangeRate',
  'debit',
  'credit',
]

/** Amounts of which a heading has to say whether they include VAT; a discount has to say that it is a percentage. */
const BASES: readonly Field[] = ['excluding', 'including', 'totalExcluding', 'totalIncluding']
const SAYS_VAT = /incl|excl|netto|bruto|^net|gross|htva|tvac|ttc|ht$/
const SAYS_RATE = /btw|vat|tva|tax|tarief|taux|%/

/** Kinds of values that a field can have; of fields that are not here any. */
const KINDS = new Map<Field, readonly Kind[]>([
  ...DATES.map((field) => [field, ['date', 'whole']] as const),
  ...AMOUNTS.map((field) => [field, ['amount', 'whole', 'rate']] as const),
  ['quantity', ['amount', 'whole', 'rate']],
  ['vatRate', ['rate', 'whole', 'amount', 'text']],
  ['discount', ['rate', 'whole', 'amount']],
  ['deductible', ['rate', 'whole']],
  ['email', ['email']],
  ['iban', ['iban']],
  ['relationVatNumber', ['vat-number', 'whole', 'text']],
])

/** What the values alone say; each only where no heading has said it of another column. */
const BY_VALUES: { kind: Kind; field: Field; confidence: number }[] = [
  { kind: 'email', field: 'email', confidence: 80 },
  { kind: 'iban', field: 'iban', confidence: 80 },
  { kind: 'vat-number', field: 'relationVatNumber', confidence: 80 },
  { kind: 'currency', field: 'currency', confidence: 70 },
  { kind: 'postcode', field: 'postcode', confidence: 60 },
  { kind: 'rate', field: 'vatRate', confidence: 60 },
  { kind: 'country', field: 'country', confidence: 40 },
  { kind: 'date', field: 'date', confidence: 40 },
]

/**
 * What each column of a sheet probably is. The heading goes first, as known profiles name it; what the values look like
 * confirms it or denies it. Two columns never get one field: the surer one keeps it.
 *
 * @param headerRow number of the heading row; 0 when there is none
 */
export function guessColumns(
  sheet: SampleSheet,
  headerRow: number,
  aliases: Aliases,
  makes: TableRule['makes'],
  part: 'header' | 'lines' = 'header',
): ColumnGuess[] {
  const heading =
    sheet.rows.find((row) => row.number === headerRow)?.cells.map((cell) => cellText(cell)) ?? []
  const ours = ourColumns(heading.map(headingKey))
  const data = sheet.rows.filter((row) => row.number > headerRow && row.cells.some((c) => cellText(c) !== ''))
  const width = Math.max(heading.length, ...data.map((row) => row.cells.length), 0)
  const columns: ColumnGuess[] = []
  for (let column = 0; column < width; column++) {
    if (ours.has(column)) continue
    const look = lookAt(data.map((row) => row.cells[column]))
    if (look.filled === 0 && (heading[column] ?? '') === '') continue
    const guess = { column, letter: columnLetters(column), heading: heading[column] ?? '', look }
    columns.push({ ...guess, ...byHeading(guess, aliases, makes, part) })
  }
  settle(columns)
  guessByValues(columns)
  return columns
}

type Answer = Pick<ColumnGuess, 'field' | 'confidence' | 'reason' | 'denied'>
const NOTHING: Answer = { field: null, confidence: 0, reason: 'values', denied: null }

function byHeading(
  { heading, look }: Pick<ColumnGuess, 'heading' | 'look'>,
  aliases: Aliases,
  makes: TableRule['makes'],
  part: 'header' | 'lines',
): Answer {
  const fits = (alias: Alias): boolean => alias.makes === makes || NEUTRAL.has(alias.field)
  const order = (a: Alias, b: Alias): number =>
    Number(b.lines === (part === 'lines')) - Number(a.lines === (part === 'lines')) ||
    a.rank - b.rank ||
    Number(b.makes === makes) - Number(a.makes === makes)
  const known = aliases.of(heading).filter(fits).toSorted(order)
  // A bare `Leverancier` is a number or a name, as its values are.
  const wanted = look.kind === 'text' ? 'relationName' : 'relationCode'
  const isEither = ['relationName', 'relationCode'].every((field) => known.some((a) => a.field === field))
  const exact = isEither ? known.find(({ field }) => field === wanted) : known[0]
  const [near] = exact ? [] : aliases.within(heading).filter(fits).toSorted(order)
  const alias = exact ?? near
  if (!alias) return NOTHING
  const kinds = KINDS.get(alias.field)
  const reason = exact ? 'heading' : 'part-of-heading'
  if (look.kind !== 'empty' && kinds && !kinds.includes(look.kind))
    return { field: null, confidence: 0, reason, denied: alias.field }
  const base = exact ? (alias.rank === 0 ? 90 : 75) : 55
  const key = headingKey(heading)
  const isSaid =
    alias.field === 'discount'
      ? /%|percent|procent|pct/.test(key)
      : !BASES.includes(alias.field) || SAYS_VAT.test(key) || (exact !== undefined && alias.rank === 0)
  if (!isSaid) return { field: alias.field, confidence: 40, reason, denied: null }
  const seen = look.kind === 'empty' ? -15 : kinds ? 8 : 0
  return { field: alias.field, confidence: base + seen, reason, denied: null }
}

/** Fields that mean the same for customers and suppliers. */
const NEUTRAL: ReadonlySet<Field> = new Set<Field>([
  'number',
  'date',
  'dueDate',
  'supplyDate',
  ...CONTACT_FIELDS,
  'relationVatNumber',
  'currency',
  'excluding',
  'including',
  'vat',
  'vatRate',
  'vatCode',
  'quantity',
  'price',
  'discount',
  'totalExcluding',
  'totalVat',
  'totalIncluding',
  'lineDescription',
  'article',
  'ledgerAccount',
  'costCentre',
])

function settle(columns: ColumnGuess[]): void {
  for (const guess of columns) {
    const { field } = guess
    if (!field) continue
    const better = columns.some(
      (other) =>
        other !== guess &&
        other.field === field &&
        (other.confidence > guess.confidence ||
          (other.confidence === guess.confidence && other.column < guess.column)),
    )
    if (better) Object.assign(guess, NOTHING)
  }
}

function guessByValues(columns: ColumnGuess[]): void {
  for (const { kind, field, confidence } of BY_VALUES) {
    if (columns.some((guess) => guess.field === field)) continue
    const found = columns.filter((guess) => guess.field === null && guess.look.kind === kind)
    // Of several dates none says which is that of the invoice.
    if (found.length === 0 || (kind === 'date' && found.length > 1)) continue
    const [one] = found as [ColumnGuess]
    // 21 and 6 may count anything.
    const isPlain = kind === 'rate' && !one.look.texts.every((text) => text.endsWith('%'))
    const isDoubtful = isPlain && !SAYS_RATE.test(headingKey(one.heading))
    Object.assign(one, { field, confidence: isDoubtful ? 30 : confidence, reason: 'values' })
  }
}
