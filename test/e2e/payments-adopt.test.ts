import { expect } from 'chai'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { bankEntry, eExact, openItems, toldOf } from './payment-files.ts'
import { created, messages, sales } from './results.ts'
import { csv } from './sales.ts'

const nl = 'demo-nl'
const first = (delivery: Delivery): string[] => toldOf(delivery).map((line) => line.split(';')[0]!)
const item = (number: number, open: string) => ({ number, total: '121', open })

/** The register is lost; a new one is built from the archive. */
async function rebuild(home: TestHome): Promise<Record<string, unknown>> {
  rmSync(home.path('.state'), { recursive: true })
  const { json, err } = await home.command('doctor', '--adopt', '--json')
  if (json.length === 0) throw new Error(err)
  return json.at(-1)!
}

async function known(home: TestHome): Promise<unknown[]> {
  const { json } = await home.command('payments', 'list', '--administration', nl, '--json')
  return json
}

describe('payments after the register was rebuilt from the archive', function () {
  this.timeout(180_000)
  afterEach(removeTemporary)

  it('R19: what is known and what was told is as it was, and the same lists tell nothing again', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv(['20260001', '20260002', '20260003'].map((number) => ({ number }))))
    const list = openItems([item(20260001, '21'), item(20260002, '121'), item(20260003, '121')])
    const bank = eExact(
      `<GLTransactions>${bankEntry(26200001, '2026-03-05', [['20260002', '50.00']])}</GLTransactions>`,
    )
    const lists: [string, string][] = [
      ['ARs 2026-02-28.xml', list],
      ['bank 2026-03-06.xml', bank],
      ['ARs 2026-03-31.xml', openItems([item(20260002, '71')])],
    ]
    for (const [name, content] of lists) await home.drop(nl, name, content)
    const before = await known(home)
    expect(before.map((line) => (line as { status: string }).status)).to.deep.equal([
      'paid',
      'partly',
      'paid',
    ])

    expect(await rebuild(home)).to.include({ batches: 4, documents: 3, payments: 3 })
    expect(await known(home)).to.deep.equal(before)
    for (const [name, content] of lists) {
      const again = await home.drop(nl, name, content)
      expect(again.batch.status, name).to.equal('duplicate')
      expect(again.batch.artifacts).to.deep.equal([])
    }
    const last = await home.drop(nl, 'ARs 2026-04-30.xml', openItems([item(20260001, '121')]))
    expect(last.codes).to.deep.equal(['payment-reopened'])
    expect(first(last)).to.deep.equal(['20260001', '20260002'])
  })

  it('R80: pages that came before the loss count for a page that comes after it', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv(['20260001', '20260002', '20260003'].map((number) => ({ number }))))
    const open = [20260001, 20260002, 20260003].map((number) => item(number, '121'))
    await home.drop(nl, 'ARs 2026-02-28.xml', openItems(open))
    await home.drop(nl, 'open 2026-03-31_ARs_2.xml', openItems([open[2]!]))
    await rebuild(home)
    const page = openItems([open[0]!]).replace('pagesize="1000"', 'pagesize="1"')
    expect(first(await home.drop(nl, 'open 2026-03-31_ARs_1.xml', page))).to.deep.equal(['20260002'])
  })

  it('R67, R80: what was paid since its import was confirmed stays paid, though the confirmation is lost', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'verkoop.csv', sales(26700001, 1))
    await home.drop(nl, 'verslag.xml', messages(created(26700001)))
    const today = new Date(Date.now()).toISOString().slice(0, 10)
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const database = home.path('.state', 'register.db')
    // the import was confirmed the day before the list
    const { default: Database } = await import('better-sqlite3')
    const db = new Database(database)
    db.prepare(`update events set time = '2026-01-31T10:00:00.000Z'`).run()
    db.close()
    const none = openItems([{ number: 7, total: '1', open: '1' }])
    expect(first(await home.drop(nl, `ARs ${today}.xml`, none)), tomorrow).to.deep.equal(['26700001'])
    const before = await known(home)
    await rebuild(home)
    expect(await known(home)).to.deep.equal(before)
    expect((await home.drop(nl, `ARs ${today}.xml`, none)).batch.artifacts).to.deep.equal([])
  })

  it('R4: what documents are owed for comes back too', async () => {
    const home = await TestHome.make()
    const heading = 'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %'
    await home.drop(nl, 'f.csv', `${heading}\r\n20260001;15-01-2026;1001;Bakkerij;Advies;100,00;21%\r\n`)
    await rebuild(home)
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', openItems([item(20260001, '21')], false))
    expect(told.codes).to.deep.equal([])
    expect(first(told)).to.deep.equal(['20260001'])
  })

  it('R43: what the source was told of an invoice that went again holds after it too', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
    await home.drop(nl, 'ARs 2026-02-28.xml', openItems([item(20260001, '0')], false))
    await home.command('requeue', '20260001', '--administration', nl, '--reason', 'weg')
    await home.drop(nl, 'g.csv', csv([{ number: '20260001' }]))
    await rebuild(home)
    const paid = await home.drop(nl, 'ARs 2026-03-01.xml', openItems([item(20260001, '0')], false))
    expect(paid.batch.artifacts, paid.outcome.err).to.deep.equal([])
    const open = await home.drop(nl, 'ARs 2026-03-02.xml', openItems([item(20260001, '121')], false))
    expect(first(open)).to.deep.equal(['20260001'])
  })

  it('a list that an older version took in is named, and can be dropped again', async () => {
    const home = await TestHome.make()
    await home.drop(nl, 'f.csv', csv([{ number: '20260001' }]))
    const list = openItems([item(20260001, '21')], false)
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', list)
    for (const delivery of [told]) {
      const path = join(delivery.archive, 'manifest.json')
      const whole = readFileSync(path, 'utf8')
      const old = whole
        .replace('"version": 2', '"version": 1')
        .replace(/,\n"pages": [^]*\n\]\n\}\n$/, '\n}\n')
      expect(old).to.not.equal(whole)
      writeFileSync(path, old)
    }
    expect((await rebuild(home))['paymentsUnknown']).to.deep.equal([told.archive])
    expect(first(await home.drop(nl, 'ARs 2026-03-31.xml', list))).to.deep.equal(['20260001'])
  })
})
