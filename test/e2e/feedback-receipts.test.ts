import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { account, exactFile } from '../feedback/exact-files.ts'
import { removeTemporary, temporary, TestHome, type Delivery } from './home.ts'
import { bankEntry, eExact, openItems } from './payment-files.ts'
import { edited, list, row } from './relation-lists.ts'
import { created, messages, refused, sales } from './results.ts'
import { csv } from './sales.ts'

const nl = 'demo-nl'
const numbers = (...all: string[]): string => csv(all.map((number) => ({ number })))

/** Rows as the receipt has them; it must add up, and the report must say the same. */
function rowsOf(
  delivery: Delivery,
  kind: string,
): { read: number; taken: number; reported: number; left: object } {
  const { receipt, batch } = delivery
  expect(batch.kind, delivery.outcome.err).to.equal(kind)
  const { read, booked, reported, leftOut } = receipt.rows
  expect(booked + reported + leftOut, 'read = taken + reported + left out').to.equal(read)
  expect(receipt.balanced).to.equal(true)
  expect(batch.counts).to.include({ rows: read, rowsBooked: booked, rowsReported: reported })
  const left = Object.fromEntries(Object.entries(receipt.rowsLeftOut).filter(([, count]) => count > 0))
  return { read, taken: booked, reported, left }
}

