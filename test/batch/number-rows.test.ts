import { expect } from 'chai'
import fc from 'fast-check'
import { NumberRows } from '../../src/batch/number-rows.ts'

describe('batch/number-rows', () => {
  it('answers as a map of numbers to rows does, whatever is set and deleted', () => {
    const number = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: Number.MAX_SAFE_INTEGER }))
    const step = fc.record({ number, row: fc.integer({ min: 0, max: 4_000_000_000 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 2000 }), (steps) => {
        const rows = new NumberRows()
        const known = new Map<number, number>()
        for (const { number, row } of steps) {
          if (row === 0) rows.delete(number)
          else rows.set(number, row)
          if (row === 0) known.delete(number)
          else known.set(number, row)
        }
        for (const { number } of steps) expect(rows.get(number)).to.equal(known.get(number) ?? 0)
      }),
    )
  })

  it('keeps the rows of a hundred thousand numbers that follow each other, and of others far apart', () => {
    const rows = new NumberRows()
    for (let i = 1; i <= 100_000; i++) rows.set(20_260_000 + i, i)
    for (let i = 1; i <= 1000; i++) rows.set(i * 4_294_967_296, i)
    rows.delete(20_260_007)
    expect([rows.get(20_260_001), rows.get(20_360_000), rows.get(20_260_007)]).to.deep.equal([1, 100_000, 0])
    expect([rows.get(4_294_967_296), rows.get(4_294_967_296_000), rows.get(0)]).to.deep.equal([1, 1000, 0])
  })
})
