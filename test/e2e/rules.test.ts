import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookingsOf, elements } from './bookings.ts'
import { names, removeTemporary, sample, TestHome, type BatchLine } from './home.ts'
import { cells, csv, entryNumbers, headings, workbook } from './sales.ts'

const text = (...numbers: string[]): string => csv(numbers.map((number) => ({ number })))

describe('rules of the whole way', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R2: an invoice keeps its number, date, amounts and words; nothing is renumbered or corrected', async () => {
    const home = await TestHome.make()
    const odd = 'Advies  €  — “zoals besproken” & <meer>'
    const row = { number: 'F-2026/0042', text: odd, net: '37,50', vat: '7,88', gross: '45,38' }
    const delivery = await home.drop('demo-nl', 'a.csv', csv([row]))
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    const xml = delivery.artifact('GLTransactions')
    expect(xml).to.include('<GLTransaction entry="20260042">').and.to.include('Factuur F-2026/0042')
    const [booking] = bookingsOf(xml)
    expect(booking!.lines.map((l) => [l.debit, l.credit])).to.deep.equal([
      [4538, 0],
      [0, 3750],
      [0, 788],
    ])
    expect(xml).to.include(
      `<Description>${odd.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}<`,
    )
  })

  it('R7, R17: dropping a file is all there is to do, as often as wanted and without an interval', async () => {
    const home = await TestHome.make()
    for (const number of ['20260001', '20260002', '20260003'])
      home.put('demo-nl', `${number}.csv`, text(number))
    const { code, json } = await home.command('once', '--json')
    expect(code).to.equal(0)
    expect(json.at(-1)).to.deep.include({ exported: 3, rejected: 0, waiting: [] })
    for (let again = 0; again < 3; again++) {
      home.put('demo-nl', 'weer.csv', text('20260001', '20260002', '20260003'))
      expect((await home.command('once', '--json')).json.at(-1)).to.deep.include({
        exported: 0,
        nothingNew: 1,
      })
    }
    expect(home.outbox('demo-nl')).to.have.length(3)
  })

  it('R10, R12: the log has a line a file, history shows batches newest first, each with its own findings', async () => {
    const home = await TestHome.make()
    home.put('demo-nl', 'goed.csv', text('20260001'))
    await home.command('once')
    home.put('demo-nl', 'fout.csv', text('20260002').replace('21%', '17%'))
    const { json } = await home.command('once', '--json')
    const log = readFileSync(home.path('logs', 'ledgerdrop.log'), 'utf8').split('\n')
    expect(log.filter((line) => line.includes('event=batch'))).to.have.length(2)
    const history = await home.command('history', '--json')
    expect(history.json.map((line) => line['file'])).to.deep.equal(['fout.csv', 'goed.csv'])
    const wrong = json.find((line) => line['type'] === 'batch') as BatchLine
    const shown = await home.command('show', wrong.id, '--json')
    expect((shown.json.at(-1) as BatchLine).findings.map((f) => f.code)).to.include('vat-rate-unknown')
  })

  it('R20: sales, purchases, credit notes and relations of one workbook go the same way, in one batch', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop('demo-be', 'robaws.xlsx', sample('robaws/robaws.xlsx'))
    const kinds = bookingsOf(delivery.artifact('GLTransactions')).map((booking) => booking.kind)
    expect(new Set(kinds)).to.deep.equal(
      new Set(['verkoopfactuur', 'verkoopcreditnota', 'inkoopfactuur', 'inkoopcreditnota']),
    )
    expect(delivery.batch.artifacts.map((a) => a.topic)).to.deep.equal(['Accounts', 'GLTransactions', 'page'])
    expect(delivery.receipt.documents).to.deep.include({ read: 6, exported: 6, leftOut: { status: 1 } })
  })

  it('R49, R70: codes, numbers and exported documents belong to one administration', async () => {
    const home = await TestHome.make()
    const dutch = await home.drop('demo-nl', 'a.csv', text('20260001'))
    const belgian = await home.drop('demo-be', 'a.csv', text('20260001').replace('1001', '2003'))
    expect(
      [dutch, belgian].map((d) => d.batch.status),
      belgian.outcome.err,
    ).to.deep.equal(['exported', 'exported'])
    const [here] = bookingsOf(dutch.artifact('GLTransactions'))
    const [there] = bookingsOf(belgian.artifact('GLTransactions'))
    // 21% is VAT code 2 in the one, 1 in the other; so are journal and accounts.
    expect([here!.journal, ...here!.lines.map((l) => `${l.account} ${l.vatCode}`)]).to.deep.equal([
      '70',
      '1300 -',
      '8000 2',
      '1500 2',
    ])
    expect([there!.journal, ...there!.lines.map((l) => `${l.account} ${l.vatCode}`)]).to.deep.equal([
      '700',
      '400000 -',
      '700000 1',
      '451000 1',
    ])
  })

  it('R60, R62: every drop ends in the outbox, in rejected/ or as a duplicate, and all of them in archive and history', async () => {
    const home = await TestHome.make()
    const exported = await home.drop('demo-nl', 'a.csv', text('20260001'))
    const rejected = await home.drop('demo-nl', 'b.csv', text('20260002').replace('21%', '17%'))
    const duplicate = await home.drop('demo-nl', 'c.csv', text('20260001'))
    expect(home.outbox('demo-nl')).to.deep.equal([exported.batch.id])
    expect(home.rejected('demo-nl')).to.deep.equal([rejected.copyName])
    expect(names(home.root, 'inbox', 'demo-nl', '.work')).to.deep.equal([])
    const history = await home.command('history', '--json')
    const all = [duplicate, rejected, exported]
    expect(history.json.map((line) => line['id'])).to.deep.equal(all.map((d) => d.batch.id))
    for (const { archive, batch } of all) {
      const kept = names(archive)
      expect(kept).to.include.members([
        'dropped',
        'manifest.json',
        'receipt.json',
        'report.csv',
        'report.html',
        'report.json',
      ])
      expect(names(archive, 'dropped')).to.deep.equal([batch.file])
      expect(kept.includes('artifacts')).to.equal(batch.status === 'exported')
    }
    expect(names(exported.archive, 'artifacts')).to.deep.equal(names(exported.outbox))
  })

  it('R57: a wrong value is never corrected in silence: it stands in the copy as it came', async () => {
    const home = await TestHome.make()
    const row = { number: '20260001', rate: '17 %', date: '2026-1-5x' }
    const rejected = await home.drop('demo-nl', 'a.csv', csv([row]))
    expect(
      rejected.copy
        .toString('utf8')
        .split('\r\n')[1]!
        .startsWith(`${cells(row).join(';')};`),
    ).to.equal(true)
  })

  it('R98, R99: a closed or missing period is told before Exact refuses it', async () => {
    const home = await TestHome.make()
    home.table('demo-nl', 'periods', [
      'year;period;start;end;closed',
      '2026;1;2026-01-01;2026-01-31;ja',
      '2026;2;2026-02-01;2026-02-28;nee',
    ])
    const rows = ['15-01-2026', '15-02-2026', '15-03-2026'].map((date, i) => ({
      number: `2026000${i}`,
      date,
    }))
    const delivery = await home.drop('demo-nl', 'a.csv', csv(rows))
    expect(delivery.batch.status).to.equal('rejected')
    const errors = delivery.report.allFindings.filter((f) => f.severity === 'error')
    expect(errors.map((f) => [f.place.row, f.code])).to.deep.equal([
      [2, 'period-closed'],
      [4, 'period-missing'],
    ])
  })

  it('R100: two sources that feed one administration share its numbers', async () => {
    const home = await TestHome.make()
    const tabs = {
      invoices: [
        ['NR', 'DATE', 'CLIENTNR', 'CLIENTNAME', 'STATUS'],
        ['20260001', '15-01-2026', '2001', 'Slagerij Janssens', 'verzonden'],
      ],
      invoicelines: [
        ['NR', 'AMOUNT', 'PRICE', 'BTWTYPE', 'DESCRIPTION'],
        ['20260001', 1, 10, '21', 'Iets'],
      ],
    }
    const first = await home.drop('demo-be', 'r.xlsx', await workbook(tabs))
    expect(first.batch, first.outcome.err).to.include({ status: 'exported', source: 'robaws' })
    const other = csv([{ number: '20260001', customer: '2001', name: 'Slagerij Janssens' }])
    const second = await home.drop('demo-be', 'a.csv', other)
    expect(second.batch).to.include({ status: 'rejected', source: 'generic' })
    expect(second.told).to.include('2 document-changed')
  })

  it('R39, D7: with no default account at all a line without one is an error', async () => {
    const home = await TestHome.make()
    const settings = home.path('mappings', 'demo-nl', 'administration.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^ {4}sales: 8000\n/m, ''))
    const delivery = await home.drop('demo-nl', 'a.csv', text('20260001'))
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.told).to.deep.equal(['2 ledger-account-missing'])
    const given = [
      [...headings, 'Grootboekrekening'],
      [...cells({ number: '20260001' }), '8010'],
    ]
    const booked = await home.drop('demo-nl', 'b.csv', given.map((line) => line.join(';')).join('\n') + '\n')
    expect(booked.batch.status, booked.outcome.err).to.equal('exported')
    expect(bookingsOf(booked.artifact('GLTransactions'))[0]!.lines[1]!.account).to.equal('8010')
  })

  it('R81, D6: by setting Exact assigns the entry number; the invoice number goes along as reference', async () => {
    const home = await TestHome.make({ 'entryNumber.sales': 'assign' })
    const delivery = await home.drop('demo-nl', 'a.csv', text('20260001'))
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    const xml = delivery.artifact('GLTransactions')
    expect(entryNumbers(xml)).to.deep.equal([])
    expect(elements(xml, 'GLTransactions', 'GLTransaction')).to.have.length(1)
    expect(xml).to.include('<InvoiceNumber>20260001</InvoiceNumber>')
    expect(readFileSync(join(delivery.outbox, 'IMPORT.html'), 'utf8')).to.match(/twee keer importeren/i)
  })
})
