import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { created, messages, refused, sales } from './results.ts'

const NL = 'demo-nl'

type Entry = { entry: number; invoice?: number; date?: string; name?: string; amount?: string }

/** Sales entries as Exact exports them, with the line of the debtor. */
const booked = (...entries: Entry[]): string => {
  const all = entries.map(
    ({ entry, invoice, date = '2026-01-15', name = 'Bakkerij De Korenaar', amount = '12.1' }) =>
      `<GLTransaction entry="${entry}"><TransactionType number="20"/><Journal code="70" type="20"/><Date>${date}</Date>` +
      `<Account code="              1001"><Name>${name}</Name></Account>` +
      `<GLTransactionLine type="20" linetype="0" line="0" status="20"><Date>${date}</Date><FinYear number="2026"/>` +
      `<FinPeriod number="1"/><GLAccount code="1300" type="20"/><Amount><Currency code="EUR"/><Value>${amount}</Value></Amount>` +
      (invoice ? `<References><InvoiceNumber>${invoice}</InvoiceNumber></References>` : '') +
      '</GLTransactionLine></GLTransaction>',
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?><eExact><GLTransactions>${all.join('')}</GLTransactions>` +
    `<Topics><Topic code="GLTransactions" count="${all.length}" pagesize="100"/></Topics><Messages/></eExact>`
  )
}

/** A complete list with one open item. */
const openItem = (invoice: number, open: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><eExact><ARs><AR><Account code="1001"><Name>Bakkerij De Korenaar</Name></Account><OutstandingItems>` +
  `<OutstandingItem number="${invoice}"><InvoiceDate>2026-01-15</InvoiceDate><DueDate>2026-02-14</DueDate><Currency code="EUR"/>` +
  `<InvoiceAmtFC>12.1</InvoiceAmtFC><OutstandingAmtFC>${open}</OutstandingAmtFC><InvoiceAmtDC>12.1</InvoiceAmtDC>` +
  `<OutstandingAmtDC>${open}</OutstandingAmtDC></OutstandingItem></OutstandingItems></AR></ARs>` +
  `<Topics><Topic code="ARs" count="1" pagesize="100"/></Topics><Messages/></eExact>`

describe('a document that Exact refused and has after all', function () {
  this.timeout(60_000)
  let home: TestHome
  let batch: Delivery
  beforeEach(async () => {
    home = await TestHome.make({ 'payments.partial': 'report' })
    batch = await home.drop(NL, 'verkoop.csv', sales(26700001, 3))
    const result = messages(
      created(26700001),
      refused(26700002, 'Periode is afgesloten'),
      refused(26700003, 'Periode is afgesloten'),
    )
    await home.drop(NL, 'verslag.xml', result)
  })
  after(removeTemporary)

  const status = async (): Promise<unknown> =>
    (await home.command('show', batch.batch.id, '--json')).json.at(-1)!['status']

  it('R16, R67: counts as imported when number, date, relation and amount agree', async () => {
    const found = await home.drop(NL, 'GLTransactions_1.xml', booked({ entry: 26700002 }))
    expect(found.batch.status, found.outcome.err).to.equal('exported')
    expect(found.codes).to.deep.equal(['refused-found-in-books'])
    expect(await status()).to.equal('partly-imported')
    // the other one is still refused: it goes again, the first does not
    const again = await home.drop(NL, 'verkoop.csv', sales(26700001, 3))
    expect(again.batch.counts).to.include({ documentsExported: 1, documentsAlreadyExported: 2 })
    const twice = await home.drop(NL, 'GLTransactions_1.xml', booked({ entry: 26700002 }))
    expect(twice.batch.status).to.equal('duplicate')
  })

  it('R67: the batch is imported when the last of them is found, by the number of the invoice as well', async () => {
    const entries = booked({ entry: 26700003 }, { entry: 990001, invoice: 26700002 })
    const found = await home.drop(NL, 'GLTransactions_1.xml', entries)
    expect(found.codes).to.deep.equal(['refused-found-in-books'])
    expect(await status()).to.equal('imported')
    const shown = await home.command('show', batch.batch.id)
    expect(shown.err).to.include('26700002').and.to.include('GLTransactions_1.xml')
    expect(shown.err, 'nothing is to be corrected any more').not.to.include('rejected')
  })

  it('R45, R67: its payments are told to the source from then on', async () => {
    const list = (): Promise<Delivery> => home.drop(NL, 'ARs_1.xml', openItem(26700002, '2.1'))
    const before = await list()
    expect(before.batch.artifacts).to.deep.equal([])
    const near = before.report.allFindings.find(({ code }) => code === 'payment-item-near')
    expect(String(near?.params['documents'])).to.include('(15-01-2026)')
    await home.drop(NL, 'GLTransactions_1.xml', booked({ entry: 26700002 }))
    const after = await list()
    const file = after.batch.artifacts.find(({ topic }) => topic === 'payments')
    expect(file, after.outcome.err).not.to.equal(undefined)
    expect(readFileSync(join(after.outbox, file!.name), 'utf8')).to.include('26700002')
  })

  for (const [what, entry] of [
    ['date', { entry: 26700002, date: '2026-01-16' }],
    ['relation', { entry: 26700002, name: 'Garage Vos' }],
    ['amount', { entry: 26700002, amount: '13.1' }],
    ['sign', { entry: 26700002, amount: '-12.1' }],
  ] satisfies [string, Entry][])
    it(`R67: is told and nothing is changed when the entry has another ${what}; mark settles it`, async () => {
      const own =
        entry.name === undefined ? booked(entry) : booked(entry).replace('              1001', '9999')
      const found = await home.drop(NL, 'GLTransactions_1.xml', own)
      expect(found.codes).to.deep.equal(['refused-perhaps-in-books'])
      const free = await home.command('mark', batch.batch.id, 'imported', '--document', '26700001')
      expect([free.code, free.err.includes('26700001')]).to.deep.equal([2, true])
      const marked = await home.command(
        'mark',
        batch.batch.id,
        'imported',
        '--document',
        '26700002',
        '26700003',
      )
      expect(marked.code, marked.err).to.equal(0)
      expect(await status()).to.equal('imported')
      const again = await home.drop(NL, 'verkoop.csv', sales(26700001, 3))
      expect(again.batch.status).to.equal('duplicate')
    })

  it('R67: says nothing of one that was corrected and exported again', async () => {
    const again = await home.drop(NL, 'verkoop-2.csv', sales(26700002, 2))
    expect(again.batch.counts.documentsExported).to.equal(2)
    const found = await home.drop(NL, 'GLTransactions_1.xml', booked({ entry: 26700002 }))
    expect(found.codes).to.deep.equal([])
    expect(await status()).to.equal('partly-imported')
  })
})
