import { expect } from 'chai'
import fc from 'fast-check'
import { Lanes } from '../../src/daemon/lanes.ts'

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('lanes', () => {
  it('run the oldest first, one administration at a time', async () => {
    const lanes = new Lanes(1)
    const order: string[] = []
    const task = (name: string) => async (): Promise<void> => {
      await tick()
      order.push(name)
    }
    lanes.add('a', 5, task('a5'))
    lanes.add('a', 3, task('a3'))
    lanes.add('b', 4, task('b4'))
    lanes.add('b', 1, task('b1'))
    await lanes.whenIdle()
    expect(order).to.deep.equal(['a5', 'b1', 'a3', 'b4'])
  })

  it('never exceed the bound, never run two of one administration, and run everything once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            administration: fc.constantFrom('a', 'b', 'c', 'd'),
            since: fc.nat(5),
            ticks: fc.nat(3),
            also: fc.subarray(['a', 'b', 'c', 'd'], { maxLength: 2 }),
          }),
        ),
        fc.integer({ min: 1, max: 3 }),
        async (jobs, bound) => {
          const lanes = new Lanes(bound)
          const running: string[] = []
          let tasks = 0
          let done = 0
          for (const { administration, since, ticks, also } of jobs) {
            const all = [...new Set([administration, ...also])]
            const task = async (): Promise<void> => {
              for (const one of all) expect(running).not.to.include(one)
              running.push(...all)
              expect(++tasks).to.be.at.most(bound)
              for (let i = 0; i < ticks; i++) await tick()
              for (const one of all) running.splice(running.indexOf(one), 1)
              tasks--
              done++
            }
            lanes.add(administration, since, task, also)
          }
          await lanes.whenIdle()
          expect(done).to.equal(jobs.length)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('R48: run a task that concerns several administrations when all are free, and keep nobody waiting for ever', async () => {
    const lanes = new Lanes(3)
    const order: string[] = []
    const task = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`)
      await tick()
      order.push(`${name} ends`)
    }
    lanes.add('a', 1, task('a1'))
    lanes.add('b', 2, task('ab'), ['a'])
    lanes.add('b', 3, task('b3'))
    lanes.add('a', 4, task('a4'))
    lanes.add('c', 5, task('c5'))
    expect(lanes.busyWith('b')).to.equal(true)
    await lanes.whenIdle()
    expect(order.indexOf('ab begins')).to.be.greaterThan(order.indexOf('a1 ends'))
    expect(order.indexOf('a4 begins')).to.be.greaterThan(order.indexOf('ab ends'))
    expect(order.indexOf('b3 begins')).to.be.greaterThan(order.indexOf('ab ends'))
    expect(order.indexOf('c5 begins')).to.be.lessThan(order.indexOf('a1 ends'))
  })

  it('forget what has not begun when they are cleared, and let finish what has', async () => {
    const lanes = new Lanes(1)
    const done: string[] = []
    lanes.add('a', 1, async () => {
      await tick()
      done.push('first')
    })
    lanes.add('a', 2, async () => void done.push('second'))
    lanes.clear()
    expect(lanes.busyWith('a')).to.equal(true)
    await lanes.whenIdle()
    expect(done).to.deep.equal(['first'])
    expect(lanes.idle).to.equal(true)
  })
})
