import { applyRate, type Cents } from '../../model/money.ts'
import { parseDate } from '../../model/parse-date.ts'
import type { PurchaseBooking, SalesBooking } from './bodies.ts'
import type { PayloadProblem, ValidateOptions } from './validate.ts'

export type Booking = SalesBooking & PurchaseBooking
type Report = (refusal: string, at: string, detail: string) => void
type Line = { bedrag?: unknown; btwSoort?: unknown }
type Row = { btwBedrag?: unknown; btwSoort?: unknown }

/** VAT that may differ for each line of a kind, unless told otherwise. */
const TOLERANCE: Cents = 1

/**
 * The rules of a booking that no schema states: it balances to the cent, has no line of 0.00, one VAT row a kind, in the
 * vocabulary of its side and for kinds that its lines have, and reverse charge by itself. The body may be anything.
 */
export function bookingProblems(
  kind: 'verkoopboeking' | 'inkoopboeking',
  body: Partial<Booking> | null,
  options: ValidateOptions,
): PayloadProblem[] {
  const problems: PayloadProblem[] = []
  const report: Report = (refusal, at, detail) => problems.push({ refusal, at, detail })
  const lines: Line[] = objectsIn(body?.boekingsregels)
  const rows: Row[] = objectsIn(body?.btw)
  const day = typeof body?.factuurdatum === 'string' ? body.factuurdatum.slice(0, 10) : ''
  if (day !== '' && parseDate(day, 'y-m-d') !== day) report('BOE-0070', '/factuurdatum', `${day} is no day`)
  lines.forEach(({ bedrag }, i) => {
    if (centsOf(bedrag) === 0) report('BOE-0028', `/boekingsregels/${i}/bedrag`, 'a line of 0.00')
  })
  judgeBalance(body?.factuurbedrag, lines, rows, report)
  judgeRows(kind === 'verkoopboeking' ? 'Verkopen' : 'Inkopen', lines, rows, report)
  judgeVat(lines, rows, day, options, report)
  return problems
}

/** The elements of a list; one that is no object counts as an empty one. */
function objectsIn(list: unknown): object[] {
  if (!Array.isArray(list)) return []
  return list.map((one: unknown) => (typeof one === 'object' && one !== null ? one : {}))
}

/** Euros as whole cents; null when it is no amount, or has more than two decimals. */
function centsOf(amount: unknown): Cents | null {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return null
  const cents = Math.round(amount * 100)
  return cents / 100 === amount ? cents : null
}

function judgeBalance(total: unknown, lines: readonly Line[], rows: readonly Row[], report: Report): void {
  const amounts = [total, ...lines.map((line) => line.bedrag), ...rows.map((row) => row.btwBedrag)].map(
    centsOf,
  )
  if (amounts.includes(null)) {
    report('BOE-0039', '', 'an amount that is no number of at most two decimals')
    return
  }
  const [stated, ...parts] = amounts as Cents[]
  const sum = parts.reduce((all, part) => all + part, 0)
  if (sum === stated) return
  report('BOE-0039', '/factuurbedrag', `${euro(stated!)} is not ${euro(sum)}, the sum of lines and VAT`)
}

const euro = (cents: Cents): string => (cents / 100).toFixed(2)
const rateKind = (text: unknown): string => String(text).replace(/^(Verkopen|Inkopen)/, '')

function judgeRows(side: string, lines: readonly Line[], rows: readonly Row[], report: Report): void {
  const seen = new Set<string>()
  rows.forEach(({ btwSoort, btwBedrag }, i) => {
    const at = `/btw/${i}`
    const kind = rateKind(btwSoort)
    if (seen.has(kind)) report('BOE-0082', at, `a second row of ${String(btwSoort)}`)
    seen.add(kind)
    const other = side === 'Verkopen' ? 'Inkopen' : 'Verkopen'
    if (String(btwSoort).startsWith(other)) report('BOE-0053', at, `${String(btwSoort)} is of the other side`)
    const base = kind === 'Verlegd' ? 'Geen' : kind
    if (!lines.some((line) => line.btwSoort === base))
      report('BOE-0082', at, `${String(btwSoort)} without a line of ${base}`)
    if (kind === 'Verlegd' && centsOf(btwBedrag) !== 0)
      report('BOE-0069', at, `reverse charge with ${String(btwBedrag)} of VAT`)
  })
  lines.forEach(({ btwSoort }, i) => {
    if (!['Laag', 'Hoog', 'Overig'].includes(String(btwSoort)) || seen.has(String(btwSoort))) return
    report('BOE-0082', `/boekingsregels/${i}/btwSoort`, `${String(btwSoort)} without a VAT row`)
  })
  const taxed = lines.some((line) => line.btwSoort !== 'Geen')
  if (seen.has('Verlegd') && (seen.size > 1 || taxed))
    report('BOE-0062', '/btw', 'reverse charge together with another kind of VAT')
}

/** SnelStart's own rule is not published: VAT that is not the rate of its base, apart from rounding, is refused. */
function judgeVat(
  lines: readonly Line[],
  rows: readonly Row[],
  day: string,
  { rateOf, tolerance = TOLERANCE }: ValidateOptions,
  report: Report,
): void {
  if (rateOf === undefined) return
  rows.forEach(({ btwSoort, btwBedrag }, i) => {
    const kind = rateKind(btwSoort)
    const amount = centsOf(btwBedrag)
    if (amount === null || (kind !== 'Laag' && kind !== 'Hoog' && kind !== 'Overig')) return
    const rate = rateOf(kind, day)
    const bases = lines.filter((line) => line.btwSoort === kind).map((line) => centsOf(line.bedrag) ?? 0)
    if (rate === null || bases.length === 0) return
    const due = applyRate(
      bases.reduce((all, base) => all + base, 0),
      rate,
    )
    if (Math.abs(amount - due) <= tolerance * bases.length) return
    report('BOE-0069', `/btw/${i}`, `${euro(amount)} of VAT where ${rate / 1000}% is ${euro(due)}`)
  })
}
