import { expect } from 'chai'
import { emptyRelation } from '../../src/model/document.ts'
import { demoSettings, line, purchase, run, sale, shown } from './demo.ts'

const belgianCustomer = {
  ...emptyRelation('customer', { sheet: '', row: 2 }),
  code: '1001',
  name: 'Acme B.V.',
  vatNumber: 'BE0456432411',
  country: 'BE',
}

describe('worked bookings: ordinary sales and purchases', () => {
  it('B1: a sale of 100.00 at 21%', () => {
    const { entry, findings } = run(sale([line(10_000, 'hoog')]))
    expect(shown(entry)).to.deep.equal(['1300 121.00', '8000 -100.00 2', '1500 -21.00 2'])
    expect(findings).to.deep.equal([])
    expect(entry).to.include({
      kind: 'sales-invoice',
      journal: '70',
      relation: '1001',
      total: 12_100,
      rate: '1',
    })
    expect(entry!.lines.map((l) => l.role)).to.deep.equal(['receivable', 'base', 'vat'])
    expect(entry!.lines.map((l) => l.accountType)).to.deep.equal(['20', '110', '24'])
    const [receivable, base, vat] = entry!.lines
    expect(receivable).to.include({ vat: null, rate: null, vatBase: null, vatShare: null, foreign: 12_100 })
    expect(base).to.include({ rate: 21_000, vatBase: -10_000, vatShare: -2_100, foreign: -10_000 })
    expect(vat).to.include({ rate: 21_000, vatBase: -10_000, vatShare: null })
  })

  it('B2: 200.00 at 21%, 100.00 at 9% and 50.00 exempt, each with its own account and VAT line', () => {
    const lines = [
      line(20_000, 'hoog'),
      line(10_000, 'laag', { ledgerAccount: '8010' }),
      line(5_000, 'geen', { ledgerAccount: '8020' }),
    ]
    const { entry } = run(sale(lines))
    expect(shown(entry)).to.deep.equal([
      '1300 401.00',
      '8000 -200.00 2',
      '8010 -100.00 1',
      '8020 -50.00 0',
      '1500 -42.00 2',
      '1501 -9.00 1',
    ])
    expect(entry!.lines[3]).to.include({ rate: null, vatBase: null, vatShare: null })
  })

  it('B3: the credit note of case 1 is its mirror image', () => {
    const { entry } = run(sale([line(-10_000, 'hoog')], { type: 'credit-note' }))
    expect(entry!.kind).to.equal('sales-credit-note')
    expect(shown(entry)).to.deep.equal(['1300 -121.00', '8000 100.00 2', '1500 21.00 2'])
  })

  it('B4: a sale with a discount line stays an invoice while its total is positive', () => {
    const { entry } = run(sale([line(50_000, 'hoog'), line(-5_000, 'hoog')]))
    expect(entry!.kind).to.equal('sales-invoice')
    expect(shown(entry)).to.deep.equal(['1300 544.50', '8000 -500.00 2', '8000 50.00 2', '1500 -94.50 2'])
    expect(entry!.lines.map((l) => l.vatShare)).to.deep.equal([null, -10_500, 1_050, null])
  })

  it('B5: VAT that the document gives is used as it is, and shared over the lines', () => {
    const { entry } = run(sale([line(3_750, 'hoog'), line(1_250, 'hoog')], { totalVat: 1_050 }))
    expect(shown(entry)).to.deep.equal(['1300 60.50', '8000 -37.50 2', '8000 -12.50 2', '1500 -10.50 2'])
    expect(entry!.lines.map((l) => l.vatShare)).to.deep.equal([null, -788, -262, null])
  })

  it('B6: VAT that the lines give is used as it is: the total of the source is never changed', () => {
    const { entry } = run(sale([line(3_750, 'hoog', { vat: 788 }), line(1_250, 'hoog', { vat: 263 })]))
    expect(shown(entry)).to.deep.equal(['1300 60.51', '8000 -37.50 2', '8000 -12.50 2', '1500 -10.51 2'])
    expect(entry!.lines.map((l) => l.vatShare)).to.deep.equal([null, -788, -263, null])
  })

  it('B7: VAT that the source does not give is computed on the total, or per line by setting', () => {
    const document = sale([line(3_750, 'hoog'), line(1_250, 'hoog')])
    const onTotal = run(document)
    expect(shown(onTotal.entry).at(-1)).to.equal('1500 -10.50 2')
    expect(onTotal.booking).to.deep.include({
      input: 5_000,
      differences: [{ reason: 'computed-vat', amount: 1_050 }],
    })
    const settings = demoSettings()
    settings.vat.rounding = 'line'
    expect(shown(run(document, settings).entry).at(-1)).to.equal('1500 -10.51 2')
  })

  it('B8: a sale with VAT that is none of the two legal roundings is an error', () => {
    const { entry, codes, findings } = run(
      sale([line(3_750, 'hoog'), line(1_250, 'hoog')], { totalVat: 1_150 }),
    )
    expect(codes).to.deep.equal(['vat-amount-wrong'])
    expect(findings[0]!.params).to.deep.include({ vat: { cents: 1_150 }, expected: { cents: 1_051 } })
    expect(entry).to.equal(null)
    for (const totalVat of [1_050, 1_051]) {
      expect(run(sale([line(3_750, 'hoog'), line(1_250, 'hoog')], { totalVat })).codes).to.deep.equal([])
    }
    expect(run(sale([line(3_750, 'hoog'), line(1_250, 'hoog')], { totalVat: 1_052 })).codes).to.deep.equal([
      'vat-amount-wrong',
    ])
  })

  it('B8: a purchase books the VAT of the supplier within the tolerance; beyond it an error or a warning', () => {
    const lines = [line(3_750, 'hoog'), line(1_250, 'hoog')]
    const within = run(purchase(lines, { totalVat: 1_053 }))
    expect(shown(within.entry).at(-1)).to.equal('1520 10.53 4')
    expect(within.codes).to.deep.equal([])
    expect(run(purchase(lines, { totalVat: 1_054 })).codes).to.deep.equal(['vat-amount-differs'])
    const settings = demoSettings()
    settings.vat.purchaseDifference = 'warning'
    const warned = run(purchase(lines, { totalVat: 1_150 }), settings)
    expect(warned.findings[0]).to.include({ code: 'vat-amount-differs', severity: 'warning' })
    expect(shown(warned.entry)).to.deep.equal(['1600 -61.50', '4500 37.50 4', '4500 12.50 4', '1520 11.50 4'])
  })

  it('B8: where VAT of the lines and of the document differ within the tolerance the document wins', () => {
    const lines = [line(3_750, 'hoog', { vat: 788 }), line(1_250, 'hoog', { vat: 263 })]
    expect(shown(run(sale(lines, { totalVat: 1_050 })).entry).at(-1)).to.equal('1500 -10.50 2')
    // two lines: two cents, and not three
    for (const [vat, expected] of [
      [264, []],
      [265, ['vat-lines-differ']],
    ] as const) {
      const apart = [line(3_750, 'hoog', { vat: 788 }), line(1_250, 'hoog', { vat })]
      expect(run(sale(apart, { totalVat: 1_050 })).codes, `${vat}`).to.deep.equal(expected)
    }
  })

  it('B9: a purchase of 100.00 at 21%', () => {
    const { entry } = run(purchase([line(10_000, 'hoog')]))
    expect(entry!.kind).to.equal('purchase-invoice')
    expect(shown(entry)).to.deep.equal(['1600 -121.00', '4500 100.00 4', '1520 21.00 4'])
    expect(entry!.lines.map((l) => l.role)).to.deep.equal(['payable', 'base', 'vat'])
    expect(entry).to.include({ entryNumber: null, yourReference: '2026-0001' })
  })

  it('B10: the purchase credit note of case 9', () => {
    const { entry } = run(purchase([line(-10_000, 'hoog')], { type: 'credit-note' }))
    expect(entry!.kind).to.equal('purchase-credit-note')
    expect(shown(entry)).to.deep.equal(['1600 121.00', '4500 -100.00 4', '1520 -21.00 4'])
  })
})

