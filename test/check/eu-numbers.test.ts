import { expect } from 'chai'
import fc from 'fast-check'
import { mod97 } from '../../src/check/numbers/digits.ts'
import { EU_FORMATS } from '../../src/check/numbers/eu.ts'
import { PROOFS } from '../../src/check/numbers/proofs.ts'
import { checkVatNumber } from '../../src/check/numbers/vat-number.ts'

const status = (text: string) => checkVatNumber(text, 'NL').status

/** Numbers that are in use or given as examples by the tax offices, one or more of each proof there is. */
const KNOWN = (
  'ATU13585627 BE0456432411 BG175074752 CY10259033P CZ25123891 DE136695976 DK13585628 EE100931558 EE100594102 ' +
  'ESJ99216582 ESA13585625 ES54362315K ESX5253868R ESM1234567L FI20774740 FR40303265045 FR23334175221 ' +
  'FRK7399859412 FR4Z123456782 EL094259216 HR33392005961 HU12892312 IE6433435F IE6433435OA IE8D79739I ' +
  'IT00743110157 LT119511515 LT100001919017 LT100004801610 LU15027442 LV40003521600 MT11679112 ' +
  'NL004495445B01 NL002455799B11 PL8567346215 PT501964843 RO18547290 SE123456789701 SI50223054 SK2022749619 ' +
  'XI980780684'
).split(' ')

const WRONG = (
  'BG175074751 CZ25123890 EE100594103 ESJ99216583 FR84323140391 FRIO334175221 IE6433435E LT100001919018 ' +
  'LV40003521601 MT11679113 RO18547291 SE123456789101 SI50223055 SK2022749618 XI802311781 CY10259033Z DE123456789 ' +
  'EL123456789 ATU12345678 DE12345678 LU15027443 PT501964844'
).split(' ')

describe('VAT numbers of the EU states', () => {
  it('Q53: known ones pass the proof of their state, each state has one', () => {
    for (const number of KNOWN) expect(status(number), number).to.equal('valid')
    const states = new Set(KNOWN.map((number) => number.slice(0, 2).replace('EL', 'GR')))
    expect([...EU_FORMATS.keys()].filter((state) => !states.has(state))).to.deep.equal([])
  })

  it('Q53: wrong check digits and wrong forms are told', () => {
    for (const number of WRONG) expect(status(number), number).to.equal('wrong')
  })

  it('Q53: forms whose check digits cannot be proven are right in form only', () => {
    for (const number of ['LV16117519997', 'CZ7103192745', 'CZ640903926', 'BG7523169263', 'XIGD123'])
      expect(status(number), number).to.equal('format')
  })

  it('Q53: a last digit that is one off is seen, but in parts that are no check digits', () => {
    for (const number of KNOWN.filter((one) => !['NL004495445B01', 'SE123456789701'].includes(one))) {
      const at = [...number].findLastIndex((character) => /\d/.test(character))
      const digit = (Number(number[at]) + 1) % 10
      const off = number.slice(0, at) + digit + number.slice(at + 1)
      expect(status(off), `${number} -> ${off}`).to.not.equal('valid')
    }
  })

  it('Q53: of random digits as many pass as the proof lets through, whatever is written between them', () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    const lengths: Record<string, number> = { DE: 9, IT: 11, LU: 8, PL: 10, FI: 8, DK: 8, PT: 9, HR: 11 }
    for (const [state, length] of Object.entries(lengths)) {
      let passed = 0
      fc.assert(
        fc.property(digits(length), (all) => {
          const plain = all.join('')
          const proven = PROOFS[state]!(plain) === true
          if (proven) passed++
          const spaced = `${state.toLowerCase()} ${plain.slice(0, 3)}.${plain.slice(3)}`
          expect(status(spaced)).to.equal(proven ? 'valid' : 'wrong')
        }),
        { numRuns: 300, seed: 42 },
      )
      expect(passed, state).to.be.lessThan(80)
    }
  })

  it('Q53: numbers built from their first digits are right: Germany, Italy, Luxembourg, Belgium, the Netherlands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 99_999_999 }), (n) => {
        const eight = String(n).padStart(8, '0')
        const found = (state: string, first: string): number =>
          [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((d) => status(`${state}${first}${d}`) === 'valid').length
        expect(found('DE', `1${eight.slice(1)}`)).to.equal(1)
        expect(found('IT', `00${eight}`)).to.equal(1)
        const luxembourg = String(Number(eight.slice(0, 6)) % 89).padStart(2, '0')
        expect(status(`LU${eight.slice(0, 6)}${luxembourg}`)).to.equal('valid')
        const base = `0${eight.slice(1)}`
        const check = 97 - (Number(base) % 97)
        expect(status(`BE${base}${String(check).padStart(2, '0')}`)).to.equal('valid')
        const nine = `1${eight}`
        const suffixes = Array.from({ length: 98 }, (_, i) => String(i + 2).padStart(2, '0'))
        const right = suffixes.filter((two) => mod97(`NL${nine}B${two}`) === 1)
        for (const two of right) expect(status(`NL${nine}B${two}`)).to.equal('valid')
      }),
      { numRuns: 100 },
    )
  })
})
