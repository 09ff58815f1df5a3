import { expect } from 'chai'
import { line, purchase, sale } from '../../book/demo.ts'
import type { Document } from '../../../src/model/document.ts'
import type { LedgerAccount, Tables } from '../../../src/model/tables.ts'
import { makeTable } from '../../../src/mapping/lookup.ts'
import { snelstartChecks } from '../../../src/target/snelstart/checks/all.ts'
import { functionProblem } from '../../../src/target/snelstart/account-functions.ts'
import { rateOf } from '../../../src/target/snelstart/rates.ts'
import { vatKinds } from '../../../src/target/snelstart/vat-kinds.ts'
import { catalogue } from '../../../src/model/findings/catalogue.ts'
import { fixedCodes } from '../../../src/check/switches.ts'
import { customer, demo, supplier, way } from './support.ts'

const baker = customer('1001', { name: 'Bakkerij De Korenaar' })
const sold = (account: string, vat: string, change: Partial<Document> = {}): Document =>
  sale([line(10_000, vat, { ledgerAccount: account })], { relation: baker, ...change })
const codes = async (document: Document, tables?: Tables): Promise<string[]> =>
  (await way(document, {}, tables)).codes

/** The demo's tables with one account as it is said to be. */
async function withAccount(code: string, change: Partial<LedgerAccount>): Promise<Tables> {
  const { tables } = await demo()
  const all = tables.ledgerAccounts.all.map((one) => (one.code === code ? { ...one, ...change } : one))
  return { ...tables, ledgerAccounts: makeTable(tables.ledgerAccounts.file, all) }
}

