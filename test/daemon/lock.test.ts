import { expect } from 'chai'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { OutOfReach } from '../../src/config/home.ts'
import { HomeHeld, HomeLock } from '../../src/daemon/lock.ts'
import { parentOf, processMark } from '../../src/daemon/process-mark.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { leaseRegister, loggedWorld, until } from './fakes.ts'

const times = { lease: 150, renew: 30 }
const never = (): void => expect.fail('the lock was lost')

/** Writes down a holder as `run` does, with the lease. */
async function heldBy(holder: {
  pid: number
  host: string
  mark: string
}): Promise<ReturnType<typeof leaseRegister>> {
  const register = leaseRegister()
  const since = '2026-12-31T08:00:00.000Z'
  const name = `${holder.pid}@${holder.host}/0`
  await register.takeLease('daemon', name, 60_000)
  await register.setValue('daemon.holder', JSON.stringify({ ...holder, name, since }))
  return register
}

async function refusal(promise: Promise<unknown>): Promise<HomeHeld> {
  try {
    await promise
  } catch (error) {
    if (error instanceof HomeHeld) return error
    throw error
  }
  return expect.fail('was not refused')
}

describe('one daemon per home', () => {
  it('refuses a second one and says who holds the home', async () => {
    const register = leaseRegister()
    const { world } = loggedWorld()
    const lock = await HomeLock.take(register, world, never, times)
    const error = await refusal(HomeLock.take(register, world, never, times))
    expect(error).to.be.instanceOf(OutOfReach)
    expect(error.holder).to.deep.include({ pid: process.pid, host: hostname() })
    expect(error.message).to.include(`process ${process.pid} on ${hostname()}`)
    await lock.release()
    const next = await HomeLock.take(register, world, never, times)
    await next.release()
    expect(register.leases.size).to.equal(0)
  })

  it('keeps its lease by renewing it', async () => {
    const register = leaseRegister()
    const { world } = loggedWorld()
    const lock = await HomeLock.take(register, world, never, times)
    const first = register.leases.get('daemon')!.until
    await until(() => register.leases.get('daemon')!.until > first + times.lease)
    await lock.release()
  })

  it('takes over at once from a process of this machine that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(child, 'spawn')
    const mark = (await processMark(nodeFiles, child.pid!))!
    const register = await heldBy({ pid: child.pid!, host: hostname(), mark })
    const { world } = loggedWorld()
    const error = await refusal(HomeLock.take(register, world, never, times))
    expect(error.holder?.pid).to.equal(child.pid)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const began = Date.now()
    const lock = await HomeLock.take(register, world, never, times)
    expect(Date.now() - began).to.be.below(100)
    await lock.release()
  })

  it('is not fooled by a number that was given to another process', async function () {
    if (process.platform !== 'linux') this.skip()
    const register = await heldBy({ pid: process.pid, host: hostname(), mark: 'started at another time' })
    const lock = await HomeLock.take(register, loggedWorld().world, never, times)
    await lock.release()
  })

  it('gives a holder on another machine the time of one lease to show that it lives', async () => {
    const { world } = loggedWorld()
    const alive = await heldBy({ pid: 1, host: 'elsewhere', mark: '' })
    const began = Date.now()
    const error = await refusal(HomeLock.take(alive, world, never, times))
    expect(error.holder?.host).to.equal('elsewhere')
    expect(Date.now() - began).to.be.at.least(times.lease)

    const gone = await heldBy({ pid: 1, host: 'elsewhere', mark: '' })
    gone.leases.get('daemon')!.until = Date.now() + times.lease / 2
    const lock = await HomeLock.take(gone, world, never, times)
    await lock.release()
  })

  it('tells when somebody else took the home over', async () => {
    const register = leaseRegister()
    let lost = false
    const lock = await HomeLock.take(register, loggedWorld().world, () => (lost = true), times)
    register.leases.set('daemon', { holder: 'somebody', until: Date.now() + 60_000 })
    await until(() => lost)
    await lock.release()
    expect(register.leases.get('daemon')?.holder).to.equal('somebody')
  })

  it('survives a register that fails for a moment', async () => {
    const register = leaseRegister()
    const { world, lines } = loggedWorld()
    const lock = await HomeLock.take(register, world, never, times)
    const take = register.takeLease
    register.takeLease = async () => {
      throw new Error('database is locked')
    }
    await until(() => lines.some((line) => line.level === 'warn'))
    register.takeLease = take
    const before = register.leases.get('daemon')!.until
    await until(() => register.leases.get('daemon')!.until > before)
    await lock.release()
  })
})

describe('processes', () => {
  it('has a mark while it lives and none after', async () => {
    expect(await processMark(nodeFiles, process.pid)).to.be.a('string')
    expect(await processMark(nodeFiles, 2 ** 22 + 1)).to.equal(null)
  })

  it('knows its parent', async function () {
    if (process.platform !== 'linux') this.skip()
    expect(await parentOf(nodeFiles, process.pid)).to.equal(process.ppid)
    expect(await parentOf(nodeFiles, 2 ** 22 + 1)).to.equal(null)
  })
})
