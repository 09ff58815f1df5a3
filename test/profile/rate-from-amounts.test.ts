import { expect } from 'chai'
import fc from 'fast-check'
import { applyRate } from '../../src/model/money.ts'
import type { DocumentLine } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import { RateFromAmounts } from '../../src/profile/rate-from-amounts.ts'
import { profileOf, readText } from './support.ts'

const rule = { rates: [0, 6, 12, 21] }
const line = (amounts: Partial<DocumentLine>): DocumentLine => ({
  place: { sheet: '', row: 2 },
  description: '',
  article: '',
  excluding: null,
  including: null,
  vat: null,
  vatCode: '',
  vatRate: null,
  vatKind: null,
  ledgerAccount: '',
  costCentre: '',
  costUnit: '',
  deductible: null,
  ...amounts,
})
const derived = (amounts: Partial<DocumentLine>, more: { tolerance?: number } = {}) => {
  const found: Finding[] = []
  const one = line(amounts)
  new RateFromAmounts({ ...rule, ...more }).derive([one], 'F1', (finding) => found.push(finding))
  return [one.vatRate, ...found.map((f) => f.code)]
}

describe('profile/rate-from-amounts', () => {
  it('Q36: tells the rate from net and gross, from net and VAT, and from gross and VAT', () => {
    expect(derived({ excluding: 10000, including: 12100 })).to.deep.equal([21000])
    expect(derived({ excluding: 10000, vat: 600 })).to.deep.equal([6000])
    expect(derived({ including: 11200, vat: 1200 })).to.deep.equal([12000])
    expect(derived({ excluding: 10000, including: 10000 })).to.deep.equal([0])
    expect(derived({ excluding: -10000, including: -12100 })).to.deep.equal([21000])
  })

  it('Q36: allows so many cents, and no more', () => {
    expect(derived({ excluding: 10000, vat: 2101 })).to.deep.equal([21000])
    expect(derived({ excluding: 10000, vat: 2102 })).to.deep.equal([null, 'rate-not-derivable'])
    expect(derived({ excluding: 10000, vat: 2102 }, { tolerance: 2 })).to.deep.equal([21000])
    expect(derived({ excluding: 10000, vat: 2101 }, { tolerance: 0 })).to.deep.equal([
      null,
      'rate-not-derivable',
    ])
  })

  it('Q36: guesses nothing where several rates fit', () => {
    expect(derived({ excluding: 10, vat: 1 })).to.deep.equal([null, 'rate-derivable-twice'])
    expect(derived({ excluding: 10, vat: 2 }, { tolerance: 0 })).to.deep.equal([21000])
  })

  it('leaves lines alone that say their VAT, that have one amount only, or none', () => {
    expect(derived({ excluding: 10000, vat: 9999, vatCode: 'H' })).to.deep.equal([null])
    expect(derived({ excluding: 10000, vat: 9999, vatRate: 9000 })).to.deep.equal([9000])
    expect(derived({ excluding: 10000, vat: 9999, vatKind: 'exempt' })).to.deep.equal([null])
    expect(derived({ excluding: 10000 })).to.deep.equal([null])
    expect(derived({ excluding: 0, including: 0 })).to.deep.equal([null])
  })

  it('finds the rate of any amount that a rate was applied to, or says that several fit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom(0, 6000, 12000, 21000),
        (net, rate) => {
          fc.pre(net !== 0)
          const [found, ...codes] = derived({ excluding: net, vat: applyRate(net, rate) }, { tolerance: 0 })
          if (found === null) expect(codes).to.deep.equal(['rate-derivable-twice'])
          else expect(found).to.equal(rate)
        },
      ),
    )
  })

  it('Q36: works on lines and on documents of one row, and says what did not fit', async () => {
    const lines = await readText(
      profileOf({ rateFromAmounts: rule, columns: { including: ['Incl'] } }),
      `Nr;Datum;Klant;Excl;Incl
       1;01-02-2026;K;100,00;121,00
       1;01-02-2026;K;50,00;53,00
       2;01-02-2026;K;100,00;117,00`,
    )
    expect(lines.documents.flatMap((d) => d.lines.map((l) => l.vatRate))).to.deep.equal([21000, 6000, null])
    expect(lines.told).to.deep.equal(['rate-not-derivable 4'])
    expect(lines.findings[0]).to.deep.include({ document: '2', severity: 'error' })
    expect(lines.findings[0]!.params).to.deep.equal({
      excluding: { cents: 10000 },
      vat: { cents: 1700 },
      rates: '0%, 6%, 12%, 21%',
    })
    const whole = await readText(
      profileOf({
        layout: 'row-per-document',
        rateFromAmounts: rule,
        columns: { excluding: ['x'], totalExcluding: ['Excl'], totalIncluding: ['Incl'] },
      }),
      'Nr;Datum;Klant;Excl;Incl\n1;01-02-2026;K;100,00;112,00',
    )
    expect(whole.documents[0]!.lines[0]!.vatRate).to.equal(12000)
  })
})
