import { expect } from 'chai'
import fc from 'fast-check'
import { editDistance, nearest, nearestWord } from '../../src/mapping/suggest.ts'

const accounts = {
  all: [
    { code: '1300', name: 'Debiteuren' },
    { code: '8000', name: 'Omzet hoog' },
    { code: '8010', name: 'Omzet laag' },
    { code: '4500', name: 'Algemene kosten' },
    { code: '704000', name: 'Arbeidsloon' },
  ],
}
const codes = (text: string, max?: number) => nearest(accounts, text, max).map((n) => n.code)

/** The textbook definition, to check the fast one against. */
function plainDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)])
  for (let j = 0; j <= b.length; j++) d[0]![j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
      }
    }
  }
  return d[a.length]![b.length]!
}

describe('mapping/suggest', () => {
  it('finds the code with one character wrong, missing, too many or exchanged', () => {
    expect(codes('8001')).to.include('8000')
    expect(codes('800')).to.include('8000')
    expect(codes('80000')[0]).to.equal('8000')
    expect(codes('0800')).to.deep.equal(['8000'])
    expect(codes('740000')).to.deep.equal(['704000'])
  })

  it('finds by name, with typing errors, a beginning or a part of it', () => {
    expect(codes('debitueren')).to.deep.equal(['1300'])
    expect(codes('omzet')).to.deep.equal(['8000', '8010'])
    expect(codes('omzet hoog tarief')).to.deep.equal(['8000'])
    expect(codes('kosten')).to.deep.equal(['4500'])
  })

  it('puts the nearest first and gives no more than asked', () => {
    expect(codes('omzet laagg')[0]).to.equal('8010')
    expect(codes('omzet', 1)).to.deep.equal(['8000'])
    expect(nearest(accounts, '8000')[0]).to.deep.equal({ code: '8000', name: 'Omzet hoog' })
  })

  it('suggests nothing when nothing is near', () => {
    for (const text of ['', 'zzz', '9', 'x'.repeat(500)]) expect(codes(text), text).to.deep.equal([])
  })

  it('takes the description of a VAT code for its name', () => {
    const vat = { all: [{ code: '2', description: 'Btw hoog' }] }
    expect(nearest(vat, 'btw hog')).to.deep.equal([{ code: '2', name: 'Btw hoog' }])
  })

  it('names the word that is meant', () => {
    expect(nearestWord(['journals', 'payment'], 'jurnals')).to.equal('journals')
    expect(nearestWord(['journals', 'payment'], 'zzz')).to.equal(null)
  })

  it('has the distance of the textbook, up to its limit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 9 })
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).to.equal(Math.min(plainDistance(a, b), limit + 1))
      }),
      { numRuns: 2000 },
    )
  })

  it('finds one relation among 200,000, comparing a few thousand at most', () => {
    let looked = 0
    const all = Array.from({ length: 200_000 }, (_, i) => {
      const code = String(100_000 + i)
      const name = `Stichting ${((i * 7919) % 1_000_003).toString(36)} Beheer`
      return {
        get code() {
          looked++
          return code
        },
        name,
      }
    })
    const wanted = all[123_456]!.name
    const typo = wanted.slice(0, -2) + 'xr'
    expect(nearest({ all }, typo)[0]!.name).to.equal(wanted)
    looked = 0
    expect(nearest({ all }, '2234567')[0]!.code).to.equal('223456')
    expect(looked).to.be.below(10_000)
  })
})
