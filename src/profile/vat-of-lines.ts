import type { DocumentLine, VatKind } from '../model/document.ts'
import { applyRate, vatWithin, type Cents, type Rate } from '../model/money.ts'

/** VAT that a document states for one rate, code or kind; cents with the document's sign. */
export type Tax = {
  rate: Rate
  code: string
  kind: VatKind | null
  vat: Cents
  /** the rates that it may hold together, in place of `rate`: one account for all VAT that can be claimed */
  rates?: readonly Rate[]
}

/** Beyond so many ways to divide the VAT, nobody can say that just one of them fits. */
const MOST_WAYS = 20_000
/** Lines that no tax fits have none: 0%, for which the checks want a reason. */
const UNTAXED: Tax = { rate: 0, code: '', kind: null, vat: 0 }

/**
 * Gives each line that names no VAT the tax that it must have: with one tax all of them, when that makes its amount;
 * else the one way in which all taxes come out, within a cent a line. Nothing is chosen where there are more ways.
 *
 * @returns false when there is no way or more than one; the lines are then left as they are
 */
export function giveTaxes(lines: readonly DocumentLine[], taxes: readonly Tax[]): boolean {
  const open = lines.filter(namesNoVat)
  const named = lines.filter((line) => !open.includes(line))
  const real = taxes.filter((tax) => tax.vat !== 0)
  if (open.length === 0) return true
  if (real.length === 0) {
    for (const line of open) give(line, UNTAXED)
    return true
  }
  const [only] = real
  if (real.length === 1 && comesOut(only!, [...named.filter((line) => hasTax(line, only!)), ...open])) {
    for (const line of open) give(line, only!)
    return true
  }
  const way = onlyWay(open, named, real)
  way?.forEach((tax, at) => give(open[at]!, tax))
  return way !== null
}

/** Whether a line says nothing of its VAT. */
export const namesNoVat = (line: DocumentLine): boolean =>
  line.vatRate === null && line.vatCode === '' && line.vatKind === null

/**
 * The same where one amount holds the VAT of several rates: one rate for all lines when that makes the amount, else the
 * one way to give each line a rate that does, to the cent.
 */
export function giveRates(lines: readonly DocumentLine[], rates: readonly Rate[], vat: Cents): boolean {
  const open = lines.filter(namesNoVat)
  const fits = rates.filter((rate) => comesOut({ ...UNTAXED, rate, vat }, open))
  if (fits.length > 0) {
    if (fits.length === 1) for (const line of open) line.vatRate = fits[0]!
    return fits.length === 1
  }
  const way = onlyMix(open, [...rates.filter((rate) => rate !== 0), 0], vat)
  way?.forEach((rate, at) => (open[at]!.vatRate = rate))
  return way !== null
}

/** The one way to give lines rates so that their VAT, rounded on each line, is this; null for none or more. */
function onlyMix(lines: readonly DocumentLine[], rates: readonly Rate[], vat: Cents): Rate[] | null {
  const ways = rates.length ** lines.length
  if (ways > MOST_WAYS) return null
  let found: Rate[] | null = null
  for (let way = 0; way < ways; way++) {
    const chosen = lines.map((_, at) => rates[Math.floor(way / rates.length ** at) % rates.length]!)
    if (lines.reduce((sum, line, at) => sum + vatOf(line, chosen[at]!), 0) !== vat) continue
    if (found) return null
    found = chosen
  }
  return found
}

const vatOf = (line: DocumentLine, rate: Rate): Cents =>
  line.excluding !== null ? applyRate(line.excluding, rate) : vatWithin(line.including ?? 0, rate)

function give(line: DocumentLine, { rate, code, kind }: Tax): void {
  line.vatRate = rate
  line.vatCode = code
  line.vatKind = kind
}

const hasTax = (line: DocumentLine, tax: Tax): boolean =>
  tax.code === '' ? line.vatRate === tax.rate : line.vatCode === tax.code

/** Whether these lines make the VAT of a tax, rounded on their total or on each of them (facts: sources 5.4). */
function comesOut({ rate, vat }: Tax, lines: readonly DocumentLine[]): boolean {
  let net = 0
  let gross = 0
  let perLine = 0
  for (const line of lines) {
    if (line.excluding !== null) {
      net += line.excluding
      perLine += line.vat ?? applyRate(line.excluding, rate)
    } else {
      gross += line.including ?? 0
      perLine += line.vat ?? vatWithin(line.including ?? 0, rate)
    }
  }
  const onTotal = applyRate(net, rate) + vatWithin(gross, rate)
  return Math.min(Math.abs(vat - onTotal), Math.abs(vat - perLine)) <= lines.length
}

/** Tries every way to give each line one of the taxes or none; the answer when it is the only one. */
function onlyWay(
  open: readonly DocumentLine[],
  named: readonly DocumentLine[],
  taxes: readonly Tax[],
): Tax[] | null {
  const choices = [...taxes, UNTAXED]
  if (choices.length ** open.length > MOST_WAYS) return null
  let found: Tax[] | null = null
  for (let way = 0; way < choices.length ** open.length; way++) {
    const chosen = open.map((_, at) => choices[Math.floor(way / choices.length ** at) % choices.length]!)
    const fits = taxes.every((tax) =>
      comesOut(tax, [
        ...named.filter((line) => hasTax(line, tax)),
        ...open.filter((_, at) => chosen[at] === tax),
      ]),
    )
    if (!fits) continue
    if (found) return null
    found = chosen
  }
  return found
}