describe('VAT and accounts in SnelStart', () => {
  it('R24: the VAT of a line is of the kind that its account has (BOE-0082)', async () => {
    expect(await codes(sold('8000', '21%'))).to.deep.equal([])
    expect(await codes(sold('8000', '9%'))).to.deep.equal(['snelstart-account-function'])
    expect(await codes(sold('8000', 'vrijgesteld'))).to.deep.equal(['snelstart-account-function'])
    const listOnly = await withAccount('8000', { function: '' })
    expect(await codes(sold('8000', '9%'), listOnly)).to.deep.equal(['snelstart-account-vat'])
    expect(await codes(sold('8000', '21%'), listOnly)).to.deep.equal([])
  })

  it('R24: an account of which neither function nor kinds are known is not judged', async () => {
    const unknown = await withAccount('8000', { function: '', vatKinds: [] })
    expect(await codes(sold('8000', '9%'), unknown)).to.deep.equal([])
  })

  it('refuses lines on accounts of journals and VAT, and sales on accounts of purchases (BOE-0061)', async () => {
    for (const name of ['DagboekBank', 'BtwAfTeDragenHoog', 'BtwTeVorderenLaag', 'BtwGlobalisatie']) {
      const tables = await withAccount('8000', { function: name, vatKinds: [] })
      expect(await codes(sold('8000', '21%'), tables), name).to.deep.equal([
        'snelstart-account-not-for-lines',
      ])
    }
    expect(await codes(sold('4500', '21%'))).to.deep.equal(['snelstart-account-not-for-lines'])
    const bought = purchase([line(10_000, '21%', { ledgerAccount: '8000' })], { relation: supplier('2001') })
    expect(await codes(bought)).to.include('snelstart-account-not-for-lines')
  })

  it('wants revenue abroad on the account of its own function (BOE-0080)', async () => {
    const relation = customer('1003', { vatNumber: 'BE0403019261', country: 'BE' })
    for (const [account, vat, good] of [
      ['8030', 'ICD', true],
      ['8035', 'ICL', true],
      ['8035', 'ICD', false],
      ['8030', 'ICL', false],
      ['8020', 'ICD', false],
      ['8070', 'ICL', false],
    ] as const) {
      const told = await codes(sold(account, vat, { relation }))
      expect(told, `${account} ${vat}`).to.deep.equal(good ? [] : ['snelstart-account-function'])
    }
    const american = customer('1006', { country: 'US' })
    expect(await codes(sold('8050', 'export', { relation: american }))).to.deep.equal([])
    expect(await codes(sold('8020', 'export', { relation: american }))).to.deep.equal([
      'snelstart-account-function',
    ])
  })

  it('wants the VAT number of a customer abroad in SnelStart, not in the file alone (BOE-0080)', async () => {
    const { tables } = await demo()
    const bare = [...tables.relations.all].map((one) =>
      one.code === '1003' ? { ...one, vatNumber: '' } : one,
    )
    const without = { ...tables, relations: makeTable(tables.relations.file, bare) }
    const relation = customer('1003', { vatNumber: 'BE0403019261', country: 'BE' })
    expect(await codes(sold('8030', 'ICD', { relation }))).to.deep.equal([])
    expect(await codes(sold('8030', 'ICD', { relation }), without)).to.deep.equal(['snelstart-eu-number'])
    const { relations } = (await demo()).settings
    const updated = await way(
      sold('8030', 'ICD', { relation }),
      { relations: { ...relations, update: true } },
      without,
    )
    expect(updated.codes).to.not.include('snelstart-eu-number')
    const none = customer('1003', { country: 'BE' })
    expect(await codes(sold('8030', 'ICD', { relation: none }), without)).to.include('vat-number-missing')
  })

  it('knows what each function is for, however it is written', () => {
    expect(functionProblem('verkopenomzethoog', 'domestic', 'Hoog', 'sales')).to.equal(null)
    expect(functionProblem('VerkopenOmzetHoog', 'domestic', 'Laag', 'sales')).to.equal('vat')
    expect(functionProblem('VerkopenOmzetHoog', 'domestic', 'Hoog', 'purchase')).to.equal('side')
    expect(functionProblem('InkopenKostenAlleBtwTarieven', 'domestic', 'Laag', 'purchase')).to.equal(null)
    expect(functionProblem('InkopenKostenHoog', 'domestic', 'Laag', 'purchase')).to.equal('vat')
    expect(functionProblem('VerkopenBtwVrij', 'exempt', 'Geen', 'sales')).to.equal(null)
    expect(functionProblem('VerkopenBtwVrij', 'reverse-charge', 'Geen', 'sales')).to.equal('own')
    expect(functionProblem('Diversen', 'domestic', 'Hoog', 'sales')).to.equal(null)
    expect(functionProblem('Diversen', 'oss', 'Geen', 'sales')).to.equal('own')
    expect(functionProblem('', 'oss', 'Geen', 'sales')).to.equal(null)
  })

  it('R24: reads the kind of VAT in the name of the VAT code, in both vocabularies', () => {
    const of = (code: string, direction: 'sales' | 'purchase') =>
      vatKinds({ code, kind: 'domestic' }, direction)
    expect(of('VerkopenHoog', 'sales')).to.deep.equal({ line: 'Hoog', row: 'VerkopenHoog' })
    expect(of('laag 6%', 'sales')).to.deep.equal({ line: 'Laag', row: 'VerkopenLaag' })
    expect(of('Laag', 'purchase')).to.deep.equal({ line: 'Laag', row: 'InkopenLaag' })
    expect(of('Overig', 'sales')).to.deep.equal({ line: 'Overig', row: 'VerkopenOverig' })
    expect(of('Geen', 'sales')).to.deep.equal({ line: 'Geen', row: null })
    for (const code of ['2', 'Hooguit', 'Verkopen', '']) expect(of(code, 'sales'), code).to.equal(null)
    expect(of('InkopenHoog', 'sales')).to.equal(null)
    expect(of('VerkopenHoog', 'purchase')).to.equal(null)
    const kinds = ['exempt', 'none', 'export', 'eu-goods', 'eu-services', 'oss'] as const
    for (const kind of kinds)
      expect(vatKinds({ code: 'X', kind }, 'sales'), kind).to.deep.equal({ line: 'Geen', row: null })
    expect(vatKinds({ code: 'X', kind: 'reverse-charge' }, 'purchase')!.row).to.equal('InkopenVerlegd')
  })

  it('takes the percentage of the day from vat-codes.csv', async () => {
    const { tables } = await demo()
    const rate = rateOf(tables, 'sales')
    expect(rate('Laag', '2018-12-31')).to.equal(6_000)
    expect(rate('Laag', '2019-01-01')).to.equal(9_000)
    expect(rate('Hoog', '2012-09-30')).to.equal(null)
    expect(rate('Overig', '2026-01-01')).to.equal(null)
    expect(await codes(sold('8010', '6%', { date: '2026-01-15' }))).to.include('vat-code-not-on-date')
  })

  it('R40: a VAT code whose name is no kind of SnelStart is an error', async () => {
    const { tables } = await demo()
    const all = tables.vatCodes.all.map((vat) => (vat.code === 'VerkopenHoog' ? { ...vat, code: '2' } : vat))
    const told = await codes(sold('8000', '21%'), {
      ...tables,
      vatCodes: makeTable(tables.vatCodes.file, all),
    })
    expect(told).to.deep.equal(['snelstart-vat-code'])
  })

  it('B27: the one-stop shop is alone in its booking, for customers without a VAT number, from July 2021', async () => {
    const relation = customer('1005', { country: 'DE' })
    const oss = line(10_000, 'OSS-DE', { ledgerAccount: '8060' })
    expect(await codes(sale([oss], { relation }))).to.deep.equal([])
    const other = line(10_000, 'vrijgesteld', { ledgerAccount: '8020' })
    expect(await codes(sale([oss, other], { relation }))).to.deep.equal(['snelstart-oss-mixed'])
    const business = customer('1005', { country: 'DE', vatNumber: 'DE136695976' })
    expect(await codes(sale([oss], { relation: business }))).to.include('snelstart-oss-vat-number')
    expect(await codes(sale([oss], { relation, date: '2021-06-30' }))).to.include('vat-code-not-on-date')
  })
})

