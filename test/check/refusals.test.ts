import { expect } from 'chai'
import { emptyRelation, type DocumentLine, type SourceRelation } from '../../src/model/document.ts'
import type { LedgerAccount, VatCode } from '../../src/model/tables.ts'
import { checkRelation } from '../../src/check/relation-data.ts'
import { tellOldTables } from '../../src/check/table-age.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import type { Finding } from '../../src/model/finding.ts'
import {
  account,
  demoSettings,
  demoTables,
  HIGH,
  journal,
  line,
  OSS_DE,
  purchase,
  readable,
  run,
  sale,
  VAT_CODES,
} from '../book/demo.ts'

const place = { sheet: '', row: 2 }

/** Codes that come out when account 8000 says more than it does in the demo. */
function onAccount(change: Partial<LedgerAccount>, given: Partial<DocumentLine> = {}): string[] {
  const tables = demoTables()
  const accounts = tables.ledgerAccounts.all.map((one) => (one.code === '8000' ? { ...one, ...change } : one))
  const costs = (code: string) => makeTable('x.csv', [{ code, name: '', blocked: false, aliases: [] }])
  const all = {
    ...tables,
    ledgerAccounts: makeTable('ledger-accounts.csv', accounts),
    costCentres: costs('100'),
    costUnits: costs('A1'),
  }
  return run(sale([line(10_000, 'hoog', given)]), demoSettings(), all).codes
}

describe('what a ledger account asks for', () => {
  it('R79: a cost centre or cost unit that is required, or forbidden, is told at its line', () => {
    expect(onAccount({ costCentre: 'required' })).to.deep.equal(['cost-centre-required'])
    expect(onAccount({ costCentre: 'required' }, { costCentre: '100' })).to.deep.equal([])
    expect(onAccount({ costUnit: 'required' })).to.deep.equal(['cost-unit-required'])
    expect(onAccount({ costUnit: 'required' }, { costUnit: 'A1' })).to.deep.equal([])
    expect(onAccount({ costCentre: 'forbidden' }, { costCentre: '100' })).to.deep.equal([
      'cost-centre-not-allowed',
    ])
    expect(onAccount({ costUnit: 'forbidden' }, { costUnit: 'A1' })).to.deep.equal(['cost-unit-not-allowed'])
    expect(onAccount({ costCentre: 'forbidden', costUnit: 'allowed' }, { costUnit: 'A1' })).to.deep.equal([])
  })

  it('R79: a required one that is unknown is told as that only', () => {
    expect(onAccount({ costCentre: 'required' }, { costCentre: '101' })).to.deep.equal([
      'cost-centre-unknown',
    ])
  })

  it('R24, R40: only the VAT codes that the account allows may be booked on it', () => {
    expect(onAccount({ vatCodes: ['1'] })).to.deep.equal(['vat-code-not-for-account'])
    expect(onAccount({ vatCodes: ['1', '2'] })).to.deep.equal([])
    expect(onAccount({ vatCodes: [] })).to.deep.equal([])
  })

  it('R35: a journal without VAT takes no line with a VAT code', () => {
    const tables = demoTables({
      journals: makeTable('journals.csv', [
        journal('70', { vat: false }),
        journal('60', { type: 'purchase', account: '1600' }),
      ]),
    })
    const two = [line(10_000, 'hoog'), line(10_000, 'hoog')]
    expect(run(sale(two), demoSettings(), tables).codes).to.deep.equal(['journal-without-vat'])
    expect(run(sale([line(10_000, 'geen')]), demoSettings(), tables).codes).to.deep.equal([])
  })
})

