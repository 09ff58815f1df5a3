import { expect } from 'chai'
import { emptyRelation, type Document, type SourceRelation } from '../../src/model/document.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import {
  BUY,
  CHARGED,
  demoSettings,
  demoTables,
  HIGH,
  line,
  LOW,
  purchase,
  run,
  sale,
  shown,
  vatCode,
} from '../book/demo.ts'

function buyer(change: Partial<SourceRelation> = {}): SourceRelation {
  return { ...emptyRelation('customer', { sheet: '', row: 2 }), code: '1001', name: 'Acme B.V.', ...change }
}

function settingsWith(change: Partial<AdministrationSettings['vat']>): AdministrationSettings {
  const settings = demoSettings()
  Object.assign(settings.vat, change)
  return settings
}

const codes = (document: Document, settings?: AdministrationSettings) => run(document, settings).codes

describe('checks of VAT amounts', () => {
  it('B8: VAT per rate is judged per rate', () => {
    const lines = [line(10_000, 'hoog'), line(10_000, 'laag')]
    const vatTotals = [
      { rate: 21_000, code: '', vat: 2_100 },
      { rate: 9_000, code: '', vat: 900 },
    ]
    const good = run(sale(lines, { vatTotals }))
    expect(good.codes).to.deep.equal([])
    expect(shown(good.entry).slice(-2)).to.deep.equal(['1500 -21.00 2', '1501 -9.00 1'])
    const swapped = vatTotals.map((v, i) => ({ ...v, vat: vatTotals[1 - i]!.vat }))
    expect(codes(sale(lines, { vatTotals: swapped }))).to.deep.equal(['vat-amount-wrong', 'vat-amount-wrong'])
  })

  it('B8: VAT per code of the source is found by that text or by an alias', () => {
    const lines = [line(10_000, 'HOOG'), line(10_000, '9%')]
    const vatTotals = [
      { rate: null, code: 'hoog', vat: 2_100 },
      { rate: null, code: 'laag', vat: 900 },
    ]
    expect(codes(sale(lines, { vatTotals }))).to.deep.equal([])
  })

  it('B8: VAT for a rate that no line has, or that does not add up, is an error', () => {
    const vatTotals = [{ rate: 9_000, code: '', vat: 900 }]
    const document = sale([line(10_000, 'hoog')], { vatTotals })
    expect(codes(document)).to.deep.equal(['vat-total-unassigned'])
    const both = [{ rate: 21_000, code: '', vat: 2_100 }]
    expect(codes(sale([line(10_000, 'hoog')], { vatTotals: both, totalVat: 2_200 }))).to.deep.equal([
      'vat-total-unassigned',
    ])
  })

  it('B8: one VAT amount over several rates is taken apart by either legal rounding', () => {
    const lines = [line(3_750, 'hoog'), line(1_250, 'hoog'), line(1_055, 'laag'), line(1_055, 'laag')]
    // on the total 10.50 and 1.90; per line 10.51 and 1.90
    expect(shown(run(sale(lines, { totalVat: 1_240 })).entry).slice(-2)).to.deep.equal([
      '1500 -10.50 2',
      '1501 -1.90 1',
    ])
    expect(shown(run(sale(lines, { totalVat: 1_241 })).entry).slice(-2)).to.deep.equal([
      '1500 -10.51 2',
      '1501 -1.90 1',
    ])
    const perLine = run(sale(lines, { totalVat: 1_240 }), settingsWith({ rounding: 'line' }))
    expect(shown(perLine.entry).slice(-2)).to.deep.equal(['1500 -10.50 2', '1501 -1.90 1'])
    expect(codes(sale(lines, { totalVat: 1_300 }))).to.deep.equal(['vat-amount-wrong'])
  })

  it('B8: the total including VAT says what the VAT is when nothing else does', () => {
    const lines = [line(3_750, 'hoog'), line(1_250, 'hoog')]
    expect(shown(run(sale(lines, { totalIncluding: 6_051 })).entry).at(-1)).to.equal('1500 -10.51 2')
    expect(codes(sale(lines, { totalIncluding: 6_100 }))).to.deep.equal(['vat-amount-wrong'])
  })

  it('a line of a summary may be off a cent for each sale that it adds up, an ordinary line may not', () => {
    // 21% of 61.88 is 12.99; three sales, each rounded by itself, may come to 12.96 up to 13.02
    const added = (supplies: number) => [line(6_188, 'hoog', { vat: 1_298, supplies })]
    expect(codes(sale(added(3)))).to.deep.equal([])
    expect(codes(sale([line(6_188, 'hoog', { vat: 1_296, supplies: 3 })]))).to.deep.equal([])
    expect(codes(sale([line(6_188, 'hoog', { vat: 1_295, supplies: 3 })]))).to.deep.equal([
      'vat-amount-wrong',
    ])
    expect(codes(sale([line(6_188, 'hoog', { vat: 1_298 })]))).to.deep.equal(['vat-amount-wrong'])
  })

  it('B20: VAT that is a legal rounding of including prices is right, though it is none of the net prices', () => {
    const priced = (excluding: number) => line(excluding, 'hoog', { including: 1_000 })
    const lines = [priced(826), priced(826), priced(826)]
    const { entry, codes: told } = run(sale(lines))
    expect(told).to.deep.equal([])
    expect(shown(entry).at(-1)).to.equal('1500 -5.22 2')
    expect(codes(sale([priced(820), priced(820), priced(820)]))).to.deep.equal(['vat-amount-wrong'])
  })

  it('B20: the VAT of the document decides how including amounts are taken apart', () => {
    const lines = [1, 2, 3].map(() => line(null, 'hoog', { including: 1_000 }))
    expect(shown(run(sale(lines, { totalVat: 522 })).entry)).to.deep.equal([
      '1300 30.00',
      '8000 -8.26 2',
      '8000 -8.26 2',
      '8000 -8.26 2',
      '1500 -5.22 2',
    ])
    expect(codes(sale(lines, { totalVat: 530 }))).to.deep.equal(['vat-amount-wrong'])
    const settings = settingsWith({ rounding: 'line' })
    expect(shown(run(sale(lines), settings).entry).at(-1)).to.equal('1500 -5.22 2')
  })

  it('lines with and without an own VAT amount go together', () => {
    const mixed = [
      line(3_750, 'hoog', { vat: 788 }),
      line(1_250, 'hoog'),
      line(null, 'hoog', { including: 1_000 }),
    ]
    const { entry, codes: told } = run(sale(mixed))
    expect(told).to.deep.equal([])
    expect(shown(entry)).to.deep.equal([
      '1300 70.51',
      '8000 -37.50 2',
      '8000 -12.50 2',
      '8000 -8.26 2',
      '1500 -12.25 2',
    ])
    expect(codes(sale([line(3_750, 'hoog', { vat: 900 }), line(1_250, 'hoog')]))).to.deep.equal([
      'vat-amount-wrong',
    ])
  })

  it('lines that are free of VAT have none, nor has the document', () => {
    expect(codes(sale([line(10_000, 'geen', { vat: 100 })]))).to.deep.equal(['vat-not-allowed'])
    expect(codes(sale([line(10_000, 'geen', { including: 10_100 })]))).to.deep.equal(['vat-not-allowed'])
    expect(codes(sale([line(10_000, 'geen')], { totalVat: 100 }))).to.deep.equal(['vat-not-allowed'])
    expect(codes(purchase([line(10_000, 'verlegd', { vat: 2_100 })]))).to.deep.equal(['vat-not-allowed'])
    expect(codes(sale([line(10_000, 'geen', { vat: 0 })], { totalVat: 0 }))).to.deep.equal([])
  })
})

