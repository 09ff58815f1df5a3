import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeTemporary, repository, TestHome } from '../../e2e/home.ts'
import { address, exactFile, relation } from '../exact-files.ts'

const NL = 'demo-nl'
const profile = readFileSync(join(repository, 'mappings', 'sources', 'generic.yaml'), 'utf8')
const writeBack = `writeBack:
  relations:
    columns: { Debiteurnr: code, Naam: name, Soort: role, Adres: street, Plaats: city, Btw: vatNumber }
    roleWords: { customer: D, both: DC }
    delimiter: ','
    bom: false
`

const list = exactFile('Accounts', [
  relation('1001', 'Bakkerij De Korenaar'),
  relation(
    '6001',
    'Nieuw, en Zn',
    address('Laan 1', '1000 AA', 'Ede') + '<VATNumber>NL001234567B01</VATNumber>',
  ),
  relation('6002', 'Beide BV', '<IsSupplier>1</IsSupplier>'),
  relation('6003', 'Prospect BV', '', 'P'),
  relation('6004', 'Leverancier BV', '<IsSupplier>1</IsSupplier>', 'A'),
  relation('6005', 'Dicht BV', '<IsBlocked>1</IsBlocked>'),
  relation('26', '=1+1'),
])

describe('relations that are new in the accounting package', function () {
  this.timeout(60_000)
  let home: TestHome
  beforeEach(async () => {
    home = await TestHome.make()
    home.source(NL, 'generic', profile.replace('writeBack:\n', writeBack))
  })
  after(removeTemporary)

  it('R47: come in the layout of the source, when its list does not know their number; nothing is offered twice', async () => {
    const delivery = await home.drop(NL, 'Accounts_1.xml', list)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(delivery.batch.artifacts.map(({ name, topic, count }) => [name, topic, count])).to.deep.equal([
      ['nieuwe-relaties-generic.csv', 'new-relations', 3],
    ])
    expect(delivery.artifact('new-relations')).to.equal(
      'Debiteurnr,Naam,Soort,Adres,Plaats,Btw\r\n6001,"Nieuw, en Zn",D,Laan 1,Ede,NL001234567B01\r\n6002,Beide BV,DC,,,\r\n26,\'=1+1,D,,,\r\n',
    )
    expect(delivery.report.changes?.find(({ subject }) => subject === 'new-relations')?.counts).to.deep.equal(
      { written: 3 },
    )
    const again = await home.drop(NL, 'Accounts_1.xml', list)
    expect([again.batch.status, again.batch.artifacts]).to.deep.equal(['duplicate', []])
  })

  it('D3, R47: not for relations that the source sent itself', async () => {
    const invoice =
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land;Omschrijving;Bedrag excl. btw;Btw %\n' +
      '26000001;15-01-2026;6001;Nieuw, en Zn;Laan 1;1000 AA;Ede;NL;Werk;10,00;21%\n'
    const sent = await home.drop(NL, 'v.csv', invoice)
    expect(sent.batch.status, sent.outcome.err).to.equal('exported')
    const delivery = await home.drop(NL, 'Accounts_1.xml', list)
    expect(delivery.artifact('new-relations')).to.not.contain('6001')
  })

  it('R47: a source that does not ask for them gets none', async () => {
    home.source(NL, 'generic', profile)
    const delivery = await home.drop(NL, 'Accounts_1.xml', list)
    expect(delivery.batch.artifacts).to.deep.equal([])
  })
})
