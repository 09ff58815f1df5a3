import { expect } from 'chai'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { csv, entryNumbers, workbook, type SalesRow } from './sales.ts'
import { elements } from './bookings.ts'

const row = (number: string, more: Partial<SalesRow> = {}): SalesRow => ({ number, ...more })
const twice = { net: '200,00', vat: '42,00', gross: '242,00' }
const entries = (delivery: Delivery): string[] => entryNumbers(delivery.artifact('GLTransactions'))

/** Purchases: number, supplier's code, its name, amount excluding VAT, VAT. */
const purchases = (rows: string[][]): string =>
  [
    [
      'Factuurnummer',
      'Factuurdatum',
      'Leveranciernummer',
      'Leverancier',
      'Bedrag excl. btw',
      'Btw %',
      'Btw-bedrag',
    ],
    ...rows.map(([number, code, name, net, vat]) => [number, '15-01-2026', code, name, net, '21%', vat]),
  ]
    .map((cells) => cells.join(';'))
    .join('\n') + '\n'

describe('exactly once', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R18: the same file twice is a duplicate: told, archived, nothing new in the outbox', async () => {
    const home = await TestHome.make()
    const first = await home.drop('demo-nl', 'a.csv', csv([row('20260001'), row('20260002')]))
    const second = await home.drop('demo-nl', 'a.csv', csv([row('20260001'), row('20260002')]))
    expect(second.batch.status).to.equal('duplicate')
    expect(second.outcome.code).to.equal(0)
    expect(home.outbox('demo-nl')).to.deep.equal([first.batch.id])
    expect(second.batch.counts).to.include({ documentsExported: 0, documentsAlreadyExported: 2, errors: 0 })
    expect(second.told).to.deep.equal(['2 document-already-exported', '3 document-already-exported'])
    expect(second.report.allFindings[0]!.params).to.deep.include({
      number: '20260001',
      batch: first.batch.id,
    })
    expect(second.receipt.documents).to.deep.include({ read: 2, exported: 0, alreadyExported: 2 })
    expect(second.receipt.balanced).to.equal(true)
    expect(home.rejected('demo-nl')).to.deep.equal([])
  })

  it('R18: of a file with known and new invoices only the new ones go, in another format too', async () => {
    const home = await TestHome.make()
    await home.drop('demo-nl', 'a.csv', csv([row('20260001')]))
    const cells = [
      [
        'Klantnaam',
        'Factuurnummer',
        'Klantnummer',
        'Factuurdatum',
        'Omschrijving',
        'Bedrag excl. btw',
        'Btw %',
        'Btw-bedrag',
        'Bedrag incl. btw',
      ],
      [
        'Bakkerij De Korenaar',
        '20260001',
        '1001',
        new Date('2026-01-15T00:00:00Z'),
        'Advies',
        100,
        0.21,
        21,
        121,
      ],
      [
        'Bakkerij De Korenaar',
        '20260002',
        '1001',
        new Date('2026-01-15T00:00:00Z'),
        'Advies',
        100,
        0.21,
        21,
        121,
      ],
    ]
    const delivery = await home.drop('demo-nl', 'b.xlsx', await workbook({ Blad1: cells }))
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(entries(delivery)).to.deep.equal(['20260002'])
    expect(delivery.codes).to.include('document-already-exported')
    expect(delivery.receipt.rowsLeftOut).to.include({ 'already-exported': 1 })
  })

  it('R18: a known number with other content is an error that shows what changed', async () => {
    const home = await TestHome.make()
    const first = await home.drop('demo-nl', 'a.csv', csv([row('20260001')]))
    const changed = row('20260001', {
      ...twice,
      date: '16-01-2026',
      customer: '1002',
      name: 'Garage Van Dijk',
    })
    const delivery = await home.drop('demo-nl', 'b.csv', csv([changed, row('20260002')]))
    expect(delivery.batch.status).to.equal('rejected')
    expect(home.outbox('demo-nl')).to.deep.equal([first.batch.id])
    const [error] = delivery.report.allFindings.filter((f) => f.severity === 'error')
    expect(error).to.include({ code: 'document-changed', document: '20260001' })
    expect(error!.params).to.deep.equal({
      number: '20260001',
      batch: first.batch.id,
      changes:
        'datum 15-01-2026 → 16-01-2026; totaal 121,00 → 242,00; relatie Bakkerij De Korenaar → Garage Van Dijk',
    })
  })

  it('R37: the same invoice twice in one file: once told when equal, an error when it differs', async () => {
    const home = await TestHome.make()
    // A row per invoice: a repeated number cannot be one more line.
    const file = (rows: string[]): string =>
      [
        'Factuurnummer;Factuurdatum;Klantnummer;Klant;Totaal excl;Totaal btw;Totaal incl;Btw %',
        ...rows,
        '',
      ].join('\n')
    const one = '20260001;15-01-2026;1001;Bakkerij De Korenaar;100,00;21,00;121,00;21%'
    const dearer = one.replace('20260001', '20260002').replace('100,00;21,00;121', '200,00;42,00;242')
    const equal = await home.drop('demo-nl', 'a.csv', file([one, dearer, one]))
    expect(equal.batch.status, equal.outcome.err).to.equal('exported')
    expect(entries(equal)).to.deep.equal(['20260001', '20260002'])
    expect(equal.told).to.deep.equal(['4 duplicate-in-file'])
    expect(equal.receipt.rowsLeftOut).to.include({ duplicate: 1 })

    const three = '20260003;15-01-2026;1001;Bakkerij De Korenaar;300,00;63,00;363,00;21%'
    const other = three.replace('300,00;63,00;363,00', '10,00;2,10;12,10')
    const differs = await home.drop('demo-nl', 'b.csv', file([three, other]))
    expect(differs.batch.status).to.equal('rejected')
    expect(differs.told).to.deep.equal(['3 duplicate-in-file-other'])
  })

  it('R18: lines of one invoice that do not stand together are one invoice, not a duplicate', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop(
      'demo-nl',
      'a.csv',
      csv([row('20260001', { text: 'Een' }), row('20260002'), row('20260001', { text: 'Twee' })]),
    )
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(entries(delivery)).to.deep.equal(['20260001', '20260002'])
    expect(delivery.batch.totals.output).to.equal(36_300)
  })

  it('R18: a rejected file exports nothing, so that its invoices are new when they come again', async () => {
    const home = await TestHome.make()
    await home.drop('demo-nl', 'a.csv', csv([row('20260001'), row('20260002', { rate: '17%' })]))
    const delivery = await home.drop('demo-nl', 'a.csv', csv([row('20260001'), row('20260002')]))
    expect(entries(delivery)).to.deep.equal(['20260001', '20260002'])
  })

  it('R18: numbers of suppliers are told apart by supplier, numbers of customers are not', async () => {
    const home = await TestHome.make()
    const pen = ['77', '2001', 'Kantoorhandel Pen en Papier', '100,00', '21,00']
    const kwast = ['77', '2003', 'Schildersbedrijf Kwast', '50,00', '10,50']
    const first = await home.drop('demo-nl', 'a.csv', purchases([pen, kwast]))
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    expect(elements(first.artifact('GLTransactions'), 'GLTransactions', 'GLTransaction')).to.have.length(2)
    const again = await home.drop('demo-nl', 'b.csv', purchases([kwast]))
    expect(again.batch.status).to.equal('duplicate')
    // The same supplier by its name alone, as another export writes it.
    const byName = await home.drop(
      'demo-nl',
      'c.csv',
      purchases([['77', '', 'Schildersbedrijf  kwast', '50,00', '10,50']]),
    )
    expect(byName.batch.status, byName.outcome.err).to.equal('duplicate')

    await home.drop('demo-nl', 'd.csv', csv([row('20260001')]))
    const otherCustomer = row('20260001', { customer: '1002', name: 'Garage Van Dijk' })
    const sale = await home.drop('demo-nl', 'e.csv', csv([otherCustomer]))
    expect(sale.told).to.deep.equal(['2 document-changed'])
  })

  it('R18: by setting numbers may start again every year', async () => {
    const home = await TestHome.make({ 'numbering.series': 'yearly' })
    const first = await home.drop('demo-nl', 'a.csv', csv([row('1', { date: '15-12-2025' })]))
    const second = await home.drop('demo-nl', 'b.csv', csv([row('1', { date: '15-01-2026' })]))
    expect([first, second].map((d) => d.batch.status)).to.deep.equal(['exported', 'exported'])
    const third = await home.drop('demo-nl', 'c.csv', csv([row('1', { date: '15-01-2026' })]))
    expect(third.batch.status).to.equal('duplicate')
  })

  it('R81, B24: an entry number that another invoice has is an error before Exact refuses it', async () => {
    const home = await TestHome.make()
    await home.drop('demo-nl', 'a.csv', csv([row('2026-0001')]))
    const delivery = await home.drop('demo-nl', 'b.csv', csv([row('20260001')]))
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.told).to.deep.equal(['2 document-alike-exported', '2 entry-number-in-use'])
  })
})
