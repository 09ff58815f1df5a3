import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elements } from './bookings.ts'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { csv, entryNumbers, workbook, type SalesRow } from './sales.ts'

const accounts = (delivery: Delivery): Record<string, unknown>[] =>
  elements(delivery.artifact('Accounts'), 'Accounts', 'Account')
const codes = (delivery: Delivery): string[] => accounts(delivery).map((account) => String(account['code']))
const topics = (delivery: Delivery): string[] => delivery.batch.artifacts.map((artifact) => artifact.topic)

const customers = (...rows: string[]): string =>
  ['Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land;E-mail;Btw-nummer', ...rows, ''].join('\n')
const timmerman = '5001;Timmerbedrijf Spaan;Zaagweg 3;3511 AB;Utrecht;NL;info@spaan.example;'
const bloemist = '5002;Bloemist Roos;Bloemstraat 9;1012 AB;Amsterdam;NL;info@roos.example;NL123456782B12'

/** Sales with the customer's address, as a package exports them that owns its relations. */
function withAddress(rows: SalesRow[]): string {
  const heading =
    'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land;Bedrag excl. btw;Btw %'
  const lines = rows.map(
    ({ number, customer = '5001', name = 'Timmerbedrijf Spaan' }) =>
      `${number};15-01-2026;${customer};${name};Zaagweg 3;3511 AB;Utrecht;NL;100,00;21%`,
  )
  return [heading, ...lines, ''].join('\n')
}

describe('relation lists', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('become a file of relations and nothing else; dropped again they give nothing new (R55)', async () => {
    const home = await TestHome.make()
    const list = customers(timmerman, bloemist)
    const first = await home.drop('demo-nl', 'klanten.csv', list)
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    expect(topics(first)).to.deep.equal(['Accounts', 'page'])
    expect(codes(first)).to.deep.equal(['5001', '5002'])
    expect(accounts(first)[1]).to.deep.include({
      status: 'C',
      Name: 'Bloemist Roos',
      Email: 'info@roos.example',
      VATNumber: 'NL123456782B12',
    })
    expect(first.batch.counts).to.include({ relationsWritten: 2, documents: 0 })
    expect(first.receipt.balanced).to.equal(true)

    const again = await home.drop('demo-nl', 'klanten.csv', list)
    expect(again.batch.status, again.outcome.err).to.equal('duplicate')
    expect(again.batch.counts.relationsWritten).to.equal(0)
    expect(home.outbox('demo-nl')).to.deep.equal([first.batch.id])
  })

  it('R87: relations of the tables are known, and are not written again', async () => {
    const home = await TestHome.make()
    const known =
      '1001;Bakkerij De Korenaar;Molenstraat 12;3511 AB;Utrecht;NL;administratie@dekorenaar.example;'
    const delivery = await home.drop('demo-nl', 'klanten.csv', customers(known, timmerman))
    expect(codes(delivery)).to.deep.equal(['5001'])
  })

  it('R38: a relation without an address is an error, and nothing of the list goes', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop(
      'demo-nl',
      'klanten.csv',
      customers(timmerman, '5003;Zonder Adres;;;;;;'),
    )
    expect(delivery.batch.status).to.equal('rejected')
    expect(home.outbox('demo-nl')).to.deep.equal([])
    expect(
      delivery.report.allFindings.filter((f) => f.severity === 'error').map((f) => f.place.row),
    ).to.include(3)
  })

  it('suppliers get the flag of suppliers', async () => {
    const home = await TestHome.make()
    const list =
      'Leveranciernummer;Leverancier;Adres;Postcode;Plaats;Land\n7001;Houthandel Eik;Bosweg 1;8011 LM;Zwolle;NL\n'
    const delivery = await home.drop('demo-nl', 'leveranciers.csv', list)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(accounts(delivery)[0]).to.deep.include({ code: '7001', IsSupplier: '1' })
    expect(accounts(delivery)[0]).to.not.have.property('status')
  })
})

