import Database from 'better-sqlite3'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startLedgerdrop } from '../cli/cli.ts'
import { Delivery, names, removeTemporary, repository, sample, TestHome, type BatchLine } from './home.ts'
import { csv } from './sales.ts'
import { breda, csv as shopSales, gent, shops } from './shops.ts'

const text = csv([{ number: '20260001' }, { number: '20260002' }])
const wrong = csv([{ number: '20260001' }, { number: '20260002', rate: '17%' }])

/** Every file and folder of a home with its content, times too; of the register all rows of all tables. */
function everything(home: TestHome): string[] {
  const all: string[] = []
  for (const entry of readdirSync(home.root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (path.includes('register.db')) continue
    const { size, mtimeMs } = statSync(path)
    const content = entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''
    // A folder's own time changes when something is made in it and taken away again.
    all.push(entry.isFile() ? `${path} ${size} ${mtimeMs} ${content}` : path)
  }
  const register = new Database(home.path('.state', 'register.db'), { readonly: true })
  const tables = register.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
  for (const { name } of tables.all())
    for (const row of register.prepare(`select * from "${name}"`).all())
      all.push(`${name} ${JSON.stringify(row)}`)
  register.close()
  return all.toSorted()
}

describe('a trial', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R68: leaves no trace in the home, whether the file is right, wrong, known or unreadable', async () => {
    const home = await TestHome.make({ 'pdf.missing': 'warning' })
    await home.drop('demo-nl', 'known.csv', csv([{ number: '20260009' }]))
    const path = home.path('voorbeelden', 'a.csv')
    writeFileSync(home.path('voorbeelden', '20260001.pdf'), '%PDF-1.4\n%%EOF\n')
    const contents = [text, wrong, csv([{ number: '20260009' }]), 'geen tabel', sample('robaws/robaws.xlsx')]
    for (const content of contents) {
      writeFileSync(path, content)
      const before = everything(home)
      const { json } = await home.command('check', path, '--administration', 'demo-nl', '--json')
      expect(json.at(-1)).to.include({ type: 'batch', report: null })
      expect(everything(home)).to.deep.equal(before)
    }
  })

  it('R68: tells what the conversion will tell, and says that it is none', async () => {
    const home = await TestHome.make()
    const path = home.put('demo-nl', 'a.csv', wrong)
    const trial = await home.command('check', path, '--json')
    expect(trial.code).to.equal(1)
    const real = await home.command('convert', path, '--json')
    const told = (line: Record<string, unknown>): unknown[] => [
      line['status'],
      line['counts'],
      line['findings'],
    ]
    expect(told(trial.json.at(-1)!)).to.deep.equal(told(real.json.at(-1)!))
    expect(trial.err).to.include('alleen gecontroleerd')
  })
})

describe('exit codes', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('are 0 for done and for nothing new, 1 for rejected and for partly exported', async () => {
    const home = await TestHome.make()
    expect((await home.drop('demo-nl', 'a.csv', text)).outcome.code).to.equal(0)
    expect((await home.drop('demo-nl', 'a.csv', text)).outcome.code).to.equal(0)
    const fresh = wrong.replaceAll('2026000', '2026001')
    expect((await home.drop('demo-nl', 'b.csv', fresh)).outcome.code).to.equal(1)
    home.set('demo-nl', { errors: 'leave-out-document' })
    expect((await home.drop('demo-nl', 'c.csv', fresh)).outcome.code).to.equal(1)
    expect((await home.command('history')).code).to.equal(0)
  })

  it('are 2 for usage and configuration: the file stays where it is', async () => {
    const home = await TestHome.make()
    const path = home.put('demo-nl', 'a.csv', text)
    expect((await home.command('convert')).code).to.equal(2)
    expect((await home.command('convert', path, '--nonsense')).code).to.equal(2)
    home.set('demo-nl', { country: 'XX' })
    const { code, err } = await home.command('convert', path)
    expect([code, err.includes('administration.yaml')]).to.deep.equal([2, true])
    expect(names(home.root, 'inbox', 'demo-nl')).to.include('a.csv')
  })

  it('are 3 for what is out of reach', async () => {
    const home = await TestHome.make()
    home.put('demo-nl', 'a.csv', text)
    rmSync(home.path('outbox', '.ledgerdrop-root'))
    expect((await home.command('once')).code).to.equal(3)
    expect(names(home.root, 'inbox', 'demo-nl')).to.include('a.csv')
  })

  it('are 130 for a process that is interrupted', async function () {
    if (process.platform === 'win32') this.skip()
    const home = await TestHome.make()
    const daemon = startLedgerdrop(['run', '--home', home.root, '--json'], { LEDGERDROP_SOURCE: '1' })
    while (!daemon.output().includes('"started"') && daemon.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10))
    daemon.child.kill('SIGINT')
    expect(await daemon.ended).to.deep.equal({ code: 130, signal: null })
  })
})

