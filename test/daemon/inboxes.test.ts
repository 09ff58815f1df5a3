import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { drainOnce } from '../../src/daemon/once.ts'
import type { Home } from '../../src/config/home.ts'
import { inboxFolder, ownInbox, type InboxPlace } from '../../src/edge/places.ts'
import { leaseRegister, loggedWorld, removeHome, temporaryHome, until } from './fakes.ts'
import { fakeParts, type FakeParts } from './fake-parts.ts'
import { events, start, stopAll } from './start.ts'

const robaws: InboxPlace = { administration: 'nl', inbox: 'robaws' }
const shop: InboxPlace = { administration: 'nl', inbox: 'webshop' }
const withBoxes = (...named: InboxPlace[]) => ({ nl: [ownInbox('nl'), ...named] })
const short = (milliseconds: number): Promise<void> => new Promise((r) => setTimeout(r, milliseconds))

describe('an administration with several inboxes', () => {
  afterEach(stopAll)

  it('R100: takes what is dropped in each of them, one file at a time', async () => {
    const { drop, parts, home } = await start(['nl'], (_, fake) => {
      fake.boxes = withBoxes(robaws, shop)
      fake.work = () => short(40)
    })
    await Promise.all(['nl/a.csv', 'nl/robaws/a.csv', 'nl/webshop/b.csv'].map((path) => drop(path)))
    await until(() => parts.converted.length === 3)
    expect(parts.converted.toSorted()).to.deep.equal(['nl/a.csv', 'nl/robaws/a.csv', 'nl/webshop/b.csv'])
    expect(parts.most, 'files at the same time').to.equal(1)
    expect(await readdir(inboxFolder(home, robaws))).to.deep.equal(['.work'])
    expect(await readdir(join(inboxFolder(home, robaws), '.work'))).to.deep.equal([])
    expect((await readdir(inboxFolder(home, ownInbox('nl')))).toSorted()).to.deep.equal([
      '.work',
      'robaws',
      'webshop',
    ])
  })

  it('R100: tells neither its inboxes as folders nor a file by the name of its namesake elsewhere', async () => {
    const { drop, lines, parts } = await start(['nl'], (_, fake) => {
      fake.boxes = withBoxes(robaws)
    })
    await drop('nl/robaws/x.doc')
    await drop('nl/x.doc')
    await until(() => events(lines, 'waits').length === 2)
    expect(
      events(lines, 'waits').map(({ facts }) => [facts['inbox'] ?? '', facts['reason']]),
    ).to.have.deep.members([
      ['robaws', 'unsupported'],
      ['', 'unsupported'],
    ])
    await short(150)
    expect(events(lines, 'waits')).to.have.length(2)
    expect(parts.converted).to.deep.equal([])
  })

  it('R100: gets a new inbox while the daemon runs, and one that was taken away again', async () => {
    const { drop, parts, home } = await start(['nl'])
    parts.boxes = withBoxes(robaws)
    const folder = inboxFolder(home, robaws)
    const there = (): Promise<boolean> =>
      readdir(folder).then(
        () => true,
        () => false,
      )
    await until(there)
    await drop('nl/robaws/1.csv')
    await until(() => parts.converted.length === 1)
    await rm(folder, { recursive: true })
    await until(there)
    await drop('nl/robaws/2.csv')
    await until(() => parts.converted.length === 2)
    expect(parts.converted).to.deep.equal(['nl/robaws/1.csv', 'nl/robaws/2.csv'])
  })

  it('R100: leaves an inbox alone that the settings name no more, and tells of files in it', async () => {
    const { drop, parts, home, lines } = await start(['nl'], (_, fake) => {
      fake.boxes = withBoxes(robaws, shop)
    })
    await drop('nl/robaws/1.csv')
    await drop('nl/webshop/1.csv')
    await until(() => parts.converted.length === 2)
    parts.boxes = withBoxes()
    await short(150)
    await drop('nl/robaws/2.csv')
    await until(() => events(lines, 'waits').length > 0)
    expect(events(lines, 'waits').map(({ facts }) => facts['reason'])).to.deep.equal(['no-inbox'])
    expect(events(lines, 'waits')[0]!.message).to.contain('robaws')
    expect(parts.converted).to.have.length(2)
    const notes = await readdir(join(inboxFolder(home, ownInbox('nl')), 'rejected'))
    expect(notes.map((name) => name.includes('robaws'))).to.deep.equal([true])
    parts.boxes = withBoxes(robaws)
    await until(() => parts.converted.length === 3)
  })

  it('R100: moves a PDF that no table asked for to the rejected/ beside it', async () => {
    const { drop, home } = await start(['nl'], (_, fake) => {
      fake.boxes = withBoxes(robaws)
      fake.pdf = { use: true, wait: 100 }
    })
    await drop('nl/robaws/F1.pdf', '%PDF-1.4\n%%EOF\n')
    const rejected = (): Promise<string[]> =>
      readdir(join(inboxFolder(home, robaws), 'rejected')).catch(() => [])
    await until(async () => (await rejected()).length === 1)
    expect((await rejected())[0]).to.match(/^F1\.\w{6}\.pdf$/)
  })

  it('R100: has one schedule: a run takes what is there in each inbox, and is complete when all are done', async () => {
    const rule = '0 4 1 1 *'
    const register = leaseRegister()
    const missed = { rule, timeZone: 'Europe/Amsterdam', next: '2026-01-01T03:00:00.000Z' }
    await register.setValue('schedule:nl', JSON.stringify(missed))
    const nextRun = async (): Promise<string> =>
      (JSON.parse((await register.getValue('schedule:nl')) ?? '{}') as { next: string }).next
    let go = (): void => {}
    const held = new Promise<void>((resolve) => (go = resolve))
    const { parts, drop } = await start(
      ['nl'],
      async (home, fake) => {
        fake.boxes = withBoxes(robaws, shop)
        fake.schedules['nl'] = rule
        fake.work = ({ inbox }) => (inbox === 'robaws' ? held : Promise.resolve())
        for (const place of [robaws, shop]) {
          await mkdir(inboxFolder(home, place), { recursive: true })
          await writeFile(join(inboxFolder(home, place), '1.csv'), 'a\n')
        }
      },
      { register },
    )
    await until(() => parts.running.size === 1 || parts.converted.length > 0)
    await drop('nl/robaws/2.csv')
    await short(150)
    expect(await nextRun(), 'the run is not complete yet').to.equal(missed.next)
    go()
    await until(() => parts.converted.length === 2)
    await until(async () => (await nextRun()) !== missed.next)
    await short(100)
    expect(parts.converted.toSorted()).to.deep.equal(['nl/robaws/1.csv', 'nl/webshop/1.csv'])
  })
})

describe('draining several inboxes of one administration once', () => {
  let home: Home
  let parts: FakeParts
  afterEach(() => removeHome(home))

  it('R100: converts what is in each, and tells which inbox a file is left in', async () => {
    home = await temporaryHome(['nl'])
    const { world } = loggedWorld()
    parts = fakeParts(world, home)
    parts.boxes = withBoxes(robaws)
    await mkdir(inboxFolder(home, robaws))
    await writeFile(join(inboxFolder(home, robaws), '1.csv'), 'a\n')
    await writeFile(join(inboxFolder(home, robaws), 'brief.doc'), 'a\n')
    await writeFile(join(inboxFolder(home, ownInbox('nl')), '1.csv'), 'a\n')
    const options = { world, home, register: leaseRegister(), parts, signal: new AbortController().signal }
    const { waiting } = await drainOnce({ ...options, lockTimes: { lease: 500, renew: 100 } })
    expect(parts.converted.toSorted()).to.deep.equal(['nl/1.csv', 'nl/robaws/1.csv'])
    expect(
      waiting.map(({ administration, inbox, name, reason }) => [administration, inbox, name, reason]),
    ).to.deep.equal([['nl', 'robaws', 'brief.doc', 'unsupported']])
  })
})
