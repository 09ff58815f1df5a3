import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'

const bin = new URL('../../bin/ledgerdrop.js', import.meta.url).pathname
const samples = new URL('../../samples/', import.meta.url).pathname

describe('doctor --adopt', function () {
  this.timeout(180_000)
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
      payments: 0,
      paymentsUnknown: [],
      unreadable: [],
    })
    expect(existsSync(join(folder, '.state', 'register.db'))).to.equal(true)
    expect(convert().last).to.include({ status: 'duplicate' })
    expect(readdirSync(join(folder, 'outbox', 'demo-nl'))).to.have.length(1)
  })

  it('R18: an older copy of the register is refused until it is completed from the archive', () => {
    const state = join(folder, '.state')
    const old = join(folder, 'old-state')
    cpSync(state, old, { recursive: true })
    const later = readFileSync(join(samples, 'generic', 'verkoopfacturen.csv'), 'utf8')
    const file = join(folder, 'later.csv')
    writeFileSync(file, later.replaceAll('2026000', '2029000'))
    const convertLater = () => run('convert', '--administration', 'demo-nl', file)
    expect(convertLater().status).to.equal(0)

    rmSync(state, { recursive: true })
    cpSync(old, state, { recursive: true })
    const refused = convertLater()
    expect(refused.status).to.equal(3)
    expect(refused.stderr).to.include('--adopt')
    const looked = run('doctor')
    expect(looked.status).to.equal(3)
    expect(looked.stdout).to.include('--adopt')
    expect(readdirSync(join(folder, 'outbox', 'demo-nl'))).to.have.length(2)

    expect(run('doctor', '--adopt').status).to.equal(0)
    expect(JSON.parse(convertLater().stdout.trim().split('\n').at(-1)!)).to.include({ status: 'duplicate' })
    expect(readdirSync(join(folder, 'outbox', 'demo-nl'))).to.have.length(2)
  })

  it('a folder that somebody put into the archive is no batch that the register lacks', () => {
    const [year] = readdirSync(join(folder, 'archive', 'demo-nl'))
    const [month] = readdirSync(join(folder, 'archive', 'demo-nl', year!))
    const stray = join(folder, 'archive', 'demo-nl', year!, month!, '29990101-000000-k0p1e9')
    mkdirSync(stray)
    expect(convert().last).to.include({ status: 'duplicate' })
    rmSync(stray, { recursive: true })
  })

  it('makes a lost home.json again, with the ids that markers and register hold', () => {
    const path = join(folder, 'home.json')
    const before = readFileSync(path, 'utf8')
    rmSync(path)
    expect(convert().status).to.equal(2)
    const looked = run('doctor')
    expect(looked.status).to.equal(3)
    expect(looked.stdout).to.include('--adopt').and.not.to.include('ledgerdrop init')
    expect(run('doctor', '--adopt').status).to.equal(0)
    expect(readFileSync(path, 'utf8')).to.equal(before)
    expect(convert().last).to.include({ status: 'duplicate' })
  })

  it('rebuilds home.json and register together when both are lost', () => {
    const path = join(folder, 'home.json')
    const idOf = (): string => (JSON.parse(readFileSync(path, 'utf8')) as { id: string }).id
    const before = idOf()
    rmSync(path)
    rmSync(join(folder, '.state'), { recursive: true })
    expect(run('doctor', '--adopt').status).to.equal(0)
    expect(idOf()).to.equal(before)
    expect(convert().last).to.include({ status: 'duplicate' })
  })

  it('keeps a damaged register under another name and builds a new one', () => {
    const register = join(folder, '.state', 'register.db')
    for (const part of ['-wal', '-shm']) rmSync(`${register}${part}`, { force: true })
    for (const kept of [`${register}.damaged`, `${register}.damaged-2`]) {
      writeFileSync(register, Buffer.alloc(20_000, 'no database'))
      expect(convert().status).to.equal(3)
      expect(run('doctor', '--adopt').status).to.equal(0)
      expect(readFileSync(kept, 'utf8')).to.match(/^no database/)
      expect(convert().last).to.include({ status: 'duplicate' })
    }
  })
})
