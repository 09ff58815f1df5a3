import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { names, removeTemporary, TestHome, type Delivery } from './home.ts'
import { messages, sales, created, refused } from './results.ts'

const nl = 'demo-nl'

describe('import results of Exact', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  async function statusOf(home: TestHome, delivery: Delivery): Promise<unknown> {
    const { json, err } = await home.command('show', delivery.batch.id, '--json')
    expect(json.at(-1), err).to.not.equal(undefined)
    return json.at(-1)!['status']
  }

  it('R67: a refused entry is free to go again, the accepted ones never', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 3))
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    const text = 'Periode is afgesloten'
    const result = messages(created(26700001), refused(26700002, text), created(26700003))
    const told = await home.drop(nl, 'verslag.xml', result)
    expect(told.batch.status, told.outcome.err).to.equal('exported')
    expect(told.batch.kind).to.equal('result')
    expect(await statusOf(home, first)).to.equal('partly-imported')
    expect(told.codes).to.deep.equal(['exact-refused'])
    const [found] = told.report.allFindings
    expect(found).to.include({ origin: 'exact', value: text, document: '26700002' })
    expect(found!.place.row).to.equal(3)
    expect(home.outbox(nl), 'nothing for the outbox').to.deep.equal([first.batch.id])

    // only the refused row comes back, in a file that carries the name of its batch
    const mark = first.batch.id.slice(-6)
    expect(home.rejected(nl)).to.deep.equal([`verkoop.${mark}.csv`])
    const rest = readFileSync(home.path('inbox', nl, 'rejected', `verkoop.${mark}.csv`), 'utf8')
    expect(rest.split('\r\n').length - 1 || rest.split('\n').length - 1).to.equal(2)
    expect(rest).to.include('26700002').and.to.include(text).and.not.to.include('26700001')
    expect(readFileSync(join(told.archive, `verkoop.${mark}.csv`), 'utf8')).to.equal(rest)
    const whole = readFileSync(join(told.archive, `geheel-verkoop.${mark}.csv`), 'utf8')
    expect(whole).to.include('26700001').and.to.include(text)

    const again = await home.drop(nl, `verkoop.${mark}.csv`, rest)
    expect(again.batch.status, again.outcome.err).to.equal('exported')
    expect(again.batch.counts.documentsExported).to.equal(1)
    const all = await home.drop(nl, 'verkoop.csv', sales(26700001, 3))
    expect(all.batch.status).to.equal('duplicate')
  })

  it('R67: the same result a second time changes nothing', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 2))
    const result = messages(created(26700001), created(26700002))
    expect((await home.drop(nl, 'verslag.xml', result)).batch.status).to.equal('exported')
    expect(await statusOf(home, first)).to.equal('imported')
    const again = await home.drop(nl, 'verslag.xml', result)
    expect(again.batch.status, again.outcome.err).to.equal('duplicate')
    expect(await statusOf(home, first)).to.equal('imported')
  })

  it('R67: a batch of which every entry is refused has failed, and goes again as a whole', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 2))
    const result = messages(refused(26700001, 'Iets'), refused(26700002, 'Iets'))
    await home.drop(nl, 'verslag.xml', result)
    expect(await statusOf(home, first)).to.equal('failed')
    const again = await home.drop(nl, 'verkoop.csv', sales(26700001, 2))
    expect(again.batch.counts.documentsExported, again.outcome.err).to.equal(2)
  })

  it('R67: a fatal message says that nothing was imported', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 2))
    const fatal =
      '<Message type="3"><Description>Data at the root level is invalid. Line 1, position 1.</Description></Message>'
    const told = await home.drop(nl, 'verslag.xml', messages(fatal))
    expect(told.codes, told.outcome.err).to.deep.equal(['result-fatal'])
    expect(await statusOf(home, first)).to.equal('failed')
  })

  it('R67: a result that fits several batches asks for the name of one, and takes it from the name of the file', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'a.csv', sales(26700001, 1))
    await home.drop(nl, 'b.csv', sales(26700002, 1))
    const fatal = messages('<Message type="3"><Description>Kapot</Description></Message>')
    const told = await home.drop(nl, 'verslag.xml', fatal)
    expect(told.batch.status).to.equal('rejected')
    expect(told.codes).to.deep.equal(['result-batch-ambiguous'])
    const named = await home.drop(nl, `verslag ${first.batch.id.slice(-6)}.xml`, fatal)
    expect(named.codes, named.outcome.err).to.deep.equal(['result-fatal'])
    expect(await statusOf(home, first)).to.equal('failed')
  })

  it('R67: tells when no batch has these entries', async () => {
    const home = await TestHome.make()
    const told = await home.drop(nl, 'verslag.xml', messages(created(26700001)))
    expect(told.codes, told.outcome.err).to.deep.equal(['result-batch-unknown'])
    expect(names(home.root, 'outbox', nl)).to.deep.equal([])
  })

  it('R61: records the numbers that Exact gave, in the order of the file', async () => {
    const home = await TestHome.make({ 'entryNumber.sales': 'assign' })
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 2))
    const told = await home.drop(nl, 'verslag.xml', messages(created(801), created(802)))
    expect(told.batch.status, told.outcome.err).to.equal('exported')
    expect(told.batch.changes!.find(({ subject }) => subject === 'documents')!.items).to.deep.equal([
      {
        action: 'accepted',
        code: '26700001',
        name: 'Bakkerij De Korenaar',
        fields: [{ field: 'number', from: '', to: '801' }],
      },
      {
        action: 'accepted',
        code: '26700002',
        name: 'Bakkerij De Korenaar',
        fields: [{ field: 'number', from: '', to: '802' }],
      },
    ])
    expect(await statusOf(home, first)).to.equal('imported')
    expect((await home.drop(nl, 'verslag.xml', messages(created(801), created(802)))).batch.status).to.equal(
      'duplicate',
    )
  })

  it('R67: refused entries that Exact was to number are found by the invoice they name, and never guessed', async () => {
    const home = await TestHome.make({ 'entryNumber.sales': 'assign' })
    const first = await home.drop(nl, 'verkoop.csv', sales(26700001, 2))
    const nameless =
      '<Message type="0"><Topic code="GLTransactions" node="GLTransaction"/><Description>Nee</Description></Message>'
    const unclear = await home.drop(nl, 'verslag.xml', messages(created(801), nameless))
    expect(unclear.codes, unclear.outcome.err).to.deep.equal(['result-entries-unclear'])
    expect(await statusOf(home, first)).to.equal('exported')
    const named = nameless.replace(
      '</Message>',
      '<InnerXML><GLTransaction><GLTransactionLine><References><InvoiceNumber>26700002</InvoiceNumber></References></GLTransactionLine></GLTransaction></InnerXML></Message>',
    )
    const told = await home.drop(nl, 'verslag.xml', messages(created(801), named))
    expect(told.codes, told.outcome.err).to.deep.equal(['exact-refused'])
    expect(await statusOf(home, first)).to.equal('partly-imported')
  })

  it('R71: known texts of Exact say what to do, in the language of the administration', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'verkoop.csv', sales(26700001, 1))
    const told = await home.drop(
      nl,
      'v.xml',
      messages(refused(26700001, 'U heeft geen rechten voor deze actie')),
    )
    expect(told.report.allFindings[0]!.remedy).to.include('beheerder van Exact')
  })
})

