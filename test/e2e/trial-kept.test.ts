import { expect } from 'chai'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { names, removeTemporary, temporary, TestHome } from './home.ts'
import { sales } from './results.ts'
import { unzip } from './unzip.ts'

const nl = 'demo-nl'

describe('a trial that is kept, and bundles for support', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R68: check --out writes the report and the XML that would be made, marked, and remembers nothing', async () => {
    const home = await TestHome.make()
    const folder = join(temporary(), 'proef')
    const path = home.put(nl, 'a.csv', sales(26700001, 2))
    const tried = await home.command('check', path, '--out', folder, '--json')
    expect(tried.code, tried.err).to.equal(0)
    expect(names(folder)).to.include.members([
      'PROEF-1-GLTransactions.xml',
      'PROEF-report.html',
      'PROEF-documenten.html',
    ])
    expect(names(folder).every((name) => name.startsWith('PROEF-'))).to.equal(true)
    const xml = readFileSync(join(folder, 'PROEF-1-GLTransactions.xml'), 'utf8')
    expect(xml)
      .to.match(/^<\?xml[^>]*\?>\s*<!-- PROEF/)
      .and.to.include('entry="26700002"')
    expect(home.outbox(nl)).to.deep.equal([])
    expect((await home.command('history', '--json')).json).to.deep.equal([])
    expect((await home.command('check', path, '--out', folder)).code, 'a new folder').to.equal(2)
    const inOutbox = await home.command('check', path, '--out', home.path('outbox', nl, 'proef'))
    expect(inOutbox.code).to.equal(2)
    expect(existsSync(home.path('outbox', nl, 'proef'))).to.equal(false)
    expect((await home.drop(nl, 'a.csv', sales(26700001, 2))).batch.status).to.equal('exported')
  })

  it('R15: a bundle has configuration without secrets, the report and the wrong rows, and nobody else', async () => {
    const home = await TestHome.make()
    writeFileSync(
      home.path('ledgerdrop.yaml'),
      `${readFileSync(home.path('ledgerdrop.yaml'), 'utf8')}# wachtwoord geheim123\n`,
    )
    const rows = sales(26700001, 3).split('\r\n')
    rows[1] = rows[1]!.replace('Werk 0', 'Iemand Anders')
    rows[3] = rows[3]!.replace('2,10', '9,99')
    const first = await home.drop(nl, 'a.csv', rows.join('\r\n'))
    expect(first.batch.status).to.equal('rejected')
    const out = join(temporary(), 'hulp.zip')
    const made = await home.command('support-bundle', first.batch.id.slice(-6), '--out', out, '--json')
    expect(made.code, made.err).to.equal(0)
    const files = await unzip(out)
    expect([...files.keys()]).to.include.members([
      'about.json',
      'report.json',
      'rows.csv',
      'log.txt',
      'config/ledgerdrop.yaml',
    ])
    expect([...files.keys()].some((name) => name.includes('tables/relations'))).to.equal(false)
    expect(files.get('rows.csv'))
      .to.include('26700003')
      .and.to.include('Factuurnummer')
      .and.not.to.include('Iemand Anders')
    const all = [...files.values()].join('\n')
    expect(all).not.to.include('geheim123').and.not.to.include('Iemand Anders')
    expect(files.get('report.json')).to.include('vat-amount-wrong')
  })

  it('R15: check --support makes the same of a trial', async () => {
    const home = await TestHome.make()
    const path = home.put(nl, 'a.csv', sales(26700001, 2).replace(/2,10(\r\n)$/, '9,99$1'))
    const folder = join(temporary(), 'proef')
    const tried = await home.command('check', path, '--out', folder, '--support')
    expect(tried.code, tried.err).to.equal(1)
    const files = await unzip(join(folder, 'support.zip'))
    expect(files.get('rows.csv')).to.include('26700002').and.not.to.include('26700001')
  })
})
