import { expect } from 'chai'
import fc from 'fast-check'
import { PackedList } from '../../../src/feedback/packed-list.ts'
import { Incoming } from '../../../src/feedback/table/incoming.ts'
import { PackedTexts } from '../../../src/feedback/table/packed-texts.ts'

describe('what is kept as bytes', () => {
  it('is given back as it was, whatever it is and however often it is replaced', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (first, later) => {
        const texts = new PackedTexts()
        const places = first.map((one) => texts.add(one))
        later.slice(0, first.length).forEach((one, place) => texts.set(place, one))
        const expected = first.map((one, place) => later[place] ?? one)
        expect(places.map((place) => texts.get(place))).to.deep.equal(expected)
      }),
    )
  })

  it('may be longer than a chunk, and there may be many', () => {
    const texts = new PackedTexts()
    const long = 'é'.repeat(1_500_000)
    const places = [texts.add('a'), texts.add(long), texts.add('b')]
    for (let i = 0; i < 3000; i++) texts.add(`${i}`)
    expect(places.map((place) => texts.get(place).length)).to.deep.equal([1, long.length, 1])
    expect([texts.get(3), texts.get(3002), texts.size]).to.deep.equal(['0', '2999', 3003])
  })

  it('gives back the room of those that nobody asks for any more, and keeps the others', () => {
    const texts = new PackedTexts()
    for (let i = 0; i < 300_000; i++) texts.add(`text ${i}`)
    texts.forgetBefore(250_000)
    for (const place of [250_000, 270_123, 299_999]) expect(texts.get(place)).to.equal(`text ${place}`)
    expect(texts.get(0)).to.equal('')
    expect(texts.get(texts.add('more'))).to.equal('more')
  })

  it('keeps the fields of objects, those that some do not have too', () => {
    type One = { id: number; name: string; learned?: true; facts: { seen: string; parts: number[] } | null }
    const all: One[] = [
      { id: 1, name: 'Café', facts: null },
      { id: 2, name: '', learned: true, facts: { seen: '2026-01-01', parts: [1, 2] } },
      { id: 3, name: 'c', facts: { seen: '', parts: [] } },
    ]
    const list = new PackedList<One>()
    for (const one of all) list.add(one)
    expect([...list]).to.deep.equal(all)
    expect([list.at(1), list.slice(1, 9), list.length]).to.deep.equal([all[1], all.slice(1), 3])
  })

  it('keeps objects and lists within them, however deep', () => {
    const { any } = fc.letrec<{ any: unknown; one: object }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('one'),
      ),
      one: fc.dictionary(fc.constantFrom('a', 'b', 'c d', 'c', 'd'), tie('any'), { noNullPrototype: true }),
    }))
    fc.assert(
      fc.property(fc.array(fc.record({ any })), (all) => {
        const list = new PackedList<object>()
        for (const one of all) list.add(one)
        expect([...list]).to.deep.equal(all)
      }),
    )
  })

  it('finds rows of a list by code, 50,000 of them, in whatever form the code is written', () => {
    const incoming = new Incoming(['name', 'city'])
    for (let at = 0; at < 50_000; at++)
      incoming.add({ key: `A${at}`, name: `N${at}`, line: at, cells: { name: `N${at}`, city: '' } })
    expect(incoming.size).to.equal(50_000)
    for (const at of [0, 1, 777, 49_999]) {
      expect(incoming.find(` a${at} `)).to.equal(at)
      expect(incoming.get(`A${at}`)).to.deep.equal({
        key: `A${at}`,
        name: `N${at}`,
        line: at,
        cells: { name: `N${at}`, city: '' },
      })
    }
    expect([incoming.has('A50000'), incoming.brings('name'), incoming.brings('city')]).to.deep.equal([
      false,
      true,
      false,
    ])
  })
})
