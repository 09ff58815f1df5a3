import { expect } from 'chai'
import fc from 'fast-check'
import { isInRange, RelationNumbers } from '../../src/mapping/relation-numbers.ts'

const none = (): boolean => false

describe('mapping/relation-numbers', () => {
  it('R53: gives the first free number, and the same one to the same holder', () => {
    const range = { from: 10, to: 14 }
    const numbers = new RelationNumbers((code) => code === '11')
    expect(numbers.take('a', range)).to.equal('10')
    expect(numbers.take('b', range)).to.equal('12')
    expect(numbers.take('a', range)).to.equal('10')
    numbers.giveBack('10')
    expect(numbers.isHeld('10')).to.equal(false)
    expect(numbers.take('c', range)).to.equal('10')
    expect([numbers.take('d', range), numbers.take('e', range), numbers.take('f', range)]).to.deep.equal([
      '13',
      '14',
      null,
    ])
  })

  it('R54: two ranges that overlap never give one number twice', () => {
    const numbers = new RelationNumbers(none)
    const taken = [
      numbers.take('customer', { from: 1, to: 3 }),
      numbers.take('supplier', { from: 1, to: 3 }),
      numbers.take('other', { from: 2, to: 3 }),
    ]
    expect(taken).to.deep.equal(['1', '2', '3'])
  })

  it('R53: whatever is taken and given back, no number is given twice, lost, or in use already', () => {
    const step = fc.record({ holder: fc.integer({ min: 0, max: 12 }), back: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 10 })),
        (steps, used) => {
          const range = { from: 1, to: 10 }
          const inUse = new Set(used.map(String))
          const numbers = new RelationNumbers((code) => inUse.has(code))
          const held = new Map<number, string>()
          for (const { holder, back } of steps) {
            const before = held.get(holder)
            if (back && before !== undefined) {
              numbers.giveBack(before)
              held.delete(holder)
              continue
            }
            const code = numbers.take(String(holder), range)
            if (before !== undefined) expect(code).to.equal(before)
            const free = 10 - inUse.size - held.size
            if (before === undefined && code === null) expect(free).to.equal(0)
            if (code === null) continue
            expect(inUse.has(code)).to.equal(false)
            expect([...held].some(([other, one]) => other !== holder && one === code)).to.equal(false)
            held.set(holder, code)
          }
        },
      ),
    )
  })

  it('R53: warns when few are left, of a small range and of a large one', () => {
    const small = new RelationNumbers(none)
    const range = { from: 1, to: 20 }
    for (let i = 0; i < 18; i++) small.take(String(i), range)
    expect(small.fewLeft(range)).to.equal(null)
    small.take('19', range)
    expect(small.fewLeft(range)).to.equal(1)
    const large = { from: 1, to: 100_000 }
    expect(new RelationNumbers(none).fewLeft(large)).to.equal(null)
    expect(new RelationNumbers((code) => Number(code) < 99_990).fewLeft(large)).to.equal(null)
    const used = new RelationNumbers((code) => Number(code) < 99_990)
    used.take('a', large)
    expect(used.fewLeft(large)).to.equal(10)
  })

  it('Q41: a number lies in a range with or without leading zeros', () => {
    const range = { from: 5, to: 50 }
    expect(
      ['5', '00050', '51', '4', '', 'K5', '5.0', '9'.repeat(30)].map((code) => isInRange(code, range)),
    ).to.deep.equal([true, true, false, false, false, false, false, false])
  })
})
