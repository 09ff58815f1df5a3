import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { makeWorld, nodeClock, nodeIds } from '../../src/edge/node-world.ts'

describe('node world', () => {
  it('makes batch ids that sort by time in UTC and end in six characters nobody confuses', () => {
    const id = nodeIds.batch(new Date('2026-12-31T23:59:58.999Z'))
    expect(id).to.match(/^20261231-235958-[2-9a-hjkmnp-z]{6}$/)
    const ids = new Set(Array.from({ length: 1000 }, () => nodeIds.batch(new Date(0))))
    expect(ids.size).to.equal(1000)
  })

  it('waits and tells the time', async () => {
    const before = nodeClock.now().getTime()
    await nodeClock.wait(15)
    expect(nodeClock.now().getTime() - before).to.be.within(10, 5000)
  })

  it('holds the real files', () => {
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    expect(makeWorld(log)).to.deep.equal({ files: nodeFiles, clock: nodeClock, ids: nodeIds, log })
  })
})
