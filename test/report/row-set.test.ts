import { expect } from 'chai'
import fc from 'fast-check'
import { RowSet } from '../../src/report/row-set.ts'

describe('a set of rows', () => {
  it('knows its rows, and gives those that follow each other as one range', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 })), (numbers) => {
        const rows = new RowSet()
        for (const row of numbers) rows.add(row)
        const own = new Set(numbers)
        expect(rows.size).to.equal(own.size)
        const ranges = [...rows.ranges()]
        const again = ranges.flatMap(([from, to]) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        )
        expect(again).to.deep.equal([...own].toSorted((a, b) => a - b))
        for (const [from, to] of ranges)
          expect([rows.has(from - 1), rows.has(to + 1)]).to.deep.equal([false, false])
      }),
    )
  })

  it('gives the last row when it ends a byte', () => {
    const rows = new RowSet()
    for (const row of [7, 8, 8191]) rows.add(row)
    expect([...rows.ranges()]).to.deep.equal([
      [7, 8],
      [8191, 8191],
    ])
  })
})