describe('transactions that Exact exports', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  const entry = (number: number, journal = '70', type = '20'): string =>
    `<GLTransaction entry="${number}"><TransactionType number="${type}"/><Journal code="${journal}" type="20"/><Date>2026-01-15</Date>` +
    `<GLTransactionLine type="${type}" linetype="0" line="1" status="20"><Date>2026-01-15</Date><FinYear number="2026"/><FinPeriod number="1"/>` +
    `<GLAccount code="8000"/><Amount><Currency code="EUR"/><Value>-10</Value></Amount></GLTransactionLine></GLTransaction>`
  const exported = (...entries: string[]): string =>
    `<?xml version="1.0" encoding="utf-8"?><eExact><GLTransactions>${entries.join('')}</GLTransactions><Topics><Topic code="GLTransactions" count="${entries.length}" pagesize="100"/></Topics><Messages/></eExact>`

  it('R16: tell which numbers there are, made by us or by hand, and a number made by hand is refused', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'a.csv', sales(26700001, 1))
    const told = await home.drop(
      nl,
      'GLTransactions_1.xml',
      exported(entry(26700001), entry(26700002), entry(7, '20', '40')),
    )
    expect(told.batch.status, told.outcome.err).to.equal('exported')
    const table = readFileSync(home.path('mappings', nl, 'entry-numbers.csv'), 'utf8')
    expect(table.trim().split(/\r?\n/).slice(1)).to.deep.equal([
      '70;2026;26700001;ledgerdrop',
      '70;2026;26700002;Exact',
    ])
    const refusedNumber = await home.drop(nl, 'b.csv', sales(26700002, 1))
    expect(refusedNumber.codes, refusedNumber.outcome.err).to.include('entry-number-in-exact')
    const again = await home.drop(nl, 'GLTransactions_1.xml', exported(entry(26700001), entry(26700002)))
    expect(again.batch.status, again.outcome.err).to.equal('duplicate')
    await home.drop(nl, 'GLTransactions_2.xml', exported(entry(26700003)))
    expect(readFileSync(home.path('mappings', nl, 'entry-numbers.csv'), 'utf8'))
      .to.include(table.trim())
      .and.to.include('26700003')
  })

  it('R16, R43: a number that was imported from here is not said to be made by hand', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'a.csv', sales(26700001, 1))
    await home.drop(nl, 'r.xml', messages(refused(26700001, 'Periode is afgesloten')))
    // the period was opened, and the same file imported once more: nobody told
    await home.drop(nl, 'GLTransactions_1.xml', exported(entry(26700001)))
    const again = await home.drop(nl, 'b.csv', sales(26700001, 1))
    expect(again.codes, again.outcome.err).to.deep.equal(['entry-number-imported'])
    const freed = await home.command('requeue', '26700001', '--reason', 'verwijderd in Exact')
    expect(freed.code, freed.err).to.equal(0)
    const free = await home.drop(nl, 'b.csv', sales(26700001, 1))
    expect(free.batch.status, free.outcome.err).to.equal('exported')
  })
})
