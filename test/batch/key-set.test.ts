import { expect } from 'chai'
import fc from 'fast-check'
import { hash64, KeySet } from '../../src/batch/key-set.ts'

describe('batch/key-set', () => {
  it('answers as a Set does for any texts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.string({ maxLength: 4 }))), (steps) => {
        const set = new Set<string>()
        const keys = new KeySet()
        for (const [adding, key] of steps) {
          expect(keys.has(key)).to.equal(set.has(key))
          if (!adding) continue
          expect(keys.add(key)).to.equal(!set.has(key))
          set.add(key)
          expect(keys.size).to.equal(set.size)
        }
      }),
    )
  })

  it('keeps 200,000 numbers that resemble each other apart, growing as they come', () => {
    const keys = new KeySet()
    const numbers = Array.from({ length: 100_000 }, (_, i) => String(20260000 + i))
    for (const key of numbers) {
      if (!keys.add(key)) expect.fail(`${key} was there already`)
      if (!keys.add(`A\u0000${key}`)) expect.fail(`A/${key} was there already`)
    }
    expect(keys.size).to.equal(200_000)
    expect(numbers.every((key) => keys.has(key))).to.equal(true)
    expect(numbers.some((key) => keys.has(`${key}x`))).to.equal(false)
  })

  it('hashes to two whole numbers of 32 bits, the first of them never 0', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [low, high] = hash64(text)
        expect(low > 0 && low < 2 ** 32 && high >= 0 && high < 2 ** 32).to.equal(true)
        expect([Number.isInteger(low), Number.isInteger(high)]).to.deep.equal([true, true])
        expect(hash64(text)).to.deep.equal([low, high])
      }),
    )
  })
})
