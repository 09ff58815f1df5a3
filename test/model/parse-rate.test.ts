import { expect } from 'chai'
import fc from 'fast-check'
import { parseRate } from '../../src/model/parse-rate.ts'
import { number, percent } from '../profile/support.ts'

const plain = (rate: number) => ({ rate, fraction: false })

describe('model/parse-rate', () => {
  it('Q36: reads 21, 21%, 21,0, 9.5 % and 5,5% as hundred-thousandths', () => {
    const texts = {
      '21': 21000,
      '21%': 21000,
      '21,0': 21000,
      ' 9.5 % ': 9500,
      '5,5%': 5500,
      '0': 0,
      '0%': 0,
      '100': 100_000,
    }
    for (const [text, rate] of Object.entries(texts)) expect(parseRate(text), text).to.deep.equal(plain(rate))
  })

  it('Q36: leaves words to the VAT codes', () => {
    for (const text of ['verlegd', 'geen', 'hoog', '', ' ', '21%%', 'n.v.t.'])
      expect(parseRate(text), text).to.equal(null)
  })

  it('Q37: takes a percent cell by its format and a plain fraction with a mark for a warning', () => {
    expect(parseRate(percent('0.21', '21%'))).to.deep.equal(plain(21000))
    expect(parseRate(percent('9.5000000000000001E-2', '9.5%'))).to.deep.equal(plain(9500))
    expect(parseRate(number('21'))).to.deep.equal(plain(21000))
    expect(parseRate(number('0.21'))).to.deep.equal({ rate: 21000, fraction: true })
    expect(parseRate('0,21')).to.deep.equal({ rate: 21000, fraction: true })
  })

  it('takes nothing below 0% or above 100%, in whatever form', () => {
    for (const cell of [
      '-21',
      '-21%',
      '121',
      '101%',
      number('-1'),
      number('2100'),
      percent('21', '2100%'),
      percent('-0.21', '-21%'),
    ])
      expect(parseRate(cell), JSON.stringify(cell)).to.equal(null)
  })

  it('takes no date, boolean or error cell for a rate', () => {
    for (const kind of ['date', 'boolean', 'error'] as const)
      expect(parseRate({ kind, raw: '1', text: '1' })).to.equal(null)
  })

  it('reads what a person or a workbook writes of any rate with three decimals back to that rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 100_000 }), (rate) => {
        const decimal = String(rate / 1000)
        for (const cell of [
          `${decimal}%`,
          `${decimal.replace('.', ',')} %`,
          percent(String(rate / 100_000), `${decimal}%`),
        ])
          expect(parseRate(cell)).to.deep.equal(plain(rate))
      }),
    )
  })
})