describe('VAT rates on the day of the supply', () => {
  const nine: VatCode = { ...HIGH, code: '1', rate: 9_000, aliases: ['laag'], payAccount: '1501' }
  const tables = (codes: VatCode[]) => demoTables({ vatCodes: makeTable('vat-codes.csv', codes) })
  const coded = (change: object, codes: VatCode[] = [nine], vat = 'laag') =>
    run(sale([line(10_000, vat)], change), demoSettings(), tables(codes)).findings.map(
      (f) => `${f.code} ${f.severity}`,
    )
  const old = ['date-unusual warning']

  it('R72: a wrong rate is an error when the source gives the supply date, else a warning', () => {
    expect(coded({ date: '2019-01-05', supplyDate: '2018-12-20' })).to.deep.equal([
      ...old,
      'vat-rate-not-on-date error',
    ])
    expect(coded({ date: '2018-12-20' })).to.deep.equal([...old, 'vat-rate-unusual warning'])
    expect(coded({ date: '2018-12-20', supplyDate: '2019-01-05' })).to.deep.equal(old)
  })

  it('R72: a rate that has ended is told as that, also where no VAT code has it any more', () => {
    const line6 = { ...line(10_000, ''), vatRate: 6_000 }
    const found = run(sale([line6], { date: '2026-01-15' }), demoSettings(), tables([nine]))
    expect(found.codes).to.include.members(['vat-rate-unknown', 'vat-rate-unusual'])
    expect(found.findings.find((f) => f.code === 'vat-rate-unusual')?.params).to.deep.include({
      rate: { rate: 6_000 },
      usual: '0%, 9%, 21%',
    })
    expect(coded({ date: '2026-01-15' }, [nine], '6%')).to.include('vat-rate-unusual warning')
    for (const never of ['gratis', '17%', '0%'])
      expect(coded({ date: '2026-01-15' }, [nine], never)).to.not.include('vat-rate-unusual warning')
  })

  it('R72: on a credit note it is a warning: that has the rate of the invoice it corrects', () => {
    const note = { type: 'credit-note', date: '2019-01-05', supplyDate: '2018-12-20' }
    const found = run(sale([line(-10_000, 'laag')], note as object), demoSettings(), tables([nine]))
    expect(found.codes).to.include('vat-rate-unusual').and.not.include('vat-rate-not-on-date')
  })

  it('B27: a rate above the standard one of another EU state, or a standard one of other days, is a warning', () => {
    const german = (rate: number): VatCode => ({ ...OSS_DE, rate })
    const relation = { ...emptyRelation('customer', place), code: '1001', name: 'Acme B.V.', country: 'DE' }
    const abroad = (rate: number, date = '2026-01-15') => coded({ relation, date }, [german(rate)], 'oss')
    expect(abroad(19_000)).to.deep.equal([])
    expect(abroad(7_000)).to.deep.equal([])
    expect(abroad(16_000)).to.deep.equal(['vat-rate-abroad warning'])
    expect(abroad(20_000)).to.deep.equal(['vat-rate-abroad warning'])
    expect(abroad(16_000, '2020-08-01').filter((one) => one.startsWith('vat'))).to.deep.equal([])
  })

  it('lodging at the old rate is a hint, by the day of the stay, also when invoiced before', () => {
    const stay = (description: string, change: object) =>
      run(sale([line(10_000, 'laag', { description })], change), demoSettings(), tables([nine])).codes.filter(
        (code) => code === 'vat-rate-lodging',
      )
    expect(stay('Overnachting 2 personen', {})).to.have.length(1)
    expect(stay('Overnachting 2 personen', { date: '2025-12-01', supplyDate: '2026-01-10' })).to.have.length(
      1,
    )
    expect(stay('Overnachting 2 personen', { date: '2026-01-10', supplyDate: '2025-12-30' })).to.have.length(
      0,
    )
    expect(stay('Overnachting 2 personen', { date: '2026-01-01' })).to.have.length(1)
    expect(stay('Overnachting 2 personen', { date: '2025-12-31' })).to.have.length(0)
    expect(stay('Overnachting met ontbijt', {})).to.have.length(0)
    expect(stay('Kampeerplaats, 2 overnachtingen', {})).to.have.length(0)
    expect(stay('Drukwerk', {})).to.have.length(0)
    const six: VatCode = { ...HIGH, code: '6', rate: 6_000, aliases: ['zes'], payAccount: '1501' }
    const belgian = { ...demoSettings(), country: 'BE' as const }
    const night = (date: string) =>
      run(sale([line(10_000, 'zes', { description: 'Kampeerplaats' })], { date }), belgian, tables([six]))
        .codes
    expect(night('2026-02-28')).to.not.include('vat-rate-lodging')
    expect(night('2026-03-01')).to.include('vat-rate-lodging')
  })
})

describe('numbers of relations and payments', () => {
  const relation = (change: Partial<SourceRelation>): SourceRelation => ({
    ...emptyRelation('customer', place),
    code: '3001',
    name: 'Nieuw BV',
    street: 'Dorpsstraat 1',
    postcode: '3511 AB',
    city: 'Utrecht',
    country: 'NL',
    ...change,
  })
  const settings = demoSettings()
  settings.relations.bankAccounts = true
  const made = (change: Partial<SourceRelation>) =>
    run(sale([line(10_000, 'hoog')], { relation: relation(change) }), settings).codes

  it('R91: a bank account that is about to be written is an IBAN, or an error', () => {
    expect(made({ iban: 'NL91 ABNA 0417 1643 00' })).to.deep.equal([])
    expect(made({ iban: 'NL92ABNA0417164300' })).to.deep.equal(['iban-wrong'])
    settings.relations.bankAccounts = false
    expect(made({ iban: 'NL92ABNA0417164300' })).to.deep.equal([])
    settings.relations.bankAccounts = true
  })

  it('Q52, Q53: a postcode or company number that cannot be right is a warning', () => {
    expect(made({ postcode: '0099WS' })).to.deep.equal(['postcode-doubtful'])
    expect(made({ chamberOfCommerce: '123456789' })).to.deep.equal(['chamber-number-doubtful'])
    const { findings } = run(
      sale([line(10_000, 'hoog')], { relation: relation({ chamberOfCommerce: '004495445' }) }),
      settings,
    )
    expect(findings[0]!.params).to.include({ rsin: '004495445' })
    expect(made({ postcode: '10115', country: 'DE', chamberOfCommerce: 'HRB 1' })).to.deep.equal([])
  })

  it('the same holds for a list of relations without documents', () => {
    const found: Finding[] = []
    const strange = { iban: 'NL00', postcode: '9130 Kieldrecht', country: 'BE', vatNumber: 'BE0456432412' }
    checkRelation(relation(strange), settings, (one) => found.push(readable(one)))
    expect(found.map((one) => one.code)).to.deep.equal([
      'iban-wrong',
      'postcode-doubtful',
      'vat-number-doubtful',
    ])
    expect(found[1]!.params).to.include({ part: '9130' })
  })

  it('Q59: a Dutch payment reference of sixteen digits with a wrong check digit is a warning', () => {
    const paid = (paymentReference: string) =>
      run(purchase([line(10_000, 'hoog')], { paymentReference })).codes
    expect(paid('5000 0567 8901 2345')).to.deep.equal([])
    expect(paid('4000056789012345')).to.deep.equal(['payment-reference-dutch'])
    expect(paid('12345678901')).to.deep.equal([])
  })

  it('B11, Q53: a number of a form without a proof is information', () => {
    const buyer = relation({ code: '1001', name: 'Acme B.V.', country: 'LV', vatNumber: 'LV16117519997' })
    const { findings } = run(sale([line(10_000, 'eu')], { relation: buyer }))
    expect(findings.find((one) => one.code === 'vat-number-not-verified')).to.include({
      severity: 'information',
    })
  })
})