describe('receipts of what comes back', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  it('R6: open items in a list: taken, unchanged, not followed, and about no invoice of ours', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', numbers('20260001', '20260002', '20260003', '20260004'))
    const rows = ['20260001;121,00;21,00', '20260002;121,00;121,00', '20260003;90,00;0,00', '7;5,00;5,00']
    const text = ['Openstaande posten per 31-03-2026', 'Factuurnummer;Factuurbedrag;Openstaand', ...rows, '']
    const told = await home.drop(nl, 'openstaand.csv', text.join('\r\n'))
    expect(rowsOf(told, 'payments')).to.deep.equal({
      read: 6,
      taken: 1,
      reported: 0,
      left: { title: 1, heading: 1, unchanged: 1, 'not-followed': 1, 'not-ours': 1 },
    })
    const again = await home.drop(nl, 'openstaand.csv', text.join('\r\n'))
    expect(rowsOf(again, 'payments')).to.deep.include({ read: 6, taken: 0 })
    const bad = await home.drop(
      nl,
      'openstaand2.csv',
      [...text.slice(0, 3), '20260001;121,00;', ''].join('\r\n'),
    )
    expect(bad.batch.status).to.equal('rejected')
    expect(rowsOf(bad, 'payments')).to.include({ read: 4, taken: 0, reported: 2 })
  })

  it('R6: payments in a list, of ours and of others, of purchases and in another currency', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', numbers('20260001'))
    const rows = [
      '20260001;02-03-2026;21,00;',
      '20260001;03-03-2026;100,00;',
      '20260001;03-03-2026;5,00;USD',
      '8;02-03-2026;1,00;',
    ]
    const text = ['Factuurnummer;Betaaldatum;Betaald bedrag;Valuta', ...rows, ''].join('\r\n')
    expect(rowsOf(await home.drop(nl, 'betalingen 2026-03-31.csv', text), 'payments')).to.deep.equal({
      read: 5,
      taken: 2,
      reported: 0,
      left: { heading: 1, 'not-followed': 1, 'not-ours': 1 },
    })
    const suppliers =
      'Factuurnummer;Leverancier;Betaaldatum;Betaald bedrag\r\n20260001;X;02-03-2026;21,00\r\n'
    expect(rowsOf(await home.drop(nl, 'betalingen b.csv', suppliers), 'payments').left).to.deep.equal({
      heading: 1,
      purchases: 1,
    })
  })

  it('R6: records of Exact with open items and entries, and invoices of SnelStart', async () => {
    const home = await TestHome.make({}, 'demo-snelstart')
    await home.drop(nl, 'f.csv', numbers('20260001', '20260002'))
    const item = (open: string) => ({ number: 20260001, total: '121', open })
    const open = await home.drop(nl, 'ARs 2026-03-01.xml', openItems([item('21')], false))
    expect(rowsOf(open, 'payments')).to.deep.equal({ read: 1, taken: 1, reported: 0, left: {} })
    const same = await home.drop(nl, 'ARs 2026-03-02.xml', openItems([item('21')], false))
    expect(rowsOf(same, 'payments')).to.deep.equal({ read: 1, taken: 0, reported: 0, left: { unchanged: 1 } })
    const entry = bankEntry(26200001, '2026-03-03', [['20260002', '121.00']])
    const bank = await home.drop(nl, 'bank.xml', eExact(`<GLTransactions>${entry}</GLTransactions>`))
    expect(rowsOf(bank, 'payments')).to.include({ read: 1, taken: 1 })

    await home.drop('demo-snelstart', 'f.csv', numbers('20260001', '20260002'))
    const invoice = (factuurnummer: string, openstaandSaldo: number) => ({
      factuurnummer,
      factuurdatum: '2026-01-15T00:00:00',
      factuurbedrag: 121,
      openstaandSaldo,
    })
    const invoices = [invoice('20260001', 0), invoice('20260002', 121), invoice('9', 1)]
    const json = await home.drop('demo-snelstart', 'facturen 2026-03-31.json', JSON.stringify(invoices))
    expect(rowsOf(json, 'payments')).to.deep.equal({
      read: 3,
      taken: 1,
      reported: 0,
      left: { unchanged: 1, 'not-ours': 1 },
    })
  })

  it('R6: lists of codes, in XML, CSV and JSON', async () => {
    const home = await TestHome.make({}, 'demo-snelstart')
    const accounts = exactFile('GLAccounts', [account('8400', 'Omzet detachering', '110')])
    expect(rowsOf(await home.drop(nl, 'GLAccounts.xml', accounts), 'refresh')).to.deep.include({
      read: 1,
      taken: 1,
    })
    const again = rowsOf(await home.drop(nl, 'GLAccounts.xml', accounts), 'refresh')
    expect(again).to.deep.include({ read: 1, taken: 0, left: { unchanged: 1 } })
    const codes = 'Kostenplaats;Omschrijving\r\nKP77;Testplaats\r\n'
    expect(rowsOf(await home.drop(nl, 'Kostenplaatsen.csv', codes), 'refresh')).to.include({
      read: 2,
      taken: 1,
    })
    const places = [
      { id: '00000000-0000-4000-8000-000000000001', nummer: 77, omschrijving: 'Test', nonactief: false },
    ]
    const json = await home.drop('demo-snelstart', 'kostenplaatsen.json', JSON.stringify(places))
    expect(rowsOf(json, 'refresh')).to.include({ read: 1, reported: 0 })
  })

  it('R6, R56: a list of relations that a person looked through is taken in, not sent back', async () => {
    const home = await TestHome.make()
    const folder = temporary()
    writeFileSync(join(folder, 'in.csv'), list(row('5001', 'Nieuw BV'), row('5002', 'Anders BV')))
    const output = join(folder, 'lijst.csv')
    const argv = ['relations', 'review', join(folder, 'in.csv'), '--administration', nl, '--output', output]
    expect((await home.command(...argv)).code).to.equal(0)
    const text = edited(readFileSync(output, 'utf8'), { 'Anders BV': { actie: '' } })
    const applied = await home.drop(nl, 'lijst.csv', text)
    expect(applied.batch.status, applied.outcome.err).to.equal('applied')
    const { read, taken, reported, left } = rowsOf(applied, 'review')
    expect({ read, taken, reported }).to.deep.equal({ read: 3, taken: 1, reported: 0 })
    expect(left).to.deep.include({ 'no-action': 1 })
  })

  it('R6, R67: results of an import, and what takes a batch back', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 2))
    const answer = messages(created(26700001), refused(26700002, 'Periode is afgesloten'))
    const result = rowsOf(await home.drop(nl, 'verslag.xml', answer), 'result')
    expect(result).to.include({ read: 2, taken: 2, reported: 0 })
    expect(rowsOf(await home.drop(nl, 'verslag.xml', answer), 'result')).to.include({ read: 2, taken: 0 })
    const { id } = first.batch
    const back = await home.command('reverse', id, '--reason', 'dubbel', '--json')
    expect(rowsOf(home.deliveryOf(back, nl), 'reversal')).to.include({ read: 1, taken: 1, reported: 0 })
  })
})
