import { expect } from 'chai'
import { emptyRelation, type Document } from '../../src/model/document.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { exchangeRateOf } from '../../src/mapping/exchange-rate.ts'
import { paymentReferenceOf } from '../../src/mapping/payment-reference.ts'
import { demoSettings, demoTables, line, purchase, relationRecord, run, sale } from '../book/demo.ts'

const one = () => [line(10_000, 'hoog')]

describe('payment condition and due date', () => {
  it('R1: the condition is that of the document, the relation in the source, in the tables, or the default', () => {
    const relation = { ...emptyRelation('customer', { sheet: '', row: 2 }), code: '1001', name: 'Acme B.V.' }
    const records = [relationRecord('1001', 'Acme B.V.', { paymentCondition: '30E' })]
    const tables = demoTables({ relations: makeTable('relations.csv', records) })
    const conditionOf = (document: Document) => run(document, demoSettings(), tables).entry!.paymentCondition
    expect(
      conditionOf(sale(one(), { relation: { ...relation, paymentCondition: '30' }, paymentCondition: '14' })),
    ).to.equal('14')
    expect(conditionOf(sale(one(), { relation: { ...relation, paymentCondition: '30 DAGEN' } }))).to.equal(
      '30',
    )
    expect(conditionOf(sale(one(), { relation }))).to.equal('30E')
    expect(run(sale(one())).entry!.paymentCondition).to.equal('30')
    expect(run(purchase(one())).entry!.paymentCondition).to.equal('14')
  })

  it('R1: a condition that is missing, unknown or claimed twice is an error', () => {
    const settings = demoSettings({ payment: { condition: '', purchaseCondition: '' } })
    expect(run(sale(one()), settings).codes).to.deep.equal(['payment-condition-missing'])
    expect(run(sale(one(), { paymentCondition: '99' })).codes).to.deep.equal(['payment-condition-unknown'])
    const twice = ['A', 'B'].map((code) => ({
      code,
      name: '',
      days: 1,
      endOfMonth: false,
      aliases: ['snel'],
    }))
    const tables = demoTables({ paymentConditions: makeTable('payment-conditions.csv', twice) })
    expect(run(sale(one(), { paymentCondition: 'snel' }), demoSettings(), tables).codes).to.deep.equal([
      'payment-condition-ambiguous',
    ])
  })

  it('R1: the due date is the one given, else that of the condition', () => {
    expect(run(sale(one(), { dueDate: '2026-02-01' })).entry!.dueDate).to.equal('2026-02-01')
    expect(run(sale(one())).entry!.dueDate).to.equal('2026-02-14')
    expect(run(sale(one(), { paymentCondition: '30E' })).entry!.dueDate).to.equal('2026-02-28')
    expect(
      run(sale(one(), { date: '2024-01-30' }), demoSettings({ dates: { pastDays: 2000, futureDays: 9 } }))
        .entry!.dueDate,
    ).to.equal('2024-02-29')
  })
})

describe('exchange rates', () => {
  const rate = (
    currency: string,
    exchangeRate: string,
    exchangeRateDirection: Document['exchangeRateDirection'] = 'euro-per-unit',
  ) => {
    const answer = exchangeRateOf(sale([], { currency, exchangeRate, exchangeRateDirection }), {
      currency: 'EUR',
    })
    return answer.miss === null ? answer.rate : `${answer.rate} ${answer.miss.code}`.trim()
  }

  it('B16: are needed for every currency but the own one', () => {
    expect(rate('EUR', '')).to.equal('1')
    expect(rate('', '')).to.equal('1')
    expect(rate('EUR', '1.0000')).to.equal('1')
    expect(rate('USD', '')).to.equal('exchange-rate-missing')
    expect(rate('USD', '0')).to.equal('exchange-rate-wrong')
    expect(rate('USD', '-1')).to.equal('exchange-rate-wrong')
    expect(rate('DOLLAR', '1')).to.equal('currency-unknown')
    expect(rate('EUR', '1.08')).to.equal('1 exchange-rate-not-needed')
    const { findings, entry } = run(sale(one(), { exchangeRate: '1.08' }))
    expect(findings.map((f) => `${f.code} ${f.severity}`)).to.deep.equal(['exchange-rate-not-needed warning'])
    expect(entry!.rate).to.equal('1')
    for (const [currency, exchangeRate] of [
      ['DOLLAR', '1'],
      ['USD', ''],
      ['USD', '0'],
    ] as const) {
      expect(run(sale(one(), { currency, exchangeRate })).entry).to.equal(null)
    }
  })

  it('B15: may be stated either way round', () => {
    expect(rate('USD', '0.9200')).to.equal('0.92')
    expect(rate('USD', '1.25', 'units-per-euro')).to.equal('0.8')
    expect(rate('USD', '1.087', 'units-per-euro')).to.equal('0.9199632014719411')
    expect(rate('JPY', '161.37', 'units-per-euro')).to.equal('0.0061969387122761')
  })
})

describe('payment references', () => {
  const reference = (text: string, country = 'NL') => {
    const answer = paymentReferenceOf(text, country)
    return answer.miss?.code ?? answer.reference
  }

  it('B23, Q59: structured communications pass the check of 97', () => {
    expect(reference('+++123/4567/89002+++')).to.equal('123456789002')
    expect(reference('***010/8068/17183***')).to.equal('010806817183')
    expect(reference('+++ 010 / 8068 / 17183 +++')).to.equal('010806817183')
    expect(reference('010806817183', 'BE')).to.equal('010806817183')
    expect(reference('+++000/0000/09797+++')).to.equal('000000009797')
    expect(reference('+++123/4567/89012+++')).to.equal('payment-reference-check')
    expect(reference('+++123/4567/890+++')).to.equal('payment-reference-check')
    expect(reference('123456789012', 'BE')).to.equal('payment-reference-check')
  })

  it('other references are digits', () => {
    expect(reference('')).to.equal('')
    expect(reference('123456789012')).to.equal('123456789012')
    expect(reference('7000 0000 2026 0001')).to.equal('7000000020260001')
    expect(reference('RF18 5390 0754 7034')).to.equal('payment-reference-not-digits')
    const told = run(sale(one(), { paymentReference: 'F-2026/12' })).findings
    expect(told.map((f) => `${f.code} ${f.severity}`)).to.deep.equal(['payment-reference-not-digits warning'])
  })
})
