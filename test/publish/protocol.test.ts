import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Home } from '../../src/config/home.ts'
import { recover } from '../../src/daemon/recover.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { inboxFolder, type InboxPlace } from '../../src/edge/places.ts'
import { Crash, Faults, faultyFiles, type FaultPlan } from '../edge/faulty-files.ts'
import { ForgetfulDisk } from '../edge/forgetful-files.ts'
import { faultyRegister } from '../register/faulty-register.ts'
import {
  expectArchived,
  expectExportedOnce,
  expectNothingLeft,
  expectWholeOutbox,
  names,
} from './end-state.ts'
import { converter, deliver } from './fake-delivery.ts'
import { seededRandom } from './seeded-random.ts'
import { drop, makeHome, openHomeRegister, removeHome, testWorld } from './small-home.ts'

/** `inbox`: the one of `acme` that it is dropped in; its own when it is not given. */
type Delivery = { files: Record<string, string>; exported: string[]; rejected: number; inbox?: string }

const deliveries: Record<string, Delivery> = {
  'an exported delivery with PDFs': {
    files: { 'x.csv': 'F1\nF2\nF3\n', 'F1.pdf': '%PDF 1', 'F2.PDF': '%PDF 2' },
    exported: ['F1', 'F2', 'F3'],
    rejected: 0,
  },
  'a rejected delivery': { files: { 'x.csv': 'F1\nbad\n' }, exported: [], rejected: 1 },
  'a delivery with a rest file': { files: { 'x.csv': 'F1\nrest\n' }, exported: ['F1'], rejected: 1 },
  'a delivery with rest files for a named inbox and another one (R100)': {
    files: { 'x.csv': 'F1\nrest\naway\n', 'F1.pdf': '%PDF 1' },
    exported: ['F1'],
    rejected: 1,
    inbox: 'robaws',
  },
}

/** One process: works with faults until it is done or dead. Gives what was thrown, and the calls made. */
async function run(
  home: Home,
  place: InboxPlace,
  plan: FaultPlan,
  work: 'deliver' | 'recover',
): Promise<{ error: unknown; faults: Faults }> {
  const faults = new Faults(plan)
  const opened = await openHomeRegister(home)
  const world = testWorld({ files: faultyFiles(nodeFiles, faults) })
  const register = faultyRegister(opened, faults)
  try {
    if (work === 'deliver') await deliver(world, home, register, 'x.csv', pdfsOf(home, place), place)
    else
      await recover(world, home, register, converter(world, home, register), {
        busy: new Set(),
        rootsInSight: async () => true,
      })
    return { error: null, faults }
  } catch (error) {
    return { error, faults }
  } finally {
    await faults.bury()
    await opened.close()
  }
}

function pdfsOf(home: Home, place: InboxPlace): string[] {
  return names(inboxFolder(home, place)).filter((name) => /pdf$/i.test(name))
}

/** The machine stops in the middle of a delivery: names that were not synced may be as they were before. */
async function stopMachine(
  home: Home,
  place: InboxPlace,
  crashAt: number,
  forgotten: () => boolean,
): Promise<string | null> {
  const faults = new Faults({ crashAt })
  const disk = new ForgetfulDisk(nodeFiles, join(home.root, 'trash'), () => faults.dead)
  const register = await openHomeRegister(home)
  const world = testWorld({ files: faultyFiles(disk.files, faults) })
  const died = await deliver(
    world,
    home,
    faultyRegister(register, faults),
    'x.csv',
    pdfsOf(home, place),
    place,
  ).then(
    () => null,
    (error: unknown) => error,
  )
  await faults.bury()
  await register.close()
  disk.lose(forgotten)
  return faults.struck ? String(died) : null
}

/** What a healthy daemon does from then on: recover, then take what lies in the inbox. */
async function settleDown(home: Home, place: InboxPlace): Promise<void> {
  const register = await openHomeRegister(home)
  const world = testWorld()
  const options = { busy: new Set<string>(), rootsInSight: async () => true }
  await recover(world, home, register, converter(world, home, register), options)
  await deliver(world, home, register, 'x.csv', pdfsOf(home, place), place)
  await register.close()
  expect(world.lines.filter((line) => line.level === 'error')).to.deep.equal([])
}

