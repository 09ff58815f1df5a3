import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { removeTemporary, TestHome, type Delivery } from '../../e2e/home.ts'

const DEMO = 'demo-snelstart'
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

describe('lists of SnelStart, dropped back', function () {
  this.timeout(60_000)
  let home: TestHome
  beforeEach(async () => {
    home = await TestHome.make({}, DEMO)
  })
  after(removeTemporary)

  const table = (name: string): string => readFileSync(home.path('mappings', DEMO, `${name}.csv`), 'utf8')
  const row = (name: string, code: string): string | undefined =>
    table(name)
      .split(/\r?\n/)
      .find((line) => line.startsWith(`${code};`))
  const drop = (name: string, list: unknown): Promise<Delivery> => home.drop(DEMO, name, JSON.stringify(list))
  const ledger = (nummer: number, changes: object = {}) => ({
    nummer,
    omschrijving: `Rekening ${nummer}`,
    kostenplaatsVerplicht: false,
    rekeningCode: 'WinstEnVerlies',
    nonactief: false,
    grootboekfunctie: 'VerkopenOmzetHoog',
    btwSoort: ['Hoog'],
    id: uuid(nummer),
    uri: `/grootboeken/${uuid(nummer)}`,
    ...changes,
  })

  it('R24, R82: accounts bring their function, kinds of VAT, cost centre and id; what a person made of the table stays', async () => {
    const delivery = await drop('grootboeken.json', [
      ledger(8000, { omschrijving: 'Omzet hoog', kostenplaatsVerplicht: true }),
      ledger(8035, { grootboekfunctie: 'VerkopenExportBinnenEU', btwSoort: ['Geen'] }),
      ledger(8105, { grootboekfunctie: 'VerkopenOmzetLaag', btwSoort: ['Laag', 'Geen'] }),
    ])
    expect(delivery.batch, delivery.outcome.err).to.include({
      status: 'exported',
      kind: 'refresh',
      source: 'snelstart',
    })
    expect(home.outbox(DEMO)).to.deep.equal([])
    expect(row('ledger-accounts', '8000')).to.equal(
      `8000;Omzet hoog;110;nee;verplicht;VerkopenOmzetHoog;Hoog;${uuid(8000)};omzet hoog tarief`,
    )
    expect(row('ledger-accounts', '8105')).to.equal(
      `8105;Rekening 8105;110;nee;;VerkopenOmzetLaag;Laag|Geen;${uuid(8105)};`,
    )
    expect(row('ledger-accounts', '8035')).to.include(uuid(8035))
    expect(delivery.receipt).to.deep.include({ balanced: true })
    const again = await drop('grootboeken.json', [
      ledger(8105, { grootboekfunctie: 'VerkopenOmzetLaag', btwSoort: ['Geen', 'Laag'] }),
    ])
    expect(again.batch.status).to.equal('duplicate')
  })

  it('R24: after that an invoice with other VAT than its account has is told before it is refused', async () => {
    await drop('grootboeken.json', [ledger(8000, { btwSoort: ['Hoog'], omschrijving: 'Omzet hoog' })])
    const wrong = await home.drop(
      DEMO,
      'a.csv',
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Grootboekrekening;Bedrag excl. btw;Btw %\nA-1;02-03-2026;1001;Bakkerij De Korenaar;Boek;8000;100,00;9%\n',
    )
    expect([wrong.batch.status, wrong.codes]).to.deep.equal(['rejected', ['snelstart-account-function']])
  })

  it("R82: relations bring code, address, term and id; SnelStart's own are left out", async () => {
    const landen = [{ naam: 'Duitsland', landcodeISO: 'DEU', landcode: 'DE', id: uuid(49) }]
    expect((await drop('landen.json', landen)).batch.status).to.equal('exported')
    expect(row('countries', 'DE')).to.equal(`DE;Duitsland;${uuid(49)}`)
    const delivery = await drop('relaties.json', [
      {
        relatiesoort: ['Klant', 'Leverancier'],
        relatiecode: 7001,
        naam: 'Neu GmbH',
        vestigingsAdres: { straat: 'Weg 1', postcode: '10115', plaats: 'Berlin', land: { id: uuid(49) } },
        btwNummer: 'DE136695976',
        krediettermijn: 14,
        nonactief: false,
        id: uuid(7001),
      },
      { relatiesoort: ['Klant'], relatiecode: -2, naam: 'Klant onbekend', id: uuid(2) },
    ])
    expect(delivery.batch.status, delivery.told.join()).to.equal('exported')
    expect(row('relations', '7001')).to.equal(
      `7001;Neu GmbH;;DE136695976;DE;ja;ja;nee;14;;Weg 1;10115;Berlin;;${uuid(7001)};`,
    )
    expect(table('relations')).to.not.include('onbekend')
    expect(delivery.receipt.rows).to.deep.equal({ read: 2, booked: 1, reported: 0, leftOut: 1 })
  })

  it('R82: percentages give their days to VAT codes; a new one becomes a code, a past one does not', async () => {
    const of = (btwSoort: string, btwPercentage: number, datumVanaf: string, datumTotEnMet: string) => ({
      btwSoort,
      btwPercentage,
      datumVanaf: `${datumVanaf}T00:00:00`,
      datumTotEnMet: `${datumTotEnMet}T00:00:00`,
    })
    const delivery = await drop('btwtarieven.json', [
      of('Hoog', 19, '2001-01-01', '2012-09-30'),
      of('Hoog', 21, '2012-10-01', '2026-12-31'),
      of('Hoog', 22, '2027-01-01', '9999-12-31'),
      of('Laag', 9, '2019-01-01', '9999-12-31'),
      of('Geen', 0, '1900-01-01', '9999-12-31'),
    ])
    expect(delivery.batch.status, delivery.told.join()).to.equal('exported')
    expect(row('vat-codes', 'VerkopenHoog')).to.include(';01-10-2012;31-12-2026;')
    expect(row('vat-codes', 'InkopenHoog')).to.include(';01-10-2012;31-12-2026;')
    expect(row('vat-codes', 'VerkopenHoog 22%')).to.equal(
      'VerkopenHoog 22%;Btw hoog, verkoop;sales;22%;domestic;;01-01-2027;;excluding;;1500;;8000;',
    )
    expect(table('vat-codes')).to.not.include('19%;domestic')
    expect(row('vat-codes', 'VerkopenLaag')).to.include(';01-01-2019;;')
  })

  it('R34, R79: cost centres and journals come with their numbers', async () => {
    const centres = await drop('kostenplaatsen.json', [
      {
        omschrijving: 'Webwinkel',
        nonactief: false,
        nummer: 300,
        id: uuid(300),
        uri: `/kostenplaatsen/${uuid(300)}`,
      },
      {
        omschrijving: 'Nieuw',
        nonactief: true,
        nummer: 301,
        id: uuid(301),
        uri: `/kostenplaatsen/${uuid(301)}`,
      },
    ])
    expect(centres.batch.status).to.equal('exported')
    expect(row('cost-centres', '300')).to.equal(`300;Webwinkel;nee;${uuid(300)};P-300`)
    expect(row('cost-centres', '301')).to.equal(`301;Nieuw;ja;${uuid(301)};`)
    const journals = await drop('dagboeken.json', [
      { omschrijving: 'Verkopen', soort: 'Verkoop', nonactief: false, nummer: 71, id: uuid(71) },
      { omschrijving: 'Bank', soort: 'Bank', nonactief: false, nummer: 21, id: uuid(21) },
    ])
    expect(journals.batch.status, journals.told.join()).to.equal('exported')
    expect(row('journals', '71')).to.match(/^71;Verkopen;sales;1300;/)
    expect(row('journals', '21')).to.match(/^21;Bank;bank;/)
  })

  it('R82: a list of accounts of SnelStart 12 brings functions by their numbers', async () => {
    const list =
      'FldNummer;FldOmschrijving;FldGrootboekfunctieID\n8000;Omzet hoog;12\n8300;Omzet overig;13\n1010;Bank;2\n1510;Btw te vorderen;42\n'
    const delivery = await home.drop(DEMO, 'grootboek.csv', list)
    expect(delivery.batch, delivery.told.join()).to.include({ status: 'exported', kind: 'refresh' })
    expect(row('ledger-accounts', '8300')).to.equal('8300;Omzet overig;110;;;VerkopenOmzetOverig;;;')
    expect(row('ledger-accounts', '1010')).to.equal('1010;Bank;;;;;;;')
  })

  it('R47, R82: a list of customers of SnelStart 12 comes into relations.csv', async () => {
    const list =
      'FldRelatiecode;FldNaam;FldAdres;FldPostcode;FldPlaats;FldEmail;fldBtwNummer;FldIban\n7001;Nieuwe Klant;Weg 1;1000 AA;Stad;a@b.example;NL111222333B01;\n'
    const delivery = await home.drop(DEMO, 'klanten.csv', list)
    expect(delivery.batch, delivery.told.join()).to.include({ status: 'exported', kind: 'refresh' })
    expect(row('relations', '7001')).to.match(
      /^7001;Nieuwe Klant;;NL111222333B01;.*Weg 1;1000 AA;Stad;a@b.example;/,
    )
  })

  it('R28, R82: a new administration begins with them: tables without rows are filled, what others need first', async () => {
    for (const name of ['ledger-accounts', 'vat-codes', 'journals', 'relations', 'countries'])
      home.table(DEMO, name, [
        table(name)
          .split(/\r?\n/)[0]!
          .replace(/^\ufeff/, ''),
      ])
    const rate = { btwSoort: 'Hoog', btwPercentage: 21, datumVanaf: '2012-10-01T00:00:00' }
    const rates = [{ ...rate, datumTotEnMet: '9999-12-31T00:00:00' }]
    const journals = [
      { omschrijving: 'Verkopen', soort: 'Verkoop', nonactief: false, nummer: 70, id: uuid(70) },
    ]
    for (const [name, list] of [
      ['btwtarieven.json', rates],
      ['dagboeken.json', journals],
    ] as const)
      expect((await drop(name, list)).codes, name).to.deep.equal(['snelstart-list-first'])
    const accounts = await drop('grootboeken.json', [
      ledger(1300, { grootboekfunctie: 'DagboekVerkoop' }),
      ledger(1500, { grootboekfunctie: 'BtwAfTeDragenHoog' }),
      ledger(1520, { grootboekfunctie: 'BtwTeVorderenHoog' }),
      ledger(8000),
    ])
    expect(accounts.batch.status, accounts.told.join()).to.equal('exported')
    expect((await drop('btwtarieven.json', rates)).codes).to.deep.equal([])
    expect(row('vat-codes', 'VerkopenHoog')).to.match(/;1500;;8000;/)
    expect(row('vat-codes', 'InkopenHoog')).to.match(/;;1520;/)
    expect((await drop('dagboeken.json', journals)).codes).to.deep.equal([])
    expect(row('journals', '70')).to.match(/^70;Verkopen;sales;1300;/)
    const relaties = [
      {
        relatiesoort: ['Klant'],
        relatiecode: 7001,
        naam: 'Neu GmbH',
        vestigingsAdres: { straat: 'Weg 1', postcode: '10115', plaats: 'Berlin', land: { id: uuid(49) } },
        id: uuid(7001),
      },
    ]
    expect((await drop('relaties.json', relaties)).codes).to.deep.equal(['snelstart-list-first'])
    await drop('landen.json', [{ naam: 'Duitsland', landcodeISO: 'DEU', landcode: 'DE', id: uuid(49) }])
    expect((await drop('relaties.json', relaties)).batch.status).to.equal('exported')
    expect(row('relations', '7001')).to.include(';DE;')
  })

  it('a full page is told, since another may follow', async () => {
    const list = Array.from({ length: 500 }, (_, i) => ledger(70_000 + i))
    expect((await drop('grootboeken.json', list)).codes).to.include('snelstart-page-full')
  })

  it('what is broken or is dropped for an administration on Exact changes nothing', async () => {
    const broken = await home.drop(DEMO, 'grootboeken.json', '[{"grootboekfunctie": "Diversen", ')
    expect([broken.batch.status, broken.codes]).to.deep.equal(['rejected', ['snelstart-json-broken']])
    const exact = await home.drop('demo-nl', 'grootboeken.json', JSON.stringify([ledger(8000)]))
    expect([exact.batch.status, exact.codes]).to.deep.equal(['rejected', ['snelstart-list-elsewhere']])
    const deep = await home.drop(DEMO, 'x.json', `[{"grootboekfunctie":${'['.repeat(100_000)}`)
    expect(deep.batch.status).to.equal('rejected')
  })
})

