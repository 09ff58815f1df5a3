import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import { recover, type RecoverOptions } from '../../src/daemon/recover.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { administrationLease, hold } from '../../src/register/hold.ts'
import type { Register } from '../../src/register/register.ts'
import { faultyFiles, type FaultPlan } from '../edge/faulty-files.ts'
import {
  archiveFolders,
  expectArchived,
  expectExportedOnce,
  expectNothingLeft,
  names,
} from '../publish/end-state.ts'
import { converter, deliver } from '../publish/fake-delivery.ts'
import {
  batchRow,
  drop,
  makeHome,
  openHomeRegister,
  removeHome,
  salesInvoice,
  testWorld,
} from '../publish/small-home.ts'

const batch = '20261123-100000-abcdef'

describe('recovery', () => {
  let home: Home
  let register: Register
  const world = testWorld()
  const everything: RecoverOptions = { busy: new Set(), rootsInSight: async () => true }
  const run = (
    options: Partial<RecoverOptions> = {},
    convert = converter(world, home, register),
  ): Promise<void> => recover(world, home, register, convert, { ...everything, ...options })
  /** Delivers with a fault, which leaves something to recover. */
  const cutShort = async (operation: string, path: RegExp): Promise<void> => {
    drop(home, 'x.csv', 'F1\n')
    const plan: FaultPlan = { crashAt: 1, match: (name, at) => name === operation && path.test(at) }
    const files = faultyFiles(nodeFiles, plan)
    await deliver(testWorld({ files }), home, register, 'x.csv').catch(() => {})
    expect(files.calls).to.equal(1)
    await releaseAll()
  }
  const releaseAll = async (): Promise<void> => {
    // The dead process would have lost its lease with its life.
    const db = new (await import('better-sqlite3')).default(home.settings.register)
    db.exec('delete from leases')
    db.close()
  }
  const outbox = (): string[] => names(home.settings.folders.outbox, 'acme')

  beforeEach(async () => {
    home = makeHome()
    register = await openHomeRegister(home)
    world.lines.length = 0
  })
  afterEach(async () => {
    await register.close()
    removeHome(home)
  })

  it('has nothing to do in a healthy home, and in one that is quite new', async () => {
    await run()
    drop(home, 'x.csv', 'F1\n')
    await deliver(world, home, register, 'x.csv')
    await run()
    await expectNothingLeft(home, register)
    await expectExportedOnce(home, register, ['F1'])
    expect(world.lines).to.deep.equal([])
  })

  it('publishes what is staged and registered', async () => {
    await cutShort('rename', /outbox.\.staging.[^.]+$/)
    expect(outbox()).to.deep.equal([])
    await run({}, () => Promise.reject(new Error('nothing to convert')))
    await expectNothingLeft(home, register)
    await expectExportedOnce(home, register, ['F1'])
    await expectArchived(home, register, { 'x.csv': 'F1\n' })
  })

  it('deletes what is staged and not registered, and converts the claim again', async () => {
    await cutShort('syncFolder', /dropped$/)
    expect(names(home.settings.folders.outbox, '.staging').length).to.equal(1)
    await run()
    await expectNothingLeft(home, register)
    await expectExportedOnce(home, register, ['F1'])
  })

  it('forgets documents that were only prepared', async () => {
    await register.prepare(batchRow(batch), [salesInvoice('F1')])
    await run()
    expect(await register.batch(batch)).to.equal(null)
    expect(await register.knownDocuments('acme', 'other', [salesInvoice('F1')])).to.deep.equal([])
  })

  it('never rebuilds a batch that was published and taken away by the accountant', async () => {
    await cutShort('syncFolder', /outbox.acme/)
    const [published] = outbox()
    rmSync(join(home.settings.folders.outbox, 'acme', published!), { recursive: true })
    await run({}, () => Promise.reject(new Error('nothing to convert')))
    expect(outbox()).to.deep.equal([])
    expect((await register.batch(published!))?.status).to.equal('exported')
    await expectNothingLeft(home, register)
  })

  it('concludes nothing while a root is out of sight', async () => {
    await cutShort('rename', /outbox.\.staging.[^.]+$/)
    const before = names(home.settings.folders.archive, '.staging')
    await run({ rootsInSight: async () => false })
    expect(names(home.settings.folders.archive, '.staging')).to.deep.equal(before)
    expect((await register.batches({}))[0]?.status).to.equal('publishing')
  })

  it('does not take a share that goes out of sight in the middle for a published batch', async () => {
    await cutShort('rename', /outbox.\.staging.[^.]+$/)
    let looks = 0
    const rootsInSight = async (): Promise<boolean> => {
      looks += 1
      // Seen at the start; then the share goes, and its mount point is an empty folder.
      if (looks === 2) rmSync(home.settings.folders.outbox, { recursive: true })
      return looks <= 2
    }
    await run({ rootsInSight })
    expect((await register.batches({}))[0]?.status).to.equal('publishing')
    expect(names(home.settings.folders.inbox, 'acme', '.work').length).to.equal(1)
    expect(world.lines.map((line) => line.level)).to.deep.equal(['error'])
  })

  it('leaves alone what this process is busy with, and administrations that others work on', async () => {
    await cutShort('syncFolder', /dropped$/)
    const [busy] = names(home.settings.folders.outbox, '.staging')
    await run({ busy: new Set([busy!]) })
    expect(names(home.settings.folders.outbox, '.staging')).to.deep.equal([busy])
    const held = await hold(register, administrationLease('acme'))
    await run()
    expect(names(home.settings.folders.outbox, '.staging')).to.deep.equal([busy])
    await held.release()
    await run()
    await expectExportedOnce(home, register, ['F1'])
    expect(world.lines.filter((line) => line.level === 'error')).to.deep.equal([])
  })

  it('removes staging folders that nobody knows of', async () => {
    const { outbox, archive } = home.settings.folders
    for (const folder of [outbox, archive]) mkdirSync(join(folder, '.staging', batch), { recursive: true })
    mkdirSync(join(home.settings.register, '..', 'scratch', batch), { recursive: true })
    await run()
    await expectNothingLeft(home, register)
  })

  it('clears away the claim of a published batch only when the archive has the same bytes', async () => {
    await cutShort('hash', /\.work/)
    const [id] = outbox()
    const claim = join(home.settings.folders.inbox, 'acme', '.work', id!)
    writeFileSync(join(claim, 'x.csv'), 'F1\nF2 written late\n')
    await run()
    expect(existsSync(claim)).to.equal(false)
    const late = join(home.settings.folders.inbox, 'acme', `x.${id!.slice(-6)}.csv`)
    expect(readFileSync(late, 'utf8')).to.equal('F1\nF2 written late\n')
    await deliver(world, home, register, `x.${id!.slice(-6)}.csv`)
    await expectExportedOnce(home, register, ['F1', 'F2 written late'])
  })

  it('keeps a claimed file that the archive does not have', async () => {
    await cutShort('hash', /\.work/)
    rmSync(join(archiveFolders(home)[0]!, 'dropped'), { recursive: true })
    await run()
    const [kept] = names(home.settings.folders.inbox, 'acme', 'rejected')
    expect(readFileSync(join(home.settings.folders.inbox, 'acme', 'rejected', kept!), 'utf8')).to.equal(
      'F1\n',
    )
  })

  it('goes on with the next batch when one cannot be converted, and tries again later', async () => {
    for (const id of [batch, batch.replace('abcdef', 'bbbbbb')]) {
      const claim = join(home.settings.folders.inbox, 'acme', '.work', id)
      mkdirSync(claim, { recursive: true })
      writeFileSync(join(claim, 'x.csv'), `${id}\n`)
    }
    const convert = converter(world, home, register)
    await run({}, (claimed) =>
      claimed.batch === batch ? Promise.reject(new Error('disk full')) : convert(claimed),
    )
    expect(outbox()).to.deep.equal([batch.replace('abcdef', 'bbbbbb')])
    expect(world.lines.filter((line) => line.level === 'error').length).to.equal(1)
    await run()
    expect(outbox().length).to.equal(2)
  })
})
