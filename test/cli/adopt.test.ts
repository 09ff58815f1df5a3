import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'

const bin = new URL('../../bin/ledgerdrop.js', import.meta.url).pathname
const samples = new URL('../../samples/', import.meta.url).pathname

describe('doctor --adopt', () => {
  let folder: string
  before(() => (folder = mkdtempSync(join(tmpdir(), 'adopt-'))))
  after(() => rmSync(folder, { recursive: true }))

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [bin, ...args, '--home', folder, '--json'], { encoding: 'utf8' })
  const convert = () => {
    const file = join(samples, 'generic', 'verkoopfacturen.csv')
    const { stdout, status, stderr } = run('convert', '--administration', 'demo-nl', file)
    return { status, stderr, last: stdout === '' ? null : JSON.parse(stdout.trim().split('\n').at(-1)!) }
  }

  it('rebuilds a lost register from the archive, so that nothing is exported twice (R18)', () => {
    run('init', '--target', 'exact', '--country', 'NL')
    cpSync(join(samples, 'generic'), join(folder, 'voorbeelden'), { recursive: true })
    expect(convert().last).to.include({ type: 'batch', status: 'exported' })

    rmSync(join(folder, '.state'), { recursive: true })
    const refused = convert()
    expect(refused.status).to.equal(3)
    expect(refused.stderr).to.include('--adopt')

    const adopted = run('doctor', '--adopt')
    expect(adopted.status).to.equal(0)
    expect(JSON.parse(adopted.stdout)).to.deep.equal({
      type: 'adopted',
      batches: 1,
      documents: 4,
      unreadable: [],
    })
    expect(existsSync(join(folder, '.state', 'register.db'))).to.equal(true)
    expect(convert().last).to.include({ status: 'duplicate' })
    expect(readdirSync(join(folder, 'outbox', 'demo-nl'))).to.have.length(1)
  })
})
