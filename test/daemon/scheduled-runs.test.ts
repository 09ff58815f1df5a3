import { expect } from 'chai'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inboxFolder, ownInbox } from '../../src/edge/places.ts'
import { leaseRegister, until } from './fakes.ts'
import { events, start, stopAll } from './start.ts'

describe('the daemon with a schedule', () => {
  afterEach(stopAll)

  it('converts at the set time what is there then, and nothing before it', async () => {
    const { drop, parts, lines, register } = await start(['nl'], (_, fake) => {
      fake.schedules['nl'] = '0 4 1 1 *'
    })
    await drop('nl/1.csv')
    await drop('nl/2.csv')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(parts.converted).to.deep.equal([])
    // Every second from now on.
    parts.schedules['nl'] = '* * * * * *'
    await until(() => parts.converted.length === 2)
    expect(events(lines, 'schedule')[0]?.message).to.equal('de geplande verwerking van nl begint')
    await until(async () => (await register.getValue('schedule:nl')) !== null)
    parts.schedules['nl'] = '0 4 1 1 *'
    await new Promise((resolve) => setTimeout(resolve, 150))
    await drop('nl/3.csv')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(parts.converted).to.have.length(2)
  })

  it('catches up a scheduled run that was missed', async () => {
    const rule = '0 4 1 1 *'
    const register = leaseRegister()
    const missed = { rule, timeZone: 'Europe/Amsterdam', next: '2026-01-01T03:00:00.000Z' }
    await register.setValue('schedule:nl', JSON.stringify(missed))
    const { parts, lines } = await start(
      ['nl'],
      async (home, fake) => {
        fake.schedules['nl'] = rule
        await writeFile(join(inboxFolder(home, ownInbox('nl')), '1.csv'), 'a\n')
      },
      { register },
    )
    await until(() => parts.converted.length === 1)
    expect(events(lines, 'schedule')[0]?.facts).to.include({ missed: true })
    await until(
      async () =>
        Date.parse((JSON.parse((await register.getValue('schedule:nl'))!) as typeof missed).next) >
        Date.now(),
    )
  })
})
