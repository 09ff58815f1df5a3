import type { Place } from '../model/finding.ts'
import type { Cents } from '../model/money.ts'
import type { PayableDocument } from '../model/payment.ts'

/** One entry's part in what was matched. Amounts are in the administration's currency, with the ledger's sign. */
export type MatchLine = { journal: string; year: number; entry: number; amount: Cents }

/** Invoices, credit notes and payments on one account that were held against each other. */
export type MatchSet = {
  place: Place
  relationCode: string
  lines: readonly MatchLine[]
  /** what is left was written off: a discount, a payment difference, a difference of exchange rates */
  writtenOff: boolean
}

/** What a set pays of one document: the entry that paid, and how much, with the document's sign. */
export type MatchedPart = { document: PayableDocument; identity: string; amount: Cents; writtenOff: Cents }

/** What a set comes to; `unclear`: documents of which it does not say how much is paid. */
export type Matched = { parts: MatchedPart[]; unclear: PayableDocument[] }

/**
 * What was paid of the documents in a set (R80). All of them when the other side is as large, or when the rest was
 * written off; else the other side's amount, where only one document can have it.
 *
 * @param documents for each line the document it is the entry of; null: an entry of others
 * @param own the administration's currency
 */
export function settleMatches(
  { lines, writtenOff }: MatchSet,
  documents: readonly (PayableDocument | null)[],
  own: string,
): Matched {
  const matched: Matched = { parts: [], unclear: [] }
  for (const sign of [1, -1]) {
    const at = lines.map((_, i) => i).filter((i) => lines[i]!.amount * sign > 0)
    if (at.some((i) => documents[i])) settleSide(at, sign, lines, documents, writtenOff, own, matched)
  }
  return matched
}

function settleSide(
  side: readonly number[],
  sign: number,
  lines: readonly MatchLine[],
  documents: readonly (PayableDocument | null)[],
  writtenOff: boolean,
  own: string,
  matched: Matched,
): void {
  const others = lines.filter(({ amount }) => amount * sign < 0)
  const left = others.map((line) => ({ line, size: Math.abs(line.amount) }))
  const against = left.reduce((sum, { size }) => sum + size, 0)
  const whole = side.reduce((sum, i) => sum + Math.abs(lines[i]!.amount), 0)
  const isWhole = against >= whole || writtenOff
  for (const i of side) {
    const document = documents[i]
    const size = Math.abs(lines[i]!.amount)
    const taken = takeFrom(left, size)
    if (!document) continue
    const turned = sign * (document.direction === 'sales' ? 1 : -1)
    const isUnlike = turned < 0 !== document.total < 0
    if (isUnlike || (!isWhole && side.length > 1) || (!isWhole && document.currency !== own)) {
      matched.unclear.push(document)
      continue
    }
    if (document.currency !== own) {
      const identity = others.map(identityOf).join(' ') || WRITTEN_OFF
      matched.parts.push({ document, identity, amount: document.total, writtenOff: 0 })
      continue
    }
    for (const { line, amount } of taken)
      matched.parts.push({ document, identity: identityOf(line), amount: amount * turned, writtenOff: 0 })
    const rest = size - taken.reduce((sum, { amount }) => sum + amount, 0)
    if (rest === 0 || !writtenOff) continue
    // of several documents it is not known which of them the difference is of: as a whole they are paid
    const isOff = side.length === 1
    matched.parts.push({
      document,
      identity: WRITTEN_OFF,
      amount: isOff ? 0 : rest * turned,
      writtenOff: isOff ? rest * turned : 0,
    })
  }
}

const WRITTEN_OFF = 'written off'

/** Takes so much from the first lines that have something left. */
function takeFrom(
  left: { line: MatchLine; size: Cents }[],
  wanted: Cents,
): { line: MatchLine; amount: Cents }[] {
  const taken: { line: MatchLine; amount: Cents }[] = []
  let rest = wanted
  for (const one of left) {
    const amount = Math.min(rest, one.size)
    if (amount === 0) continue
    one.size -= amount
    rest -= amount
    taken.push({ line: one.line, amount })
  }
  return taken
}

const identityOf = ({ journal, year, entry }: MatchLine): string => `${journal}/${year}/${entry}`
