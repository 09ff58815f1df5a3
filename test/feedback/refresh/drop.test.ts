import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { removeTemporary, TestHome, type Delivery } from '../../e2e/home.ts'
import { account, exactFile, journal } from '../exact-files.ts'

const NL = 'demo-nl'

describe('an export of codes, dropped back', function () {
  this.timeout(60_000)
  let home: TestHome
  beforeEach(async () => {
    home = await TestHome.make()
  })
  after(removeTemporary)

  const table = (name: string): string => readFileSync(home.path('mappings', NL, `${name}.csv`), 'utf8')
  const drop = (name: string, text: string): Promise<Delivery> => home.drop(NL, name, text)
  const changed = ({ batch }: Delivery): unknown =>
    batch.changes?.map(({ subject, counts }) => [subject, counts])

  it('R82: adds what is new, brings up to date what is known, and keeps everything else byte for byte', async () => {
    const before = table('ledger-accounts')
    const text = exactFile('GLAccounts', [
      account('8000', 'Omzet hoog tarief', '110'),
      account('8900', 'Omzet &amp; overige; "diversen"', '110'),
    ])
    const delivery = await drop('GLAccounts_1.xml', text)
    expect(delivery.batch).to.include({ status: 'exported', kind: 'refresh', source: 'exact' })
    expect(delivery.batch.artifacts).to.deep.equal([])
    const after = table('ledger-accounts')
    expect(after).to.contain('8900;"Omzet & overige; ""diversen""";110;;')
    const lines = before.split('\n').filter((line) => !line.startsWith('8000;'))
    for (const line of lines) expect(after.split('\n')).to.include(line)
    expect(home.outbox(NL)).to.deep.equal([])
  })

  it('changes nothing the second time', async () => {
    const text = exactFile('GLAccounts', [account('8900', 'Nieuw', '110')])
    await drop('GLAccounts_1.xml', text)
    const once = table('ledger-accounts')
    const again = await drop('GLAccounts_1.xml', text)
    expect(again.batch.status).to.equal('duplicate')
    expect(table('ledger-accounts')).to.equal(once)
    console.log(changed(again))
  })

  it('R34: journals come without doubles', async () => {
    const delivery = await drop(
      'Journals_1.xml',
      exactFile('Journals', [
        journal('70', 'Verkoopboek', '20', '1300'),
        journal(' 71 ', 'Webwinkel', '20', '1300'),
        journal('71', 'Webwinkel', '20', '1300'),
      ]),
    )
    expect(delivery.batch.status).to.equal('exported')
    console.log(JSON.stringify(delivery.batch.changes), table('journals'), delivery.told)
  })
})
