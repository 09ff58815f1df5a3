import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Files } from '../../src/edge/files.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { doctor, type DoctorLine } from '../../src/cli/doctor.ts'
import { ensureHome } from '../../src/config/ensure-home.ts'
import type { Home } from '../../src/config/home.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { ROOT_MARKER } from '../../src/config/markers.ts'
import {
  filesBut,
  homeWith,
  put,
  removeFolders,
  settingsWith,
  systemError,
  world,
} from '../config/support.ts'

async function wellHome(files: Record<string, string | null> = {}): Promise<Home> {
  const root = homeWith(files)
  await ensureHome(world, root)
  return loadHome(nodeFiles, root)
}

async function examine(
  home: Home,
  files: Files = nodeFiles,
  register = async () => home.registerId,
): Promise<DoctorLine[]> {
  return doctor({ ...world, files }, home, register)
}
const levels = (lines: DoctorLine[], check: string) =>
  lines.filter((line) => line.check === check).map((line) => line.level)
const amiss = (lines: DoctorLine[]) =>
  lines.filter((line) => line.level !== 'ok').map((line) => `${line.check} ${line.level}`)

describe('cli/doctor', () => {
  afterEach(removeFolders)

  it('finds nothing amiss in a new home, looks at everything and leaves no trace', async () => {
    const home = await wellHome()
    const before = readdirSync(home.root, { recursive: true }).sort()
    const lines = await examine(home)
    expect(amiss(lines)).to.deep.equal([])
    const checks = [
      'home',
      'folders',
      'markers',
      'share',
      'rename',
      'space',
      'register',
      'administrations',
      'schedules',
      'tables',
      'mail',
    ]
    expect([...new Set(lines.map((line) => line.check))]).to.deep.equal(checks)
    for (const line of lines) expect([line.message !== '', line.fix]).to.deep.equal([true, ''])
    const after = readdirSync(home.root, { recursive: true }).filter(
      (name) => !String(name).endsWith('.staging'),
    )
    expect(after.sort()).to.deep.equal(before)
  })

  it('says of each thing that is not well what to do about it', async () => {
    const home = await wellHome()
    rmSync(join(home.root, 'outbox'), { recursive: true })
    const lines = await examine(home)
    expect(amiss(lines)).to.deep.equal(['folders fail', 'markers fail', 'rename fail'])
    for (const line of lines) expect(line.fix === '', line.message).to.equal(line.level === 'ok')
  })

  it('tries each folder by writing to it', async () => {
    const home = await wellHome()
    const closed = filesBut({
      writeNew: (path, data) =>
        path.includes('archive') ? Promise.reject(systemError('EACCES')) : nodeFiles.writeNew(path, data),
    })
    const lines = await examine(home, closed)
    expect(levels(lines, 'folders')).to.deep.equal(['ok', 'ok', 'fail', 'ok'])
    expect(lines.find((line) => line.level === 'fail')!.message).to.include('EACCES')
  })

  it('tells a marker that is missing from one of another home', async () => {
    const home = await wellHome()
    rmSync(join(home.root, 'inbox', ROOT_MARKER))
    writeFileSync(join(home.root, 'archive', ROOT_MARKER), 'another-home\n')
    const lines = await examine(home)
    expect(levels(lines, 'markers')).to.deep.equal(['fail', 'ok', 'fail'])
    expect(lines.filter((line) => line.check === 'markers')[2]!.message).to.include('another-home')
  })

  it('tries the rename that publishes a batch, and tells another volume from another failure', async () => {
    const home = await wellHome()
    const failing = filesBut({ rename: () => Promise.reject(systemError('EIO')) })
    expect(levels(await examine(home, failing), 'rename')).to.deep.equal(['fail', 'fail'])
    const twoVolumes = filesBut({
      facts: async (path) => {
        const facts = await nodeFiles.facts(path)
        return facts && path.includes('.staging') ? { ...facts, device: facts.device + 1 } : facts
      },
    })
    const lines = (await examine(home, twoVolumes)).filter((line) => line.check === 'rename')
    expect(lines[0]!.message).to.include('verschillende schijven')
    expect(readdirSync(join(home.root, 'outbox', '.staging'))).to.deep.equal([])
  })

  it('warns of little free space and fails on hardly any', async () => {
    const home = await wellHome()
    const free = (freeBytes: number) =>
      examine(home, filesBut({ volume: async () => ({ freeBytes, type: 0xef53 }) }))
    expect(levels(await free(2 * 1024 ** 3), 'space')).to.deep.equal(['ok'])
    expect(levels(await free(500 * 1024 ** 2), 'space')).to.deep.equal(['warn'])
    expect(levels(await free(1024), 'space')).to.deep.equal(['fail'])
  })

  it('knows a network share: polled by default, never with signals only, and no place for a register', async function () {
    if (process.platform === 'win32') return this.skip()
    const home = await wellHome()
    const share = filesBut({ volume: async () => ({ freeBytes: 1e12, type: 0xfe534d42 }) })
    const lines = await examine(home, share)
    expect(amiss(lines)).to.deep.equal(['register fail'])
    expect(lines.find((line) => line.check === 'share')!.message).to.include('netwerkschijf')
    home.settings.watch.polling = 'never'
    expect(levels(await examine(home, share), 'share')).to.deep.equal(['warn'])
  })

  it("fails when the register cannot be opened or is another home's", async () => {
    const home = await wellHome()
    const gone = await examine(home, nodeFiles, () => Promise.reject(new Error('disk I/O error')))
    expect(gone.find((line) => line.check === 'register')!.message).to.include('disk I/O error')
    const other = await examine(home, nodeFiles, async () => 'other-register')
    expect(amiss(other)).to.deep.equal(['register fail'])
    expect(other.find((line) => line.check === 'register')!.message).to.include('other-register')
  })

  it('R29: warns of tables that were not updated for three months, by name', async () => {
    const home = await wellHome()
    const old = new Date(Date.now() - 100 * 86_400_000)
    utimesSync(join(home.root, 'mappings/acme/vat-codes.csv'), old, old)
    const lines = await examine(home)
    expect(amiss(lines)).to.deep.equal(['tables warn'])
    expect(lines.find((line) => line.check === 'tables')!.message).to.include('vat-codes.csv')
  })

  it('R28: fails on an administration that is not right, with its first problem, and still looks at the rest', async () => {
    const home = await wellHome({ 'mappings/beta/administration.yaml': settingsWith('') })
    put(home.root, 'mappings/acme/journals.csv', 'code;name\n')
    const lines = await examine(home)
    expect(levels(lines, 'administrations')).to.deep.equal(['fail', 'fail'])
    expect(lines.find((line) => line.check === 'administrations')!.message).to.match(
      /^acme: mappings\/acme\/journals.csv:1 .*\(en \d+ meer\)$/,
    )
    expect(levels(lines, 'tables')).to.deep.equal(['ok', 'ok'])
    expect(levels(lines, 'mail')).to.deep.equal(['ok'])
  })

  it('tells warnings, schedules and folders that are no administration', async () => {
    const home = await wellHome({
      'administration.yaml': settingsWith('schedule: 30 2 * * 1-5'),
      'mappings/Copy of acme/administration.yaml': '',
      'journals.csv': 'code;name;type;account;aliasses\n70;a;sales;1300;x\n',
    })
    const lines = await examine(home)
    expect(levels(lines, 'administrations')).to.deep.equal(['warn', 'warn'])
    expect(lines.find((line) => line.check === 'schedules')!.message).to.equal(
      'acme: 30 2 * * 1-5 (Europe/Amsterdam)',
    )
  })

  it('goes on when a part of the system fails', async () => {
    const home = await wellHome()
    const dead = filesBut({ volume: () => Promise.reject(systemError('EHOSTDOWN')) })
    const lines = await examine(home, dead)
    expect(amiss(lines)).to.deep.equal(['share fail', 'space fail', 'register fail'])
    expect(lines.find((line) => line.check === 'share')!.message).to.include('EHOSTDOWN')
  })

  it("tells a home that was not made yet, in the reader's language", async () => {
    const root = homeWith()
    put(root, 'ledgerdrop.yaml', 'language: en\n')
    const home = await loadHome(nodeFiles, root)
    const lines = await examine(home)
    expect(lines[0]).to.deep.equal({
      check: 'home',
      level: 'fail',
      message: `${home.root} has no home.json yet`,
      fix: 'Run `ledgerdrop init`.',
    })
    expect(existsSync(join(home.root, 'inbox'))).to.equal(false)
  })
})
