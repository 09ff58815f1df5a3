import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { names, removeTemporary, temporary, TestHome } from './home.ts'
import { accounts, cellsOf, edited, invoice, list, row } from './relation-lists.ts'
import { workbook } from './sales.ts'

describe('a list of relations that a person looked through', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  async function reviewed(home: TestHome, content: string): Promise<string> {
    const folder = temporary()
    writeFileSync(join(folder, 'in.csv'), content)
    const output = join(folder, 'lijst.csv')
    const argv = ['relations', 'review', join(folder, 'in.csv'), '--administration', 'demo-nl']
    const made = await home.command(...argv, '--output', output)
    expect(made.code, made.err).to.equal(0)
    return readFileSync(output, 'utf8')
  }

  it('R56: Insert, Update and Overslaan are remembered, logged with time and hash, and used from then on', async () => {
    const home = await TestHome.make()
    const klanten = list(row('5001', 'Nieuw BV'), row('5002', 'Bestaat Al'), row('5003', 'Laat Staan'))
    const text = await reviewed(home, klanten)
    expect(home.outbox('demo-nl'), 'review leaves no traces').to.deep.equal([])
    const lijst = edited(text, {
      'Bestaat Al': { actie: 'bijwerken', code: '1002' },
      'Laat Staan': { actie: 'Ignorer', code: '1003' },
    })
    const applied = await home.drop('demo-nl', 'lijst.csv', lijst)
    expect(applied.batch.status, applied.outcome.err).to.equal('applied')
    const log = await home.command(
      'relations',
      'list',
      '--decisions',
      '--administration',
      'demo-nl',
      '--json',
    )
    expect(log.json.map((one) => [one['action'], one['code'], one['name'], one['sha256']])).to.deep.equal([
      ['skip', '1003', 'Laat Staan', applied.batch.inputHash],
      ['update', '1002', 'Bestaat Al', applied.batch.inputHash],
      ['insert', '5001', 'Nieuw BV', applied.batch.inputHash],
    ])
    expect(log.json.every((one) => /^\d{4}-\d\d-\d\dT/.test(String(one['time'])))).to.equal(true)

    const delivery = await home.drop('demo-nl', 'klanten.csv', klanten)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(accounts(delivery).map((a) => [a['code'], a['Name']])).to.deep.equal([
      ['5001', 'Nieuw BV'],
      ['1002', 'Bestaat Al'],
    ])
    // what was carried out is not done again
    expect((await home.drop('demo-nl', 'klanten.csv', klanten)).batch.status).to.equal('duplicate')
    const sold = await home.drop('demo-nl', 'f.csv', invoice('20260001', '5003', 'Laat Staan'))
    expect(sold.artifact('GLTransactions')).to.include('<Account code="1003"/>')
    expect(sold.batch.artifacts.map((a) => a.topic)).to.deep.equal(['GLTransactions', 'page'])
  })

  it('R90: a code that a person fills in links a relation that could not be found', async () => {
    const home = await TestHome.make({ 'relations.create': false })
    const sales = invoice('20260001', 'K-9', 'Garage van Dyck')
    const refused = await home.drop('demo-nl', 'f.csv', sales)
    expect(refused.codes).to.deep.equal(['relation-unknown'])
    const file = join(refused.archive, 'relaties-nakijken.csv')
    const [cells] = cellsOf(readFileSync(file, 'utf8'))
    expect(cells).to.include({ actie: '', code: '', mogelijk: '1002 Garage Van Dijk' })
    const linked = edited(readFileSync(file, 'utf8'), { 'Garage van Dyck': { actie: 'skip', code: '1002' } })
    expect((await home.drop('demo-nl', 'terug.csv', linked)).batch.status).to.equal('applied')
    const sold = await home.drop('demo-nl', 'f.csv', sales)
    expect(sold.artifact('GLTransactions'), sold.outcome.err).to.include('<Account code="1002"/>')
  })

  it('R88: relations without a code are in the report and in relations list, until they are linked', async () => {
    const home = await TestHome.make({ 'relations.create': false })
    const refused = await home.drop('demo-nl', 'f.csv', invoice('20260001', 'K-9', 'Garage van Dyck'))
    const report = JSON.parse(readFileSync(join(refused.archive, 'report.json'), 'utf8')) as {
      relations: { number: string; cause: string; candidates: { code: string }[] }[]
    }
    expect(report.relations).to.have.length(1)
    expect(report.relations[0]).to.include({ number: 'K-9', cause: 'relation-unknown' })
    expect(report.relations[0]!.candidates.map((one) => one.code)).to.deep.equal(['1002'])
    expect(readFileSync(join(refused.archive, 'report.html'), 'utf8')).to.include('1002 Garage Van Dijk')
    const unlinked = async () =>
      (await home.command('relations', 'list', '--unlinked', '--administration', 'demo-nl', '--json')).json
    expect((await unlinked()).map((one) => [one['number'], one['name']])).to.deep.equal([
      ['K-9', 'Garage van Dyck'],
    ])
    const table = readFileSync(home.path('mappings', 'demo-nl', 'relations.csv'), 'utf8')
    const lines = table
      .trim()
      .split('\n')
      .map((line) => line.replace('1002;Garage Van Dijk;;', '1002;Garage Van Dijk;K-9;'))
    home.table('demo-nl', 'relations', lines)
    expect(await unlinked()).to.deep.equal([])
  })

  it('R57: what cannot be understood refuses the whole list; a changed name is told and not taken over', async () => {
    const home = await TestHome.make()
    const klanten = list(row('5001', 'Nieuw BV'), row('5002', 'Tweede BV'))
    const text = await reviewed(home, klanten)
    const wrong = await home.drop(
      'demo-nl',
      'lijst.csv',
      edited(text, { 'Nieuw BV': { naam: 'Anders BV' }, 'Tweede BV': { actie: 'misschien' } }),
    )
    expect(wrong.batch.status).to.equal('rejected')
    expect(wrong.told).to.deep.equal(['2 relation-review-name-ignored', '3 relation-review-action-unknown'])
    const marks = await home.drop('demo-nl', 'a.csv', edited(text, { 'Nieuw BV': { kenmerk: 'r1.onzin' } }))
    expect(marks.codes).to.deep.equal(['relation-review-mark-unreadable'])
    const codeless = edited(text, {
      'Nieuw BV': { actie: 'Update', code: '' },
      'Tweede BV': { code: '1001' },
    })
    const told = (await home.drop('demo-nl', 'b.csv', codeless)).told
    expect(told).to.deep.equal(['2 relation-review-code-missing', '3 relation-code-taken'])
    const log = await home.command(
      'relations',
      'list',
      '--decisions',
      '--administration',
      'demo-nl',
      '--json',
    )
    expect(log.json).to.deep.equal([])
  })

  it('R56: skipped without a code, the relation is not made and its invoices wait', async () => {
    const home = await TestHome.make()
    const text = await reviewed(home, list(row('5001', 'Nieuw BV')))
    await home.drop('demo-nl', 'l.csv', edited(text, { 'Nieuw BV': { actie: 'Overslaan', code: '' } }))
    const sold = await home.drop('demo-nl', 'f.csv', invoice('20260001', '5001', 'Nieuw BV'))
    expect(sold.codes).to.deep.equal(['relation-skipped'])
  })

  it('R56: the daemon takes a list from the inbox, also when Excel saved it as a workbook', async () => {
    const home = await TestHome.make()
    const text = await reviewed(home, list(row('000009', 'Nieuw BV')))
    const rows = text
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'))
    // Excel makes a number of 000009
    const book = rows.map((cells) => cells.map((cell) => (cell === '000009' ? 9 : cell)))
    home.put('demo-nl', 'lijst.xlsx', await workbook({ lijst: book }))
    const once = await home.command('once', '--json')
    expect(once.code, once.err).to.equal(0)
    expect(once.json.find((one) => one['type'] === 'batch')).to.include({ status: 'applied' })
    expect(once.json.at(-1)).to.include({ type: 'once', applied: 1, exported: 0 })
    expect(names(home.path('inbox', 'demo-nl'))).to.not.include('lijst.xlsx')
    const log = await home.command('relations', 'list', '--administration', 'demo-nl', '--json')
    expect(log.json.map((one) => [one['numbers'], one['decision']])).to.deep.equal([
      [['generic/customer 000009'], 'insert'],
    ])
  })

  it('R56: relations apply does the same, and refuses a file that is no such list', async () => {
    const home = await TestHome.make()
    const text = await reviewed(home, list(row('5001', 'Nieuw BV')))
    const path = join(temporary(), 'nagekeken.csv')
    writeFileSync(path, text)
    const argv = ['--administration', 'demo-nl', '--json']
    const applied = await home.command('relations', 'apply', path, ...argv)
    expect(applied.json.at(-1), applied.err).to.include({ type: 'batch', status: 'applied' })
    writeFileSync(path, list(row('5001', 'Nieuw BV')))
    expect((await home.command('relations', 'apply', path, ...argv)).code).to.equal(2)
  })
})
