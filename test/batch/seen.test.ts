import { expect } from 'chai'
import fc from 'fast-check'
import { SeenDocuments } from '../../src/batch/seen.ts'
import { dayNumber } from '../../src/model/parse-date.ts'

describe('batch/seen', () => {
  it('R18: says of a second document with one identity where the first stands and what it was', () => {
    const seen = new SeenDocuments()
    expect(seen.add('1', 'print', 2, '2026-01-05', -12100)).to.equal(null)
    const first = { row: 2, dayNumber: dayNumber('2026-01-05'), total: -12100 }
    expect(seen.add('1', 'print', 9, '2026-01-05', -12100)).to.deep.equal({ ...first, sameContent: true })
    expect(seen.add('1', 'other', 10, '2026-02-05', 5)).to.deep.equal({ ...first, sameContent: false })
  })

  it('keeps a document without a readable date as day 0', () => {
    const seen = new SeenDocuments()
    seen.add('1', 'print', 2, '', 0)
    expect(seen.add('1', 'print', 3, '', 0)).to.deep.equal({
      row: 2,
      sameContent: true,
      dayNumber: 0,
      total: 0,
    })
  })

  it('answers as a Map does for any documents', () => {
    const one = fc.record({
      key: fc.string({ maxLength: 2 }),
      print: fc.constantFrom('a', 'b'),
      total: fc.integer(),
    })
    fc.assert(
      fc.property(fc.array(one), (documents) => {
        const map = new Map<string, { row: number; print: string; total: number }>()
        const seen = new SeenDocuments()
        documents.forEach(({ key, print, total }, row) => {
          const before = map.get(key)
          const answer = seen.add(key, print, row, '2026-01-01', total)
          if (!before) map.set(key, { row, print, total })
          expect(answer && { row: answer.row, same: answer.sameContent, total: answer.total }).to.deep.equal(
            before ? { row: before.row, same: before.print === print, total: before.total } : null,
          )
        })
      }),
    )
  })

  it('stays right while it grows', () => {
    const seen = new SeenDocuments()
    for (let i = 0; i < 30_000; i++)
      if (seen.add(`N${i}`, `p${i}`, i, '2026-01-01', i)) expect.fail(`${i} was there`)
    for (let i = 0; i < 30_000; i += 7)
      expect(seen.add(`N${i}`, `p${i}`, 0, '', 0)).to.deep.equal({
        row: i,
        sameContent: true,
        dayNumber: dayNumber('2026-01-01'),
        total: i,
      })
  })
})
