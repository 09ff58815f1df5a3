import { expect } from 'chai'
import { upperHalfOf } from '../../src/model/code-pages.ts'
import { badCell, lettersOf } from '../../src/model/letters.ts'
import { monthOf } from '../../src/model/month-names.ts'

describe('model/letters', () => {
  it('Q5: sees a letter that was lost, in any text', () => {
    expect(lettersOf('Caf\ufffd', false)).to.equal('lost')
    expect(lettersOf('Café', false)).to.equal(null)
  })

  it('Q1: sees UTF-8 that was read twice', () => {
    for (const text of ['CafÃ©', 'â‚¬ 10', 'Ã‰tude', '10 Â° C', 'MÃ¼ller'])
      expect(lettersOf(Buffer.from(text).toString(), false), text).to.equal('garbled')
    for (const text of ['São João', 'Château', 'ÂGE', 'Ça va', '€ 10'])
      expect(lettersOf(text, false), text).to.equal(null)
  })

  it('Q3: sees letters of cp850 and macintosh in what was read as windows-1252, and no quotes and dashes', () => {
    const decoder = new TextDecoder('windows-1252')
    for (const bytes of ['Caf\x82', 'Ren\x82 B', 'no\x89l', 'fran\x87ais', 'Cr\x8fme', 'K\x81che']) {
      const text = decoder.decode(Buffer.from(bytes, 'latin1'))
      expect(lettersOf(text, true), bytes).to.equal('garbled')
      expect(lettersOf(text, false), bytes).to.equal(null)
    }
    for (const text of ['Café – “één” €', "foto's", 'Škoda', 'Žižek', '10‰', 'enz… en', 'Œuvre', 'a † b'])
      expect(lettersOf(text, true), text).to.equal(null)
  })

  it('shows the first cell that is read, and leaves others alone', () => {
    const cells = ['Caf\ufffd', 'x', 'Th\ufffd']
    expect(badCell(cells, new Set([1, 2]), false)).to.deep.equal({ at: 2, text: 'Th\ufffd', letters: 'lost' })
    expect(badCell(cells, new Set([1]), false)).to.equal(null)
  })
})

describe('model/code-pages', () => {
  it('Q3: has 128 characters of cp850, each once, and nothing of encodings that the platform knows', () => {
    const half = upperHalfOf('cp850')!
    expect([...half]).to.have.length(128)
    expect(new Set(half).size).to.equal(128)
    const at = (byte: number): string => half[byte - 0x80]!
    expect([0x82, 0x8a, 0x89, 0x87, 0x81, 0xd5, 0xe1, 0xff].map(at).join('')).to.equal('éèëçüıß\u00a0')
    expect(upperHalfOf('macintosh')).to.equal(null)
  })
})

describe('model/month-names', () => {
  it('Q38: knows months by whole and shortened names in four languages', () => {
    const names: Record<string, number> = {
      januari: 1,
      Mrt: 3,
      Mär: 3,
      févr: 2,
      mai: 5,
      MEI: 5,
      juin: 6,
      juil: 7,
    }
    Object.assign(names, {
      août: 8,
      sept: 9,
      okt: 10,
      Oct: 10,
      déc: 12,
      dez: 12,
      jui: 0,
      ma: 0,
      foo: 0,
      maandag: 0,
    })
    for (const [name, month] of Object.entries(names)) expect(monthOf(name), name).to.equal(month)
  })
})
