import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { TotalWords } from './total-rows.ts'

/** Total rows of a table with the sums of the rows before each: `width` columns a row, cents. */
export type TotalsRead = {
  width: number
  numbers: readonly number[]
  words: readonly TotalWords[]
  amounts: readonly number[]
  raw: readonly number[]
  turned: readonly number[]
  /** whether rows of data stand before each total row; the last one: below the last total row */
  filled: readonly boolean[]
}

/** Running sums of one column: up to each total row, and up to the end. */
type Sums = { upTo: number[]; known: Set<number> }

/**
 * Holds each total row against the rows it can add up (Q13): those since any earlier total (so that subtotals of
 * several levels, running totals and the grand total are all found), or those down to a later one where totals stand
 * above their group. The one row that names itself the total of everything must be just that. Credit notes count as
 * they are written or turned round. Totals one below the other (a block with one for each customer or rate) may
 * together be the sum instead.
 */
export function judgeTotals(
  read: TotalsRead,
  sheet: string,
  places: readonly { column: number; heading: string }[],
  report: Report,
): void {
  const { width, numbers, words, amounts } = read
  const columns = places.map((_, i) => [sumsOf(read, read.raw, i), sumsOf(read, read.turned, i)])
  const wholes = words.filter((word) => word === 'whole').length
  places.forEach((place, i) => {
    const own = columns[i]!
    const isRight = (at: number): boolean => {
      const amount = amounts[at * width + i]!
      if (Number.isNaN(amount) || !hasRows(read, at)) return true
      if (Number.isNaN(own[0]!.upTo[at])) return true
      if (isTotalOfAll(read, at, wholes)) return own.some(({ upTo }) => upTo[at] === amount)
      if (own.some((sums) => fits(sums, at, amount))) return true
      // `Totaal btw 63,00` below the net amounts: the sum of another column, or of one that the file does not have.
      return words[at] === 'crossing'
    }
    const wrong = numbers.map((_, at) => at).filter((at) => !isRight(at))
    for (const at of withoutBlocks(read, wrong, i, own)) {
      const code = isTotalOfAll(read, at, wholes) ? 'total-row-differs' : 'subtotal-row-differs'
      const { upTo } = own[0]!
      const sum = code === 'total-row-differs' ? upTo[at]! : upTo[at]! - (upTo[lastBefore(read, at)] ?? 0)
      const params = {
        heading: place.heading,
        total: { cents: amounts[at * width + i]! },
        sum: { cents: sum },
      }
      report(finding(code, { sheet, row: numbers[at]!, ...place }, params))
    }
  })
}

function sumsOf({ width, numbers }: TotalsRead, sums: readonly number[], column: number): Sums {
  const upTo: number[] = []
  let sum = 0
  for (let at = 0; at <= numbers.length; at++) {
    sum += sums[at * width + column]!
    upTo.push(sum)
  }
  return { upTo, known: new Set([0, ...upTo]) }
}

/** Whether an amount is the sum of the rows between this total row and an earlier or a later one. */
function fits({ upTo, known }: Sums, at: number, amount: number): boolean {
  const here = upTo[at]!
  return known.has(here - amount) || known.has(here + amount)
}

/** A total row with no row of data above it and none below it adds up nothing that is known. */
const hasRows = ({ filled }: TotalsRead, at: number): boolean =>
  filled.some((full, segment) => full && segment <= at)

/** The only row that says so, below the last row of data. */
const isTotalOfAll = ({ words, filled }: TotalsRead, at: number, wholes: number): boolean =>
  words[at] === 'whole' && wholes === 1 && !filled.some((full, segment) => full && segment > at)

/** The total row above the rows that this one most likely adds up. */
function lastBefore({ filled }: TotalsRead, at: number): number {
  let segment = at
  while (segment > 0 && !filled[segment]) segment--
  return segment - 1
}

/** Leaves out wrong totals of a block that together are the sum of rows above it. */
function withoutBlocks(
  read: TotalsRead,
  wrong: readonly number[],
  column: number,
  own: readonly Sums[],
): number[] {
  const left: number[] = []
  for (let from = 0; from < wrong.length;) {
    let to = from + 1
    while (to < wrong.length && !read.filled.slice(wrong[from]! + 1, wrong[to]! + 1).some(Boolean)) to++
    const block = wrong.slice(from, to)
    const sum = block.reduce((total, at) => total + read.amounts[at * read.width + column]!, 0)
    const isOne = block.length > 1 && own.some((sums) => fits(sums, block[0]!, sum))
    if (!isOne) left.push(...block)
    from = to
  }
  return left
}
