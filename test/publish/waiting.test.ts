import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import { recover } from '../../src/daemon/recover.ts'
import { outboxFolder, waitingFolder, ownInbox } from '../../src/edge/places.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { publishBatches } from '../../src/publish/publish.ts'
import { stageBatch } from '../../src/publish/staging.ts'
import { discardBatch, releaseBatch } from '../../src/publish/waiting.ts'
import { administrationLease, hold } from '../../src/register/hold.ts'
import type { BatchRow, Register } from '../../src/register/register.ts'
import { claim } from '../../src/intake/claim.ts'
import { Faults, faultyFiles, type FaultPlan } from '../edge/faulty-files.ts'
import { faultyRegister } from '../register/faulty-register.ts'
import { names } from './end-state.ts'
import {
  batchRow,
  drop,
  makeHome,
  openHomeRegister,
  removeHome,
  salesInvoice,
  testWorld,
} from './small-home.ts'

/** A batch of one invoice that waits; dies or fails as planned. Gives its id, and whether the plan was reached. */
async function deliver(home: Home, plan: FaultPlan): Promise<{ batch: string; struck: boolean }> {
  const faults = new Faults(plan)
  const opened = await openHomeRegister(home)
  const world = testWorld({ files: faultyFiles(nodeFiles, faults) })
  const batch = world.ids.batch(world.clock.now())
  try {
    await wait(home, world, faultyRegister(opened, faults), batch)
  } catch {
    // as planned
  } finally {
    await faults.bury()
    await opened.close()
  }
  return { batch, struck: faults.struck }
}

async function wait(
  home: Home,
  world: ReturnType<typeof testWorld>,
  register: Register,
  batch: string,
): Promise<void> {
  const claimed = await claim(world, home, ownInbox('acme'), 'x.csv', [], batch)
  if (claimed) await publishWaiting(home, world, register, batch, claimed)
}

async function publishWaiting(
  home: Home,
  world: ReturnType<typeof testWorld>,
  register: Register,
  batch: string,
  claimed: NonNullable<Awaited<ReturnType<typeof claim>>>,
): Promise<void> {
  const staging = await stageBatch(world, home, claimed)
  try {
    const file = staging.sink.create('2-GLTransactions')
    file.write('<GLTransaction entry="1"/>\n')
    await file.finish('2-GLTransactions.xml')
    const row = batchRow(batch, { outcome: 'waiting' })
    await publishBatches(world, home, register, [
      { staging, drop: claimed, row, documents: [salesInvoice('1', { entryNumber: 1 })], relations: [] },
    ])
  } catch (error) {
    await staging.abandon()
    throw error
  }
}

async function settleDown(home: Home): Promise<void> {
  const register = await openHomeRegister(home)
  const world = testWorld()
  const options = { busy: new Set<string>(), rootsInSight: async () => true }
  await recover(
    world,
    home,
    register,
    async (found) => {
      const held = await hold(register, administrationLease('acme'))
      await publishWaiting(home, world, register, found.batch, found)
      await held.release()
    },
    options,
  )
  await register.close()
}

/** What is true of a batch at rest, whatever happened before. */
async function stateOf(home: Home, batch: string): Promise<{ status: string; free: boolean; at: string[] }> {
  const register = await openHomeRegister(home)
  try {
    const row = (await register.batch(batch))!
    const known = await register.knownDocuments('acme', 'another', [salesInvoice('1')])
    const places = { waiting: waitingFolder(home, batch), outbox: outboxFolder(home, 'acme', batch) }
    const at = Object.entries(places).filter(([, folder]) => existsSync(join(folder, '2-GLTransactions.xml')))
    expect(names(home.settings.folders.outbox, '.staging'), 'staging').to.deep.equal([])
    return { status: row.status, free: known.length === 0, at: at.map(([place]) => place) }
  } finally {
    await register.close()
  }
}

const WAITS = { status: 'waiting', free: false, at: ['waiting'] }
const RELEASED = { status: 'exported', free: false, at: ['outbox'] }
const DISCARDED = { status: 'discarded', free: true, at: [] }

type At = [ReturnType<typeof testWorld>, Home, Register, BatchRow]

const plans: Record<string, (call: number) => FaultPlan> = {
  'dies before any call': (call) => ({ crashAt: call }),
  'dies after any call': (call) => ({ crashAt: call, after: true }),
  'has any call fail': (call) => ({ failAt: call }),
  'has any call do its work and fail': (call) => ({ failAt: call, after: true }),
}

describe('a batch that waits for confirmation', function () {
  this.timeout(60_000)

  for (const [what, plan] of Object.entries(plans)) {
    it(`R9: ends up waiting, and never in the outbox, when the process ${what}`, async () => {
      for (let call = 1, struck = true; struck; call++) {
        const home = makeHome()
        try {
          drop(home, 'x.csv', '1\n')
          const delivered = await deliver(home, plan(call))
          struck = delivered.struck
          await settleDown(home)
          // a claim that never came about: the file still lies in the inbox
          if (existsSync(join(home.settings.folders.inbox, 'acme', 'x.csv'))) continue
          expect(await stateOf(home, delivered.batch), `call ${call}`).to.deep.equal(WAITS)
        } finally {
          removeHome(home)
        }
      }
    })

    for (const [title, act, end] of [
      ['released', (...at: At) => releaseBatch(...at, 'jan'), RELEASED],
      ['discarded', (...at: At) => discardBatch(...at, 'jan', 'x'), DISCARDED],
    ] as const)
      it(`R9: is ${title} as a whole or not at all when the process ${what}`, async () => {
        let done = 0
        for (let call = 1, struck = true; struck; call++) {
          const home = makeHome()
          try {
            drop(home, 'x.csv', '1\n')
            const { batch } = await deliver(home, {})
            const faults = new Faults(plan(call))
            const opened = await openHomeRegister(home)
            const world = testWorld({ files: faultyFiles(nodeFiles, faults) })
            const row = (await opened.batch(batch))!
            await act(world, home, faultyRegister(opened, faults), row).catch(() => undefined)
            struck = faults.struck
            await faults.bury()
            await opened.close()
            await settleDown(home)
            const state = await stateOf(home, batch)
            expect([WAITS, end], `call ${call}: ${JSON.stringify(state)}`).to.deep.include(state)
            if (state.status === end.status) done++
          } finally {
            removeHome(home)
          }
        }
        expect(done).to.be.greaterThan(1)
      })
  }
})
