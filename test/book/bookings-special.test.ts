import { expect } from 'chai'
import { emptyRelation } from '../../src/model/document.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import {
  demoSettings,
  demoTables,
  line,
  purchase,
  relationRecord,
  run,
  sale,
  shown,
  vatCode,
  VAT_CODES,
} from './demo.ts'

const germanCustomer = {
  ...emptyRelation('customer', { sheet: '', row: 2 }),
  code: '1001',
  name: 'Acme B.V.',
  country: 'DE',
}

describe('worked bookings: including amounts, other countries, special schemes', () => {
  it('B20: including amounts never change; per VAT code on the total, the leftover cent to the first of equals', () => {
    const lines = [1, 2, 3].map(() => line(null, 'hoog', { including: 1_000 }))
    const { entry, booking } = run(sale(lines, { totalIncluding: 3_000 }))
    expect(shown(entry)).to.deep.equal([
      '1300 30.00',
      '8000 -8.27 2',
      '8000 -8.26 2',
      '8000 -8.26 2',
      '1500 -5.21 2',
    ])
    expect(booking).to.deep.include({ input: 3_000, differences: [] })
  })

  it('B20: an including amount with its VAT is booked as what is left without it', () => {
    const { entry, codes } = run(sale([line(null, 'hoog', { including: 12_100, vat: 2_100 })]))
    expect(codes).to.deep.equal([])
    expect(shown(entry)).to.deep.equal(['1300 121.00', '8000 -100.00 2', '1500 -21.00 2'])
  })

  it('B27: a sale to a German consumer has the VAT code of the country of the customer', () => {
    const { entry, resolved } = run(
      sale([line(10_000, 'oss', { ledgerAccount: '8060' })], { relation: germanCustomer }),
    )
    expect(shown(entry)).to.deep.equal(['1300 119.00', '8060 -100.00 DE', '1530 -19.00 DE'])
    expect(resolved!.lines[0]!.vat!.country).to.equal('DE')
  })

  it('B28: the part of the VAT that is not deductible is cost, by setting only', () => {
    const document = purchase([line(10_000, 'hoog', { vat: 2_100, deductible: 60_000 })])
    expect(run(document).codes).to.deep.equal(['vat-not-deductible'])
    const settings = demoSettings()
    settings.vat.nonDeductible = true
    const { entry } = run(document, settings)
    expect(shown(entry)).to.deep.equal(['1600 -121.00', '4500 100.00 4', '4500 8.40 4', '1520 12.60 4'])
    expect(entry!.lines[2]).to.include({ role: 'vat-non-deductible', vatBase: 10_000, vatShare: null })
  })

  it('B29: the margin scheme is an error that says so', () => {
    expect(run(sale([line(10_000, '', { vatKind: 'margin' })])).codes).to.deep.equal(['vat-margin-scheme'])
    const margin = makeTable('vat-codes.csv', [
      ...VAT_CODES,
      vatCode('M', { kind: 'margin', aliases: ['marge'] }),
    ])
    const byCode = run(sale([line(10_000, 'marge')]), demoSettings(), demoTables({ vatCodes: margin }))
    expect(byCode.codes).to.deep.equal(['vat-margin-scheme'])
  })

  it('B14: only sales need a VAT number for reverse charge', () => {
    const tables = demoTables({
      relations: makeTable('relations.csv', [relationRecord('1001', 'Acme B.V.')]),
    })
    expect(run(purchase([line(100_000, 'verlegd')]), demoSettings(), tables).codes).to.deep.equal([])
  })
})
