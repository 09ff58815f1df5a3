import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { removeTemporary, sample, TestHome } from '../../e2e/home.ts'

const NL = 'demo-nl'

describe('a list of codes in CSV or Excel, dropped back', function () {
  this.timeout(60_000)
  let home: TestHome
  before(async () => {
    home = await TestHome.make()
  })
  after(removeTemporary)

  const table = (name: string): string => readFileSync(home.path('mappings', NL, `${name}.csv`), 'utf8')

  const lists: [string, string, string, string][] = [
    [
      'ledger-accounts',
      'rekeningen.csv',
      'Grootboekrekening;Omschrijving;Type;Geblokkeerd\n0070;Voorziening;90;Nee\n8000;Omzet hoog tarief;Omzet;Nee\n',
      '0070;Voorziening;90;nee;',
    ],
    [
      'journals',
      'lijst.csv',
      'Dagboek;Omschrijving;Soort dagboek;Grootboekrekening\n71;Webwinkel;Verkoop;1300\n',
      '71;Webwinkel;sales;1300;;;',
    ],
    [
      'vat-codes',
      'lijst.csv',
      'Btw-code;Omschrijving;Percentage;Verkoop/Inkoop;Type;Af te dragen\n21V;Verkoop hoog;21%;Verkoop;Exclusief;1500\n',
      '21V;Verkoop hoog;sales;21%;;;;;excluding;ja;1500;;',
    ],
    [
      'payment-conditions',
      'lijst.csv',
      'Betalingsconditie;Omschrijving;Aantal dagen\n45;45 dagen;45\n',
      '45;45 dagen;45;;',
    ],
    [
      'periods',
      'lijst.csv',
      'Boekjaar;Periode;Begindatum;Einddatum\n2027;1;1-1-2027;31-1-2027\n',
      '2027;1;01-01-2027;31-01-2027;',
    ],
    [
      'payment-conditions',
      'Betalingscondities.csv',
      'Code;Omschrijving;Betalingsdagen;Betalingswijze\n21;21 dagen;21;Op rekening\n',
      '21;21 dagen;21;;',
    ],
    [
      'vat-codes',
      'BTW-codes.csv',
      'Code;Omschrijving;Type;Percentage;Transactietype\n19B;Oud;Exclusief;19,00;Inkoop en verkoop\n',
      '19B;Oud;both;19%;;;;;excluding;ja;;;',
    ],
    ['cost-centres', 'Kostenplaatsen.csv', 'Code;Omschrijving\n400;Winkel\n', '400;Winkel;;'],
    ['cost-units', 'lijst.csv', 'Kostendrager;Omschrijving\nA9;Diversen\n', 'A9;Diversen;;'],
  ]
  for (const [name, file, text, line] of lists)
    it(`R32, R34, R82: brings ${name}.csv up to date`, async () => {
      const delivery = await home.drop(NL, file, text)
      expect(delivery.batch, delivery.outcome.err).to.include({ status: 'exported', kind: 'refresh' })
      expect(table(name).split(/\r?\n/)).to.include(line)
      const again = await home.drop(NL, file, text)
      expect(again.batch.status).to.equal('duplicate')
    })

  it('R34: what a list says in words that nobody knows does not take the place of what is known', async () => {
    await home.drop(
      NL,
      'Grootboekrekeningen 2.csv',
      'Code;Omschrijving;Type\n4500;Algemene kosten;Bijzondere lasten van weleer\n',
    )
    expect(table('ledger-accounts')).to.contain('4500;Algemene kosten;121;')
    await home.drop(
      NL,
      'Dagboeken 2.csv',
      'Code;Omschrijving;Type;Grootboekrekening;Valuta\n70;Verkoop;Verkoop;1300;EUR\n',
    )
    expect(table('journals')).to.contain('70;Verkoop;sales;1300;*;')
  })

  const roles: [string, string, Record<string, string>][] = [
    ['Klant;Leverancier', 'Ja;Nee|Nee;Ja|x;X|Nee;Nee', { 1: 'ja;nee', 2: 'nee;ja', 3: 'ja;ja' }],
    ['Customer;Supplier', 'Yes;No|No;Yes|1;1|0;0', { 1: 'ja;nee', 2: 'nee;ja', 3: 'ja;ja' }],
    ['Client;Fournisseur', 'Oui;Non|Non;Oui|Oui;Oui|Non;', { 1: 'ja;nee', 2: 'nee;ja', 3: 'ja;ja' }],
    [
      'Status;Leverancier',
      'Klant;Nee|Prospect;Ja|Klant;Ja|Prospect;Nee',
      { 1: 'ja;nee', 2: 'nee;ja', 3: 'ja;ja' },
    ],
    ['Zoekcode;Leverancier', 'A;Nee|B;Ja|C;Ja|D;Nee', { 1: ';nee', 2: ';ja', 3: ';ja', 4: ';nee' }],
  ]
  for (const [headings, rows, expected] of roles)
    it(`R47: takes who is a customer and who a supplier from the columns ${headings}`, async () => {
      const own = await TestHome.make()
      const lines = rows.split('|').map((cells, at) => `900${at + 1};Relatie ${at + 1};Dorp;${cells}`)
      const list = `Code;Naam;Plaats;${headings}\n${lines.join('\n')}\n`
      const { batch, outcome } = await own.drop(NL, 'Relaties.csv', list)
      expect(batch.status, outcome.err).to.equal('exported')
      const found = readFileSync(own.path('mappings', NL, 'relations.csv'), 'utf8').split(/\r?\n/)
      const [first] = found
      const columns = ['customer', 'supplier'].map((name) =>
        first!.replace('\ufeff', '').split(';').indexOf(name),
      )
      const told = found
        .filter((line) => /^900\d;/.test(line))
        .map((line) => [line[3], columns.map((at) => line.split(';')[at]).join(';')])
      expect(Object.fromEntries(told)).to.deep.equal(expected)
    })

  it('R47: a column Klant with names in it is no yes or no, and nothing is taken from it', async () => {
    const list = 'Code;Naam;Plaats;Klant\n9001;Verbouwing;Dorp;Jansen\n'
    const { batch, codes } = await home.drop(NL, 'projecten.csv', list)
    expect(batch.status).to.equal('rejected')
    expect(codes).to.include('value-unknown')
    expect(table('relations')).not.to.contain('Verbouwing')
  })

  it('R47: relations of Exact come into relations.csv', async () => {
    const list = readFileSync(home.path('mappings', NL, 'relations.csv'), 'utf8')
    const delivery = await home.drop(NL, 'Relaties.csv', sample('exact-relations/relaties.csv'))
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(table('relations').startsWith(list.slice(0, 100))).to.equal(true)
    expect(table('relations')).to.contain('1300;Hoveniers Groenrijk')
    expect(delivery.batch.changes?.map(({ counts }) => counts)).to.deep.equal([{ added: 1, same: 2 }])
  })
})
