import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import { adoptArchive } from '../../src/daemon/recover.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { ownInbox } from '../../src/edge/places.ts'
import { claim } from '../../src/intake/claim.ts'
import { publishBatches } from '../../src/publish/publish.ts'
import { stageBatch } from '../../src/publish/staging.ts'
import type { NewDocument, NewRelation, Register, RelationIdentity } from '../../src/register/register.ts'
import { faultyFiles } from '../edge/faulty-files.ts'
import { archiveFolders } from '../publish/end-state.ts'
import {
  batchRow,
  drop,
  makeHome,
  openHomeRegister,
  removeHome,
  salesInvoice,
  testWorld,
} from '../publish/small-home.ts'

const code = (value: string): RelationIdentity => ({ kind: 'code', source: 'robaws/supplier', value })
const name = (value: string): RelationIdentity => ({ kind: 'name', source: '', value })
const relation = (id: number, identities: RelationIdentity[], fingerprint = ''): NewRelation => ({
  id,
  identities,
  fingerprint,
  targetCode: '',
})

describe('adopting the archive', () => {
  let home: Home
  let register: Register
  let time: number
  const world = testWorld()

  /** Publishes a batch of these documents; gives its id. The first half is prepared, as in a large batch. */
  async function publish(
    documents: NewDocument[],
    relations: NewRelation[] = [],
    given: { id?: string; created?: string } = {},
  ): Promise<string> {
    time += 60_000
    const id = given.id ?? world.ids.batch(new Date(time))
    const made = given.created === undefined ? {} : { created: given.created }
    drop(home, 'x.csv', id)
    const claimed = (await claim(world, home, ownInbox('acme'), 'x.csv', [], id))!
    const staging = await stageBatch(world, home, claimed)
    const outcome = documents.length > 0 ? 'exported' : 'duplicate'
    const row = batchRow(id, { outcome, documents: documents.length, summary: '{"some":"totals"}', ...made })
    const half = documents.slice(0, Math.floor(documents.length / 2))
    if (half.length > 0) await register.prepare(row, half)
    const rest = documents.slice(half.length)
    await publishBatches(world, home, register, [{ staging, drop: claimed, row, documents: rest, relations }])
    return id
  }

  async function everything(): Promise<unknown> {
    const batches = await register.batches({})
    const documents: Record<string, NewDocument[]> = {}
    for (const { id } of batches) {
      documents[id] = []
      for await (const chunk of register.documents(id)) documents[id].push(...chunk)
    }
    return { batches, documents }
  }

  /** The register is lost, and a new one takes its place. */
  async function loseRegister(): Promise<void> {
    await register.close()
    for (const end of ['', '-wal', '-shm']) rmSync(home.settings.register + end, { force: true })
    register = await openHomeRegister(home)
  }

  beforeEach(async () => {
    home = makeHome()
    time = Date.UTC(2026, 9, 31)
    register = await openHomeRegister(home)
  })
  afterEach(async () => {
    await register.close()
    removeHome(home)
  })

  it('rebuilds batches, documents and entry numbers as they were', async () => {
    await publish([salesInvoice('1', { entryNumber: 1 }), salesInvoice('2', { kind: 'sales-credit-note' })])
    await publish(
      Array.from({ length: 2100 }, (_, i) => salesInvoice(`F${i}`, { series: '2026', entryNumber: 100 + i })),
    )
    await publish([])
    const before = await everything()
    await loseRegister()
    expect(await adoptArchive(world, home, register)).to.deep.equal({
      batches: 3,
      documents: 2102,
      payments: 0,
      paymentsUnknown: [],
      unreadable: [],
    })
    expect(await everything()).to.deep.equal(before)
    expect(await adoptArchive(world, home, register)).to.deep.equal({
      batches: 0,
      documents: 0,
      payments: 0,
      paymentsUnknown: [],
      unreadable: [],
    })
    expect(await everything()).to.deep.equal(before)
  })

  it('knows a purchase again by its supplier, whatever the supplier was known by at the time', async () => {
    const purchase = (number: string, id: number): NewDocument =>
      salesInvoice(number, { kind: 'purchase-invoice', relation: id })
    await publish(
      [purchase('1', -1), purchase('1', -2)],
      [relation(-1, [name('jansen')]), relation(-2, [code('2')])],
    )
    const [found] = await register.findRelations('acme', [name('jansen')])
    await publish([purchase('2', found!.id)], [relation(found!.id, [code('7')], 'newest')])
    await publish([purchase('3', found!.id)])
    await loseRegister()
    await adoptArchive(world, home, register)
    const again = await register.findRelations('acme', [name('jansen'), code('7')])
    expect(new Set(again.map(({ id }) => id)).size).to.equal(1)
    expect(again[0]?.fingerprint).to.equal('newest')
    const id = again[0]!.id
    const keys = ['1', '2', '3'].map((number) => purchase(number, id))
    expect((await register.knownDocuments('acme', 'new', keys)).length).to.equal(3)
    const [other] = await register.findRelations('acme', [code('2')])
    expect((await register.knownDocuments('acme', 'new', [purchase('1', other!.id)])).length).to.equal(1)
  })

  it('lets the newest batch hold a document that was exported twice', async () => {
    const first = await publish([salesInvoice('1', { entryNumber: 1 }), salesInvoice('2')])
    await register.setStatus(first, 'failed')
    const second = await publish([salesInvoice('1', { entryNumber: 1, total: 5 })])
    await loseRegister()
    expect((await adoptArchive(world, home, register)).batches).to.equal(2)
    const held = await register.knownDocuments('acme', 'new', [salesInvoice('1'), salesInvoice('2')])
    expect(held.map((document) => document.batch)).to.deep.equal([second, first])
  })

  it('lets the later of two batches of one second hold such a document, whatever their ids', async () => {
    for (const [at, ends] of [
      ['aaaaaa', 'zzzzzz'],
      ['zzzzzz', 'aaaaaa'],
    ].entries()) {
      const number = String(at)
      const [first, second] = ends.map((end) => `2026110${at + 1}-120000-${end}`)
      await publish([salesInvoice(number)], [], { id: first!, created: '2026-11-01T12:00:00.100Z' })
      await register.setStatus(first!, 'failed')
      await publish([salesInvoice(number)], [], { id: second!, created: '2026-11-01T12:00:00.900Z' })
      await loseRegister()
      await adoptArchive(world, home, register)
      const [held] = await register.knownDocuments('acme', 'new', [salesInvoice(number)])
      expect(held?.batch).to.equal(second)
    }
  })

  it('names archive folders it cannot read, and takes the others', async () => {
    for (const number of ['1', '2', '3', '4']) await publish([salesInvoice(number)])
    const folders = archiveFolders(home)
    const path = (index: number): string => join(folders[index]!, 'manifest.json')
    rmSync(path(0))
    writeFileSync(path(1), '{\n"version": 3,\n}\n')
    renameSync(path(2), `${path(2)}.whole`)
    writeFileSync(path(2), '{\n"version": 1,\n"documents": [\n{"number":\n')
    await loseRegister()
    const adopted = await adoptArchive(world, home, register)
    expect(adopted.unreadable.toSorted()).to.deep.equal(folders.slice(0, 3))
    expect(adopted.batches).to.equal(1)
    rmSync(path(2))
    renameSync(`${path(2)}.whole`, path(2))
    expect((await adoptArchive(world, home, register)).batches).to.equal(1)
  })

  it('starts a batch afresh that an earlier attempt left half done', async () => {
    const id = await publish([salesInvoice('1'), salesInvoice('2')])
    await loseRegister()
    await register.prepare(batchRow(id), [salesInvoice('1')])
    expect((await adoptArchive(world, home, register)).documents).to.equal(2)
  })

  it('stops when the archive cannot be read', async () => {
    await publish([salesInvoice('1')])
    await loseRegister()
    const files = faultyFiles(nodeFiles, { failAt: 1, match: (operation) => operation === 'stream' })
    const error: unknown = await adoptArchive(testWorld({ files }), home, register).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).to.include({ code: 'EIO' })
    expect(await register.batches({})).to.deep.equal([])
  })
})
