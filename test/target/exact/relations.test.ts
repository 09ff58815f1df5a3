import { expect } from 'chai'
import fc from 'fast-check'
import { anyRelation, cleanText } from './arbitrary.ts'
import { open, relation, totals, type Changes, settings } from './support.ts'
import type { RelationUpdate } from '../../../src/model/entry.ts'

async function written(changes: Partial<RelationUpdate>, own: Changes = {}): Promise<string> {
  const { writer, sink } = await open(own)
  expect(writer.relation(relation(changes))).to.deep.equal([])
  await writer.finish(totals())
  return /<Account .*<\/Account>/.exec(sink.files.get('1-Accounts.xml')!)![0]
}
const withBanks = { relations: { ...settings().relations, create: true, update: true, bankAccounts: true } }

describe('a relation as Exact XML', () => {
  it('has its fields in the order of the schema (R38, R87)', async () => {
    const xml = await written(
      {
        customer: true,
        supplier: true,
        phone: '030-1234567',
        email: 'ap@acme.example',
        website: 'https://acme.example',
        street: 'Kerkstraat',
        houseNumber: '1',
        postcode: '3511 AA',
        city: 'Utrecht',
        country: 'NL',
        iban: 'nl91 abna 0417 1643 00',
        bic: 'ABNANL2A',
        vatNumber: 'NL001234567B01',
        chamberOfCommerce: '12345678',
        salesPaymentCondition: '30',
        purchasePaymentCondition: '14',
      },
      withBanks,
    )
    expect(xml).to.equal(
      '<Account code="1001" status="C"><Name>Acme B.V.</Name><Phone>030-1234567</Phone><Email>ap@acme.example</Email>' +
        '<HomePage>https://acme.example</HomePage><IsSupplier>1</IsSupplier>' +
        '<Address type="VIS" default="1"><AddressLine1>Kerkstraat 1</AddressLine1><PostalCode>3511 AA</PostalCode>' +
        '<City>Utrecht</City><Country code="NL"/></Address>' +
        '<BankAccount code="NL91ABNA0417164300" default="1"><BICCode>ABNANL2A</BICCode><IBAN>NL91ABNA0417164300</IBAN></BankAccount>' +
        '<VATNumber>NL001234567B01</VATNumber><ChamberOfCommerce>12345678</ChamberOfCommerce>' +
        '<SalesPaymentCondition code="30"/><PurchasePaymentCondition code="14"/></Account>',
    )
  })

  it('never loses a flag that Exact has: customer stays customer, supplier stays supplier (R86, R87)', async () => {
    const both = { action: 'update', hadCustomer: true, hadSupplier: true } as const
    const xml = await written({ ...both, customer: false, supplier: false })
    expect(xml).to.contain('status="C"').and.contain('<IsSupplier>1</IsSupplier>')
    await fc.assert(
      fc.asyncProperty(anyRelation(cleanText.map((text) => text.slice(0, 40))), async (one) => {
        const text = await written(one)
        expect(text.includes('status="C"')).to.equal(one.customer || one.hadCustomer)
        expect(text.includes('<IsSupplier>1</IsSupplier>')).to.equal(one.supplier || one.hadSupplier)
        expect(text).to.not.match(/status="[^C]|<IsSupplier>[^1]|<IsSales|<IsPurchase|<IsBlocked/)
      }),
      { numRuns: 100 },
    )
  })

  it('has no status when it is a supplier only', async () => {
    const xml = await written({ customer: false, supplier: true })
    expect(xml).to.contain('<Account code="1001"><Name>').and.contain('<IsSupplier>1</IsSupplier>')
  })

  it('has no bank account unless that is switched on, and never changes which one is paid to (R91)', async () => {
    const banked = { iban: 'BE68539007547034' }
    expect(await written(banked)).to.not.contain('BankAccount')
    expect(await written({ ...banked, action: 'update' }, withBanks)).to.contain(
      '<BankAccount code="BE68539007547034"><IBAN>',
    )
    expect(await written({}, withBanks)).to.not.contain('BankAccount')
  })

  it('has an empty first address line when only the rest of the address is known, none when nothing is', async () => {
    expect(await written({ country: 'BE' })).to.contain('<AddressLine1></AddressLine1><Country code="BE"/>')
    expect(await written({})).to.not.contain('Address')
  })
})

describe('new cost centres and cost units', () => {
  it('are described by their name, or by their code', async () => {
    const { writer, sink } = await open()
    expect(writer.costCentre({ code: 'VK', name: 'Verkoop' })).to.deep.equal([])
    expect(writer.costUnit({ code: 'P1', name: '' })).to.deep.equal([])
    await writer.finish(totals())
    expect(sink.files.get('1-Costcenters.xml')).to.contain(
      '<Costcenter code="VK"><Description>Verkoop</Description></Costcenter>',
    )
    expect(sink.files.get('2-Costunits.xml')).to.contain(
      '<Costunit code="P1"><Description>P1</Description></Costunit>',
    )
  })

  it('are checked as everything else', async () => {
    const { writer } = await open()
    expect(writer.costCentre({ code: 'VK', name: '\u0002' }).map(({ code }) => code)).to.deep.equal([
      'character-not-allowed',
    ])
    expect(writer.costUnit({ code: '', name: 'x' }).map(({ code }) => code)).to.deep.equal(['xml-not-valid'])
  })
})
