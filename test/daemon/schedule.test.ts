import { expect } from 'chai'
import { createRequire } from 'node:module'
import { Schedules } from '../../src/daemon/schedule.ts'
import { nodeClock } from '../../src/edge/node-world.ts'
import { leaseRegister } from './fakes.ts'

type Expression = { next(): { toISOString(): string } }
type CronParser = { parseExpression(rule: string, options: { currentDate: Date; tz: string }): Expression }

/** The very cron parser that node-schedule asks for its next date. */
const parser = createRequire(createRequire(import.meta.url).resolve('node-schedule'))(
  'cron-parser',
) as CronParser

function runs(rule: string, from: string, count: number): string[] {
  const expression = parser.parseExpression(rule, { currentDate: new Date(from), tz: 'Europe/Amsterdam' })
  return Array.from({ length: count }, () => expression.next().toISOString())
}

describe('the schedule of an administration', () => {
  it('keeps its time of day when the clock goes forward or back', () => {
    expect(runs('0 22 * * *', '2027-03-27T12:00:00Z', 2)).to.deep.equal([
      '2027-03-27T21:00:00.000Z',
      '2027-03-28T20:00:00.000Z',
    ])
    expect(runs('0 22 * * *', '2027-10-30T12:00:00Z', 2)).to.deep.equal([
      '2027-10-30T20:00:00.000Z',
      '2027-10-31T21:00:00.000Z',
    ])
  })

  it('runs an hour later in the night that 02:30 does not exist', () => {
    expect(runs('30 2 * * *', '2027-03-27T12:00:00Z', 2)).to.deep.equal([
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ])
  })

  it('runs once in the night that 02:30 comes twice', () => {
    const [first, second] = runs('30 2 * * *', '2027-10-30T12:00:00Z', 2)
    expect(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']).to.include(first)
    expect(second).to.equal('2027-11-01T01:30:00.000Z')
  })

  it('promises the next run in the register', async () => {
    const register = leaseRegister()
    const schedules = new Schedules(register, nodeClock, () => expect.fail('nothing was missed'))
    expect(await schedules.set('a', '0 22 * * *', 'Europe/Amsterdam')).to.equal(true)
    expect(schedules.has('a')).to.equal(true)
    const promised = JSON.parse((await register.getValue('schedule:a'))!) as { next: string }
    expect(promised.next).to.equal(schedules.next('a')!.toISOString())
    expect(Date.parse(promised.next)).to.be.greaterThan(Date.now())
    schedules.stop()
    expect(schedules.has('a')).to.equal(false)
  })

  it('catches up a run that was missed, again and again until it is complete', async () => {
    const register = leaseRegister()
    const missed = { rule: '0 22 * * *', timeZone: 'Europe/Amsterdam', next: '2026-01-01T21:00:00.000Z' }
    await register.setValue('schedule:a', JSON.stringify(missed))
    for (let start = 1; start <= 2; start++) {
      const fired: [string, boolean][] = []
      const schedules = new Schedules(register, nodeClock, (...run) => fired.push(run))
      await schedules.set('a', missed.rule, missed.timeZone)
      await schedules.set('a', missed.rule, missed.timeZone)
      expect(fired).to.deep.equal([['a', true]])
      if (start === 2) await schedules.done('a')
      schedules.stop()
    }
    const schedules = new Schedules(register, nodeClock, () => expect.fail('it was complete'))
    await schedules.set('a', missed.rule, missed.timeZone)
    schedules.stop()
  })

  it('catches nothing up for a rule that has changed since', async () => {
    const register = leaseRegister()
    const old = { rule: '0 1 * * *', timeZone: 'Europe/Amsterdam', next: '2026-01-01T21:00:00.000Z' }
    await register.setValue('schedule:a', JSON.stringify(old))
    const schedules = new Schedules(register, nodeClock, () => expect.fail('that was another schedule'))
    await schedules.set('a', '0 22 * * *', 'Europe/Amsterdam')
    schedules.stop()
  })

  it('fires at its time', async () => {
    let fire: () => void
    const fired = new Promise<void>((resolve) => (fire = resolve))
    const schedules = new Schedules(leaseRegister(), nodeClock, () => fire())
    await schedules.set('a', '* * * * * *', 'Europe/Brussels')
    await fired
    await schedules.set('a', '', 'Europe/Brussels')
    expect(schedules.has('a')).to.equal(false)
  })

  it('refuses a rule or a time zone that does not exist', async () => {
    const schedules = new Schedules(leaseRegister(), nodeClock, () => {})
    expect(await schedules.set('a', '0 25 * * *', 'Europe/Amsterdam')).to.equal(false)
    expect(await schedules.set('a', '2026-01-01', 'Europe/Amsterdam')).to.equal(false)
    expect(await schedules.set('a', 'every night', 'Europe/Amsterdam')).to.equal(false)
    expect(await schedules.set('a', '0 22 * * *', 'Europe/Utrecht')).to.equal(false)
    expect(schedules.has('a')).to.equal(false)
    schedules.stop()
  })
})
