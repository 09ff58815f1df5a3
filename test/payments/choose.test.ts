import { expect } from 'chai'
import { chooseDocument, isDescribed, nearNumbers, numberWords } from '../../src/payments/choose.ts'
import { document, reference } from './documents.ts'

describe('which document an item is about', () => {
  it('is the only one that bears the number', () => {
    const one = document()
    expect(chooseDocument([one], reference(), [])).to.deep.equal({ document: one })
    expect(chooseDocument([], reference(), [])).to.deep.equal({ document: null, several: [] })
  })

  it('is told by date, total, relation code or name where several bear the number (R4)', () => {
    const one = document({ date: '2025-01-15', total: 5_000, relationCode: '7', relationName: 'Jansen' })
    const other = document({ relationCode: '1001' })
    const both = [one, other]
    expect(chooseDocument(both, reference({ date: '2026-01-15' }), [])).to.deep.equal({ document: other })
    expect(chooseDocument(both, reference(), [5_000])).to.deep.equal({ document: one })
    expect(chooseDocument(both, reference({ relationCode: '     1001' }), [])).to.deep.equal({
      document: other,
    })
    expect(chooseDocument(both, reference({ relationName: 'JANSEN.' }), [])).to.deep.equal({ document: one })
    expect(chooseDocument(both, reference({ entry: 20_260_001 }), []).document).to.equal(null)
  })

  it('is never guessed where nothing tells them apart (R4)', () => {
    const both = [document(), document()]
    expect(chooseDocument(both, reference({ date: '2026-01-15' }), [12_100])).to.deep.equal({
      document: null,
      several: both,
    })
  })

  it('is an invoice or a credit note of one number by the sign of the total', () => {
    const both = [document(), document({ total: -12_100 })]
    expect(chooseDocument(both, reference(), [-12_100]).document!.total).to.equal(-12_100)
  })

  it('is another invoice when neither date nor total agree', () => {
    const one = document()
    const item = reference({ date: '2024-05-05' })
    expect(chooseDocument([one], item, [7])).to.deep.equal({ document: null, several: [one] })
    expect(chooseDocument([one], item, [12_100])).to.deep.equal({ document: one })
    expect(chooseDocument([one], item, [])).to.deep.equal({ document: one })
  })

  it('may stand in a description, where date and total agree as well', () => {
    expect(numberWords('Factuur 2026-0001: advies (jan.)')).to.deep.equal(['2026-0001'])
    const item = reference({ date: '2026-01-15' })
    expect(isDescribed(document(), item, [12_100])).to.equal(true)
    expect(isDescribed(document(), item, [12_000])).to.equal(false)
    expect(isDescribed(document({ date: '2026-01-16' }), item, [12_100])).to.equal(false)
  })

  it('is looked for under other ways to write its number, for who may be meant', () => {
    expect(nearNumbers('F2026-0001')).to.deep.equal(['F20260001', '20260001', '2026-0001'])
    expect(nearNumbers('0012')).to.deep.equal(['12'])
  })
})
