import { expect } from 'chai'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HomeHeld } from '../../src/daemon/lock.ts'
import { runDaemon } from '../../src/daemon/run.ts'
import { Interrupted } from '../../src/convert.ts'
import { inboxFolder, ownInbox } from '../../src/edge/places.ts'
import { loggedWorld, until } from './fakes.ts'
import { fakeParts } from './fake-parts.ts'
import { events, start, stopAll } from './start.ts'

describe('the daemon', () => {
  afterEach(stopAll)

  it('converts what is dropped, says so in one line a file, and is silent when idle', async () => {
    const { drop, parts, lines } = await start(['nl', 'be'])
    await drop('nl/verkopen.csv')
    await drop('be/achats.xlsx')
    await until(() => parts.converted.length === 2)
    expect(parts.converted).to.have.members(['nl/verkopen.csv', 'be/achats.xlsx'])
    await until(() => events(lines, 'batch').length === 2)
    const line = events(lines, 'batch').find(({ message }) => message.startsWith('verkopen.csv'))!
    expect(line.message).to.equal('verkopen.csv staat klaar in de outbox')
    expect(line.facts).to.include({
      administration: 'nl',
      status: 'exported',
      rows: 3,
      documents: 1,
      errors: 0,
    })
    expect(line.facts['batch']).to.match(/^\d{8}-\d{6}-/)
    expect(line.facts['ms']).to.be.a('number')
    const before = lines.length
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(lines.slice(before)).to.deep.equal([])
  })

  it('takes what lies there at the start', async () => {
    const { parts } = await start(['nl'], (home) =>
      writeFile(join(inboxFolder(home, ownInbox('nl')), 'oud.csv'), 'a\n'),
    )
    await until(() => parts.converted.includes('nl/oud.csv'))
  })

  it('never takes a file that is still being written', async () => {
    const { drop, parts, home } = await start(['nl'])
    for (let i = 1; i <= 12; i++) {
      await drop('nl/groot.csv', 'x'.repeat(i * 100))
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(parts.converted).to.deep.equal([])
    }
    await until(() => parts.converted.length === 1)
    expect(await readdir(inboxFolder(home, ownInbox('nl')))).to.deep.equal(['.work'])
  })

  it('converts side by side with a bound, never two of one administration', async () => {
    const { drop, parts } = await start(['a', 'b', 'c'])
    const seen: string[][] = []
    parts.work = async () => {
      seen.push([...parts.running].map((key) => key.slice(0, 1)))
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    for (const name of ['a/1.csv', 'a/2.csv', 'b/1.csv', 'b/2.csv', 'c/1.csv', 'c/2.csv']) await drop(name)
    await until(() => parts.converted.length === 6)
    expect(parts.most).to.equal(2)
    for (const administrations of seen) expect(new Set(administrations).size).to.equal(administrations.length)
  })

  it('refuses a second one for the same home', async () => {
    const { home, register } = await start(['nl'])
    const { world } = loggedWorld()
    const second = runDaemon({
      world,
      home,
      register,
      parts: fakeParts(world, home),
      signal: new AbortController().signal,
      polling: false,
    })
    expect(await second.catch((error: unknown) => error)).to.be.instanceOf(HomeHeld)
  })

  it('lets a conversion under way finish when it is stopped, and takes nothing new', async () => {
    const daemon = await start(['nl'])
    let finish = (): void => {}
    daemon.parts.work = () => new Promise((resolve) => (finish = resolve))
    await daemon.drop('nl/1.csv')
    await until(() => daemon.parts.running.size === 1)
    await daemon.drop('nl/2.csv')
    const ended = daemon.stop()
    await new Promise((resolve) => setTimeout(resolve, 150))
    finish()
    expect(await ended).to.equal('stopped')
    expect(daemon.parts.converted).to.deep.equal(['nl/1.csv'])
    expect(daemon.register.leases.size).to.equal(0)
    expect(daemon.lines.at(-1)?.facts['event']).to.equal('stopped')
  })

  it('leaves the claim of a conversion that was broken off, without a word of failure', async () => {
    const daemon = await start(['nl'])
    daemon.parts.work = (_, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Interrupted())))
    await daemon.drop('nl/1.csv')
    await until(() => daemon.parts.running.size === 1)
    await daemon.stop()
    const [batch] = await readdir(join(inboxFolder(daemon.home, ownInbox('nl')), '.work'))
    expect(batch).to.match(/^\d{8}-/)
    expect(events(daemon.lines, 'failed')).to.deep.equal([])
  })

  it('does not wait for ever for a conversion that does not end', async () => {
    const daemon = await start(['nl'], () => {}, { patience: 50 })
    daemon.parts.work = () => new Promise(() => {})
    await daemon.drop('nl/1.csv')
    await until(() => daemon.parts.running.size === 1)
    expect(await daemon.stop()).to.equal('stopped')
  })

  it('stops when another process took the home over', async () => {
    const { register, ended, lines } = await start(['nl'])
    register.leases.set('daemon', { holder: 'another', until: Date.now() + 60_000 })
    expect(await ended).to.equal('lost')
    expect(events(lines, 'lost')).to.have.length(1)
  })

  it('takes up an administration that is added while it runs', async () => {
    const { drop, parts, home } = await start(['nl'])
    home.administrations.push('fr')
    await until(() =>
      readdir(inboxFolder(home, ownInbox('fr'))).then(
        () => true,
        () => false,
      ),
    )
    await drop('fr/1.csv')
    await until(() => parts.converted.includes('fr/1.csv'))
  })

  it('says once that a change of ledgerdrop.yaml takes a restart', async () => {
    const { parts, lines, home } = await start(['nl'])
    parts.homeSettings = { ...home.settings, concurrency: 9 }
    await until(() => events(lines, 'settings-changed').length === 1)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(events(lines, 'settings-changed')).to.have.length(1)
  })

  it('finds files by polling too', async () => {
    const { drop, parts } = await start(['nl'], () => {}, { polling: true })
    await drop('nl/1.csv')
    await until(() => parts.converted.length === 1)
  })
})