describe('checks of VAT rates and codes', () => {
  it('R72: a rate that did not exist in the country on that day is a warning', () => {
    const settings = demoSettings({ dates: { pastDays: 9_999, futureDays: 0 } })
    const old = vatCode('19', { rate: 19_000, payAccount: '1500' })
    const tables = demoTables({ vatCodes: makeTable('vat-codes.csv', [HIGH, old]) })
    const on = (date: string, vat: string) =>
      run(sale([line(10_000, vat), line(5_000, vat)], { date }), settings, tables)
    expect(on('2026-01-15', 'hoog').codes).to.deep.equal([])
    expect(on('2012-09-30', '19').codes).to.deep.equal([])
    expect(on('2012-10-01', '19').codes).to.deep.equal(['vat-rate-unusual'])
    const { findings } = on('2012-09-30', 'hoog')
    expect(findings.map((f) => `${f.code} ${f.severity}`)).to.deep.equal(['vat-rate-unusual warning'])
    expect(findings[0]!.params.usual).to.equal('0%, 6%, 19%')
    const belgian = { ...settings, country: 'BE' as const }
    expect(run(sale([line(10_000, '19')]), belgian, tables).findings[0]!.params.usual).to.equal(
      '0%, 6%, 12%, 21%',
    )
  })

  it('a VAT code with VAT has an account, unless VAT lines are not written', () => {
    const bare = [HIGH, BUY, CHARGED].map((code) => ({ ...code, payAccount: '', claimAccount: '' }))
    const tables = demoTables({ vatCodes: makeTable('vat-codes.csv', bare) })
    const missing = ['vat-account-missing']
    expect(run(sale([line(10_000, 'hoog')]), demoSettings(), tables).codes).to.deep.equal(missing)
    expect(run(purchase([line(10_000, 'hoog')]), demoSettings(), tables).codes).to.deep.equal(missing)
    expect(run(purchase([line(10_000, 'verlegd')]), demoSettings(), tables).codes).to.deep.equal(missing)
    const byExact = settingsWith({ reverseChargeLines: 'byExact' })
    expect(run(purchase([line(10_000, 'verlegd')]), byExact, tables).codes).to.deep.equal([])
    const omitted = demoSettings()
    omitted.exact.vatLines = 'omitted'
    expect(run(sale([line(10_000, 'hoog')]), omitted, tables).codes).to.deep.equal([])
  })

  it('B14: written reverse charge needs a rate to compute with', () => {
    const tables = demoTables({ vatCodes: makeTable('vat-codes.csv', [{ ...CHARGED, rate: null }]) })
    expect(run(purchase([line(10_000, 'verlegd')]), demoSettings(), tables).codes).to.deep.equal([
      'reverse-charge-without-rate',
    ])
  })

  it('a code of type including gets the VAT in its line and no VAT line, or is refused by setting', () => {
    const inside = { ...HIGH, code: 'I', type: 'including' as const, aliases: ['hoog'] }
    const tables = demoTables({ vatCodes: makeTable('vat-codes.csv', [inside, LOW]) })
    const document = sale([line(10_000, 'hoog'), line(5_000, 'hoog'), line(10_000, 'laag')])
    const { entry } = run(document, demoSettings(), tables)
    expect(shown(entry)).to.deep.equal([
      '1300 290.50',
      '8000 -121.00 I',
      '8000 -60.50 I',
      '8000 -100.00 1',
      '1501 -9.00 1',
    ])
    expect(entry!.lines[1]).to.include({ vatBase: -10_000, vatShare: -2_100 })
    expect(run(document, settingsWith({ includingCodes: 'refuse' }), tables).codes).to.deep.equal([
      'vat-code-including',
      'vat-code-including',
    ])
    const dollars = run({ ...document, currency: 'USD', exchangeRate: '0.9' }, demoSettings(), tables).entry!
    expect(dollars.lines[1]).to.include({ amount: -10_890, foreign: -12_100, vatBase: -9_000 })
  })

  it('B28: a code of type including cannot hold VAT that is not deductible', () => {
    const inside = { ...BUY, type: 'including' as const }
    const tables = demoTables({ vatCodes: makeTable('vat-codes.csv', [inside]) })
    const document = purchase([line(10_000, 'hoog', { deductible: 50_000 })])
    expect(run(document, settingsWith({ nonDeductible: true }), tables).codes).to.deep.equal([
      'vat-code-including-not-deductible',
    ])
  })
})

