import { expect } from 'chai'
import { ListedDocument } from '../../src/payments/listed.ts'
import { document } from './documents.ts'

type Row = { total: number | null; open: number }

function openOf(total: number, ...rows: (Row | undefined)[]): number | null {
  const listed = new ListedDocument(document({ total }), { sheet: '', row: 1 })
  for (const row of rows) listed.add(row && { currency: 'EUR', ...row }, '')
  return listed.open
}

describe('what a list of open items says of one document', () => {
  it('is the open amount of its row', () => {
    expect(openOf(12_100, { total: 12_100, open: 2_100 })).to.equal(2_100)
    expect(openOf(12_100, { total: null, open: 2_100 })).to.equal(2_100)
    expect(openOf(12_100, { total: 12_100, open: 0 })).to.equal(0)
  })

  it('is the sum over the terms of an invoice', () => {
    expect(openOf(12_100, { total: 6_050, open: 6_050 }, { total: 6_050, open: 50 })).to.equal(6_100)
    expect(openOf(12_100, { total: 12_100, open: 6_050 }, { total: 12_100, open: 50 })).to.equal(6_100)
  })

  it('keeps the sign of a credit note, however the list writes it', () => {
    expect(openOf(-5_000, { total: -5_000, open: -2_000 })).to.equal(-2_000)
    expect(openOf(-5_000, { total: 5_000, open: 2_000 })).to.equal(-2_000)
    expect(openOf(-5_000, { total: null, open: -2_000 })).to.equal(-2_000)
  })

  it('turns the signs of creditors round', () => {
    expect(openOf(12_100, { total: -12_100, open: -100 })).to.equal(100)
  })

  it('is below zero for an invoice that was paid too much', () => {
    expect(openOf(12_100, { total: 12_100, open: -400 })).to.equal(-400)
  })

  it('is not known when the totals are not those of the document, or its currency is another one (R4)', () => {
    expect(openOf(12_100, { total: 12_000, open: 12_000 })).to.equal(null)
    expect(openOf(12_100, { total: 12_100, open: 100 }, { total: 100, open: 0 })).to.equal(null)
    expect(openOf(12_100, { total: 12_100, open: 13_000 })).to.equal(null)
    expect(openOf(12_100, undefined)).to.equal(null)
    expect(openOf(-5_000, { total: null, open: 2_000 })).to.equal(null)
    expect(openOf(0, { total: 0, open: 0 })).to.equal(null)
  })
})
