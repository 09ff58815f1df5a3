import { expect } from 'chai'
import fc from 'fast-check'
import { RowCounts } from '../../src/batch/row-counts.ts'
import { SheetRows } from '../../src/batch/sheet-rows.ts'

const counted = (rows: SheetRows): RowCounts => {
  const counts = new RowCounts()
  rows.count(counts)
  return counts
}

describe('batch/sheet-rows', () => {
  it('counts a row by the worst of its fates, in whatever order they are noted', () => {
    const rows = new SheetRows()
    rows.leaveOut(1, 'heading')
    rows.settle(2, 'booked')
    rows.leaveOut(2, 'row-kind')
    rows.unnamed(2)
    rows.settle(3, 'reported')
    rows.settle(3, 'booked')
    rows.unnamed(4)
    const { read, booked, reported, leftOut } = counted(rows)
    expect({ read, booked, reported, leftOut }).to.deep.equal({
      read: 4,
      booked: 1,
      reported: 2,
      leftOut: { heading: 1 },
    })
    expect(rows.isUnnamed(4)).to.equal(true)
    expect(rows.isUnnamed(2)).to.equal(false)
  })

  it('is torn by a row that is booked and refused, and by nothing else', () => {
    const rows = new SheetRows()
    rows.settle(1, 'booked')
    rows.settle(1, 'booked')
    rows.settle(2, 'reported')
    rows.settle(2, 'reported')
    rows.leaveOut(1, 'row-kind')
    expect(rows.isTorn).to.equal(false)
    rows.settle(2, 'booked')
    expect(rows.isTorn).to.equal(true)
  })

  it('R6: rows read are always rows booked, reported and left out together', () => {
    const fates = fc.constantFrom('booked', 'reported', 'row-kind', 'zero-line', 'heading', 'unnamed')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fates)), (notes) => {
        const rows = new SheetRows()
        for (const [row, fate] of notes)
          if (fate === 'unnamed') rows.unnamed(row)
          else if (fate === 'booked' || fate === 'reported') rows.settle(row, fate)
          else rows.leaveOut(row, fate)
        const { read, booked, reported, leftOut } = counted(rows)
        expect(read).to.equal(new Set(notes.map(([row]) => row)).size)
        expect(booked + reported + Object.values(leftOut).reduce((a, b) => a + b, 0)).to.equal(read)
      }),
    )
  })
})