describe('checks of VAT numbers and countries', () => {
  const eu = (change: Partial<SourceRelation>) =>
    codes(sale([line(10_000, 'eu')], { relation: buyer(change) }))

  it('B11: an EU sale needs a right VAT number of another member state', () => {
    expect(eu({ country: 'BE', vatNumber: 'BE0456.432.411' })).to.deep.equal([])
    expect(eu({ country: '', vatNumber: 'DE123456788' })).to.deep.equal([])
    expect(eu({ country: 'BE', vatNumber: '' })).to.deep.equal(['vat-number-missing'])
    expect(eu({ country: 'BE', vatNumber: 'BE0456432412' })).to.deep.equal(['vat-number-wrong'])
    expect(eu({ country: 'BE', vatNumber: 'CHE116281710' })).to.deep.equal(['vat-number-not-eu'])
    expect(eu({ country: 'BE', vatNumber: 'NL002455799B11' })).to.deep.equal(['vat-number-own-country'])
  })

  it('B11: an EU kind with a relation outside the EU is told as that, unless it has a VAT number of a member state', () => {
    expect(eu({ country: 'US', vatNumber: '' })).to.deep.equal(['eu-with-country-outside'])
    expect(eu({ country: 'CH', vatNumber: 'CHE116281710' })).to.deep.equal(['eu-with-country-outside'])
    expect(eu({ country: 'CH', vatNumber: 'DE123456788' })).to.deep.equal([])
    expect(eu({ country: 'GB', vatNumber: 'XI980780684' })).to.deep.equal([])
  })

  it('B11: an EU kind with a relation of the own country is an error, on purchases too', () => {
    expect(eu({ country: 'NL', vatNumber: 'BE0456432411' })).to.deep.equal(['eu-with-own-country'])
    const buying = vatCode('EUI', {
      direction: 'purchase',
      kind: 'eu-goods',
      rate: 21_000,
      payAccount: '1502',
      claimAccount: '1520',
    })
    const tables = demoTables({ vatCodes: makeTable('vat-codes.csv', [buying]) })
    const from = (country: string) =>
      run(
        purchase([line(10_000, 'EUI')], { relation: { ...buyer({ country }), role: 'supplier' } }),
        demoSettings(),
        tables,
      ).codes
    expect(from('NL')).to.deep.equal(['eu-with-own-country'])
    expect(from('DE')).to.deep.equal([])
    expect(from('US')).to.deep.equal(['eu-with-country-outside'])
  })

  it('B13: export to a customer within the EU is a warning', () => {
    const { findings } = run(sale([line(10_000, 'export')], { relation: buyer({ country: 'FR' }) }))
    expect(findings.map((f) => `${f.code} ${f.severity}`)).to.deep.equal(['export-inside-eu warning'])
  })

  it('the VAT number in the tables counts when the source gives none', () => {
    const record = { ...demoTables().relations.all.at(0)!, vatNumber: 'BE0456432411', country: 'BE' }
    const tables = demoTables({ relations: makeTable('relations.csv', [record]) })
    expect(
      run(sale([line(10_000, 'eu')], { relation: buyer() }), demoSettings(), tables).codes,
    ).to.deep.equal([])
  })

  it('Q53: a doubtful VAT number of a relation that is to be made is a warning', () => {
    const relation = buyer({
      code: '501',
      name: 'Nieuw',
      vatNumber: 'NL123456789B01',
      street: 'Dorpsstraat 1',
      postcode: '1234 AB',
      city: 'Utrecht',
    })
    const { findings, entry } = run(sale([line(10_000, 'hoog')], { relation }))
    expect(findings.map((f) => `${f.code} ${f.severity}`)).to.deep.equal(['vat-number-doubtful warning'])
    expect(entry).to.not.equal(null)
    const shifted = sale([line(10_000, 'verlegd')], { relation })
    expect(codes(shifted)).to.deep.equal(['vat-number-wrong'])
  })
})
