import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import type { Files, FileWriter } from '../../src/edge/files.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { outboxFolder, ownInbox, stagedOutbox } from '../../src/edge/places.ts'
import { Syncs } from '../../src/edge/syncs.ts'
import { claim } from '../../src/intake/claim.ts'
import { publishBatches } from '../../src/publish/publish.ts'
import { stageBatch, type Staging } from '../../src/publish/staging.ts'
import type { Register } from '../../src/register/register.ts'
import { thrown } from '../register/thrown.ts'
import { batchRow, drop, makeHome, openHomeRegister, removeHome, testWorld } from './small-home.ts'

const batch = '20261123-100000-abcdef'

/** Files of which the sync of those whose path ends so is `sync` as well, when it is waited for later. */
function withSync(ending: string, sync: () => Promise<void>): Files {
  const besides = (path: string, later?: Syncs): void => {
    if (later && path.endsWith(ending)) later.add(sync())
  }
  return {
    ...nodeFiles,
    async create(path): Promise<FileWriter> {
      const writer = await nodeFiles.create(path)
      return new Proxy(writer, {
        get(target, name) {
          if (name === 'finish')
            return async (later?: Syncs) => {
              const written = await target.finish(later)
              besides(path, later)
              return written
            }
          const value: unknown = Reflect.get(target, name, target)
          return typeof value === 'function' ? (value.bind(target) as unknown) : value
        },
      })
    },
    async copy(from, to, later) {
      const copied = await nodeFiles.copy(from, to, later)
      besides(to, later)
      return copied
    },
  }
}

describe('syncs that are waited for later', () => {
  let home: Home
  let register: Register
  beforeEach(async () => {
    home = makeHome()
    register = await openHomeRegister(home)
  })
  afterEach(async () => {
    await register.close()
    removeHome(home)
  })

  async function publish(files: Files): Promise<{ staging: Staging; error: unknown }> {
    const world = { ...testWorld(), files }
    drop(home, 'x.csv', 'table')
    const claimed = (await claim(world, home, ownInbox('acme'), 'x.csv', [], batch))!
    const staging = await stageBatch(world, home, claimed)
    const file = staging.sink.create('a')
    file.write('artifact')
    await file.finish('a.xml')
    const report = await staging.archiveFile('report.html')
    report.write('report')
    await report.finish()
    const error = await thrown(
      publishBatches(world, home, register, [
        { staging, drop: claimed, row: batchRow(batch), documents: [], relations: [] },
      ]),
    )
    return { staging, error }
  }

  for (const ending of ['dropped/x.csv', '.part', 'report.html', 'artifacts/a.xml', 'manifest.json'])
    it(`stop the publishing when one fails, before anything is registered: ${ending}`, async () => {
      const failing = withSync(ending, () => Promise.reject(new Error('EIO: planned')))
      const { staging, error } = await publish(failing)
      expect(error).to.be.instanceOf(Error).with.property('message', 'EIO: planned')
      expect(await register.batch(batch)).to.equal(null)
      expect(staging.registered).to.equal(false)
      expect(existsSync(outboxFolder(home, 'acme', batch))).to.equal(false)
      await staging.abandon()
      expect(existsSync(stagedOutbox(home, batch))).to.equal(false)
    })

  it('end before the batch is registered', async () => {
    const done: string[] = []
    const slow = withSync('', async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      done.push((await register.batch(batch)) === null ? 'before' : 'after')
    })
    const { error } = await publish(slow)
    expect(error).to.equal(null)
    expect(done.length).to.be.greaterThan(4)
    expect(new Set(done)).to.deep.equal(new Set(['before']))
    expect((await register.batch(batch))?.status).to.equal('exported')
    expect(readFileSync(join(outboxFolder(home, 'acme', batch), 'a.xml'), 'utf8')).to.equal('artifact')
  })

  it('throw the first error, each time and not before they are asked', async () => {
    const syncs = new Syncs()
    syncs.add(Promise.resolve())
    syncs.add(Promise.reject(new Error('one')))
    syncs.add(Promise.reject(new Error('two')))
    await new Promise((resolve) => setImmediate(resolve))
    for (let i = 0; i < 2; i++) expect(await thrown(syncs.all())).to.have.property('message', 'one')
  })

  it('hold no file back: it is given up, or written once more in vain, like any other', async () => {
    const path = join(home.root, 'file')
    const syncs = new Syncs()
    const writer = await nodeFiles.create(path)
    writer.write('text')
    const written = await writer.finish(syncs)
    expect(written.bytes).to.equal(4)
    expect(() => writer.write('more')).to.throw('closed')
    await writer.abandon()
    await syncs.all()
    expect(existsSync(path)).to.equal(false)
  })
})
