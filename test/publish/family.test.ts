import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Home } from '../../src/config/home.ts'
import { recover } from '../../src/daemon/recover.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { administrationLease, hold } from '../../src/register/hold.ts'
import { RegisterConflict } from '../../src/register/register.ts'
import { Crash, Faults, faultyFiles, type FaultPlan } from '../edge/faulty-files.ts'
import { ForgetfulDisk } from '../edge/forgetful-files.ts'
import { faultyRegister } from '../register/faulty-register.ts'
import { thrown } from '../register/thrown.ts'
import { names } from './end-state.ts'
import { deliverShared, expectSharedOnce, expectWholeFamilies, sharedConverter } from './fake-family.ts'
import { seededRandom } from './seeded-random.ts'
import {
  batchRow,
  drop,
  makeHome,
  openHomeRegister,
  removeHome,
  salesInvoice,
  testWorld,
} from './small-home.ts'

type Delivery = {
  lines: string[]
  expected: Record<string, string[]>
  rejected: number
  batches: number
  /** the one of `acme` that it is dropped in; '' its own */
  inbox?: string
  /** gone through with one kind of fault only: the others take the same calls */
  once?: boolean
}

const deliveries: Record<string, Delivery> = {
  'a file for two administrations': {
    lines: ['acme F1', 'bravo F1', 'bravo F2', 'acme F2'],
    expected: { acme: ['F1', 'F2'], bravo: ['F1', 'F2'] },
    rejected: 0,
    batches: 2,
  },
  'a file for three administrations with a rest file': {
    lines: ['acme F1', 'bravo F2', 'carol F3', 'rest'],
    expected: { acme: ['F1'], bravo: ['F2'], carol: ['F3'] },
    rejected: 1,
    batches: 3,
    once: true,
  },
  'a file for two others': {
    lines: ['bravo F2', 'carol F3', 'carol F4'],
    expected: { bravo: ['F2'], carol: ['F3', 'F4'] },
    rejected: 0,
    batches: 3,
    once: true,
  },
  'a file for two administrations with a rest file in a named inbox (R100)': {
    lines: ['acme F1', 'bravo F1', 'bravo F2', 'rest'],
    expected: { acme: ['F1'], bravo: ['F1', 'F2'] },
    rejected: 1,
    batches: 2,
    inbox: 'robaws',
    once: true,
  },
  'a rejected file for two administrations': {
    lines: ['acme F1', 'bravo F1', 'bad'],
    expected: {},
    rejected: 1,
    batches: 1,
  },
}

const pdfs = (home: Home, inbox: string): string[] =>
  names(home.settings.folders.inbox, 'acme', inbox).filter((name) => name.endsWith('.pdf'))

/** One process: works with faults until it is done or dead. */
async function run(
  home: Home,
  inbox: string,
  plan: FaultPlan,
  work: 'deliver' | 'recover',
): Promise<{ error: unknown; faults: Faults }> {
  const faults = new Faults(plan)
  const opened = await openHomeRegister(home)
  const world = testWorld({ files: faultyFiles(nodeFiles, faults) })
  const register = faultyRegister(opened, faults)
  const options = { busy: new Set<string>(), rootsInSight: async () => true }
  try {
    if (work === 'deliver') await deliverShared(world, home, register, 'x.csv', pdfs(home, inbox), inbox)
    else await recover(world, home, register, sharedConverter(world, home, register), options)
    return { error: null, faults }
  } catch (error) {
    return { error, faults }
  } finally {
    await faults.bury()
    await opened.close()
  }
}

/** What a healthy daemon does from then on: recover, then take what lies in the inbox. */
async function settleDown(home: Home, inbox: string): Promise<void> {
  const register = await openHomeRegister(home)
  const world = testWorld()
  const options = { busy: new Set<string>(), rootsInSight: async () => true }
  await recover(world, home, register, sharedConverter(world, home, register), options)
  await expectWholeFamilies(home, register)
  await deliverShared(world, home, register, 'x.csv', pdfs(home, inbox), inbox)
  await register.close()
  expect(world.lines.filter((line) => line.level === 'error')).to.deep.equal([])
}

async function looks(home: Home): Promise<void> {
  const register = await openHomeRegister(home)
  await expectWholeFamilies(home, register)
  await register.close()
}

async function expectDelivered(home: Home, delivery: Delivery): Promise<void> {
  const register = await openHomeRegister(home)
  try {
    await expectSharedOnce(home, register, delivery.expected)
    const rows = await register.batches({})
    expect(rows.length).to.equal(delivery.batches)
    const heads = rows.filter((row) => row.administration === 'acme').map((row) => row.id)
    const family = delivery.batches > 1 ? heads[0] : ''
    for (const row of rows) expect(row.family).to.equal(family)
    const { inbox } = home.settings.folders
    const own = join(inbox, 'acme', delivery.inbox ?? '')
    expect(names(own, '.work'), 'claims').to.deep.equal([])
    expect(names(own, 'rejected').length).to.equal(delivery.rejected)
    for (const row of rows)
      expect(row.inbox, row.administration).to.equal(row.id === heads[0] ? (delivery.inbox ?? '') : '')
    expect(names(home.settings.folders.inbox, 'bravo', 'rejected')).to.deep.equal([])
  } finally {
    await register.close()
  }
}

function dropAll(home: Home, { lines, inbox = '' }: Delivery): void {
  mkdirSync(join(home.settings.folders.inbox, 'acme', inbox), { recursive: true })
  drop(home, join(inbox, 'F1.pdf'), '%PDF 1')
  drop(home, join(inbox, 'x.csv'), lines.join('\n') + '\n')
}

