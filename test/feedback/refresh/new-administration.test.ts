import { expect } from 'chai'
import { rmSync, writeFileSync } from 'node:fs'
import { removeTemporary, TestHome } from '../../e2e/home.ts'
import { exactFile, journal, vat } from '../exact-files.ts'

const NL = 'demo-nl'

describe('a new administration', function () {
  this.timeout(60_000)
  after(removeTemporary)

  it('R28, R49: whose settings name codes that are not there yet begins with lists of Exact; invoices wait', async () => {
    const home = await TestHome.make({ 'journals.default.sales-invoice': '77' })
    rmSync(home.path('mappings', NL, 'cost-units.csv'))
    writeFileSync(
      home.path('mappings', NL, 'vat-codes.csv'),
      'code;description;direction;rate;kind;type;pay account;claim account;aliases\n',
    )
    const invoice =
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %\n1;15-01-2026;1001;Bakkerij De Korenaar;Werk;10,00;21%\n'
    home.put(NL, 'v.csv', invoice)
    home.put(NL, 'Journals_1.xml', exactFile('Journals', [journal('77', 'Verkoop', '20', '1300')]))
    const first = await home.command('once', '--json')
    const files = (outcome: typeof first): unknown[] =>
      outcome.json.flatMap((line) => {
        const { type, file, status } = line as { type: string; file: string; status: string }
        return type === 'batch' ? [[file, status]] : []
      })
    expect(files(first), first.err).to.deep.equal([['Journals_1.xml', 'exported']])
    home.put(NL, 'VATs_1.xml', exactFile('VATs', [vat('2', 'Hoog', { rates: [['0.21']], pay: '1500' })]))
    const second = await home.command('once', '--json')
    expect(files(second), second.err).to.deep.include(['VATs_1.xml', 'exported'])
    const third = await home.command('once', '--json')
    expect([...files(second), ...files(third)], third.err).to.deep.include(['v.csv', 'exported'])
  })

  it('R28, R49: begins with lists in CSV as well; an invoice list that looks like none of them waits', async () => {
    const home = await TestHome.make()
    rmSync(home.path('mappings', NL, 'journals.csv'))
    const invoice =
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %\n1;15-01-2026;1001;Bakkerij De Korenaar;Werk;10,00;21%\n'
    home.put(NL, 'v.csv', invoice)
    const waits = await home.command('once', '--json')
    expect(waits.json.at(-1), waits.err).to.deep.include({ type: 'once', exported: 0 })
    const lists =
      'Code;Omschrijving;Type;Grootboekrekening\n70;Verkoopboek;Verkoop;1300\n60;Inkoopboek;Inkoop;1600\n'
    home.put(NL, 'Dagboeken.csv', lists)
    home.put(NL, 'Grootboekrekeningen.csv', 'Code;Omschrijving\n8900;Nieuw\n')
    const told: unknown[] = []
    for (let run = 0; run < 2; run++) {
      const { json } = await home.command('once', '--json')
      for (const line of json) {
        const { type, file, status } = line as { type: string; file: string; status: string }
        if (type === 'batch') told.push([file, status])
      }
    }
    expect(told).to.have.deep.members([
      ['Dagboeken.csv', 'exported'],
      ['Grootboekrekeningen.csv', 'exported'],
      ['v.csv', 'exported'],
    ])
  })

  it('R28: a list that is put in with `convert` mends the tables too', async () => {
    const home = await TestHome.make()
    rmSync(home.path('mappings', NL, 'journals.csv'))
    const lists =
      'Code;Omschrijving;Type;Grootboekrekening\n70;Verkoopboek;Verkoop;1300\n60;Inkoopboek;Inkoop;1600\n'
    const delivery = await home.drop(NL, 'Dagboeken.csv', lists)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
  })
})
