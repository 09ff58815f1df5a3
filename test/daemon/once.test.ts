import { expect } from 'chai'
import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drainOnce, type Drained } from '../../src/daemon/once.ts'
import { inboxFolder, ownInbox } from '../../src/edge/places.ts'
import type { Home } from '../../src/config/home.ts'
import { LeaseHeld } from '../../src/register/register.ts'
import { leaseRegister, loggedWorld, removeHome, temporaryHome } from './fakes.ts'
import { fakeParts, type FakeParts } from './fake-parts.ts'

describe('draining the inboxes once', () => {
  let home: Home
  let parts: FakeParts
  let world: ReturnType<typeof loggedWorld>['world']
  beforeEach(async () => {
    home = await temporaryHome(['nl'])
    world = loggedWorld().world
    parts = fakeParts(world, home)
  })
  afterEach(() => removeHome(home))

  const inbox = (name: string): string => join(inboxFolder(home, ownInbox('nl')), name)
  const drain = (): Promise<Drained> =>
    drainOnce({ world, home, register: leaseRegister(), parts, signal: new AbortController().signal })
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds))

  it('takes what is dropped while a conversion goes on for longer than it would have waited', async () => {
    await writeFile(inbox('1.csv'), 'a\n')
    let more = 4
    parts.work = async () => {
      await pause(700)
      if (more-- > 0) await writeFile(inbox(`${more}-next.csv`), 'a\n')
    }
    const { waiting } = await drain()
    expect(waiting).to.deep.equal([])
    expect(parts.converted).to.have.length(5)
  }).timeout(10_000)

  it('waits for a file that goes on growing, counted from its last change', async () => {
    await writeFile(inbox('1.csv'), 'a\n')
    const growing = (async () => {
      for (let i = 0; i < 30; i++) {
        await pause(30)
        await appendFile(inbox('1.csv'), 'a\n')
      }
    })()
    const { waiting } = await drain()
    await growing
    expect([waiting, parts.converted]).to.deep.equal([[], ['nl/1.csv']])
  })

  it('says what did not come to an end, with the reason', async () => {
    await writeFile(inbox('1.csv'), 'a\n')
    await writeFile(inbox('2.csv'), 'a\n')
    parts.work = async ({ name }) => {
      if (name === '2.csv')
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    }
    const { failed } = await drain()
    expect(failed.map(({ file, kind }) => [file, kind])).to.deep.equal([['2.csv', 'other']])
    expect(failed[0]!.reason).to.include('de schijf is vol').and.to.include('Maak ruimte vrij')
  })

  it('never leaves a file without a word: what could not be taken is said to be tried again', async () => {
    await writeFile(inbox('1.csv'), 'a\n')
    parts.hold = async () => {
      throw new LeaseHeld('administration:nl')
    }
    const { waiting, failed } = await drain()
    expect(waiting.map(({ name, reason }) => [name, reason])).to.deep.equal([['1.csv', 'again']])
    expect(failed.map(({ kind }) => kind)).to.deep.equal(['in-use'])
  })
})
