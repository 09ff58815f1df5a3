import { expect } from 'chai'
import { emptyRelation } from '../../src/model/document.ts'
import { bankAccountOf } from '../../src/mapping/relation-iban.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { demoSettings, demoTables, line, purchase, relationRecord, run, sale } from '../book/demo.ts'

const ONE = 'NL91ABNA0417164300'
const OTHER = 'NL20INGB0001234567'
const supplier = (iban: string) => ({
  ...emptyRelation('supplier', { sheet: '', row: 2 }),
  code: '1',
  name: 'Eik',
  iban,
})

describe('mapping/relation-iban', () => {
  it('R91: the first account is remembered, another one is a change, the same one however written is none', () => {
    expect(bankAccountOf(supplier(ONE), null, null)).to.deep.equal({
      changed: false,
      known: '',
      remember: ONE,
    })
    const known = { code: '1', iban: ONE }
    expect(bankAccountOf(supplier('nl91 abna 0417 1643 00'), null, known)).to.deep.equal({
      changed: false,
      known: ONE,
      remember: '',
    })
    expect(bankAccountOf(supplier(OTHER), null, known)).to.deep.equal({
      changed: true,
      known: ONE,
      remember: '',
    })
    expect(bankAccountOf(supplier(''), null, known).changed).to.equal(false)
  })

  it('R91: accounts of the table are trusted too', () => {
    const record = relationRecord('1', 'Eik', { ibans: ['NL20 INGB 0001 2345 67', ONE] })
    expect(bankAccountOf(supplier(OTHER), record, { code: '1', iban: ONE }).changed).to.equal(false)
    expect(bankAccountOf(supplier('BE68539007547034'), record, null)).to.deep.include({
      changed: true,
      known: `${OTHER}, ${ONE}`,
    })
  })

  it('R91: nothing is said of customers', () => {
    const customer = { ...supplier(OTHER), role: 'customer' as const }
    expect(bankAccountOf(customer, null, { code: '1', iban: ONE }).changed).to.equal(false)
  })

  it('R91: a change is told once at its document, which is booked', () => {
    const tables = demoTables({
      relations: makeTable('relations.csv', [relationRecord('1', 'Eik', { ibans: [ONE] })]),
    })
    const bought = run(purchase([line(100, 'hoog')], { relation: supplier(OTHER) }), demoSettings(), tables)
    expect(bought.findings.map((f) => [f.code, f.severity])).to.deep.include([
      'supplier-iban-changed',
      'warning',
    ])
    expect(bought.entry!.relation).to.equal('1')
  })
})

describe('flags that the register knows', () => {
  it('R87: a relation that was only made as a supplier is no customer yet (Ongeldig: Klant (Type))', () => {
    const relation = { ...supplier(''), role: 'customer' as const, street: 'A', postcode: 'B', city: 'C' }
    const known = () => ({ code: '77', customer: false, supplier: true })
    const sold = run(sale([line(100, 'hoog')], { relation }), demoSettings(), demoTables(), {
      knownRelations: known,
    })
    expect(sold.codes).to.deep.equal(['relation-not-customer'])
    const settings = demoSettings()
    settings.relations.update = true
    const raised = run(sale([line(100, 'hoog')], { relation }), settings, demoTables(), {
      knownRelations: known,
    })
    expect(raised.codes).to.not.include('relation-not-customer')
    expect(raised.resolved!.relation).to.include({ code: '77', action: 'update' })
  })

  it('R87: a relation whose batch was not imported is made again under its code', () => {
    const relation = { ...supplier(''), street: 'A', postcode: 'B', city: 'C', country: 'NL', code: 'K1' }
    const known = () => ({ code: '77', unsent: true, changed: false })
    const bought = run(purchase([line(100, 'hoog')], { relation }), demoSettings(), demoTables(), {
      knownRelations: known,
    })
    expect(bought.resolved!.relation).to.include({ code: '77', action: 'insert' })
  })

  it('Q5: a name with lost letters makes no relation, unless a person says so', () => {
    const relation = {
      ...supplier(''),
      name: 'M\ufffdller',
      code: '55',
      street: 'A',
      postcode: 'B',
      city: 'C',
      country: 'NL',
    }
    const make = (decision: '' | 'insert') =>
      run(purchase([line(100, 'hoog')], { relation }), demoSettings(), demoTables(), {
        knownRelations: () => ({ code: '', decision }),
      }).codes
    expect(make('')).to.include('relation-name-damaged')
    expect(make('insert')).to.not.include('relation-name-damaged')
  })
})