describe('worked bookings: no VAT on the document', () => {
  it('B11: services to a Belgian business have no VAT line and need its VAT number', () => {
    const document = sale([line(100_000, 'eu', { ledgerAccount: '8030' })], { relation: belgianCustomer })
    const { entry, codes } = run(document)
    expect(shown(entry)).to.deep.equal(['1300 1000.00', '8030 -1000.00 7'])
    expect(entry!.lines[1]).to.include({ rate: 0, vatBase: -100_000, vatShare: 0 })
    expect(codes).to.deep.equal([])
    const without = sale([line(100_000, 'eu')], { relation: { ...belgianCustomer, vatNumber: '' } })
    expect(run(without).codes).to.deep.equal(['vat-number-missing'])
  })

  it('B12: VAT reverse-charged within the country has no VAT line and needs a VAT number', () => {
    const relation = { ...belgianCustomer, country: 'NL', vatNumber: 'NL002455799B11' }
    const document = sale([line(100_000, 'verlegd', { ledgerAccount: '8040' })], { relation })
    expect(shown(run(document).entry)).to.deep.equal(['1300 1000.00', '8040 -1000.00 8'])
    const without = sale([line(100_000, 'verlegd')])
    expect(run(without).codes).to.deep.equal(['vat-number-missing'])
  })

  it('B12: reverse-charged and taxed lines mixed are refused for SnelStart only', () => {
    const relation = { ...belgianCustomer, country: 'NL', vatNumber: 'NL002455799B11' }
    const document = sale([line(100_000, 'verlegd'), line(10_000, 'hoog')], { relation })
    expect(run(document).codes).to.deep.equal([])
    expect(run(document, demoSettings({ target: 'snelstart' })).codes).to.include(
      'vat-mixed-with-reverse-charge',
    )
  })

  it('B13: a sale outside the EU has no VAT line', () => {
    const relation = { ...belgianCustomer, country: 'US', vatNumber: '' }
    const document = sale([line(100_000, 'export', { ledgerAccount: '8050' })], { relation })
    const { entry, codes } = run(document)
    expect(shown(entry)).to.deep.equal(['1300 1000.00', '8050 -1000.00 6'])
    expect(codes).to.deep.equal([])
  })

  it('B14: a purchase with reverse charge pays and claims its VAT', () => {
    const { entry } = run(purchase([line(100_000, 'verlegd')]))
    expect(shown(entry)).to.deep.equal(['1600 -1000.00', '4500 1000.00 5', '1520 210.00 5', '1502 -210.00 5'])
    expect(entry!.lines.map((l) => l.role)).to.deep.equal(['payable', 'base', 'vat', 'vat-reverse'])
    expect(entry!.lines[1]).to.include({ vatShare: 21_000, vatBase: 100_000, rate: 21_000 })
    const credit = run(purchase([line(-100_000, 'verlegd')], { type: 'credit-note' }))
    expect(shown(credit.entry)).to.deep.equal([
      '1600 1000.00',
      '4500 -1000.00 5',
      '1520 -210.00 5',
      '1502 210.00 5',
    ])
  })

  it('B14: who makes the VAT lines must be chosen; left to Exact they are not written', () => {
    const settings = demoSettings()
    settings.vat.reverseChargeLines = ''
    expect(run(purchase([line(100_000, 'verlegd')]), settings).codes).to.deep.equal([
      'reverse-charge-undecided',
    ])
    settings.vat.reverseChargeLines = 'byExact'
    const { entry } = run(purchase([line(100_000, 'verlegd')]), settings)
    expect(shown(entry)).to.deep.equal(['1600 -1000.00', '4500 1000.00 5'])
    expect(entry!.lines[1]).to.include({ vatShare: null, vatBase: 100_000 })
  })

  it('B15: a sale of 100.00 USD at 0.92 is booked in both currencies', () => {
    const relation = { ...belgianCustomer, country: 'US', vatNumber: '' }
    const lines = [line(10_000, 'export', { ledgerAccount: '8050' })]
    const { entry, booking } = run(sale(lines, { relation, currency: 'USD', exchangeRate: '0.92' }))
    expect(shown(entry)).to.deep.equal(['1300 92.00 / 100.00', '8050 -92.00 / -100.00 6'])
    expect(entry).to.include({ currency: 'USD', rate: '0.92', total: 9_200 })
    expect(booking!.differences).to.deep.equal([{ reason: 'conversion', amount: -800 }])
    const other = {
      relation,
      currency: 'USD',
      exchangeRate: '1.25',
      exchangeRateDirection: 'units-per-euro',
    } as const
    expect(run(sale(lines, other)).entry).to.include({ rate: '0.8', total: 8_000 })
  })

  it('B16: the receivable is total x rate; what is left over goes to the largest base line, the first of equals', () => {
    const relation = { ...belgianCustomer, country: 'US', vatNumber: '' }
    const lines = [line(3_333, 'export'), line(3_333, 'export'), line(3_333, 'export')]
    const { entry, findings } = run(sale(lines, { relation, currency: 'USD', exchangeRate: '0.9173' }))
    expect(shown(entry)).to.deep.equal([
      '1300 91.72 / 99.99',
      '8000 -30.58 / -33.33 6',
      '8000 -30.57 / -33.33 6',
      '8000 -30.57 / -33.33 6',
    ])
    expect(findings[0]).to.include({ code: 'exchange-leftover', severity: 'information' })
    expect(findings[0]!.params.amount).to.deep.equal({ cents: -1 })
    expect(entry!.lines[1]!.vatBase).to.equal(-3_058)
  })

  it('B16: VAT lines convert by the same rate', () => {
    const { entry } = run(sale([line(10_000, 'hoog')], { currency: 'USD', exchangeRate: '0.9173' }))
    expect(shown(entry)).to.deep.equal([
      '1300 110.99 / 121.00',
      '8000 -91.73 / -100.00 2',
      '1500 -19.26 / -21.00 2',
    ])
    expect(entry!.lines[2]).to.include({ vatBase: -9_173 })
    expect(entry!.lines[1]).to.include({ vatShare: -2_100, vatBase: -9_173 })
  })
})
