import { expect } from 'chai'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { removeTemporary, TestHome } from './home.ts'

const HEADINGS = 'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %'
const file = (...rows: string[]): string => `\ufeff${[HEADINGS, ...rows].join('\r\n')}\r\n`
const row = (number: string, amount = '100,00'): string =>
  `${number};15-01-2026;1001;Bakkerij De Korenaar;Advies;${amount};21%`

const codes = (delivery: { batch: { findings: { code: string }[] } }): string[] =>
  delivery.batch.findings.map((cause) => cause.code)

describe('what is known before the accounting package refuses it', function () {
  this.timeout(30_000)
  after(removeTemporary)

  it('R16: a number that Exact has and that was not exported here is an error; one of our own is not', async () => {
    const home = await TestHome.make()
    expect((await home.drop('demo-nl', 'a.csv', file(row('20260001')))).batch.status).to.equal('exported')
    const table = 'journal;year;number;origin\r\n70;2026;20260001;export\r\n70;2026;20260002;export\r\n'
    writeFileSync(home.path('mappings', 'demo-nl', 'entry-numbers.csv'), table)
    const again = await home.drop('demo-nl', 'b.csv', file(row('20260001')))
    expect([again.batch.status, ...codes(again)]).to.deep.equal(['duplicate', 'document-already-exported'])
    const other = await home.drop('demo-nl', 'c.csv', file(row('20260002', '200,00')))
    expect([other.batch.status, ...codes(other)]).to.deep.equal(['rejected', 'entry-number-in-exact'])
    const free = await home.drop('demo-nl', 'd.csv', file(row('20260003', '300,00')))
    expect(free.batch.status).to.equal('exported')
  })

  it('Q55: an invoice like one that was exported under another number is a warning, and is booked', async () => {
    const home = await TestHome.make()
    await home.drop('demo-nl', 'a.csv', file(row('20260001')))
    const { batch } = await home.drop('demo-nl', 'b.csv', file(row('20260002'), row('20260003', '5,00')))
    expect(batch.status).to.equal('exported')
    expect(batch.findings.map((cause) => `${cause.code} ${cause.total}`)).to.deep.equal([
      'document-alike-exported 1',
    ])
  })

  it('R27: the first batch may be limited to a few documents; the second may be larger', async () => {
    const home = await TestHome.make({ 'firstRun.documents': 1 })
    const two = file(row('20260001'), row('20260002', '200,00'))
    const first = await home.drop('demo-nl', 'a.csv', two)
    expect([first.batch.status, ...codes(first)]).to.deep.equal(['rejected', 'first-run-too-large'])
    expect((await home.drop('demo-nl', 'b.csv', file(row('20260001')))).batch.status).to.equal('exported')
    const second = await home.drop('demo-nl', 'c.csv', file(row('20260002', '2,00'), row('20260003', '3,00')))
    expect(second.batch.status).to.equal('exported')
  })

  it('R29, R36: a batch warns of tables that were not updated for longer than the setting allows', async () => {
    const home = await TestHome.make({ 'tables.maxAge': 30 })
    const path = home.path('mappings', 'demo-nl', 'vat-codes.csv')
    const old = new Date(Date.now() - 40 * 86_400_000)
    utimesSync(path, old, old)
    const { batch } = await home.drop('demo-nl', 'a.csv', file(row('20260001')))
    expect([batch.status, ...codes({ batch })]).to.deep.equal(['exported', 'table-old'])
    expect(readFileSync(path, 'utf8')).to.include('Btw hoog')
  })
})
