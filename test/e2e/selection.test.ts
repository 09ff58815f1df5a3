import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { sales } from './results.ts'

const nl = 'demo-nl'
const two =
  sales(26700001, 2, '15-01-2026') + sales(26700011, 2, '15-02-2026').split('\r\n').slice(1).join('\r\n')
const entries = (delivery: Delivery): string[] =>
  [...delivery.artifact('GLTransactions').matchAll(/entry="(\d+)"/g)].map(([, number]) => number!)

describe('a part of a file', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  async function convert(home: TestHome, ...argv: string[]): Promise<Delivery> {
    const path = home.put(nl, 'a.csv', two)
    return home.deliveryOf(await home.command('convert', path, ...argv, '--json'), nl)
  }

  it('R42: the date of the invoice, from and until, chooses what is exported; the rest is left out and counted', async () => {
    const home = await TestHome.make()
    const part = await convert(home, '--from', '01-02-2026', '--until', '28-02-2026')
    expect(entries(part), part.outcome.err).to.deep.equal(['26700011', '26700012'])
    expect(part.batch.counts.documentsLeftOut).to.deep.equal({ 'not-selected': 2 })
    expect(part.batch.facts['selection']).to.equal('vanaf 01-02-2026; tot en met 28-02-2026')
    // the rest goes with the next file
    const rest = await convert(home)
    expect(entries(rest)).to.deep.equal(['26700001', '26700002'])
    expect(rest.batch.facts['selection'], 'R59').to.equal('alles')
  })

  it('R43: numbers from and until, journals, and nothing at all', async () => {
    const home = await TestHome.make()
    expect(entries(await convert(home, '--numbers', '26700002..26700011'))).to.deep.equal([
      '26700002',
      '26700011',
    ])
    const none = await convert(home, '--journals', '71')
    expect(none.batch.status, none.outcome.err).to.equal('duplicate')
    expect(entries(await convert(home, '--journals', '70,71'))).to.deep.equal(['26700001', '26700012'])
    expect((await home.command('convert', home.put(nl, 'b.csv', two), '--from', 'morgen')).code).to.equal(2)
  })

  it('R42: customers only writes their relations and no invoices; invoices that are wrong are no concern then', async () => {
    const home = await TestHome.make()
    const wrong = two
      .replaceAll('Bakkerij De Korenaar', 'Nieuwe Klant BV')
      .replaceAll('1001', '5001')
      .replaceAll('2,10', '9,99')
    const path = home.put(nl, 'a.csv', wrong)
    const part = home.deliveryOf(await home.command('convert', path, '--only', 'customers', '--json'), nl)
    expect(part.batch.counts.documentsExported, part.outcome.err).to.equal(0)
    expect(part.batch.counts.documentsLeftOut).to.deep.equal({ 'not-selected': 4 })
  })

  it('R43: a selection file beside the table goes along with it, or comes back with it', async () => {
    const home = await TestHome.make()
    home.put(nl, 'a.csv.selectie.csv', 'vanaf;01-02-2026\r\nnummers;26700012\r\n')
    const outcome = await home.command('convert', home.put(nl, 'a.csv', two), '--json')
    expect(entries(home.deliveryOf(outcome, nl)), outcome.err).to.deep.equal(['26700012'])
    expect(existsSync(home.path('inbox', nl, 'a.csv.selectie.csv'))).to.equal(false)

    home.put(nl, 'b.csv.selectie.csv', 'iets;anders\r\n')
    const wrong = home.deliveryOf(await home.command('convert', home.put(nl, 'b.csv', two), '--json'), nl)
    expect(wrong.codes).to.include('selection-not-understood')
    const mark = wrong.batch.id.slice(-6)
    expect(home.rejected(nl)).to.deep.equal([`b.${mark}.csv`, `b.${mark}.csv.selectie.csv`])
    expect(readFileSync(home.path('inbox', nl, 'rejected', `b.${mark}.csv.selectie.csv`), 'utf8')).to.equal(
      'iets;anders\r\n',
    )
  })

  it('R43: the daemon takes the selection with its table, and leaves one alone that has none', async () => {
    const home = await TestHome.make()
    home.put(nl, 'a.csv.selection.csv', 'until;31-01-2026\n')
    home.put(nl, 'a.csv', two)
    home.put(nl, 'anders.csv.selectie.csv', 'vanaf;01-01-2026\n')
    const once = await home.command('once', '--json')
    expect(once.code, once.err).to.equal(0)
    const batch = once.json.find((line) => line['type'] === 'batch')!
    expect((batch['counts'] as { documentsExported: number }).documentsExported).to.equal(2)
    expect(once.json.at(-1)!['waiting']).to.deep.equal([
      { administration: nl, name: 'anders.csv.selectie.csv', reason: 'selection' },
    ])
  })

  it('R42: once takes a selection for everything that it converts', async () => {
    const home = await TestHome.make()
    home.put(nl, 'a.csv', two)
    const once = await home.command('once', '--until', '31-01-2026', '--json')
    const batch = once.json.find((line) => line['type'] === 'batch')!
    expect((batch['counts'] as { documentsExported: number }).documentsExported, once.err).to.equal(2)
  })
})
