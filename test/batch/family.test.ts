import { cpSync, mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { openRegisterOf } from '../../src/cli/open-home.ts'
import { loadHome } from '../../src/config/load-home.ts'
import type { Home } from '../../src/config/home.ts'
import { convert } from '../../src/convert.ts'
import { adoptArchive } from '../../src/daemon/adopt.ts'
import { concernedBy } from '../../src/daemon/concerned.ts'
import { recover } from '../../src/daemon/recover.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { ownInbox } from '../../src/edge/places.ts'
import type { World } from '../../src/edge/world.ts'
import { claim } from '../../src/intake/claim.ts'
import { administrationLease, holdAll } from '../../src/register/hold.ts'
import { LeaseHeld, type Register } from '../../src/register/register.ts'
import { Crash, Faults, faultyFiles, type FaultPlan } from '../edge/faulty-files.ts'
import { names, removeTemporary, TestHome } from '../e2e/home.ts'
import { entryNumbers } from '../e2e/sales.ts'
import { breda, csv, gent, shops } from '../e2e/shops.ts'
import { testWorld } from '../publish/small-home.ts'
import { faultyRegister } from '../register/faulty-register.ts'
import { thrown } from '../register/thrown.ts'

const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const codes = ['demo-nl', 'demo-be', 'filiaal']
const file = csv([breda(26001), gent(26002), gent(26003), breda(26004, { shop: 'Tilburg' }), breda(26005)])
const expected = { 'demo-nl': ['26001', '26005'], 'demo-be': ['26002', '26003'], filiaal: ['26004'] }

/** One process in a home: opens it, works, and is gone. */
async function inHome(
  root: string,
  plan: FaultPlan,
  work: (world: World, home: Home, register: Register) => Promise<void>,
): Promise<{ error: unknown; faults: Faults; lines: string[] }> {
  const faults = new Faults(plan)
  const home = await loadHome(nodeFiles, root)
  const opened = await openRegisterOf(testWorld(), home)
  const world = testWorld({ files: faultyFiles(nodeFiles, faults) })
  const error = await thrown(work(world, home, faultyRegister(opened, faults)))
  await faults.bury()
  await opened.close()
  return { error, faults, lines: world.lines.map(({ level, message }) => `${level} ${message}`) }
}

async function deliver(world: World, home: Home, register: Register): Promise<void> {
  const held = await concernedBy(world.files, home, 'demo-nl')
  const leases = await holdAll(register, held.map(administrationLease))
  try {
    const batch = world.ids.batch(world.clock.now())
    const claimed = await claim(world, home, ownInbox('demo-nl'), 'verkoop.csv', [], batch)
    if (claimed) await convert(claimed, { world, home, register, held })
  } finally {
    await leases.release()
  }
}

function recoverAll(world: World, home: Home, register: Register): Promise<void> {
  const options = { busy: new Set<string>(), rootsInSight: async () => true }
  const again = async (drop: Parameters<typeof convert>[0]): Promise<void> => {
    const held = await concernedBy(world.files, home, drop.administration)
    const leases = await holdAll(register, held.map(administrationLease))
    try {
      await convert(drop, { world, home, register, held })
    } finally {
      await leases.release()
    }
  }
  return recover(world, home, register, again, options)
}

function exported(root: string, code: string): string[] {
  return names(root, 'outbox', code)
    .flatMap((batch) =>
      names(root, 'outbox', code, batch).map((name) => join(root, 'outbox', code, batch, name)),
    )
    .flatMap((path) => entryNumbers(readFileSync(path, 'utf8')))
    .toSorted()
}

/** What can be seen is whole, and as soon as a batch of the family can be seen all of them are registered. */
async function expectWhole(root: string): Promise<void> {
  await inHome(root, {}, async (_, __, register) => {
    const rows = (await register.batches({})).filter((row) => row.status !== 'preparing')
    expect(rows.length).to.be.oneOf([0, 3])
    for (const code of codes)
      for (const batch of names(root, 'outbox', code)) {
        expect(rows.map((row) => row.id)).to.include(batch)
        expect(names(root, 'outbox', code, batch)).to.include('IMPORT.html')
      }
  }).then(({ error }) => {
    if (error) throw error
  })
}

async function expectDone(root: string): Promise<void> {
  for (const code of codes) {
    expect(exported(root, code), code).to.deep.equal(expected[code as keyof typeof expected])
    expect(names(root, 'inbox', code, '.work'), `claims of ${code}`).to.deep.equal([])
    expect(names(root, 'inbox', code, 'rejected')).to.deep.equal([])
  }
  for (const folder of ['outbox', 'archive'])
    expect(names(root, folder, '.staging'), folder).to.deep.equal([])
  expect(names(root, '.state', 'scratch')).to.deep.equal([])
  const { error } = await inHome(root, {}, async (_, __, register) => {
    const rows = await register.batches({})
    expect(rows.map((row) => row.status)).to.deep.equal(['exported', 'exported', 'exported'])
    expect(new Set(rows.map((row) => row.family)).size).to.equal(1)
    expect(rows.map((row) => row.documents).toSorted()).to.deep.equal([1, 2, 2])
  })
  if (error) throw error
}

describe('a family of batches', function () {
  this.timeout(180_000)
  let template: TestHome
  before(async () => {
    template = await TestHome.make({ locations: { Breda: 'demo-nl', Gent: 'demo-be', Tilburg: 'filiaal' } })
    cpSync(template.path('mappings', 'demo-nl'), template.path('mappings', 'filiaal'), { recursive: true })
    template.source('demo-nl', 'shops', shops)
    template.set('filiaal', { locations: {} })
    template.put('demo-nl', 'verkoop.csv', file)
  })
  after(removeTemporary)

  async function withCopy<T>(action: (root: string) => Promise<T>): Promise<T> {
    const root = mkdtempSync(join(temporary, 'ledgerdrop-family-'))
    try {
      cpSync(template.root, root, { recursive: true })
      return await action(root)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }

  /** Whether the plan was reached. */
  const goThrough = (plan: FaultPlan, recovery: FaultPlan = {}): Promise<boolean> =>
    withCopy(async (root) => {
      try {
        const { error, faults } = await inHome(root, plan, deliver)
        if (plan.crashAt !== undefined && faults.struck) expect(error).to.be.instanceOf(Crash)
        await expectWhole(root)
        await inHome(root, recovery, recoverAll)
        await expectWhole(root)
        const last = await inHome(root, {}, async (world, home, register) => {
          await recoverAll(world, home, register)
          await deliver(world, home, register)
        })
        if (last.error) throw last.error
        expect(last.lines.filter((line) => line.startsWith('error'))).to.deep.equal([])
        await expectDone(root)
        return faults.struck
      } catch (error) {
        throw new Error(JSON.stringify({ plan, recovery }), { cause: error })
      }
    })

  it('R48: of three administrations is published whole or not at all, once, when the process dies', async () => {
    let calls = 1
    // Every call of the protocol itself is gone through in the tests of publishing.
    while (await goThrough({ crashAt: calls })) calls += 3
    expect(calls).to.be.greaterThan(150)
  })

  it('R48: is so too when any call fails or is the last, and in the recovery as well', async () => {
    const plan = fc
      .tuple(fc.integer({ min: 1, max: 320 }), fc.boolean(), fc.boolean())
      .map(([call, crash, after]): FaultPlan => (crash ? { crashAt: call, after } : { failAt: call, after }))
    await fc.assert(
      fc.asyncProperty(plan, plan, async (first, second) => void (await goThrough(first, second))),
      { numRuns: 40, seed: 20261123, endOnFailure: true },
    )
  })

  it('R48: begins nothing for an administration whose lease the caller does not hold', () =>
    withCopy(async (root) => {
      const { error } = await inHome(root, {}, async (world, home, register) => {
        const claimed = await claim(
          world,
          home,
          ownInbox('demo-nl'),
          'verkoop.csv',
          [],
          '20261123-100000-abcdef',
        )
        await convert(claimed!, { world, home, register })
      })
      expect(error).to.be.instanceOf(LeaseHeld)
      expect(names(root, 'outbox', '.staging')).to.deep.equal([])
      expect(names(root, 'inbox', 'demo-be', '.work')).to.deep.equal([])
      expect(names(root, 'inbox', 'demo-nl', '.work')).to.deep.equal(['20261123-100000-abcdef'])
    }))

  it('R48: is known again as a family when the register is rebuilt from the archive', () =>
    withCopy(async (root) => {
      await inHome(root, {}, deliver)
      rmSync(join(root, '.state'), { recursive: true })
      const home = await loadHome(nodeFiles, root)
      const { openRegister } = await import('../../src/register/sqlite.ts')
      const register = await openRegister(home.settings.register, home.registerId)
      await adoptArchive(testWorld(), home, register)
      await register.close()
      await expectDone(root)
    }))
})
