import { expect } from 'chai'
import { convertLines } from '../../src/book/currency.ts'
import { entryNumberOf } from '../../src/book/entry-number.ts'
import { giveLeftover } from '../../src/book/leftover.ts'
import { cutText, entryDescriptionLimit } from '../../src/book/texts.ts'
import { vatShares } from '../../src/book/vat-shares.ts'
import { isZeroDocument, isZeroLine, zeroLineRows } from '../../src/book/left-out.ts'
import { book } from '../../src/book/book.ts'
import { demoSettings, line, run, sale } from './demo.ts'

describe('entry numbers', () => {
  it('R81, D6, B24: are the digits of the invoice number, 1 to 2147483647', () => {
    expect(entryNumberOf('2026-0001')).to.deep.equal({ entryNumber: 20_260_001 })
    expect(entryNumberOf('F20180023')).to.deep.equal({ entryNumber: 20_180_023 })
    expect(entryNumberOf('000123')).to.deep.equal({ entryNumber: 123 })
    expect(entryNumberOf('2147483647')).to.deep.equal({ entryNumber: 2_147_483_647 })
    expect(entryNumberOf('2147483648')).to.deep.equal({ error: 'entry-number-out-of-range' })
    expect(entryNumberOf('9'.repeat(400))).to.deep.equal({ error: 'entry-number-out-of-range' })
    expect(entryNumberOf('000')).to.deep.equal({ error: 'entry-number-out-of-range' })
    expect(entryNumberOf('ABC')).to.deep.equal({ error: 'entry-number-no-digits' })
  })
})

describe('leftover cents', () => {
  it('go to the largest part, the first of equals, whatever its sign', () => {
    const parts = [100, -500, 500]
    expect(giveLeftover(parts, [100, -500, 500], 103)).to.deep.equal({ leftover: 3, index: 1 })
    expect(parts).to.deep.equal([100, -497, 500])
  })
})

describe('shares of VAT', () => {
  it('of lines of one sign are in proportion to their bases', () => {
    expect(vatShares(1_051, [3_750, 1_250], 21_000)).to.deep.equal([788, 263])
  })

  it('of lines that nearly cancel out stay near their own VAT', () => {
    const shares = vatShares(1, [10_000_000, -9_999_998], 21_000)
    expect(shares[0]! + shares[1]!).to.equal(1)
    expect(Math.abs(shares[0]! - 2_100_000)).to.be.at.most(1)
    expect(vatShares(-1, [-10_000_000, 9_999_998], 21_000)).to.deep.equal(shares.map((s) => -s))
  })

  it('add up also when the VAT of the source is far from the rate', () => {
    const shares = vatShares(5_000, [10_000, -100], 21_000)
    expect(shares[0]! + shares[1]!).to.equal(5_000)
  })
})

describe('texts', () => {
  it('are cut with an ellipsis, never within a pair of surrogates', () => {
    expect(cutText('kort', 10)).to.equal('kort')
    expect(cutText('abcdef', 4)).to.equal('abc…')
    expect(cutText('ab😀def', 4)).to.equal('ab…')
    expect(entryDescriptionLimit('x'.repeat(400))).to.equal(0)
  })
})

describe('what is left out by rule', () => {
  it('B18: lines without any amount', () => {
    expect(isZeroLine(line(0, ''))).to.equal(true)
    expect(isZeroLine(line(null, ''))).to.equal(true)
    expect(isZeroLine(line(0, '', { vat: 1 }))).to.equal(false)
    expect(isZeroLine(line(null, '', { including: 1 }))).to.equal(false)
  })

  it('B18: documents of which all amounts are zero, not those without any', () => {
    expect(isZeroDocument(sale([line(0, '')]))).to.equal(true)
    expect(isZeroDocument(sale([], { totalIncluding: 0 }))).to.equal(true)
    expect(isZeroDocument(sale([]))).to.equal(false)
    expect(isZeroDocument(sale([line(0, '')], { totalVat: 1 }))).to.equal(false)
    expect(isZeroDocument(sale([line(0, '')], { vatTotals: [{ rate: 21_000, code: '', vat: 1 }] }))).to.equal(
      false,
    )
    expect(isZeroDocument(sale([line(1, '')]))).to.equal(false)
  })

  it('B18: rows are counted once, and not when they hold a booked line', () => {
    const at = (row: number) => ({ place: { sheet: '', row } })
    const lines = [
      line(0, '', at(2)),
      line(0, '', at(2)),
      line(5, '', at(3)),
      line(0, '', at(3)),
      line(0, '', at(4)),
    ]
    expect(zeroLineRows(sale(lines))).to.equal(2)
  })
})

describe('an entry', () => {
  it('is not made of a document whose codes were not found, without falling over', () => {
    const settings = demoSettings()
    for (const change of [{ date: '' }, { journal: 'q' }, { paymentCondition: 'q' }, { currency: 'USD' }]) {
      const { resolved } = run(sale([line(10_000, 'hoog')], change))
      expect(book(resolved!, settings, () => undefined).entry, JSON.stringify(change)).to.equal(null)
    }
    for (const bad of [
      line(1, 'x'),
      line(1, 'hoog', { ledgerAccount: 'x' }),
      line(1, '', { vatKind: 'margin' }),
    ]) {
      expect(book(run(sale([bad])).resolved!, settings, () => undefined).entry).to.equal(null)
    }
    const contradicting = run(sale([line(10_000, 'geen')], { totalVat: 100 })).resolved!
    expect(book(contradicting, settings, () => undefined).entry).to.equal(null)
  })

  it('that does not balance is a mistake in the program and throws', () => {
    const { resolved } = run(sale([line(10, 'geen'), line(20, 'geen')]))
    const fractions = resolved!.lines.map((l, i) => ({
      ...l,
      source: { ...l.source, excluding: (i + 1) / 10 },
    }))
    const broken = { ...resolved!, lines: fractions }
    expect(() => book(broken, demoSettings(), () => undefined)).to.throw(
      'the entry of 2026-0001 (row 2) does not balance',
    )
  })

  it('has the texts of its lines, or of the document, or of the VAT code', () => {
    const lines = [line(10_000, 'hoog', { description: 'Uren' }), line(5_000, 'hoog')]
    const { entry } = run(sale(lines, { description: 'Project X', pdf: 'a.pdf' }))
    expect(entry!.lines.map((l) => l.description)).to.deep.equal(['Project X', 'Uren', 'Project X', ''])
    expect(entry).to.include({ description: 'Project X', pdf: 'a.pdf' })
  })

  it('B16: converts every line and gives the leftover to the largest base line', () => {
    const { entry } = run(sale([line(10_000, 'hoog')]))
    const lines = entry!.lines.map((l) => ({ ...l }))
    const { total, leftover } = convertLines(lines, entry!.total, '0.333')
    expect(total).to.equal(4_029)
    expect(leftover).to.equal(null)
    expect(lines.map((l) => l.amount)).to.deep.equal([4_029, -3_330, -699])
  })
})