const placeOf = ({ inbox = '' }: Delivery): InboxPlace => ({ administration: 'acme', inbox })

/** Puts the files of a delivery into their inbox. */
function dropAll(home: Home, delivery: Delivery): void {
  const { inbox, files } = delivery
  if (inbox) mkdirSync(inboxFolder(home, placeOf(delivery)))
  for (const [name, content] of Object.entries(files)) drop(home, join(inbox ?? '', name), content)
}

async function expectDelivered(home: Home, delivery: Delivery): Promise<void> {
  const register = await openHomeRegister(home)
  try {
    await expectNothingLeft(home, register)
    await expectExportedOnce(home, register, delivery.exported)
    await expectArchived(home, register, delivery.files)
    const inbox = inboxFolder(home, placeOf(delivery))
    const rejected = delivery.rejected > 0 ? ['rejected'] : []
    expect(names(inbox)).to.deep.equal(['.work', ...rejected])
    expect(names(inbox, 'rejected').length).to.equal(delivery.rejected)
    if (!delivery.inbox) return
    expect(names(inbox, '..')).to.deep.equal([delivery.inbox, 'webshop'])
    expect(names(inbox, '..', 'webshop')).to.deep.equal(['rejected'])
    expect(names(inbox, '..', 'webshop', 'rejected').length).to.equal(1)
  } finally {
    await register.close()
  }
}

/** One delivery in a home of its own that goes wrong as planned; gives whether the plan was reached. */
async function goThrough(delivery: Delivery, plan: FaultPlan, recovery: FaultPlan = {}): Promise<boolean> {
  const home = makeHome()
  try {
    dropAll(home, delivery)
    const place = placeOf(delivery)
    const { error, faults } = await run(home, place, plan, 'deliver')
    if (plan.crashAt !== undefined && faults.struck) expect(error).to.be.instanceOf(Crash)
    expectWholeOutbox(home)
    await run(home, place, recovery, 'recover')
    expectWholeOutbox(home)
    await settleDown(home, place)
    expectWholeOutbox(home)
    await expectDelivered(home, delivery)
    return faults.struck
  } catch (error) {
    throw new Error(JSON.stringify({ plan, recovery }), { cause: error })
  } finally {
    removeHome(home)
  }
}

describe('the commit protocol', function () {
  this.timeout(60_000)

  const plans: Record<string, (call: number) => FaultPlan> = {
    'dies before any call': (call) => ({ crashAt: call }),
    'dies after any call': (call) => ({ crashAt: call, after: true }),
    'has any call fail': (call) => ({ failAt: call }),
    'has any call do its work and fail': (call) => ({ failAt: call, after: true, error: 'ETIMEDOUT' }),
  }
  for (const [title, delivery] of Object.entries(deliveries))
    for (const [what, plan] of Object.entries(plans))
      it(`ends with ${title} published exactly once when the process ${what}`, async () => {
        let calls = 1
        while (await goThrough(delivery, plan(calls))) calls += 1
        expect(calls).to.be.greaterThan(30)
      })

  for (const [title, delivery] of Object.entries(deliveries))
    for (const share of [1, 0.5])
      it(`ends with ${title} when the machine stops and forgets ${share * 100}% of the names not synced`, async () => {
        const random = seededRandom(20261123)
        for (let call = 1, died: string | null = ''; died !== null; call += 1) {
          const home = makeHome()
          try {
            dropAll(home, delivery)
            const place = placeOf(delivery)
            died = await stopMachine(home, place, call, () => random() < share)
            expectWholeOutbox(home)
            await settleDown(home, place)
            await expectDelivered(home, delivery)
          } catch (error) {
            throw new Error(`call ${call}: ${died}`, { cause: error })
          } finally {
            removeHome(home)
          }
        }
      })

  it('ends so too when the recovery dies or fails in its turn', async () => {
    const titles = fc.constantFrom(...Object.keys(deliveries))
    const fault = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean(), fc.boolean())
    await fc.assert(
      fc.asyncProperty(titles, fault, fault, async (title, first, second) => {
        const plan = ([call, crash, after]: [number, boolean, boolean]): FaultPlan =>
          crash ? { crashAt: call, after } : { failAt: call, after }
        await goThrough(deliveries[title]!, plan(first), plan(second))
      }),
      { numRuns: 60, seed: 20261123 },
    )
  })
})
