import { expect } from 'chai'
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadHome } from '../../src/config/load-home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { administrationLease, hold } from '../../src/register/hold.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import { ledgerdrop, newHome, removeTemporary, samples, temporaryFolder } from './cli.ts'

const sample = join(samples, 'generic', 'verkoopfacturen.csv')

/** Every file below a folder with its size, register and logs apart. */
async function tree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const own = paths.filter((path) => !path.includes('.state'))
  return (await Promise.all(own.map(async (path) => `${path} ${(await stat(path)).size}`))).toSorted()
}

/** The sample with an amount that contradicts its row. */
async function wrongFile(): Promise<string> {
  const path = join(await temporaryFolder(), 'fout.csv')
  await writeFile(path, (await readFile(sample, 'utf8')).replace('1.512,50', '1.512,51'))
  return path
}

describe('convert FILE', () => {
  afterEach(removeTemporary)

  it('takes a file from anywhere the whole way, and leaves the file where it is', async () => {
    const home = await newHome()
    const { code, json, err } = await ledgerdrop([
      'convert',
      sample,
      '--home',
      home,
      '--administration',
      'demo',
      '--json',
    ])
    expect(code, err).to.equal(0)
    const batch = json.at(-1)!
    expect(batch).to.include({ type: 'batch', status: 'exported', administration: 'demo', source: 'generic' })
    const id = batch['id'] as string
    const artifacts = batch['artifacts'] as { name: string }[]
    const published = await readdir(join(home, 'outbox', 'demo', id))
    expect(published).to.include.members(artifacts.map((artifact) => artifact.name))
    expect(Number.isInteger((batch['totals'] as { output: number }).output)).to.equal(true)
    expect((await stat(batch['report'] as string)).size).to.be.greaterThan(0)
    expect((await stat(sample)).size).to.be.greaterThan(0)
    expect(await readdir(join(home, 'inbox', 'demo', '.work'))).to.deep.equal([])
    expect(err)
      .to.include('geëxporteerd')
      .and.to.include(join(home, 'outbox', 'demo', id))
  })

  it('exports an invoice once, however often its file is converted (R18)', async () => {
    const home = await newHome()
    const argv = ['convert', sample, '--home', home, '--administration', 'demo', '--json']
    await ledgerdrop(argv)
    const { code, json, err } = await ledgerdrop(argv)
    expect(code).to.equal(0)
    expect(json.at(-1)).to.include({ status: 'duplicate' })
    expect(err).to.include('niets nieuws')
    expect(await readdir(join(home, 'outbox', 'demo'))).to.have.length(1)
  })

  it('ends with 1 when the file is rejected, and says where its copy is (R14)', async () => {
    const home = await newHome()
    const path = await wrongFile()
    const { code, json, err } = await ledgerdrop([
      'convert',
      path,
      '--home',
      home,
      '--administration',
      'demo',
      '--json',
    ])
    expect(code).to.equal(1)
    const batch = json.at(-1)!
    expect(batch).to.include({ type: 'batch', status: 'rejected' })
    expect((batch['counts'] as { errors: number }).errors).to.be.greaterThan(0)
    const copy = join(home, 'inbox', 'demo', 'rejected', `fout.${(batch['id'] as string).slice(-6)}.csv`)
    expect(err)
      .to.include(copy)
      .and.to.match(/Fout, regel 2.*\[[a-z-]+\]/)
    expect(await readFile(copy, 'utf8')).to.include('Melding')
  })

  it('takes a file in the inbox as the daemon would, and knows its administration', async () => {
    const home = await newHome()
    const path = join(home, 'inbox', 'demo', 'verkopen.csv')
    await copyFile(sample, path)
    const { code } = await ledgerdrop(['convert', path, '--home', home])
    expect(code).to.equal(0)
    expect(await readdir(join(home, 'inbox', 'demo'))).to.deep.equal(['.work'])
  })

  it('has no implicit administration (R69), and no file that is not there', async () => {
    const home = await newHome()
    const none = await ledgerdrop(['convert', sample, '--home', home])
    expect([none.code, none.err.includes('demo')]).to.deep.equal([2, true])
    expect((await ledgerdrop(['convert', sample, '--home', home, '--administration', 'x'])).code).to.equal(2)
    const missing = await ledgerdrop(['check', 'gone.csv', '--home', home, '--administration', 'demo'])
    expect([missing.code, missing.err.includes('gone.csv')]).to.deep.equal([2, true])
    const folder = await ledgerdrop(['check', home, '--home', home, '--administration', 'demo'])
    expect(folder.code).to.equal(2)
  })

  it('ends with 130 when it is interrupted, and leaves nothing that would be taken up later', async () => {
    const home = await newHome()
    const before = await tree(home)
    const options = { signal: AbortSignal.abort() }
    const { code, err } = await ledgerdrop(
      ['convert', sample, '--home', home, '--administration', 'demo'],
      options,
    )
    expect([code, err]).to.deep.equal([130, 'Afgebroken.\n'])
    expect(await tree(home)).to.deep.equal(before)
  })

  it('shows progress on a terminal and nothing of it elsewhere', async () => {
    const home = await newHome()
    const argv = ['convert', sample, '--home', home, '--administration', 'demo']
    const terminal = await ledgerdrop(argv, { terminal: true })
    expect(terminal.err)
      .to.include('\r')
      .and.to.match(/verkoopfacturen\.csv: .*\d+ regels \(\d[\d.]*\/s\)/)
    expect(terminal.err).to.include('\u001b[36m')
    const plain = await ledgerdrop(argv, { terminal: true, env: { NO_COLOR: '1' } })
    expect(plain.err).to.include('\r').and.not.to.include('\u001b[36m')
    const elsewhere = (await ledgerdrop(argv)).err
    expect(elsewhere).not.to.include('\r').and.not.to.include('\u001b')
  })
})

describe('check FILE', () => {
  afterEach(removeTemporary)

  it('tells everything that convert would, and leaves no trace (R68)', async () => {
    const home = await newHome()
    await ledgerdrop(['history', '--home', home])
    const before = await tree(home)
    const argv = ['check', sample, '--home', home, '--administration', 'demo', '--json']
    const { code, json, err } = await ledgerdrop(argv)
    expect(code, err).to.equal(0)
    expect(json.at(-1)).to.include({ type: 'batch', administration: 'demo', report: null })
    expect(err).to.include('alleen gecontroleerd')
    expect(await tree(home)).to.deep.equal(before)
    expect((await ledgerdrop(['history', '--home', home])).err).to.include('nog geen batches')
    const wrong = await ledgerdrop([
      'check',
      await wrongFile(),
      '--home',
      home,
      '--administration',
      'demo',
      '--json',
    ])
    expect(wrong.code).to.equal(1)
    expect(wrong.json.at(-1)).to.include({ status: 'rejected' })
    expect(await tree(home)).to.deep.equal(before)
  })

  it('waits for its turn while another process works for the administration', async () => {
    const home = await newHome()
    const argv = ['check', sample, '--home', home, '--administration', 'demo']
    const { settings, registerId } = await loadHome(nodeFiles, home)
    const register = await openRegister(settings.register, registerId)
    const held = await hold(register, administrationLease('demo'))
    const checking = ledgerdrop(argv)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await Promise.race([checking, 'still waiting'])).to.equal('still waiting')
    await held.release()
    await register.close()
    const { code, err } = await checking
    expect(code).to.equal(0)
    expect(err).to.include('Wacht tot een andere verwerking voor demo klaar is')
  })
})
