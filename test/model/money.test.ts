import { expect } from 'chai'
import fc from 'fast-check'
import {
  applyRate,
  centsToDecimal,
  divideRounded,
  MAX_CENTS,
  rateToFraction,
  shareOut,
  vatWithin,
} from '../../src/model/money.ts'

const cents = fc.integer({ min: -MAX_CENTS, max: MAX_CENTS })
const rate = fc.integer({ min: 0, max: 100_000 })
const sumOf = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0)

/** Largest remainder worked out with fractions of whole numbers, the slow way. */
function sharesByHand(total: bigint, weights: bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  const parts = weights.map((weight) => (total * weight) / sum)
  const rests = weights.map((weight, i) => total * weight - parts[i]! * sum)
  let left = total - parts.reduce((a, b) => a + b, 0n)
  while (left > 0n) {
    let largest = 0
    for (let i = 1; i < rests.length; i++) if (rests[i]! > rests[largest]!) largest = i
    parts[largest]!++
    rests[largest] = -1n
    left--
  }
  return parts
}

describe('money', () => {
  it('rounds half away from zero, so a credit note rounds as its invoice', () => {
    expect(divideRounded(20_125, 10)).to.equal(2_013)
    expect(divideRounded(-20_125, 10)).to.equal(-2_013)
    expect(divideRounded(-4, 10)).to.equal(0)
    expect(Object.is(divideRounded(-4, 10), 0)).to.equal(true)
    expect(() => divideRounded(0.5, 10)).to.throw('not an exact whole number')
  })

  it('takes VAT over amounts beyond the exact range of a double', () => {
    expect(applyRate(3_750, 21_000)).to.equal(788)
    expect(applyRate(MAX_CENTS, 21_000)).to.equal(2_100_000_000_000)
    expect(applyRate(-MAX_CENTS, 21_000)).to.equal(-2_100_000_000_000)
  })

  it('finds the VAT inside an amount', () => {
    expect(vatWithin(3_000, 21_000)).to.equal(521)
    expect(vatWithin(-3_000, 21_000)).to.equal(-521)
    expect(vatWithin(1_000, 0)).to.equal(0)
    expect(vatWithin(MAX_CENTS, 21_000)).to.equal(1_735_537_190_082)
  })

  it('VAT inside an amount agrees with exact arithmetic and is the same for either sign', () => {
    fc.assert(
      fc.property(cents, rate, (amount, percent) => {
        const vat = vatWithin(amount, percent)
        const exact = BigInt(amount) * BigInt(percent)
        const error = exact - BigInt(vat) * BigInt(100_000 + percent)
        const size = error < 0n ? -error : error
        expect(size * 2n <= BigInt(100_000 + percent)).to.equal(true)
        expect(vatWithin(-amount, percent) + vat).to.equal(0)
      }),
    )
  })

  it('writes cents and rates as files want them', () => {
    expect([0, 5, -5, 123_456, -100].map(centsToDecimal)).to.deep.equal([
      '0.00',
      '0.05',
      '-0.05',
      '1234.56',
      '-1.00',
    ])
    expect([0, 21_000, 9_000, 5_500, 100_000].map(rateToFraction)).to.deep.equal([
      '0',
      '0.21',
      '0.09',
      '0.055',
      '1',
    ])
  })
})

describe('sharing an amount out', () => {
  it('gives the largest remainder first and ties to the first', () => {
    expect(shareOut(1_050, [3_750, 1_250])).to.deep.equal([788, 262])
    expect(shareOut(1_051, [3_750, 1_250])).to.deep.equal([788, 263])
    expect(shareOut(521, [827, 826, 826])).to.deep.equal([174, 174, 173])
    expect(shareOut(100, [1, 1, 1])).to.deep.equal([34, 33, 33])
  })

  it('shares a negative amount as the mirror image of the positive one', () => {
    expect(shareOut(-1_050, [3_750, 1_250])).to.deep.equal([-788, -262])
    expect(shareOut(-1_050, [-3_750, -1_250])).to.deep.equal([-788, -262])
    expect(shareOut(1_050, [-3_750, -1_250])).to.deep.equal([788, 262])
  })

  it('has an answer for no weights, one weight and weights of nothing', () => {
    expect(shareOut(100, [])).to.deep.equal([])
    expect(shareOut(100, [0])).to.deep.equal([100])
    expect(shareOut(100, [0, 0])).to.deep.equal([100, 0])
    expect(shareOut(100, [5, -5])).to.deep.equal([100, 0])
  })

  it('always adds up to the total, never gives -0, and is symmetric', () => {
    const weights = fc.array(cents, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), weights, (total, list) => {
        fc.pre(Math.abs(sumOf(list)) > 1_000)
        const shares = shareOut(total, list)
        expect(sumOf(shares)).to.equal(total)
        expect(shares.some((share) => Object.is(share, -0))).to.equal(false)
        const mirrored = shareOut(0 - total, list)
        mirrored.forEach((share, i) => expect(share + shares[i]!).to.equal(0))
        expect(
          shareOut(
            0 - total,
            list.map((weight) => 0 - weight),
          ),
        ).to.deep.equal(mirrored)
      }),
    )
  })

  it('agrees with the largest remainder worked out by hand, also beyond the exact range of a double', () => {
    const weights = fc.array(fc.integer({ min: 0, max: MAX_CENTS }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_CENTS }), weights, (total, list) => {
        fc.pre(sumOf(list) > 0)
        const exact = sharesByHand(BigInt(total), list.map(BigInt))
        expect(shareOut(total, list)).to.deep.equal(exact.map(Number))
      }),
    )
  })
})
