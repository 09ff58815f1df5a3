import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { removeTemporary, sample, TestHome } from './home.ts'
import { bankEntry, eExact, fileOf, openItems, toldOf } from './payment-files.ts'
import { created, messages, refused, sales } from './results.ts'
import { csv } from './sales.ts'

const nl = 'demo-nl'

describe('payments, the less usual', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  it('R4, R19, R67, R92: the circle: invoices in, XML out, a result with one refused, corrected, open items in, payment file out', async () => {
    const home = await TestHome.make({ 'writeBack.sent': true, 'writeBack.statusAfterSend': 'verstuurd' })
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 3))
    expect(fileOf(first, 'sent'), first.outcome.err).to.have.length(4)
    const result = messages(created(26700001), refused(26700002, 'Periode is afgesloten'), created(26700003))
    await home.drop(nl, 'verslag.xml', result)
    const items = [26700001, 26700002, 26700003].map((number) => ({ number, total: '12.10', open: '12.10' }))

    const before = await home.drop(nl, 'ARs 2026-02-28.xml', openItems([items[0]!, items[2]!]))
    expect(before.batch.status).to.equal('duplicate')
    const mark = first.batch.id.slice(-6)
    const rest = readFileSync(home.path('inbox', nl, 'rejected', `verkoop.${mark}.csv`))
    const again = await home.drop(nl, `verkoop.${mark}.csv`, rest)
    expect(fileOf(again, 'sent')).to.have.length(2)
    await home.drop(nl, 'verslag2.xml', messages(created(26700002)))

    const open = openItems([{ ...items[1]!, open: '2.10' }])
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', open)
    expect(toldOf(told).map((line) => line.split(';')[0])).to.deep.equal(['26700001', '26700003', '26700002'])
    expect(toldOf(told).map((line) => line.split(';')[8])).to.deep.equal([
      'Betaald',
      'Betaald',
      'Deels betaald',
    ])
    expect((await home.drop(nl, 'ARs 2026-03-31.xml', open)).batch.status).to.equal('duplicate')
    const last = await home.drop(nl, 'ARs 2026-04-30.xml', openItems([{ ...items[1]!, open: '0' }]))
    expect(toldOf(last).map((line) => line.split(';').slice(0, 1))).to.deep.equal([['26700002']])
  })

  it('R4: a document that the accounting package refused is not told of', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'verkoop.csv', sales(26700001, 1))
    await home.drop(nl, 'verslag.xml', messages(refused(26700001, 'Periode is afgesloten')))
    const list = openItems([{ number: 26700001, total: '12.10', open: '0' }])
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', list)
    expect(told.batch.status).to.equal('duplicate')
    expect(told.codes).to.deep.equal(['payment-item-unknown'])
  })

  it('credit notes keep their sign; an invoice that was paid too much is told as paid, with a warning', async () => {
    const home = await TestHome.make()
    await home.drop(
      nl,
      'facturen.csv',
      csv([{ number: '20260001' }, { number: '20260002', net: '-100,00', vat: '-21,00', gross: '-121,00' }]),
    )
    const list = openItems(
      [
        { number: 20260001, total: '121', open: '-4' },
        { number: 20260002, total: '-121', open: '-21' },
      ],
      false,
    )
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', list)
    expect(told.codes).to.deep.equal(['payment-more-than-total'])
    expect(toldOf(told).map((line) => line.split(';').slice(4, 9))).to.deep.equal([
      ['121,00', '125,00', '0,00', '-4,00', 'Betaald'],
      ['-121,00', '-100,00', '0,00', '-21,00', 'Deels betaald'],
    ])
  })

  it('an invoice in dollars is told in dollars; a payment in euros alone does not say how much', async () => {
    const home = await TestHome.make()
    const heading =
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw-soort;Valuta;Wisselkoers'
    const row = '20260001;15-01-2026;1006;Harbor Supply Inc.;deel;33,33;export;USD;0,9173'
    const sold = await home.drop(nl, 'f.csv', `${heading}\r\n${row}\r\n`)
    expect(sold.batch.status, sold.outcome.err).to.equal('exported')
    const paid = await home.drop(
      nl,
      'betalingen.csv',
      'Factuurnummer;Betaaldatum;Bedrag\r\n20260001;02-03-2026;30,57\r\n',
    )
    expect(paid.codes).to.include('payment-currency-differs')
    const item = openItems([{ number: 20260001, total: '33.33', open: '3.33' }], false)
    const dollars = item.replace('<Currency code="EUR"/>', '<Currency code="USD"/>')
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', dollars)
    expect(toldOf(told).map((line) => line.split(';').slice(3, 9))).to.deep.equal([
      ['USD', '33,33', '30,00', '0,00', '3,33', 'Deels betaald'],
    ])
  })

  it('R95: purchases are told of by setting only', async () => {
    const heading =
      'Factuurnummer;Factuurdatum;Leveranciersnummer;Leveranciersnaam;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag'
    const bought = `${heading}\r\nINK-77;15-01-2026;2001;Kantoorhandel Pen en Papier;papier;100,00;21%;21,00\r\n`
    const list = openItems([{ number: 60260001, total: '-121', open: '-21', yourRef: 'ink-77' }], false, 'AP')
    const without = await TestHome.make()
    await without.drop(nl, 'inkoop.csv', bought)
    const left = await without.drop(nl, 'APs 2026-03-31.xml', list)
    expect(left.codes).to.deep.equal(['payment-purchases-left-out'])
    expect(left.batch.artifacts).to.deep.equal([])

    const home = await TestHome.make({ 'payments.purchase': true })
    expect((await home.drop(nl, 'inkoop.csv', bought)).batch.status).to.equal('exported')
    const told = await home.drop(nl, 'APs 2026-03-31.xml', list)
    expect(
      toldOf(told).map((line) => line.split(';')),
      told.outcome.err,
    ).to.deep.equal([
      [
        'INK-77',
        '15-01-2026',
        'Kantoorhandel Pen en Papier',
        'EUR',
        '121,00',
        '100,00',
        '0,00',
        '21,00',
        'Deels betaald',
        '',
      ],
    ])
  })

  it('R80, R92, R93, R95, R96: Robaws hears of full payments only, in its own layout, and of what was sent', async () => {
    const home = await TestHome.make({ 'writeBack.sent': true }, 'demo-be')
    const sold = await home.drop('demo-be', 'robaws.xlsx', sample('robaws/robaws.xlsx'))
    if (sold.batch.status !== 'exported') expect.fail(sold.outcome.err)
    const sent = fileOf(sold, 'sent')
    expect(sent[0]).to.equal('NR;DATE;CLIENTNAME;Naar boekhouder;Datum;Batch;STATUS')
    const [number = '', , , mark, , batch, status] = sent[1]!.split(';')
    expect([mark, batch, status]).to.deep.equal(['Ja', sold.batch.id, 'verstuurd'])
    const listed = await home.command('payments', 'list', '--administration', 'demo-be', '--json')
    const one = listed.json.find((line) => line['number'] === number)!
    const list = (open: number): string =>
      'Factuurnummer;Factuurdatum;Bedrag;Openstaand\r\n' +
      `${number};${String(one['date'])};${(Number(one['total']) / 100).toFixed(2)};${open.toFixed(2)}\r\n`
    expect((await home.drop('demo-be', 'openstaand 2026-03-01.csv', list(1))).batch.artifacts).to.deep.equal(
      [],
    )
    const full = await home.drop('demo-be', 'openstaand 2026-03-31.csv', list(0))
    expect(fileOf(full, 'payments')[0], full.outcome.err).to.equal('NR;DATE;CLIENTNAME;STATUS;PAID;PAIDDATE')
    expect(toldOf(full)[0]!.split(';')[3]).to.equal('Betaald')
    expect(full.batch.artifacts.map(({ name }) => name)).to.deep.equal(['betalingen-robaws.csv'])
  })

  it('R80: pages of one day are complete together, in whatever order they come', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv(['20260001', '20260002', '20260003'].map((number) => ({ number }))))
    const item = (number: number) => ({ number, total: '121', open: '121' })
    await home.drop(nl, 'ARs 2026-02-28.xml', openItems([1, 2, 3].map((n) => item(20260000 + n))))
    const full = (number: number): string =>
      openItems([item(number)]).replace('pagesize="1000"', 'pagesize="1"')
    const second = await home.drop(nl, 'open 2026-03-31_ARs_2.xml', openItems([item(20260003)]))
    expect(second.batch.status).to.equal('duplicate')
    const first = await home.drop(nl, 'open 2026-03-31_ARs_1.xml', full(20260001))
    expect(
      toldOf(first).map((line) => line.split(';')[0]),
      first.outcome.err,
    ).to.deep.equal(['20260002'])
  })

  it('R4: an item that fits several documents or none is listed with who may be meant, and nothing is guessed', async () => {
    const home = await TestHome.make({ 'numbering.series': 'yearly', 'entryNumber.sales': 'assign' })
    await home.drop(nl, 'f.csv', csv([{ number: '12', date: '15-01-2025' }]))
    const rows = [{ number: '12' }, { number: 'F2026-0077', date: '20-01-2026' }]
    const sold = await home.drop(nl, 'g.csv', csv(rows))
    expect(sold.batch.counts.documentsExported, sold.outcome.err).to.equal(2)
    const list =
      'Factuurnummer;Factuurdatum;Bedrag;Openstaand;Klant\r\n' +
      '12;;121,00;0,00;Bakkerij\r\n20260077;20-01-2026;121,00;0,00;Bakkerij\r\n999;20-01-2026;5,00;5,00;Ander\r\n'
    const told = await home.drop(nl, 'openstaand 2026-03-31 volledig.csv', list)
    expect(told.told).to.include.members([
      '2 payment-item-ambiguous',
      '3 payment-item-near',
      '4 payment-item-unknown',
    ])
    expect(told.batch.artifacts).to.deep.equal([])
    expect(told.batch.payments!.unknown).to.equal(3)
    const params = told.report.allFindings.find(({ code }) => code === 'payment-item-near')!.params
    expect(String(params['documents'])).to.include('F2026-0077')
  })

  it('R4: a number that stands in the description counts where date and total agree', async () => {
    const home = await TestHome.make({ 'entryNumber.sales': 'assign' })
    await home.drop(nl, 'f.csv', csv([{ number: 'F2026-0077' }]))
    const item = { number: 26700123, total: '121', open: '0', description: 'Factuur F2026-0077: Advies' }
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', openItems([item], false))
    expect(
      toldOf(told).map((line) => line.split(';')[0]),
      told.outcome.err,
    ).to.deep.equal(['F2026-0077'])
  })

  it('R4: an invoice that is of another amount in the books is not told of', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
    const told = await home.drop(
      nl,
      'ARs 2026-03-31.xml',
      openItems([{ number: 20260001, total: '100', open: '0' }], false),
    )
    expect(told.codes).to.deep.equal(['payment-total-differs'])
    expect(told.batch.status).to.equal('duplicate')
  })

  it('R4: a reversed payment of which nobody told is not told on, and one that was known opens the invoice again', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
    const bank = (...entries: string[]): string =>
      eExact(`<GLTransactions>${entries.join('')}</GLTransactions>`)
    const back = bankEntry(26200009, '2026-03-09', [['20260001', '-121.00']])
    const alone = await home.drop(nl, 'bank 2026-03-09.xml', bank(back))
    expect(alone.codes).to.include('payment-unlike')
    expect(alone.batch.artifacts).to.deep.equal([])
    const paid = await home.drop(
      nl,
      'bank 2026-03-10.xml',
      bank(bankEntry(26200001, '2026-03-02', [['20260001', '121.00']])),
    )
    expect(paid.batch.artifacts, 'paid and paid back').to.deep.equal([])
    const listed = await home.command('payments', 'list', '--open', '--administration', nl, '--json')
    expect(listed.json.map((line) => [line['status'], line['paid'], line['open']])).to.deep.equal([
      ['open', 0, 12_100],
    ])
  })

  it('R45: bank entries that name no invoice are tied by what they were matched with', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
    const own =
      '<GLTransaction entry="20260001"><TransactionType number="20"/><Journal code="70" type="20"/><FinYear number="2026"/>' +
      '<GLTransactionLine type="20"><Date>2026-01-15</Date><GLAccount code="1300" type="20"/>' +
      '<Amount><Currency code="EUR"/><Value>121</Value></Amount><MatchID>7</MatchID></GLTransactionLine></GLTransaction>'
    const entry = bankEntry(26200001, '2026-02-02', [['', '121.00']]).replace(
      '<References><InvoiceNumber></InvoiceNumber></References>',
      '<MatchID>7</MatchID>',
    )
    const lost = bankEntry(26200002, '2026-02-03', [['', '5.00']])
    const told = await home.drop(
      nl,
      'mutaties.xml',
      eExact(`<GLTransactions>${entry}${lost}${own}</GLTransactions>`),
    )
    expect(
      toldOf(told).map((line) => line.split(';').slice(8)),
      told.outcome.err,
    ).to.deep.equal([['Betaald', '02-02-2026']])
    expect(told.codes).to.include('payment-without-reference')
  })

  it('a bank entry without its counterpart is not read, since it does not show who paid', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
    const entry = bankEntry(26200001, '2026-02-02', [['20260001', '121.00']]).replace(
      '<Value>121</Value>',
      '<Value>0</Value>',
    )
    const told = await home.drop(nl, 'bank.xml', eExact(`<GLTransactions>${entry}</GLTransactions>`))
    expect(told.codes).to.include('payment-entry-unbalanced')
    expect(told.batch.artifacts).to.deep.equal([])
  })
})
