import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { administrationLease, hold } from '../../src/register/hold.ts'
import { dropHolder, holderIsGone, keepHolder, newHolder } from '../../src/register/holder.ts'
import { LeaseHeld, type Register } from '../../src/register/register.ts'
import { openRegister } from '../../src/register/sqlite.ts'

describe('holding a lease', () => {
  const lease = administrationLease('acme')
  let folder: string
  let register: Register
  const refusal = (name = lease): Promise<unknown> =>
    hold(register, name).then(
      () => null,
      (error: unknown) => error,
    )
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds))
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-hold-'))
    register = await openRegister(join(folder, 'register.db'), 'r1')
  })
  afterEach(async () => {
    await register.close()
    rmSync(folder, { recursive: true })
  })

  it('keeps everybody else out, this process too, until it is released', async () => {
    const held = await hold(register, lease)
    expect(await refusal()).to.be.instanceOf(LeaseHeld)
    const other = await hold(register, administrationLease('bakker'))
    await held.release()
    await (await hold(register, lease)).release()
    await other.release()
  })

  it('is renewed long after it would have expired', async () => {
    const held = await hold(register, lease, 60)
    await wait(200)
    expect(await refusal()).to.be.instanceOf(LeaseHeld)
    expect(held.lost).to.equal(false)
    await held.release()
  })

  it('tells when it was lost, and takes nothing back', async () => {
    const held = await hold(register, lease, 60)
    await register.releaseLease(lease, await holderOf(folder))
    await register.takeLease(lease, 'somebody else', 10_000)
    await wait(100)
    expect(held.lost).to.equal(true)
    await held.release()
    expect(await refusal()).to.be.instanceOf(LeaseHeld)
  })

  it('is taken over at once from a process that is dead, and not from one that lives', async () => {
    const program = `
      import { openRegister } from ${source('register/sqlite.ts')}
      import { hold } from ${source('register/hold.ts')}
      const register = await openRegister(process.argv[1], 'r1')
      await hold(register, process.argv[2])
      console.log('held')
      setInterval(() => {}, 1000)`
    const options = ['--input-type=module', '-e', program, join(folder, 'register.db'), lease]
    const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    expect(await refusal()).to.be.instanceOf(LeaseHeld)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (await hold(register, lease)).release()
  })

  it('never takes a holder for dead in doubt', () => {
    const own = newHolder()
    expect(own).to.match(new RegExp(`^${process.pid}@`))
    keepHolder(own)
    expect(holderIsGone(own)).to.equal(false)
    dropHolder(own)
    // The number of this process, but not one of its holders: a process of before the machine or container started.
    expect(holderIsGone(own)).to.equal(true)
    const uuid = own.slice(-36)
    expect(holderIsGone(`1@${hostname()}/${uuid}`)).to.equal(false)
    expect(holderIsGone(`999999999@${hostname()}/${uuid}`)).to.equal(true)
    expect(holderIsGone(`999999999@elsewhere/${uuid}`)).to.equal(false)
    expect(holderIsGone('somebody')).to.equal(false)
  })
})

function source(path: string): string {
  return JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href)
}

async function holderOf(folder: string): Promise<string> {
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(join(folder, 'register.db'), { readonly: true })
  const row = db.prepare<[], { holder: string }>('select holder from leases').get()
  db.close()
  return row!.holder
}
