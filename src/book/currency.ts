import Big from 'big.js'
import type { Cents } from '../model/money.ts'
import type { EntryLine } from '../model/entry.ts'
import { giveLeftover } from './leftover.ts'

/** What converting an entry left over, and the base line that got it; null when nothing was. */
export type ConversionLeftover = { leftover: Cents; line: EntryLine } | null

/** big.js's number for rounding half away from zero. */
const HALF_AWAY = 1

/**
 * Gives the lines of an entry their amounts in the administration's currency (bookings cases 15 and 16): the receivable
 * is the total x rate, every other line its own amount x rate, and what is left over goes to the largest base line,
 * ties to the first. VAT bases follow their base lines. Changes the lines.
 *
 * @param rate administration's currency per unit of the document's, decimal text
 * @returns the total in the administration's currency and what was left over
 */
export function convertLines(
  lines: EntryLine[],
  total: Cents,
  rate: string,
): { total: Cents; leftover: ConversionLeftover } {
  const factor = new Big(rate)
  const convert = (amount: Cents): Cents => new Big(amount).times(factor).round(0, HALF_AWAY).toNumber() || 0
  const bases: EntryLine[] = []
  let others = 0
  for (const line of lines) {
    line.amount = convert(line.foreign)
    if (line.role === 'base') bases.push(line)
    else others += line.amount
  }
  const amounts = bases.map((line) => line.amount)
  const { leftover, index } = giveLeftover(
    amounts,
    bases.map((line) => line.foreign),
    0 - others,
  )
  for (let i = 0; i < bases.length; i++) bases[i]!.amount = amounts[i]!
  for (const line of lines) convertBase(line, lines, convert)
  return { total: convert(total), leftover: leftover === 0 ? null : { leftover, line: bases[index]! } }
}

function convertBase(line: EntryLine, lines: readonly EntryLine[], convert: (amount: Cents) => Cents): void {
  if (line.vatBase === null) return
  if (line.role === 'base') {
    // a line that includes its VAT has a smaller base than its own amount
    line.vatBase =
      line.vatBase === line.foreign ? line.amount : line.amount - convert(line.foreign - line.vatBase)
    return
  }
  if (line.role === 'vat-non-deductible') {
    line.vatBase = lines[lines.indexOf(line) - 1]!.vatBase
    return
  }
  line.vatBase = lines.reduce(
    (sum, other) => (other.role === 'base' && sameCode(other, line) ? sum + other.amount : sum),
    0,
  )
}

const sameCode = (a: EntryLine, b: EntryLine): boolean => a.vat === b.vat && a.rate === b.rate
