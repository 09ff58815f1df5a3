import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { DailyMail, type Standing } from '../../src/daemon/daily-mail.ts'
import { readContent } from '../../src/mail/content.ts'
import type { Clock } from '../../src/edge/world.ts'
import { MailHome } from '../mail/desk-support.ts'
import { batchRow, testWorld } from '../publish/small-home.ts'

const KEY = 'schedule:mail/acme'

describe('daily summaries', () => {
  let mails: MailHome
  let daily: DailyMail
  let standing: () => Promise<Standing>
  let queued: number
  let world: ReturnType<typeof testWorld>
  let changes = 0

  function wish(mail: string): void {
    const folder = join(mails.home.root, 'mappings', 'acme')
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'administration.yaml')
    writeFileSync(
      path,
      `name: Acme\ntarget: exact\ncountry: NL\njournals:\n  default:\n    sales-invoice: 70\npayment:\n  condition: 30\nmail: ${mail}\n`,
    )
    utimesSync(path, ++changes, changes)
  }

  function make(): DailyMail {
    return new DailyMail({
      world,
      home: mails.home,
      register: mails.register,
      standing: () => standing(),
      queued: () => void queued++,
    })
  }

  beforeEach(async () => {
    mails = await MailHome.make(25)
    const clock: Clock = { now: () => mails.now, wait: async () => {} }
    world = testWorld({ clock })
    queued = 0
    standing = async () => ({ queue: [], failed: [] })
    wish('{ to: info@kantoor.nl, dailySummary: 07:00 }')
    daily = make()
  })
  afterEach(async () => {
    await daily.stop()
    await mails.remove()
  })

  /** As if the time of the next summary had come while nobody was there. */
  async function miss(): Promise<void> {
    const promised = JSON.parse((await mails.register.getValue(KEY))!) as object
    await mails.register.setValue(KEY, JSON.stringify({ ...promised, next: '2026-03-02T06:00:00.000Z' }))
    await daily.stop()
    daily = make()
  }

  async function batch(id: string): Promise<void> {
    const summary = JSON.stringify({ status: 'exported', counts: { documentsExported: 2 } })
    await mails.register.publish(batchRow(id, { summary }), [], [])
    await mails.register.setStatus(id, 'exported')
  }

  const texts = async (): Promise<string[]> =>
    (await mails.register.mails.due('9999', 10)).map(({ content }) =>
      JSON.stringify(readContent(content)!.blocks),
    )

  it('R94: tell of what happened since they were first wanted, and each time since the last one', async () => {
    await batch('20260301-090000-aaaaaa')
    await daily.refresh(['acme'])
    expect(await texts()).to.deep.equal([])
    await batch('20260302-090000-bbbbbb')
    await miss()
    await daily.refresh(['acme'])
    await batch('20260302-090000-cccccc')
    await miss()
    mails.pass(1000)
    await daily.refresh(['acme'])
    const told = (await texts()).map((text) =>
      ['aaaaaa', 'bbbbbb', 'cccccc'].filter((id) => text.includes(id)),
    )
    expect(told).to.deep.equal([['bbbbbb'], ['cccccc']])
    expect(queued).to.equal(2)
  })

  it('a day on which nothing happened moves the period on, without a message', async () => {
    await daily.refresh(['acme'])
    await miss()
    await daily.refresh(['acme'])
    expect([await texts(), queued]).to.deep.equal([[], 0])
    const promised = JSON.parse((await mails.register.getValue(KEY))!) as { next: string }
    expect(promised.next > '2026-03-02T06:00:00.000Z').to.equal(true)
  })

  it('one that cannot be made is told once, and made as soon as it can be', async () => {
    await daily.refresh(['acme'])
    await batch('20260302-090000-bbbbbb')
    await miss()
    standing = () => Promise.reject(new Error('de schijf is weg'))
    await daily.refresh(['acme'])
    await daily.refresh(['acme'])
    expect(world.lines.filter(({ level }) => level === 'warn')).to.have.length(1)
    standing = async () => ({ queue: [], failed: [] })
    await daily.refresh(['acme'])
    expect(await texts()).to.have.length(1)
  })

  it('settings that cannot be read, or want none any more, give none', async () => {
    await daily.refresh(['acme'])
    wish('{ to: [')
    await daily.refresh(['acme'])
    wish('{ to: info@kantoor.nl, dailySummary: off }')
    await batch('20260302-090000-bbbbbb')
    await miss()
    await daily.refresh(['acme'])
    expect(await texts()).to.deep.equal([])
  })
})