describe('the age of tables', () => {
  const day = 86_400_000
  const told = (modified: Record<string, number>, maxAge: number, refreshed: Record<string, string> = {}) => {
    const found: Finding[] = []
    tellOldTables(modified, refreshed, { code: 'acme', tables: { maxAge } }, 1000 * day, (one) =>
      found.push(readable(one)),
    )
    return found
  }

  it('R29, R36: a table that was not changed for longer than the setting allows is a warning in the batch', () => {
    const modified = { 'vat-codes.csv': 909 * day, 'journals.csv': 910 * day }
    const found = told(modified, 90)
    expect(found.map((one) => [one.code, one.severity, one.value])).to.deep.equal([
      ['table-old', 'warning', 'vat-codes.csv'],
    ])
    expect(found[0]!.params).to.deep.include({ file: 'mappings/acme/vat-codes.csv', days: 91 })
    expect(told(modified, 0)).to.deep.equal([])
  })

  it('R29, R36: a refresh from the accounting package counts, and not when the file was saved last', () => {
    const at = (days: number): string => new Date(days * day).toISOString()
    const modified = { 'vat-codes.csv': 1 * day, 'journals.csv': 999 * day }
    const refreshed = { 'vat-codes.csv': at(950), 'journals.csv': at(800) }
    expect(told(modified, 90, refreshed).map((one) => [one.value, one.params['days']])).to.deep.equal([
      ['journals.csv', 200],
    ])
  })
})

describe('near misses', () => {
  const message = (finding: Finding | undefined): string => readable(finding!).code
  it('R30, R35, R40: an unknown code comes with what was probably meant, whatever is mistyped', () => {
    const accounts = [...demoTables().ledgerAccounts.all, account('4021', 'Kantoorkosten', '121')]
    const tables = demoTables({ ledgerAccounts: makeTable('ledger-accounts.csv', accounts) })
    const asked = (given: Partial<DocumentLine>, vat = 'hoog') =>
      run(sale([line(10_000, vat, given)]), demoSettings(), tables).findings[0]!
    for (const text of ['4012', '402', 'Kantoorkostn'])
      expect(asked({ ledgerAccount: text }).params['suggestions'], text).to.include('4021 Kantoorkosten')
    expect(asked({ ledgerAccount: '9999999' }).params['suggestions']).to.equal('–')
    expect(asked({}, 'hooog').params['suggestions']).to.include('2')
    expect(message(asked({ ledgerAccount: '9999999' }))).to.equal('ledger-account-unknown')
    const journals = run(sale([line(10_000, 'hoog')], { journal: '07' })).findings[0]!
    expect([journals.code, journals.params['suggestions']]).to.deep.equal(['journal-unknown', '70 Verkopen'])
  })

  it('a blocked account is no suggestion', () => {
    const closed = { ...account('4021', 'Kantoorkosten', '121'), blocked: true }
    const tables = demoTables({
      ledgerAccounts: makeTable('x.csv', [closed, account('8000', 'Omzet', '110')]),
    })
    const { findings } = run(sale([line(10_000, 'hoog', { ledgerAccount: '4012' })]), demoSettings(), tables)
    expect(findings[0]!.params['suggestions']).to.equal('–')
  })

  it('every VAT code of the demo is in its own suggestions when one letter is exchanged', () => {
    for (const code of VAT_CODES.flatMap((one) => one.aliases).filter((alias) => alias.length > 5)) {
      const typed = `${code.slice(0, 2)}${code[3]}${code[2]}${code.slice(4)}`
      const { findings } = run(sale([line(10_000, typed)]))
      if (findings[0]?.code !== 'vat-code-unknown') continue
      expect(findings[0].params['suggestions'], typed).to.not.equal('–')
    }
  })
})
