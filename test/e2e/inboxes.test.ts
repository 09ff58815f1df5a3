import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Manifest } from '../../src/publish/manifest.ts'
import { names, removeTemporary, sample, TestHome, type BatchLine, type Delivery } from './home.ts'
import { csv, entryNumbers, type SalesRow } from './sales.ts'

const NL = 'demo-nl'
const row = (number: string, more: Partial<SalesRow> = {}): SalesRow => ({ number, ...more })
const wrong = { vat: '99,00' }
const inboxes = [{ name: 'robaws' }, { name: 'webshop', sources: ['generic'] }]
/** A list of the accounting package: one cost centre. */
const costCentres = (code: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<eExact><Costcenters><Costcenter code="${code}">` +
  `<Description>Werkplaats</Description></Costcenter></Costcenters></eExact>\n`

describe('several inboxes for one administration', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  const make = (settings: Record<string, unknown> = {}): Promise<TestHome> =>
    TestHome.make({ inboxes, ...settings })
  const folder = (home: TestHome, inbox: string, ...parts: string[]): string =>
    home.path('inbox', NL, inbox, ...parts)
  function put(home: TestHome, inbox: string, name: string, content: string | Uint8Array): string {
    mkdirSync(folder(home, inbox), { recursive: true })
    writeFileSync(folder(home, inbox, name), content)
    return folder(home, inbox, name)
  }
  async function drop(
    home: TestHome,
    inbox: string,
    name: string,
    content: string | Uint8Array,
  ): Promise<Delivery> {
    return home.deliveryOf(await home.command('convert', put(home, inbox, name, content), '--json'), NL)
  }
  const codes = ({ batch }: Delivery): string[] => batch.findings.map(({ code }) => code)
  const left = (home: TestHome, inbox: string): string[] =>
    names(folder(home, inbox)).filter((name) => !['.work', 'rejected', 'robaws', 'webshop'].includes(name))

  it('R100: what went through one is a duplicate in every other, whatever it is called there', async () => {
    const home = await make()
    const first = await drop(home, 'robaws', 'verkoop.csv', csv([row('20260001'), row('20260002')]))
    expect(first.batch.status).to.equal('exported')
    const second = await drop(home, 'webshop', 'orders.csv', csv([row('20260002'), row('20260003')]))
    expect(second.batch.counts).to.include({ documentsExported: 1, documentsAlreadyExported: 1 })
    expect(entryNumbers(second.artifact('GLTransactions'))).to.deep.equal(['20260003'])
    const third = await drop(home, '', 'verkoop.csv', csv([row('20260001'), row('20260003')]))
    expect(third.batch.status).to.equal('duplicate')
    const changed = await drop(
      home,
      '',
      'anders.csv',
      csv([row('20260001', { text: 'Iets anders', net: '200,00', vat: '42,00', gross: '242,00' })]),
    )
    expect(codes(changed)).to.deep.equal(['document-changed'])
    expect(home.outbox(NL)).to.deep.equal([first.batch.id, second.batch.id].toSorted())
  })

  it('R100: history, show, receipt, manifest and report say which one a file came from', async () => {
    const home = await make()
    const named = await drop(home, 'robaws', 'a.csv', csv([row('20260001')]))
    const own = await drop(home, '', 'b.csv', csv([row('20260002')]))
    expect(named.batch.inbox).to.equal('robaws')
    expect(named.receipt.inbox).to.equal('robaws')
    expect(named.report.inbox).to.equal('robaws')
    expect(readFileSync(`${named.archive}/report.html`, 'utf8')).to.contain('(demo-nl/robaws)')
    const lines = readFileSync(`${named.archive}/manifest.json`, 'utf8')
    expect((JSON.parse(lines) as Manifest).batch.inbox).to.equal('robaws')
    for (const summary of [own.batch, own.receipt, own.report]) expect(summary).not.to.have.property('inbox')
    const history = (await home.command('history', '--json')).json
    expect(history.map((line) => line['inbox'])).to.deep.equal(['', 'robaws'])
    const show = await home.command('show', named.batch.id, '--json')
    expect((show.json.at(-1) as BatchLine).inbox).to.equal('robaws')
    expect(show.err).to.contain('uit de inbox demo-nl/robaws')
    expect((await home.command('history')).err).to.contain('demo-nl/robaws')
  })

  it('R100: a refused file, its PDFs and a rest file come back to the one it was dropped in', async () => {
    const home = await make()
    put(home, 'robaws', '20260001.pdf', '%PDF-1.4\n%%EOF\n')
    const refused = await drop(home, 'robaws', 'a.csv', csv([row('20260001', wrong)]))
    expect(refused.batch.status).to.equal('rejected')
    const mark = refused.batch.id.slice(-6)
    expect(names(folder(home, 'robaws', 'rejected'))).to.deep.equal([`20260001.${mark}.pdf`, `a.${mark}.csv`])
    expect(refused.outcome.err).to.contain(folder(home, 'robaws', 'rejected', `a.${mark}.csv`))
    expect(home.rejected(NL)).to.deep.equal([])
    expect(left(home, 'robaws')).to.deep.equal([])

    home.set(NL, { errors: 'leave-out-document' })
    const rest = await drop(home, 'webshop', 'b.csv', csv([row('20260005'), row('20260006', wrong)]))
    expect(rest.batch.status).to.equal('exported')
    expect(names(folder(home, 'webshop', 'rejected'))).to.have.length(1)
  })

  it('R64, R100: a retry counts as dropped where the file came from; from an inbox that is no more, in the own one', async () => {
    const home = await make()
    const refused = await drop(home, 'robaws', 'a.csv', csv([row('20260001', wrong)]))
    const again = home.deliveryOf(await home.command('retry', refused.batch.id, '--json'), NL)
    expect(again.batch.inbox).to.equal('robaws')
    expect(names(folder(home, 'robaws', 'rejected'))).to.have.length(2)
    home.set(NL, { inboxes: [] })
    const own = home.deliveryOf(await home.command('retry', refused.batch.id, '--json'), NL)
    expect(own.batch).not.to.have.property('inbox')
    expect(home.rejected(NL)).to.have.length(1)
  })

  it('R100: one is tried with its own sources only', async () => {
    const home = await make({ inboxes: [{ name: 'robaws', sources: ['robaws'] }] })
    const refused = await drop(home, 'robaws', 'a.csv', sample('generic/verkoopfacturen.csv'))
    expect(refused.batch.status).to.equal('rejected')
    const taken = await drop(home, '', 'a.csv', sample('generic/verkoopfacturen.csv'))
    expect(taken.batch).to.include({ status: 'exported', source: 'generic' })
  })

  it('R100: reference data come from one inbox; elsewhere the file is refused and says where it belongs', async () => {
    const home = await make({ referenceFrom: 'robaws' })
    const table = home.path('mappings', NL, 'cost-centres.csv')
    const has = (code: string): boolean => existsSync(table) && readFileSync(table, 'utf8').includes(code)
    for (const inbox of ['', 'webshop']) {
      const refused = await drop(home, inbox, 'kp.xml', costCentres('310'))
      expect(refused.batch.status).to.equal('rejected')
      expect(refused.report.allFindings.map(({ code, params }) => [code, params])).to.deep.include([
        'not-from-this-inbox',
        { tables: 'cost-centres.csv', folder: 'demo-nl/robaws', own: inbox === '' ? NL : 'demo-nl/webshop' },
      ])
      expect(has('310')).to.equal(false)
    }
    expect((await drop(home, 'robaws', 'kp.xml', costCentres('310'))).batch.status).to.equal('exported')
    expect(has('310')).to.equal(true)
    expect(codes(await drop(home, 'webshop', 'kp.xml', costCentres('310')))).to.include('not-from-this-inbox')

    home.set(NL, { referenceFrom: '.' })
    expect(codes(await drop(home, 'robaws', 'kp.xml', costCentres('320')))).to.include('not-from-this-inbox')
    expect((await drop(home, '', 'kp.xml', costCentres('320'))).batch.status).to.equal('exported')
    home.set(NL, { checks: { 'not-from-this-inbox': 'off' } })
    expect((await drop(home, 'robaws', 'kp.xml', costCentres('330'))).batch.status).to.equal('rejected')
  })

  it('R100: `mappings refresh` of a file from elsewhere counts as the inbox that owns the reference data', async () => {
    const home = await make({ referenceFrom: 'robaws' })
    const path = home.path('kp.xml')
    writeFileSync(path, costCentres('310'))
    const refresh = (...more: string[]) =>
      home.command('mappings', 'refresh', path, '--administration', NL, '--json', ...more)
    const refused = await refresh('--inbox', 'webshop')
    expect(refused.code).to.equal(1)
    const taken = home.deliveryOf(await refresh(), NL)
    expect(taken.batch).to.include({ status: 'exported', inbox: 'robaws' })
  })

  it('R100: `convert` and `check` say of a file from elsewhere which inbox it counts as dropped in', async () => {
    const home = await make()
    const path = home.path('a.csv')
    writeFileSync(path, csv([row('20260001', wrong)]))
    const given = ['--administration', NL, '--json', '--inbox'] as const
    const trial = home.deliveryOf(await home.command('check', path, ...given, 'robaws'), NL)
    expect(trial.batch).to.include({ status: 'rejected', inbox: 'robaws' })
    expect(names(folder(home, 'robaws', 'rejected'))).to.deep.equal([])
    const real = home.deliveryOf(await home.command('convert', path, ...given, 'robaws'), NL)
    expect(real.batch.inbox).to.equal('robaws')
    expect(names(folder(home, 'robaws', 'rejected'))).to.have.length(1)
    const own = home.deliveryOf(await home.command('convert', path, ...given, '.'), NL)
    expect(own.batch).not.to.have.property('inbox')
    const unknown = await home.command('convert', path, ...given, 'gripp')
    expect([unknown.code, unknown.err]).to.deep.equal([
      2,
      `${NL} heeft geen inbox gripp. Bekend zijn: ., robaws, webshop (. is de eigen inbox).\n`,
    ])
    expect(existsSync(path)).to.equal(true)
  })

  it('R100: `once` empties all of them and tells what is left in which', async () => {
    const home = await make()
    put(home, 'robaws', 'a.csv', csv([row('20260001')]))
    put(home, '', 'b.csv', csv([row('20260002')]))
    put(home, 'webshop', 'brief.docx', 'x')
    put(home, 'facturen', 'c.csv', csv([row('20260003')]))
    const outcome = await home.command('once', '--json')
    const once = outcome.json.at(-1) as { waiting: unknown; exported: number }
    expect(once.exported).to.equal(2)
    expect(once.waiting).to.deep.equal([
      { administration: NL, name: 'facturen', reason: 'folder' },
      { administration: NL, inbox: 'webshop', name: 'brief.docx', reason: 'unsupported' },
    ])
    expect(outcome.err).to.contain('demo-nl/webshop: brief.docx')
    const doctor = (await home.command('doctor', '--json')).json.filter((line) => line['check'] === 'inboxes')
    expect(doctor.map((line) => String(line['message']).includes(folder(home, 'facturen')))).to.deep.equal([
      true,
    ])
  })

  it('R100: files that wait in one that the settings name no more are told; a claim in it is still finished', async () => {
    const home = await make()
    // What a process leaves that was killed after it had claimed the file.
    const claim = '20261123-100000-abcdef'
    put(home, `robaws/.work/${claim}`, 'a.csv', csv([row('20260001')]))
    put(home, 'robaws', 'b.csv', csv([row('20260002')]))
    home.set(NL, { inboxes: [] })
    const outcome = await home.command('once', '--json')
    expect(home.outbox(NL)).to.deep.equal([claim])
    expect(names(folder(home, 'robaws', '.work'))).to.deep.equal([])
    expect(outcome.code).to.equal(1)
    expect((outcome.json.at(-1) as { waiting: unknown }).waiting).to.deep.equal([
      { administration: NL, name: 'robaws', reason: 'no-inbox' },
    ])
    expect(left(home, 'robaws')).to.deep.equal(['b.csv'])
  })

  it('R100: adopting the archive takes over which inbox a file came from', async () => {
    const home = await make()
    const first = await drop(home, 'robaws', 'a.csv', csv([row('20260001')]))
    await drop(home, '', 'b.csv', csv([row('20260002')]))
    rmSync(home.path('.state'), { recursive: true })
    const adopted = await home.command('doctor', '--adopt')
    expect(adopted.code, adopted.err).to.equal(0)
    const history = (await home.command('history', '--json')).json
    expect(history.map((line) => line['inbox'])).to.deep.equal(['', 'robaws'])
    const again = await drop(home, 'webshop', 'a.csv', csv([row('20260001')]))
    expect(again.batch.status).to.equal('duplicate')
    expect(again.report.allFindings[0]!.params['batch']).to.equal(first.batch.id)
  })
})