/** One delivery in a home of its own that goes wrong as planned; gives whether the plan was reached. */
async function goThrough(delivery: Delivery, plan: FaultPlan, recovery: FaultPlan = {}): Promise<boolean> {
  const home = makeHome()
  try {
    dropAll(home, delivery)
    const { inbox = '' } = delivery
    const { error, faults } = await run(home, inbox, plan, 'deliver')
    if (plan.crashAt !== undefined && faults.struck) expect(error).to.be.instanceOf(Crash)
    await looks(home)
    await run(home, inbox, recovery, 'recover')
    await looks(home)
    await settleDown(home, inbox)
    await expectDelivered(home, delivery)
    return faults.struck
  } catch (error) {
    throw new Error(JSON.stringify({ plan, recovery }), { cause: error })
  } finally {
    removeHome(home)
  }
}

describe('a file for several administrations in the commit protocol', function () {
  this.timeout(120_000)

  const plans: Record<string, (call: number) => FaultPlan> = {
    'dies before any call': (call) => ({ crashAt: call }),
    'dies after any call': (call) => ({ crashAt: call, after: true }),
    'has any call fail': (call) => ({ failAt: call }),
    'has any call do its work and fail': (call) => ({ failAt: call, after: true, error: 'ETIMEDOUT' }),
  }
  for (const [title, delivery] of Object.entries(deliveries))
    for (const [what, plan] of Object.entries(plans).slice(0, delivery.once ? 1 : 4))
      it(`R48: ${title} is published for all of them, once, or for none, when the process ${what}`, async () => {
        let calls = 1
        while (await goThrough(delivery, plan(calls))) calls += 1
        expect(calls).to.be.greaterThan(30)
      })

  for (const [title, delivery] of Object.entries(deliveries))
    it(`R48: ${title} is so too when the machine stops and forgets half of the names not synced`, async () => {
      const random = seededRandom(20261123)
      for (let call = 1, struck = true; struck; call += 1 + Math.floor(random() * 3)) {
        const home = makeHome()
        try {
          dropAll(home, delivery)
          const { inbox = '' } = delivery
          const faults = new Faults({ crashAt: call })
          const disk = new ForgetfulDisk(nodeFiles, join(home.root, 'trash'), () => faults.dead)
          const register = await openHomeRegister(home)
          const world = testWorld({ files: faultyFiles(disk.files, faults) })
          const faulty = faultyRegister(register, faults)
          await deliverShared(world, home, faulty, 'x.csv', pdfs(home, inbox), inbox).catch(() => {})
          await faults.bury()
          await register.close()
          disk.lose(() => random() < 0.5)
          struck = faults.struck
          await looks(home)
          await settleDown(home, inbox)
          await expectDelivered(home, delivery)
        } catch (error) {
          throw new Error(`call ${call}`, { cause: error })
        } finally {
          removeHome(home)
        }
      }
    })

  it('R48: ends so too when the recovery dies or fails in its turn', async () => {
    const titles = fc.constantFrom(...Object.keys(deliveries))
    const fault = fc.tuple(fc.integer({ min: 1, max: 190 }), fc.boolean(), fc.boolean())
    await fc.assert(
      fc.asyncProperty(titles, fault, fault, async (title, first, second) => {
        const plan = ([call, crash, after]: [number, boolean, boolean]): FaultPlan =>
          crash ? { crashAt: call, after } : { failAt: call, after }
        await goThrough(deliveries[title]!, plan(first), plan(second))
      }),
      { numRuns: 80, seed: 20261123 },
    )
  })

  describe('', () => {
    let home: Home
    beforeEach(() => {
      home = makeHome()
    })
    afterEach(() => removeHome(home))

    it('R48: changes nothing when one document of one administration is registered by another batch', async () => {
      const register = await openHomeRegister(home)
      const world = testWorld()
      const late = new Proxy(register, {
        get(target, name: keyof typeof register) {
          if (name !== 'publishAll') return (target[name] as unknown as () => unknown).bind?.(target)
          return async (...given: Parameters<typeof register.publishAll>) => {
            const other = batchRow('20261123-100000-zzzzzz', { administration: 'bravo' })
            await register.publish(other, [salesInvoice('F2')], [])
            await register.setStatus(other.id, 'exported')
            return register.publishAll(...given)
          }
        },
      })
      dropAll(home, deliveries['a file for two administrations']!)
      expect(await thrown(deliverShared(world, home, late, 'x.csv'))).to.be.instanceOf(RegisterConflict)
      expect((await register.batches({})).map((row) => row.id)).to.deep.equal(['20261123-100000-zzzzzz'])
      expect(names(home.settings.folders.outbox, '.staging')).to.deep.equal([])
      expect(names(home.settings.folders.inbox, 'bravo', '.work')).to.deep.equal([])
      await register.close()
    })

    it('R48: is left alone by the recovery as long as somebody works on one of its administrations', async () => {
      const plan: FaultPlan = {
        crashAt: 1,
        match: (name, at) => name === 'rename' && /outbox.*staging.[^.]+$/.test(at),
      }
      dropAll(home, deliveries['a file for two administrations']!)
      await run(home, '', plan, 'deliver')
      const register = await openHomeRegister(home)
      const world = testWorld()
      const held = await hold(register, administrationLease('bravo'))
      const options = { busy: new Set<string>(), rootsInSight: async () => true }
      const nothing = (): Promise<void> => Promise.reject(new Error('nothing to convert'))
      await recover(world, home, register, nothing, options)
      expect((await register.batches({ status: ['publishing'] })).length).to.equal(2)
      expect(names(home.settings.folders.inbox, 'acme', '.work').length).to.equal(1)
      await held.release()
      await recover(world, home, register, nothing, options)
      await expectSharedOnce(home, register, { acme: ['F1', 'F2'], bravo: ['F1', 'F2'] })
      await register.close()
    })
  })
})
