import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { OutOfReach, type Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { ownInbox } from '../../src/edge/places.ts'
import { claim } from '../../src/intake/claim.ts'
import { finishPublishing } from '../../src/publish/finish.ts'
import { archivedArtifactBytes, publishBatches } from '../../src/publish/publish.ts'
import { stageBatch, type Staging } from '../../src/publish/staging.ts'
import { RegisterConflict, type NewDocument, type Register } from '../../src/register/register.ts'
import { thrown } from '../register/thrown.ts'
import { archiveFolders, expectArchived, expectNothingLeft, names } from './end-state.ts'
import { deliver } from './fake-delivery.ts'
import {
  batchRow,
  drop,
  makeHome,
  openHomeRegister,
  removeHome,
  salesInvoice,
  testWorld,
} from './small-home.ts'

const batch = '20261123-100000-abcdef'

describe('publishing', () => {
  let home: Home
  let register: Register
  const world = testWorld()
  beforeEach(async () => {
    home = makeHome()
    register = await openHomeRegister(home)
    world.lines.length = 0
  })
  afterEach(async () => {
    await register.close()
    removeHome(home)
  })

  /** Stages one artifact and publishes it with these documents; gives the staging and what was thrown. */
  async function publish(
    documents: NewDocument[],
    artifact = 'x',
  ): Promise<{ staging: Staging; error: unknown }> {
    drop(home, 'x.csv', 'table')
    const claimed = (await claim(world, home, ownInbox('acme'), 'x.csv', [], batch))!
    const staging = await stageBatch(world, home, claimed)
    const file = staging.sink.create('a')
    file.write(artifact)
    await file.finish('a.xml')
    const error = await thrown(
      publishBatches(world, home, register, [
        { staging, drop: claimed, row: batchRow(batch), documents, relations: [] },
      ]),
    )
    return { staging, error }
  }

  it('puts the batch into the outbox, and everything into the archive under year and month', async () => {
    drop(home, 'x.csv', 'F1\nrest\n')
    drop(home, 'F1.pdf', '%PDF')
    await deliver(world, home, register, 'x.csv', ['F1.pdf'])
    const [id] = names(home.settings.folders.outbox, 'acme')
    const archive = join(home.settings.folders.archive, 'acme', id!.slice(0, 4), id!.slice(4, 6), id!)
    expect(names(archive)).to.deep.equal(['artifacts', 'dropped', 'manifest.json', 'report.json'])
    expect(names(archive, 'artifacts')).to.deep.equal(['1-Accounts.xml', '2-GLTransactions.xml'])
    expect(names(home.settings.folders.inbox, 'acme', 'rejected')).to.deep.equal([`x.${id!.slice(-6)}.csv`])
    expect((await register.batch(id!))?.status).to.equal('exported')
    await expectNothingLeft(home, register)
  })

  it('R18: tells that nothing is new in a file that is dropped again, and makes no batch for the outbox', async () => {
    for (let time = 0; time < 2; time += 1) {
      drop(home, 'x.csv', 'F1\n')
      await deliver(world, home, register, 'x.csv')
    }
    expect((await register.batches({})).map((row) => row.status).toSorted()).to.deep.equal([
      'duplicate',
      'exported',
    ])
    expect(names(home.settings.folders.outbox, 'acme').length).to.equal(1)
    expect(archiveFolders(home).length).to.equal(2)
  })

  it('leaves everything staged on a conflict, to be given up by its caller and tried again', async () => {
    await register.publish(batchRow('other'), [salesInvoice('1')], [])
    const { staging, error } = await publish([salesInvoice('1')])
    expect(error).to.be.instanceOf(RegisterConflict)
    expect(names(home.settings.folders.outbox, '.staging')).to.deep.equal([batch])
    expect(names(home.settings.folders.inbox, 'acme', '.work')).to.deep.equal([batch])
    await staging.abandon()
    expect(names(home.settings.folders.outbox, '.staging')).to.deep.equal([])
    expect(await register.batch(batch)).to.equal(null)
  })

  it('copies artifacts into the archive up to a size, and keeps only their hashes beyond it', async function () {
    this.timeout(30_000)
    await publish([salesInvoice('1')], 'x'.repeat(archivedArtifactBytes + 1))
    const [folder] = archiveFolders(home)
    expect(names(folder!)).to.deep.equal(['dropped', 'manifest.json'])
    const manifest = JSON.parse(readFileSync(join(folder!, 'manifest.json'), 'utf8')) as {
      files: { name: string }[]
    }
    expect(manifest.files.map((file) => file.name)).to.deep.equal(['x.csv', 'a.xml'])
  })

  it('takes a staged folder that is gone right after registering for out of sight, never for published', async () => {
    const { staging } = await publish([salesInvoice('1')])
    expect(staging.registered).to.equal(true)
    rmSync(join(home.settings.folders.outbox, 'acme', batch), { recursive: true })
    expect(await thrown(finishPublishing(world, home, register, batch))).to.be.instanceOf(OutOfReach)
    await finishPublishing(world, home, register, batch, async () => true)
    expect(await thrown(finishPublishing(world, home, register, 'unknown'))).to.be.instanceOf(Error)
  })

  it('may be finished again at any time', async () => {
    await publish([salesInvoice('1')])
    await register.setStatus(batch, 'imported')
    await finishPublishing(world, home, register, batch)
    expect((await register.batch(batch))?.status).to.equal('imported')
    expect(names(home.settings.folders.outbox, 'acme')).to.deep.equal([batch])
  })

  it('says so when a published batch cannot be cleared away, and calls it published all the same', async () => {
    const files = { ...nodeFiles, hash: () => Promise.reject(new Error('busy')) }
    drop(home, 'x.csv', 'F1\n')
    const careful = testWorld({ files })
    await deliver(careful, home, register, 'x.csv')
    expect(careful.lines.map((line) => line.level)).to.deep.equal(['warn'])
    expect((await register.batches({}))[0]?.status).to.equal('exported')
  })

  it('does not replace a file in rejected/ that has the very same name', async () => {
    drop(home, 'x.csv', 'bad\n')
    const batchId = world.ids.batch(new Date())
    const fixed = testWorld({ ids: { batch: () => batchId } })
    const rejected = join(home.settings.folders.inbox, 'acme', 'rejected')
    await nodeFiles.makeFolder(rejected)
    await nodeFiles.writeNew(join(rejected, `x.${batchId.slice(-6)}.csv`), 'mine')
    await deliver(fixed, home, register, 'x.csv')
    expect(readFileSync(join(rejected, `x.${batchId.slice(-6)}.csv`), 'utf8')).to.equal('mine')
    expect(names(rejected).length).to.equal(2)
  })

  it('reads the archived copy back on another volume [needs two volumes]', async function () {
    const elsewhere = mkdtempSync(join(tmpdir(), 'ledgerdrop-archive-'))
    try {
      if (statSync(elsewhere).dev === statSync(home.root).dev) this.skip()
      home.settings.folders.archive = elsewhere
      const read: string[] = []
      const hash: typeof nodeFiles.hash = (path) => {
        read.push(path)
        return nodeFiles.hash(path)
      }
      drop(home, 'x.csv', 'F1\n')
      await deliver(testWorld({ files: { ...nodeFiles, hash } }), home, register, 'x.csv')
      await expectNothingLeft(home, register)
      await expectArchived(home, register, { 'x.csv': 'F1\n' })
      expect(read.some((path) => path.startsWith(elsewhere))).to.equal(true)
    } finally {
      rmSync(elsewhere, { recursive: true })
    }
  })

  it('has no folder in the outbox for a rejected drop', async () => {
    drop(home, 'x.csv', 'bad\n')
    await deliver(world, home, register, 'x.csv')
    expect(existsSync(join(home.settings.folders.outbox, 'acme'))).to.equal(false)
  })
})