describe('numbers of ledger accounts in SnelStart', () => {
  const id = '9ca28504-84cd-5054-914a-39f63721d731'
  const named = async (was: string, known: string): Promise<Tables> => {
    const { tables } = await demo()
    const all = tables.ledgerAccounts.all.map((one) =>
      one.code === was ? { ...one, code: `A-${was}`, id: known, aliases: [was] } : one,
    )
    return { ...tables, ledgerAccounts: makeTable('ledger-accounts.csv', all) }
  }

  it('R31: one without its id is looked up by its number, so its code must be one', async () => {
    const account = sale([line(10_000, '21%', { ledgerAccount: '8000' })], { relation: baker })
    expect((await way(account, {}, await named('8000', ''))).codes).to.deep.equal([
      'snelstart-account-number',
    ])
    expect((await way(account, {}, await named('8000', id))).codes).to.deep.equal([])
    // the import of SnelStart 12 has numbers and no ids
    const desktop = { snelstart: { form: 'desktop' } } as const
    expect((await way(account, desktop, await named('8000', id))).codes).to.deep.equal([
      'snelstart-account-number',
    ])
  })

  it('R31: also that of a rounding', async () => {
    const rounded = sale([line(10_000, '21%', { ledgerAccount: '8000' })], { relation: baker, rounding: -2 })
    const { settings } = await demo()
    const ledgerAccounts = { ...settings.ledgerAccounts, rounding: 'A-4900' }
    expect((await way(rounded, { ledgerAccounts }, await named('4900', ''))).codes).to.deep.equal([
      'snelstart-account-number',
    ])
  })
})

describe('cost centres in SnelStart', () => {
  it('R79: one that is required must be there; one that is to be made is a number', async () => {
    const tables = await withAccount('8000', { costCentre: 'required' })
    expect(await codes(sold('8000', '21%'), tables)).to.deep.equal(['cost-centre-required'])
    const made = sale([line(10_000, '21%', { costCentre: 'P-9' })], { relation: baker })
    const create = { costs: { createCostCentres: true, createCostUnits: true } }
    expect((await way(made, create)).codes).to.deep.equal(['snelstart-cost-centre-number'])
    const number = sale([line(10_000, '21%', { costCentre: '500' })], { relation: baker })
    expect((await way(number, create)).codes).to.deep.equal([])
  })
})

describe('the list of checks of SnelStart', () => {
  it('has names and codes that occur once, all in the catalogue', () => {
    const all = snelstartChecks.flatMap((check) => check.codes)
    expect(new Set(snelstartChecks.map((check) => check.name)).size).to.equal(snelstartChecks.length)
    expect(new Set(all).size).to.equal(all.length)
    for (const code of all) expect(catalogue[code], code).to.not.equal(undefined)
  })

  it('what the writer itself refuses can be lowered by no setting', () => {
    for (const code of [
      'snelstart-payload-not-valid',
      'snelstart-relation-code',
      'snelstart-cost-centre-number',
      'snelstart-account-number',
      'text-too-long',
      'pdf-empty',
      'pdf-too-large',
    ])
      expect(fixedCodes.has(code), code).to.equal(true)
  })
})
