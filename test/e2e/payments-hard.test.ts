import { expect } from 'chai'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { bankEntry, eExact, openItems, toldOf } from './payment-files.ts'
import { messages, created, sales } from './results.ts'
import { csv } from './sales.ts'

const nl = 'demo-nl'
const numbers = (...all: string[]): string => csv(all.map((number) => ({ number })))
/** Number, paid, written off, open and status of each document that is told of. */
const told = (delivery: Delivery): string[] =>
  toldOf(delivery).map((line) => {
    const cells = line.split(';')
    return [cells[0], ...cells.slice(5, 9)].join(' ')
  })
const item = (number: number, open: string, total = '121') => ({ number, total, open })
const match = (entry: number, journal: string, amount: string): string =>
  `<MatchLine finyear="2026" finperiod="1" journal="${journal}" entry="${entry}" amountdc="${amount}"/>`
const matchSet = (...lines: string[]): string =>
  `<MatchSet><GLAccount code="1300"/><Account code="1001"/><MatchLines>${lines.join('')}</MatchLines></MatchSet>`

describe('payments, tried hard', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  it('R80: open items and bank entries in one file tell of an invoice once, with the date', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', numbers('20260001', '20260002'))
    await home.drop(nl, 'ARs 2026-02-28.xml', openItems([item(20260001, '121'), item(20260002, '121')]))
    const list = openItems([item(20260002, '121')])
    const bank = `<GLTransactions>${bankEntry(26200001, '2026-03-05', [['20260001', '121.00']])}</GLTransactions>`
    const both = list.replace('<Topics>', `${bank}<Topics>`)
    const once = await home.drop(nl, 'alles 2026-03-31.xml', both)
    expect(toldOf(once), once.outcome.err).to.deep.equal([
      '20260001;15-01-2026;Bakkerij De Korenaar;EUR;121,00;121,00;0,00;0,00;Betaald;05-03-2026',
    ])
    expect((await home.drop(nl, 'alles 2026-03-31.xml', both)).batch.status).to.equal('duplicate')
  })

  it('R80: a credit note that is set off against its invoice pays both, in full or in part', async () => {
    const home = await TestHome.make()
    const credit = (number: string, net: string, vat: string, gross: string) => ({ number, net, vat, gross })
    await home.drop(
      nl,
      'f.csv',
      csv([
        { number: '20260001' },
        credit('20260002', '-100,00', '-21,00', '-121,00'),
        { number: '20260003' },
        credit('20260004', '-10,00', '-2,10', '-12,10'),
      ]),
    )
    const sets =
      matchSet(match(20260001, '70', '121'), match(20260002, '70', '-121')) +
      matchSet(match(20260003, '70', '121'), match(20260004, '70', '-12.10'))
    const off = await home.drop(nl, 'MatchSets 2026-03-31.xml', eExact(`<MatchSets>${sets}</MatchSets>`))
    expect(told(off), off.outcome.err).to.deep.equal([
      '20260001 121,00 0,00 0,00 Betaald',
      '20260002 -121,00 0,00 0,00 Betaald',
      '20260003 12,10 0,00 108,90 Deels betaald',
      '20260004 -12,10 0,00 0,00 Betaald',
    ])
  })

  it('R80: a discount for early payment is written off, and what was paid is told apart', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', numbers('20260001'))
    const list =
      'Factuurnummer;Betaaldatum;Betaald bedrag;Betalingskorting\r\n20260001;02-02-2026;118,58;2,42\r\n'
    expect(told(await home.drop(nl, 'betalingen 2026-02-28.csv', list))).to.deep.equal([
      '20260001 118,58 2,42 0,00 Betaald',
    ])
    const open = await home.drop(nl, 'ARs 2026-03-31.xml', openItems([item(7, '1', '1')]))
    expect(open.batch.artifacts).to.deep.equal([])
  })

  it('R93, D5: two sources of one administration each hear of their own invoices, by their own rules', async () => {
    const home = await TestHome.make()
    const yaml = (source: string, heading: string, more: string): string =>
      `source: ${source}\nname: ${source}\ntables:\n  - name: sales\n    makes: sales\n    layout: row-per-line\n    columns:\n` +
      `      number: { headings: [${heading}], required: true }\n      date: { headings: [Dag], required: true }\n` +
      `      relationCode: [Klant]\n      relationName: [Naam]\n      lineDescription: [Tekst]\n      excluding: [Netto]\n      vatRate: [Btw]\n${more}`
    home.source(nl, 'alfa', yaml('alfa', 'Alfanummer', ''))
    home.source(
      nl,
      'beta',
      yaml(
        'beta',
        'Betanummer',
        'writeBack:\n  payments:\n    partial: ignore\n    columns: { Nr: number, Open: open }\n',
      ),
    )
    home.set(nl, { sources: ['alfa', 'beta'] })
    const file = (heading: string, ...all: number[]): string =>
      [
        `${heading};Dag;Klant;Naam;Tekst;Netto;Btw`,
        ...all.map((n) => `${n};15-01-2026;1001;Bakkerij;x;100,00;21%`),
        '',
      ].join('\r\n')
    for (const [heading, first] of [
      ['Alfanummer', 20260001],
      ['Betanummer', 20260011],
    ] as const) {
      const sold = await home.drop(nl, `${heading}.csv`, file(heading, first, first + 1))
      expect(sold.batch.status, sold.outcome.err).to.equal('exported')
    }
    const items = [item(20260001, '21'), item(20260002, '0'), item(20260011, '21'), item(20260012, '0')]
    const open = await home.drop(nl, 'ARs 2026-03-31.xml', openItems(items, false))
    const files = readdirSync(open.outbox).filter((name) => name.startsWith('betalingen'))
    expect(files, open.outcome.err).to.deep.equal(['betalingen-alfa.csv', 'betalingen-beta.csv'])
    const numbersIn = (name: string): string[] =>
      readFileSync(join(open.outbox, name), 'utf8')
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';')[0]!)
    expect(files.map(numbersIn)).to.deep.equal([['20260001', '20260002'], ['20260012']])
  })

  it('R43: an invoice that went again tells its source what changed, by what that was told before', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', numbers('20260001', '20260002'))
    const paid = openItems([item(20260001, '0'), item(20260002, '0')], false)
    expect(told(await home.drop(nl, 'ARs 2026-02-28.xml', paid))).to.have.length(2)
    const requeued = await home.command(
      'requeue',
      '20260001',
      '20260002',
      '--administration',
      nl,
      '--reason',
      'weg',
    )
    expect(requeued.code, requeued.err).to.equal(0)
    const gone = await home.drop(nl, 'ARs 2026-03-01.xml', paid)
    expect(gone.codes).to.deep.equal(['payment-item-unknown'])
    expect((await home.drop(nl, 'g.csv', numbers('20260001', '20260002'))).batch.status).to.equal('exported')
    const later = openItems([item(20260001, '0'), item(20260002, '121')], false)
    const again = await home.drop(nl, 'ARs 2026-03-31.xml', later)
    expect(told(again), again.outcome.err).to.deep.equal(['20260002 0,00 0,00 121,00 Open'])
    expect((await home.drop(nl, 'ARs 2026-03-31.xml', later)).batch.status).to.equal('duplicate')
  })

  it('R67: what a reversal made is no invoice of a source: nobody is told that it is paid', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'f.csv', sales(26700001, 2))
    await home.drop(nl, 'verslag.xml', messages(created(26700001), created(26700002)))
    const back = home.deliveryOf(
      await home.command('reverse', first.batch.id, '--reason', 'dubbel', '--json'),
      nl,
    )
    expect(back.batch.status, back.outcome.err).to.equal('exported')
    await home.command('mark', back.batch.id, 'imported')
    const db = new Database(home.path('.state', 'register.db'))
    db.prepare(`update events set time = '2026-01-31T10:00:00.000Z'`).run()
    db.close()
    const none = await home.drop(nl, 'ARs 2026-03-31.xml', openItems([item(7, '1', '1')]))
    expect(none.batch.artifacts, none.outcome.err).to.deep.equal([])
    const listed = await home.command('payments', 'list', '--administration', nl, '--json')
    expect(listed.json).to.deep.equal([])
  })

  it('R80: a batch that a person marked as imported is paid when a complete list of a later day is without it', async () => {
    const home = await TestHome.make()
    const sold = await home.drop(nl, 'f.csv', numbers('20260001'))
    await home.command('mark', sold.batch.id, 'imported')
    const none = openItems([item(7, '1', '1')])
    const before = await home.drop(nl, 'ARs 2026-03-31.xml', none)
    expect(before.codes).to.include('payment-not-listed')
    const db = new Database(home.path('.state', 'register.db'))
    db.prepare(`update events set time = '2026-03-31T10:00:00.000Z'`).run()
    db.close()
    expect(told(await home.drop(nl, 'ARs 2026-04-01.xml', none))).to.deep.equal([
      '20260001 121,00 0,00 0,00 Betaald',
    ])
  })

  it('R95: one number of two suppliers: the list names the supplier, and only that invoice is told of', async () => {
    const home = await TestHome.make({ 'payments.purchase': true })
    const heading =
      'Factuurnummer;Factuurdatum;Leveranciersnummer;Leveranciersnaam;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag'
    const bought = (code: string, name: string): string =>
      `77;15-01-2026;${code};${name};papier;100,00;21%;21,00`
    const two = [
      heading,
      bought('2001', 'Kantoorhandel Pen en Papier'),
      bought('2002', 'Drukkerij De Pers BV'),
      '',
    ].join('\r\n')
    const sold = await home.drop(nl, 'inkoop.csv', two)
    expect(sold.batch.counts.documentsExported, sold.outcome.err).to.equal(2)
    const list = (name: string): string =>
      `Factuurnummer;Factuurdatum;Leverancier;Factuurbedrag;Openstaand\r\n77;15-01-2026;${name};121,00;21,00\r\n`
    const one = await home.drop(nl, 'crediteuren 2026-03-31.csv', list('De Pers'))
    expect(one.codes, 'nobody is called that').to.deep.equal(['payment-item-ambiguous'])
    const known = await home.drop(nl, 'crediteuren 2026-04-01.csv', list('Kantoorhandel Pen & Papier'))
    expect(known.codes).to.deep.equal(['payment-item-ambiguous'])
    const exact = await home.drop(nl, 'crediteuren 2026-04-02.csv', list('DRUKKERIJ DE PERS BV'))
    expect(told(exact), exact.outcome.err).to.deep.equal(['77 100,00 0,00 21,00 Deels betaald'])
    expect(toldOf(exact)[0]).to.include('Drukkerij De Pers BV')
  })

  it('R4: an item that fits many invoices names the first and counts the others; with only its number it fits none', async () => {
    const home = await TestHome.make({ 'payments.purchase': true })
    const suppliers = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map((name) => `Zagerij ${name}`)
    const heading =
      'Factuurnummer;Factuurdatum;Leveranciersnummer;Leverancier;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag;Adres;Postcode;Plaats'
    const bought = suppliers.map(
      (name, at) =>
        `77;15-01-2026;${8801 + at};${name};hout;100,00;21%;21,00;Kade ${at + 1};1011 AA;Amsterdam`,
    )
    const sold = await home.drop(nl, 'inkoop.csv', [heading, ...bought, ''].join('\r\n'))
    expect(sold.batch.counts.documentsExported, sold.outcome.err).to.equal(5)
    const list = (row: string): string =>
      `Factuurnummer;Factuurdatum;Leverancier;Factuurbedrag;Openstaand\r\n${row}\r\n`
    const many = await home.drop(nl, 'crediteuren 2026-03-31.csv', list('77;15-01-2026;Zagerij;121,00;21,00'))
    const [finding] = many.report.allFindings
    expect(finding?.code).to.equal('payment-item-ambiguous')
    expect(finding?.params['documents']).to.match(/Zagerij Een .*Zagerij Twee .*Zagerij Drie .*\(\+ 2\)$/)
    const other = await home.drop(
      nl,
      'crediteuren 2026-04-01.csv',
      list('77;03-02-2026;Zagerij Een;5,00;5,00'),
    )
    expect(other.codes).to.deep.equal(['payment-item-unlike'])
    expect(told(other)).to.deep.equal([])
  })

  it('R45: payments after a list, reversed, and paid again: each change is told once', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', numbers('20260001'))
    const bank = (day: string, ...entries: string[]): [string, string] => [
      `bank ${day}.xml`,
      eExact(`<GLTransactions>${entries.join('')}</GLTransactions>`),
    ]
    const paid = bankEntry(26200001, '2026-03-02', [['20260001', '121.00']])
    const back = bankEntry(26200002, '2026-03-09', [['20260001', '-121.00']])
    const part = bankEntry(26200003, '2026-03-16', [['20260001', '60.50']])
    const over = bankEntry(26200004, '2026-03-23', [['20260001', '70.50']])
    const said: string[][] = []
    for (const [name, content] of [
      bank('2026-03-03', paid),
      bank('2026-03-10', paid, back),
      bank('2026-03-10', paid, back),
      bank('2026-03-17', back, part),
      bank('2026-03-24', part, over),
      ['ARs 2026-03-31.xml', openItems([item(20260001, '-10')], false)] as [string, string],
    ])
      said.push(told(await home.drop(nl, name, content)))
    expect(said).to.deep.equal([
      ['20260001 121,00 0,00 0,00 Betaald'],
      ['20260001 0,00 0,00 121,00 Open'],
      [],
      ['20260001 60,50 0,00 60,50 Deels betaald'],
      ['20260001 131,00 0,00 -10,00 Betaald'],
      [],
    ])
  })
})
