import { expect } from 'chai'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { bankEntry, eExact, fileOf, openItems, toldOf } from './payment-files.ts'

const nl = 'demo-nl'
const heading = 'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %'
const row = (number: number, net = '100,00'): string =>
  `${number};15-01-2026;1001;Bakkerij De Korenaar;Advies;${net};21%`
const withoutVat = (...rows: string[]): string => [heading, ...rows, ''].join('\r\n')
const amounts = (delivery: Delivery): string[][] =>
  toldOf(delivery).map((line) => [line.split(';')[0]!, ...line.split(';').slice(3, 9)])

describe('payments of documents whose total the source does not give', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  it('R4: VAT that was computed counts: open items of Exact with the booked total are told', async () => {
    const home = await TestHome.make()
    const sold = await home.drop(nl, 'f.csv', withoutVat(row(20260001), row(20260002)))
    expect(sold.batch.status, sold.outcome.err).to.equal('exported')
    expect(sold.batch.totals.output).to.equal(24_200)
    const list = openItems(
      [
        { number: 20260001, total: '121', open: '21' },
        { number: 20260002, total: '121', open: '0' },
      ],
      false,
    )
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', list)
    expect(told.codes, told.outcome.err).to.deep.equal([])
    expect(amounts(told)).to.deep.equal([
      ['20260001', 'EUR', '121,00', '100,00', '0,00', '21,00', 'Deels betaald'],
      ['20260002', 'EUR', '121,00', '121,00', '0,00', '0,00', 'Betaald'],
    ])
    const listed = await home.command('payments', 'list', '--administration', nl, '--json')
    expect(listed.json.map((line) => [line['total'], line['paid'], line['open']])).to.deep.equal([
      [12_100, 10_000, 2_100],
      [12_100, 12_100, 0],
    ])
  })

  it('R92: what was sent has the booked total, as what was paid of it has', async () => {
    const home = await TestHome.make({ 'writeBack.sent': true })
    const sold = await home.drop(nl, 'f.csv', withoutVat(row(20260001)))
    const [headings = '', line = ''] = fileOf(sold, 'sent')
    expect(line.split(';')[headings.split(';').indexOf('Bedrag')]).to.equal('121,00')
  })

  it('R4: a bank entry of the booked total is a payment in full, not too much', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', withoutVat(row(20260001)))
    const entry = bankEntry(26200001, '2026-03-02', [['20260001', '121.00']])
    const paid = await home.drop(
      nl,
      'bank 2026-03-02.xml',
      eExact(`<GLTransactions>${entry}</GLTransactions>`),
    )
    expect(paid.codes).to.deep.equal([])
    expect(amounts(paid)).to.deep.equal([['20260001', 'EUR', '121,00', '121,00', '0,00', '0,00', 'Betaald']])
  })

  it('R95: a purchase whose VAT was computed is owed with it, and so is a credit note', async () => {
    const home = await TestHome.make({ 'payments.purchase': true })
    const bought =
      'Factuurnummer;Factuurdatum;Leveranciersnummer;Leveranciersnaam;Omschrijving;Bedrag excl. btw;Btw %\r\n' +
      'INK-77;15-01-2026;2001;Kantoorhandel Pen en Papier;papier;100,00;21%\r\n' +
      'INK-78;15-01-2026;2001;Kantoorhandel Pen en Papier;retour;-100,00;21%\r\n'
    const sold = await home.drop(nl, 'inkoop.csv', bought)
    expect(sold.batch.status, sold.outcome.err).to.equal('exported')
    const list = openItems(
      [
        { number: 60260001, total: '-121', open: '-21', yourRef: 'INK-77' },
        { number: 60260002, total: '121', open: '0', yourRef: 'INK-78' },
      ],
      false,
      'AP',
    )
    const told = await home.drop(nl, 'APs 2026-03-31.xml', list)
    expect(told.codes, told.outcome.err).to.deep.equal([])
    expect(amounts(told)).to.deep.equal([
      ['INK-77', 'EUR', '121,00', '100,00', '0,00', '21,00', 'Deels betaald'],
      ['INK-78', 'EUR', '-121,00', '-121,00', '0,00', '0,00', 'Betaald'],
    ])
  })

  it('R18: the same file again is still the same, and a changed amount is still told with the totals of the source', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', withoutVat(row(20260001)))
    const same = await home.drop(nl, 'f.csv', withoutVat(row(20260001)))
    expect(same.codes).to.deep.equal(['document-already-exported'])
    const changed = await home.drop(nl, 'f.csv', withoutVat(row(20260001, '110,00')))
    expect(changed.codes).to.deep.equal(['document-changed'])
    const [told] = changed.report.allFindings
    expect(told!.params['changes']).to.equal('totaal 100,00 → 110,00')
  })

  it('R4: a dollar invoice is owed in euros in SnelStart, which knows no other money', async () => {
    const snel = 'demo-snelstart'
    const home = await TestHome.make({ 'snelstart.currency': 'convert' }, snel)
    const file = `${heading};Valuta;Wisselkoers\r\n${row(20260001, '33,33')};USD;0,9173\r\n`
    const sold = await home.drop(snel, 'f.csv', file)
    expect(sold.batch.status, sold.outcome.err).to.equal('exported')
    expect(sold.batch.totals.output).to.equal(3699)
    const invoice = { factuurnummer: '20260001', factuurdatum: '2026-01-15T00:00:00', factuurbedrag: 36.99 }
    const list = JSON.stringify([{ ...invoice, openstaandSaldo: 0.99, verkoopBoeking: { id: 'x' } }])
    const told = await home.drop(snel, 'verkoopfacturen 2026-03-31.json', list)
    expect(told.codes, told.outcome.err).to.deep.equal([])
    expect(amounts(told)).to.deep.equal([
      ['20260001', 'EUR', '36,99', '36,00', '0,00', '0,99', 'Deels betaald'],
    ])
  })

  it('R4: what cannot be tied but has the booked total keeps that invoice from being taken for paid', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', withoutVat(row(20260001), row(20260002)))
    const item = (number: number) => ({ number, total: '121', open: '121' })
    await home.drop(nl, 'ARs 2026-02-28.xml', openItems([item(20260001), item(20260002)]))
    const list = openItems([item(99), item(20260002)])
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', list)
    expect(told.codes).to.deep.equal(['payment-item-near'])
    expect(told.batch.artifacts).to.deep.equal([])
  })
})
