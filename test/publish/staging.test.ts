import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { ownInbox } from '../../src/edge/places.ts'
import { claim, type ClaimedDrop } from '../../src/intake/claim.ts'
import { stageBatch, type Staging } from '../../src/publish/staging.ts'
import { faultyFiles } from '../edge/faulty-files.ts'
import { thrown } from '../register/thrown.ts'
import { names, sha256 } from './end-state.ts'
import { drop, makeHome, removeHome, testWorld } from './small-home.ts'

const batch = '20261123-100000-abcdef'

describe('staging', () => {
  let home: Home
  let claimed: ClaimedDrop
  let staging: Staging
  const outbox = (): string => join(home.settings.folders.outbox, '.staging', batch)
  const archive = (): string => join(home.settings.folders.archive, '.staging', batch)
  const rejected = (): string => join(home.settings.folders.inbox, 'acme', '.work', `${batch}.rejected`)
  beforeEach(async () => {
    home = makeHome()
    drop(home, 'x.csv', 'table')
    drop(home, 'a.pdf', '%PDF')
    claimed = (await claim(testWorld(), home, ownInbox('acme'), 'x.csv', ['a.pdf'], batch))!
    staging = await stageBatch(testWorld(), home, claimed)
  })
  afterEach(() => removeHome(home))

  it('has the dropped file and its PDFs in the archive folder, hashed, and the claim untouched', () => {
    expect(staging.original).to.equal(join(archive(), 'dropped', 'x.csv'))
    expect(readFileSync(staging.original, 'utf8')).to.equal('table')
    expect(staging.originalHash).to.equal(sha256('table'))
    expect(staging.originalBytes).to.equal(5)
    expect(names(archive(), 'dropped')).to.deep.equal(['a.pdf', 'x.csv'])
    expect(names(claimed.folder)).to.deep.equal(['a.pdf', 'x.csv'])
    expect(existsSync(staging.scratch)).to.equal(true)
  })

  it('takes artifacts under a provisional name and gives them their own when they are finished', async () => {
    const file = staging.sink.create('2-GLTransactions')
    const text = '<é/>'.repeat(100_000)
    file.write(text)
    expect(file.bytes).to.equal(500_000)
    for (let i = 0; i < 9; i += 1) file.write(text)
    expect(staging.pressure).to.equal(true)
    await staging.drained()
    expect(staging.pressure).to.equal(false)
    expect(names(outbox())).to.deep.equal(['0.part'])
    file.write('end')
    const written = await file.finish('2-GLTransactions.xml')
    expect(written).to.deep.equal({ bytes: 5_000_003, sha256: sha256(`${text.repeat(10)}end`) })
    expect(names(outbox())).to.deep.equal(['2-GLTransactions.xml'])
    expect(staging.files.at(-1)).to.deep.equal({ place: 'outbox', name: '2-GLTransactions.xml', ...written })
    expect(await thrown(file.finish('again.xml'))).to.be.instanceOf(Error)
  })

  it('keeps nothing of a discarded artifact, nor of what is written to it later', async () => {
    const file = staging.sink.create('x')
    file.write('x')
    await file.discard()
    file.write('more')
    await file.discard()
    expect(names(outbox())).to.deep.equal([])
    expect(await thrown(file.finish('x.xml'))).to.be.instanceOf(Error)
  })

  it('drops all artifacts, finished or not, and makes no new ones', async () => {
    const finished = staging.sink.create('a')
    await finished.finish('a.xml')
    const open = staging.sink.create('b')
    await staging.dropArtifacts()
    await staging.dropArtifacts()
    open.write('b')
    expect(existsSync(outbox())).to.equal(false)
    expect(staging.files.filter((file) => file.place === 'outbox')).to.deep.equal([])
    expect(() => staging.sink.create('c')).to.throw('no artifacts')
  })

  it('tells the error of an artifact that cannot be opened or written, at drained and at finish', async () => {
    const files = faultyFiles(nodeFiles, {
      failAt: 1,
      error: 'ENOSPC',
      match: (name, path) => name === 'create' && path.endsWith('.part'),
    })
    await staging.abandon()
    staging = await stageBatch(testWorld({ files }), home, claimed)
    const file = staging.sink.create('a')
    file.write('a')
    expect(await thrown(staging.drained())).to.include({ code: 'ENOSPC' })
    expect(await thrown(file.finish('a.xml'))).to.include({ code: 'ENOSPC' })
    await staging.abandon()
  })

  it('puts reports into the archive folder and rejected files beside the claim', async () => {
    const report = await staging.archiveFile('report.json')
    report.write('{}')
    expect(report.bytes).to.equal(2)
    expect(report.pressure).to.equal(false)
    await report.drained()
    await report.finish()
    const given = await staging.archiveFile('given-up.csv')
    await given.abandon()
    const copy = await staging.rejectedFile('x.abcdef.csv')
    await copy.finish()
    expect(names(archive())).to.deep.equal(['dropped', 'report.json'])
    expect(names(rejected())).to.deep.equal(['x.abcdef.csv'])
    expect(staging.files.map((file) => file.place).toSorted()).to.deep.equal([
      'archive',
      'dropped',
      'dropped',
      'rejected',
    ])
  })

  it('writes to its own folders only, whatever the name', async () => {
    for (const name of ['../x', 'a/b', 'a\\b', '', '..']) {
      expect(await thrown(staging.archiveFile(name))).to.be.instanceOf(Error)
      expect(await thrown(staging.rejectedFile(name))).to.be.instanceOf(Error)
      expect(await thrown(staging.sink.create('x').finish(name))).to.be.instanceOf(Error)
    }
  })

  it('leaves nothing when it is abandoned, open files included', async () => {
    staging.sink.create('open').write('x')
    await staging.sink.create('done').finish('done.xml')
    await staging.archiveFile('open.csv')
    await staging.rejectedFile('x.abcdef.csv')
    await staging.abandon()
    for (const folder of [outbox(), archive(), rejected(), staging.scratch])
      expect(existsSync(folder)).to.equal(false)
    expect(names(claimed.folder)).to.deep.equal(['a.pdf', 'x.csv'])
  })

  it('keeps everything when it is abandoned after it may have been registered', async () => {
    await staging.sink.create('done').finish('done.xml')
    staging.registered = true
    await staging.abandon()
    expect(names(outbox())).to.deep.equal(['done.xml'])
    expect(names(archive(), 'dropped')).to.deep.equal(['a.pdf', 'x.csv'])
  })

  it('refuses a batch of which something is staged already', async () => {
    expect(await thrown(stageBatch(testWorld(), home, claimed))).to.be.instanceOf(Error)
    expect(readFileSync(staging.original, 'utf8')).to.equal('table')
    await staging.abandon()
    mkdirSync(rejected(), { recursive: true })
    expect(await thrown(stageBatch(testWorld(), home, claimed))).to.be.instanceOf(Error)
  })

  it('never throws when it cannot clear away, and says so', async () => {
    await staging.abandon()
    const world = testWorld({
      files: faultyFiles(nodeFiles, { failAt: 1, match: (name) => name === 'removeTree' }),
    })
    const again = await stageBatch(world, home, claimed)
    await again.abandon()
    expect(world.lines.map((line) => line.level)).to.deep.equal(['warn'])
  })
})