describe('relations of invoices', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R87: a new relation is written once, before the entries, over two drops', async () => {
    const home = await TestHome.make()
    const first = await home.drop(
      'demo-nl',
      'a.csv',
      withAddress([{ number: '20260001' }, { number: '20260002' }]),
    )
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    expect(topics(first)).to.deep.equal(['Accounts', 'GLTransactions', 'page'])
    expect(first.batch.artifacts.map((a) => a.name)).to.deep.equal([
      '1-Accounts.xml',
      '2-GLTransactions.xml',
      'IMPORT.html',
    ])
    expect(codes(first)).to.deep.equal(['5001'])
    const second = await home.drop('demo-nl', 'b.csv', withAddress([{ number: '20260003' }]))
    expect(topics(second)).to.deep.equal(['GLTransactions', 'page'])
    expect(entryNumbers(second.artifact('GLTransactions'))).to.deep.equal(['20260003'])
    expect(second.artifact('GLTransactions')).to.include('<Account code="5001"/>')
  })

  it('R87: a relation of a rejected file is not made, and is written when the file is corrected', async () => {
    const home = await TestHome.make()
    const text = withAddress([{ number: '20260001' }])
    const rejected = await home.drop('demo-nl', 'a.csv', text.replace('21%', '17%'))
    expect(rejected.batch.status).to.equal('rejected')
    const delivery = await home.drop('demo-nl', 'a.csv', text)
    expect(codes(delivery)).to.deep.equal(['5001'])
  })

  it('R87: by setting a new relation is an error', async () => {
    const home = await TestHome.make({ 'relations.create': false })
    const delivery = await home.drop('demo-nl', 'a.csv', withAddress([{ number: '20260001' }]))
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.codes).to.deep.equal(['relation-unknown'])
  })

  it('R86: EXACT_ONLINE_CODE in the list of clients decides, whatever the numbers of the source are', async () => {
    const home = await TestHome.make({}, 'demo-be')
    const tabs = {
      clients: [
        ['NR', 'NAME', 'STREET', 'ZIPCODE', 'CITY', 'COUNTRY', 'EXACT_ONLINE_CODE'],
        ['K-77', 'De Kroon', 'Grote Markt 11', '9000', 'Gent', 'BE', '2002'],
      ],
      invoices: [
        ['NR', 'DATE', 'CLIENTNR', 'CLIENTNAME', 'STATUS'],
        ['20260001', '15-01-2026', 'K-77', 'De Kroon', 'verzonden'],
      ],
      invoicelines: [
        ['NR', 'AMOUNT', 'PRICE', 'BTWTYPE', 'DESCRIPTION'],
        ['20260001', 1, 10, '21', 'Iets'],
      ],
    }
    const delivery = await home.drop('demo-be', 'r.xlsx', await workbook(tabs))
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(topics(delivery)).to.deep.equal(['GLTransactions', 'page'])
    expect(delivery.artifact('GLTransactions')).to.include('<Account code="2002"/>')
  })
})

describe('cost centres and cost units', function () {
  this.timeout(30_000)
  const heading =
    'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %;Kostenplaats;Kostendrager'
  const line = (number: string, centre: string, unit: string): string =>
    `${number};15-01-2026;1001;Bakkerij De Korenaar;100,00;21%;${centre};${unit}`
  afterEach(removeTemporary)

  it('R79: unknown ones are errors, unless they are made by setting: then written once, before the entries', async () => {
    const home = await TestHome.make()
    const text = [heading, line('20260001', 'NIEUW', 'D1'), line('20260002', 'NIEUW', 'A1'), ''].join('\n')
    const refused = await home.drop('demo-nl', 'a.csv', text)
    expect(refused.batch.status).to.equal('rejected')
    expect(refused.codes).to.include.members(['cost-centre-unknown', 'cost-unit-unknown'])

    home.set('demo-nl', { 'costs.createCostCentres': true, 'costs.createCostUnits': true })
    const delivery = await home.drop('demo-nl', 'a.csv', text)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(topics(delivery)).to.deep.equal(['Costcenters', 'Costunits', 'GLTransactions', 'page'])
    const made = (topic: string, name: string): unknown[] =>
      elements(delivery.artifact(topic), topic, name).map((element) => element['code'])
    expect(made('Costcenters', 'Costcenter')).to.deep.equal(['NIEUW'])
    expect(made('Costunits', 'Costunit')).to.deep.equal(['D1'])
    expect(delivery.artifact('GLTransactions')).to.include('<Costcenter code="NIEUW"/><Costunit code="D1"/>')
  })

  it('R79: known ones are found by code and by alias', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop(
      'demo-nl',
      'a.csv',
      [heading, line('20260001', 'P-200', 'uren'), ''].join('\n'),
    )
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(topics(delivery)).to.deep.equal(['GLTransactions', 'page'])
    expect(delivery.artifact('GLTransactions')).to.include('<Costcenter code="200"/><Costunit code="A1"/>')
  })
})

describe('large batches', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('are split over files by the number of entries, each entry once and in order', async () => {
    const home = await TestHome.make({ 'exact.maxEntries': 3 })
    const rows = Array.from({ length: 8 }, (_, i) => ({ number: String(20260001 + i) }))
    const delivery = await home.drop('demo-nl', 'a.csv', csv(rows))
    expect(delivery.batch.artifacts.map((a) => [a.topic, a.count])).to.deep.equal([
      ['GLTransactions', 3],
      ['GLTransactions', 3],
      ['GLTransactions', 2],
      ['page', 0],
    ])
    const files = delivery.batch.artifacts.filter((a) => a.topic === 'GLTransactions')
    const entries = files.flatMap((a) => entryNumbers(readFileSync(join(delivery.outbox, a.name), 'utf8')))
    expect(entries).to.deep.equal(rows.map((row) => row.number))
    const page = readFileSync(join(delivery.outbox, 'IMPORT.html'), 'utf8')
    for (const { name } of files) expect(page).to.include(name)
  })
})
