import { expect } from 'chai'
import { removeTemporary, TestHome, type Delivery } from './home.ts'

const head = 'Factuurnummer;Factuurdatum;Klantnaam;Btw-nummer;Omschrijving;Bedrag excl. btw;Btw %'
const VAT = 'NL002455799B11'
const sold = (...rows: [number: number, name: string, vat?: string][]): string =>
  [
    head,
    ...rows.map(([number, name, vat = VAT]) => `${number};02-10-2026;${name};${vat};Werk;100,00;21`),
    '',
  ].join('\n')
const told = (delivery: Delivery): string[] => delivery.told.filter((one) => !one.includes('document-alike'))
const namesIn = (xml: string): string[] => [...xml.matchAll(/<Name>([^<]*)/g)].map((match) => match[1]!)

describe('one VAT number, two names', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R41: nobody is renamed, in no drop, until a file agrees with itself', async () => {
    const home = await TestHome.make({ 'relations.update': true })
    const known = 'Bouwbedrijf Steenvoorde BV'
    const first = await home.drop(
      'demo-nl',
      'a.csv',
      sold([20261001, 'Steenvoorde Infra BV'], [20261002, known]),
    )
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    expect(told(first)).to.deep.equal(['3 relation-contradicts'])
    expect(first.artifact('Accounts')).to.equal('')
    const second = await home.drop(
      'demo-nl',
      'b.csv',
      sold([20261003, known], [20261004, 'Steenvoorde Infra BV']),
    )
    expect(told(second)).to.deep.equal(['3 relation-contradicts'])
    expect(second.artifact('Accounts')).to.equal('')
    const clear = await home.drop(
      'demo-nl',
      'c.csv',
      sold([20261005, 'Steenvoorde Infra BV'], [20261006, 'Steenvoorde Infra BV']),
    )
    expect(told(clear)).to.deep.equal(['2 relation-updated'])
    expect(namesIn(clear.artifact('Accounts'))).to.deep.equal(['Steenvoorde Infra BV'])
    const after = await home.drop(
      'demo-nl',
      'd.csv',
      sold([20261007, 'Steenvoorde Infra BV'], [20261008, known]),
    )
    expect(told(after)).to.deep.equal(['3 relation-contradicts'])
    expect(after.artifact('Accounts')).to.equal('')
  })

  it('R41: each update is told, with what changes and the old name; not of a file that comes back', async () => {
    const home = await TestHome.make({ 'relations.update': true })
    const renamed = await home.drop('demo-nl', 'a.csv', sold([20261001, 'Steenvoorde Groep BV']))
    const [finding] = renamed.report.allFindings
    expect(finding?.code).to.equal('relation-updated')
    expect(finding?.params).to.deep.include({
      fields: 'name',
      was: 'Bouwbedrijf Steenvoorde BV',
      code: '1004',
    })
    const wrong = sold([20261002, 'Steenvoorde Beheer BV'], [20261003, 'Garage Van Dijk', '']).replace(
      '20261003;02-10-2026',
      '20261003;31-02-2026',
    )
    const back = await home.drop('demo-nl', 'b.csv', wrong)
    expect(back.batch.status).to.equal('rejected')
    expect(back.codes).to.not.include('relation-updated')
  })

  it('R41: a VAT number that only the source has goes to Exact with the whole record, and no address is emptied', async () => {
    const home = await TestHome.make({ 'relations.update': true })
    const right = await home.drop('demo-nl', 'b.csv', sold([20261001, 'Garage Van Dijk', 'NL001234567B13']))
    expect(right.batch.status, right.outcome.err).to.equal('exported')
    const xml = right.artifact('Accounts')
    expect(namesIn(xml)).to.deep.equal(['Garage Van Dijk'])
    expect(xml).to.match(
      /<Account code="1002" status="C">.*<AddressLine1>Havenweg 8<.*<VATNumber>NL001234567B13</s,
    )
    // without an address in the tables none is written: it would empty the one of Exact
    home.table('demo-nl', 'relations', ['code;name;customer', '1002;Garage Van Dijk;ja'])
    const bare = await home.drop('demo-nl', 'c.csv', sold([20261002, 'Garage Van Dijk', 'NL001234567B01']))
    expect(bare.artifact('Accounts'), bare.outcome.err)
      .to.contain('NL001234567B01')
      .and.not.contain('<Address')
  })

  it("R89: the VAT number of one relation with the name of another is nobody's; within a fiscal unity the name decides", async () => {
    const home = await TestHome.make()
    const row = sold([20261001, 'Garage Van Dijk', 'NL123443210B04'])
    const both = await home.drop('demo-nl', 'a.csv', row)
    expect(both.codes, both.outcome.err).to.deep.equal(['relation-ambiguous'])
    const vat = 'NL123443210B04'
    home.table('demo-nl', 'relations', [
      'code;name;customer;vat number',
      `1001;Bakkerij De Korenaar;ja;${vat}`,
      `1002;Garage Van Dijk;ja;${vat}`,
    ])
    const unity = await home.drop('demo-nl', 'b.csv', row)
    expect(unity.batch.status, unity.outcome.err).to.equal('exported')
    expect(unity.artifact('GLTransactions'))
      .to.contain('<Account code="1002"')
      .and.not.contain('<Account code="1001"')
  })
})
