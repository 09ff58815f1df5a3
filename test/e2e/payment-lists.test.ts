import { expect } from 'chai'
import { names, removeTemporary, TestHome } from './home.ts'
import { openItems, toldOf } from './payment-files.ts'
import { csv, workbook } from './sales.ts'

const nl = 'demo-nl'

describe('lists of open items and payments, and what a person says of them', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  it('a list that may be one of invoices is refused; the command or its name says what it is', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }, { number: '20260002' }]))
    const list = 'Factuurnummer;Datum;Bedrag\r\n20260001;02-03-2026;121,00\r\n'
    const unclear = await home.drop(nl, 'lijst.csv', list)
    expect(unclear.batch.status).to.equal('rejected')
    expect(unclear.codes).to.deep.equal(['payment-list-unclear'])
    const path = home.put(nl, 'lijst2.csv', list)
    const trial = await home.command('payments', path, '--trial', '--json')
    expect(trial.json.at(-1), trial.err).to.include({ type: 'batch', status: 'exported', kind: 'payments' })
    expect(names(home.root, 'outbox', nl)).to.have.length(1)
    const real = home.deliveryOf(await home.command('payments', path, '--json'), nl)
    expect(toldOf(real), real.outcome.err).to.have.length(1)
  })

  it('a list of invoices with a column of what is open stays one of invoices', async () => {
    const home = await TestHome.make()
    const lines = csv([{ number: '20260001' }]).split('\r\n')
    const withOpen = [`${lines[0]};Openstaand`, `${lines[1]};121,00`].join('\r\n')
    const sold = await home.drop(nl, 'f.csv', withOpen)
    expect(sold.batch.kind, sold.outcome.err).to.equal('invoices')
    expect(sold.batch.status).to.equal('exported')
    const odd =
      'Factuurnummer;Factuurdatum;Bedrag excl;Bedrag incl;Openstaand\r\n20260002;15-01-2026;100,00;121,00;121,00\r\n'
    const unclear = await home.drop(nl, 'export.csv', odd)
    expect(unclear.batch.status).to.equal('rejected')
    expect(unclear.codes).to.deep.equal(['payment-list-unclear'])
  })

  it('R80: the command says of which day a list is, and that it is complete', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }, { number: '20260002' }]))
    const row = (number: string): string => `${number};121,00;121,00\r\n`
    const heading = 'Factuurnummer;Factuurbedrag;Openstaand\r\n'
    await home.drop(nl, 'openstaand 2026-02-28.csv', heading + row('20260001') + row('20260002'))
    const path = home.put(nl, 'posten.csv', heading + row('20260001'))
    const wrong = await home.command('payments', path, '--date', '31-03-2026')
    expect(wrong.code).to.equal(2)
    const given = ['payments', path, '--date', '2026-03-31', '--complete', '--json']
    const told = home.deliveryOf(await home.command(...given), nl)
    expect(
      toldOf(told).map((line) => line.split(';')[0]),
      told.outcome.err,
    ).to.deep.equal(['20260002'])
    const open = await home.command('payments', 'list', '--open', '--administration', nl, '--json')
    expect(open.json.map((line) => [line['number'], line['status'], line['listed']])).to.deep.equal([
      ['20260001', 'open', '2026-03-31'],
    ])
    const all = await home.command('payments', 'list', '--administration', nl)
    expect(all.err).to.include('20260002 | 15-01-2026').and.to.include('betaald')
    expect((await home.command('payments')).code).to.equal(2)
  })

  it('R4: rows that lack what is open refuse the list, with the row beside it; a workbook is read as well', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
    const heading = 'Factuurnummer;Factuurbedrag;Openstaand\r\n'
    const bad = await home.drop(nl, 'openstaand.csv', `${heading}20260001;121,00;\r\n`)
    expect(bad.batch.status).to.equal('rejected')
    expect(bad.told).to.deep.equal(['2 payment-value-missing'])
    expect(bad.copy.toString()).to.include('Openstaand')
    const book = await workbook({
      Posten: [
        ['Openstaande posten per 31-03-2026', null, null],
        ['Factuurnummer', 'Factuurbedrag', 'Openstaand'],
        ['20260001', 121, 21],
      ],
    })
    const told = await home.drop(nl, 'posten.xlsx', book)
    expect(
      toldOf(told).map((line) => line.split(';').slice(5, 8)),
      told.outcome.err,
    ).to.deep.equal([['100,00', '0,00', '21,00']])
    expect(told.codes).to.deep.equal([])
    const broken = openItems([{ number: 20260001, total: 'veel', open: '0' }])
    const refusedList = await home.drop(nl, 'ARs.xml', broken)
    expect(refusedList.batch.status).to.equal('rejected')
    expect(refusedList.codes).to.include('payment-xml-value')
  })

  it('the order in which dated files are dropped makes no difference to what is known in the end', async () => {
    const item = (open: string) => openItems([{ number: 20260001, total: '121', open }])
    const drops: [string, string][] = [
      ['ARs 2026-02-28.xml', item('121')],
      ['ARs 2026-03-31.xml', item('21')],
      ['betalingen 2026-04-05.csv', 'Factuurnummer;Betaaldatum;Bedrag\r\n20260001;04-04-2026;21,00\r\n'],
      ['ARs 2026-01-31 volledig.xml', openItems([{ number: 7, total: '1', open: '1' }])],
    ]
    const states: unknown[] = []
    for (const order of [drops, drops.toReversed(), [drops[2]!, drops[0]!, drops[3]!, drops[1]!]]) {
      const home = await TestHome.make()
      await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
      for (const [name, content] of order) await home.drop(nl, name, content)
      const { json } = await home.command('payments', 'list', '--administration', nl, '--json')
      const { status, paid, open, lastPaid, listed } = json.at(-1)!
      states.push({ status, paid, open, lastPaid, listed })
    }
    expect(states[0]).to.include({ status: 'paid', paid: 12_100, open: 0, listed: '2026-03-31' })
    expect(states).to.deep.equal([states[0], states[0], states[0]])
  })
})