describe('what SnelStart says is open', function () {
  this.timeout(60_000)
  after(removeTemporary)

  it('R4, R80: paid, partly paid and open invoices of an answer of /verkoopfacturen are remembered and told', async () => {
    const home = await TestHome.make({}, DEMO)
    const row = (number: string): string =>
      `${number};02-03-2026;1001;Bakkerij De Korenaar;Advies;8000;100,00;21%;21,00;121,00`
    const head =
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Grootboekrekening;Bedrag excl. btw;Btw %;Btw-bedrag;Bedrag incl. btw'
    const sent = await home.drop(DEMO, 'a.csv', [head, row('A-1'), row('A-2'), row('A-3'), ''].join('\n'))
    expect(sent.batch.status).to.equal('exported')
    const invoice = (factuurnummer: string, openstaandSaldo: number | string) => ({
      factuurnummer,
      factuurDatum: '2026-03-02T00:00:00',
      vervalDatum: '2026-04-01T00:00:00',
      factuurBedrag: 121,
      openstaandSaldo,
      relatie: { id: uuid(1) },
      verkoopBoeking: { id: uuid(2) },
    })
    const list = [
      invoice('A-1', 0),
      invoice('A-2', '21.00'),
      invoice('A-3', 121),
      { ...invoice('Z-9', 10), factuurBedrag: 10, factuurDatum: '2026-01-01T00:00:00' },
    ]
    const told = await home.drop(DEMO, 'verkoopfacturen 31-03-2026.json', JSON.stringify(list))
    expect(told.batch, told.told.join()).to.include({ status: 'exported', kind: 'payments' })
    const changed = told.batch.changes!.find(({ subject }) => subject === 'payments')!
    expect(changed.items.map(({ action, code }) => [action, code])).to.have.deep.members([
      ['paid', 'A-1'],
      ['partly', 'A-2'],
    ])
    expect(told.batch.artifacts).to.have.length(1)
    const text = readFileSync(`${told.outbox}/${told.batch.artifacts[0]!.name}`, 'utf8')
    expect(text).to.include('A-1').and.to.include('A-2').and.not.to.include('A-3')
    expect(told.codes).to.include('payment-item-unknown')
    const again = await home.drop(DEMO, 'verkoopfacturen 31-03-2026.json', JSON.stringify(list))
    expect(again.batch.status).to.equal('duplicate')
  })

  it('an invoice without a number or an amount is an error', async () => {
    const home = await TestHome.make({}, DEMO)
    const list = [{ factuurnummer: 'A-1', openstaandSaldo: null }]
    const told = await home.drop(DEMO, 'verkoopfacturen.json', JSON.stringify(list))
    expect([told.batch.status, told.codes]).to.deep.equal(['rejected', ['payment-value-missing']])
  })
})
