import { expect } from 'chai'
import fc from 'fast-check'
import type { PayableDocument } from '../../src/model/payment.ts'
import { settleMatches, type MatchLine } from '../../src/payments/match-set.ts'
import { document } from './documents.ts'

const line = (entry: number, amount: number): MatchLine => ({ journal: '20', year: 2026, entry, amount })

function settle(lines: MatchLine[], documents: (PayableDocument | null)[], writtenOff = false) {
  const set = { place: { sheet: '', row: 1 }, relationCode: '1001', lines, writtenOff }
  const { parts, unclear } = settleMatches(set, documents, 'EUR')
  return {
    parts: parts.map((part) => [part.document.number, part.identity, part.amount, part.writtenOff]),
    unclear: unclear.map(({ number }) => number),
  }
}

describe('what was matched with each other', () => {
  const one = document({ number: '1' })
  const two = document({ number: '2', total: 5_000 })

  it('is paid when both sides are as large (R80)', () => {
    expect(settle([line(1, 12_100), line(9, -12_100)], [one, null])).to.deep.equal({
      parts: [['1', '20/2026/9', 12_100, 0]],
      unclear: [],
    })
  })

  it('is paid in part when the payment is smaller', () => {
    expect(settle([line(1, 12_100), line(9, -100)], [one, null]).parts).to.deep.equal([
      ['1', '20/2026/9', 100, 0],
    ])
  })

  it('is paid by several payments, each with its own entry', () => {
    expect(settle([line(1, 12_100), line(8, -100), line(9, -12_000)], [one, null, null]).parts).to.deep.equal(
      [
        ['1', '20/2026/8', 100, 0],
        ['1', '20/2026/9', 12_000, 0],
      ],
    )
  })

  it('has what is left written off: a discount, a payment difference (R80)', () => {
    expect(settle([line(1, 12_100), line(9, -12_000)], [one, null], true).parts).to.deep.equal([
      ['1', '20/2026/9', 12_000, 0],
      ['1', 'written off', 0, 100],
    ])
  })

  it('settles an invoice and a credit note against each other', () => {
    const credit = document({ number: '3', total: -12_100 })
    expect(settle([line(1, 12_100), line(3, -12_100)], [one, credit]).parts).to.deep.equal([
      ['1', '20/2026/3', 12_100, 0],
      ['3', '20/2026/1', -12_100, 0],
    ])
  })

  it('turns the signs of purchases', () => {
    const purchase = document({ number: 'P', direction: 'purchase' })
    expect(settle([line(1, -12_100), line(9, 12_100)], [purchase, null]).parts).to.deep.equal([
      ['P', '20/2026/9', 12_100, 0],
    ])
  })

  it('does not say whose a partial payment of several invoices is', () => {
    expect(settle([line(1, 12_100), line(2, 5_000), line(9, -7_000)], [one, two, null])).to.deep.equal({
      parts: [],
      unclear: ['1', '2'],
    })
  })

  it('pays an invoice in another currency in full, or does not say how much', () => {
    const dollars = document({ number: '$', currency: 'USD', total: 20_000 })
    expect(settle([line(1, 18_000), line(9, -18_000)], [dollars, null]).parts).to.deep.equal([
      ['$', '20/2026/9', 20_000, 0],
    ])
    expect(settle([line(1, 18_000), line(9, -100)], [dollars, null]).unclear).to.deep.equal(['$'])
  })

  it('never pays more of a document than its line, nor more than the other side has', () => {
    const amounts = fc.array(
      fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(amounts, fc.boolean(), (values, writtenOff) => {
        const lines = values.map((amount, i) => line(i, amount))
        const documents = values.map((amount, i) => (i % 2 === 0 ? document({ total: amount }) : null))
        const { parts } = settleMatches(
          { place: { sheet: '', row: 1 }, relationCode: '', lines, writtenOff },
          documents,
          'EUR',
        )
        for (const [i, one] of documents.entries()) {
          if (!one) continue
          const own = parts.filter((part) => part.document === one)
          const sum = own.reduce((total, { amount, writtenOff }) => total + amount + writtenOff, 0)
          expect(Math.abs(sum)).to.be.at.most(Math.abs(values[i]!))
        }
      }),
    )
  })
})
