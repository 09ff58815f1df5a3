import { expect } from 'chai'
import fc from 'fast-check'
import type { Finding } from '../../src/model/finding.ts'
import { judgeTotals, type TotalsRead } from '../../src/profile/judge-totals.ts'

const places = [{ column: 0, heading: 'Bedrag' }]

function judge(read: Partial<TotalsRead> & Pick<TotalsRead, 'amounts' | 'raw'>): string[] {
  const found: Finding[] = []
  const { amounts, raw } = read
  judgeTotals(
    {
      width: 1,
      numbers: amounts.map((_, at) => (at + 1) * 10),
      words: amounts.map(() => 'part' as const),
      turned: raw,
      filled: raw.map((sum) => sum !== 0),
      ...read,
    },
    '',
    places,
    (one) => found.push(one),
  )
  return found.map((one) => `${one.place.row} ${one.code}`)
}

/** More than all amounts of a test together: what is off by it is the sum of nothing. */
const BEYOND = 1_000_000_000

/** Amounts of which no sum of some is that of others. */
const amounts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 20 })
const distinct = (sums: readonly number[]): number[] =>
  sums.map((sum, at) => sum * 1000 + (at + 1) * (at + 1))

describe('profile/judge-totals', () => {
  it('Q13: takes subtotals, running totals and totals of totals for what they are', () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const raw = [...distinct(given), 0]
        const running = raw
          .slice(0, -1)
          .map((_, at) => raw.slice(0, at + 1).reduce((sum, one) => sum + one, 0))
        expect(judge({ raw, amounts: raw.slice(0, -1) })).to.deep.equal([])
        expect(judge({ raw, amounts: running })).to.deep.equal([])
      }),
    )
  })

  it('Q13: tells a subtotal from which a row is missing, whichever it is, and no other', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (given, pick) => {
        const raw = [...distinct(given), 0]
        const at = pick % (raw.length - 1)
        const sums = raw.slice(0, -1).map((sum, i) => (i === at ? sum + BEYOND : sum))
        expect(judge({ raw, amounts: sums })).to.deep.equal([`${(at + 1) * 10} subtotal-row-differs`])
      }),
    )
  })

  it('Q13: holds the one total of all against all, and nothing less', () => {
    const words = ['part', 'part', 'whole'] as const
    const raw = [100, 50, 0, 0]
    expect(judge({ raw, amounts: [100, 50, 150], words })).to.deep.equal([])
    expect(judge({ raw, amounts: [100, 50, 50], words })).to.deep.equal(['30 total-row-differs'])
  })

  it('Q13: says nothing of a total without rows above it, of an unreadable one and of another column’s', () => {
    expect(judge({ raw: [0, 100], amounts: [77] })).to.deep.equal([])
    expect(judge({ raw: [100, 0], amounts: [Number.NaN] })).to.deep.equal([])
    expect(judge({ raw: [Number.NaN, 0], amounts: [100] })).to.deep.equal([])
    expect(judge({ raw: [100, 0], amounts: [121], words: ['crossing'] })).to.deep.equal([])
  })
})