describe('what programs read', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  const schema = (name: string): ReturnType<typeof ajv.compile> =>
    ajv.compile(JSON.parse(readFileSync(join(repository, 'schemas', name), 'utf8')) as object)
  const ofBatch = schema('batch.schema.json')
  const ofReport = schema('report.schema.json')

  function expectValid(delivery: Delivery): void {
    const line = JSON.parse(delivery.outcome.out.trimEnd().split('\n').at(-1)!) as Record<string, unknown>
    expect(line['type']).to.equal('batch')
    expect(ofBatch(line), ajv.errorsText(ofBatch.errors)).to.equal(true)
    expect(ofReport(delivery.report), ajv.errorsText(ofReport.errors)).to.equal(true)
    expect(delivery.receipt.balanced).to.equal(true)
    const { rows, amounts } = delivery.receipt
    expect(rows.booked + rows.reported + rows.leftOut).to.equal(rows.read)
    const differences = amounts.differences.reduce((sum, { amount }) => sum + amount, 0)
    expect(amounts.input + differences).to.equal(amounts.output)
  }

  it('the last line of --json and report.json follow their schemas, and the receipt balances, however it ends', async () => {
    const home = await TestHome.make({ 'pdf.missing': 'warning' })
    expectValid(await home.drop('demo-nl', 'verkoop.csv', sample('generic/verkoopfacturen.csv')))
    expectValid(await home.drop('demo-nl', 'verkoop.csv', sample('generic/verkoopfacturen.csv')))
    expectValid(await home.drop('demo-nl', 'inkoop.xlsx', sample('generic/inkoopfacturen.xlsx')))
    const paid = 'Factuurnummer;Factuurbedrag;Openstaand\r\n999;121,00;21,00\r\n'
    expectValid(await home.drop('demo-nl', 'openstaand.csv', paid))
    expectValid(await home.drop('demo-be', 'robaws.xlsx', sample('robaws/robaws.xlsx')))
    expectValid(await home.drop('demo-nl', 'b.csv', wrong))
    expectValid(await home.drop('demo-nl', 'leeg.csv', ''))
    home.set('demo-nl', { errors: 'leave-out-document' })
    expectValid(await home.drop('demo-nl', 'c.csv', wrong))
    home.source('demo-nl', 'shops', shops)
    home.set('demo-nl', { locations: { Breda: 'demo-nl', Gent: 'demo-be' } })
    const { outcome } = await home.drop('demo-nl', 'd.csv', shopSales([breda(26001), gent(26002)]))
    for (const line of outcome.json as unknown as BatchLine[])
      expectValid(new Delivery(home, line.administration, line, outcome))
  })

  it('every cent is accounted for where the source gives no VAT: the VAT that is added is listed', async () => {
    const home = await TestHome.make()
    const heading = 'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %'
    const line = '20260001;15-01-2026;1001;Bakkerij De Korenaar;100,00;21%'
    const delivery = await home.drop('demo-nl', 'a.csv', [heading, line, ''].join('\n'))
    expectValid(delivery)
    expect(delivery.receipt.amounts).to.deep.equal({
      input: 10_000,
      differences: [{ reason: 'computed-vat', amount: 2_100 }],
      output: 12_100,
    })
  })
})
