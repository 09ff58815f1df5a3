import { expect } from 'chai'
import fc from 'fast-check'
import { parseAmount, parseDecimal } from '../../src/model/parse-number.ts'
import { centsToDecimal } from '../../src/model/money.ts'

const number = (raw: string) => ({ kind: 'number' as const, raw, text: raw })

describe('reading amounts', () => {
  const good: [string, 'auto' | 'comma' | 'point', number][] = [
    ['12,50', 'auto', 1250],
    ['12.50', 'auto', 1250],
    ['1000', 'auto', 100000],
    ['1.234,56', 'auto', 123456],
    ['1,234.56', 'auto', 123456],
    ['-7.000,97', 'comma', -700097],
    ['1.234.567', 'auto', 123456700],
    ['€ 2939.85', 'auto', 293985],
    ['2.939,85 EUR', 'auto', 293985],
    ['\u00a01 234,56', 'auto', 123456],
    ['1234,5-', 'auto', -123450],
    ['(12,50)', 'auto', -1250],
    ['€ -12,50', 'auto', -1250],
    ['25,-', 'auto', 2500],
    ['0,00', 'auto', 0],
    ['-0,00', 'auto', 0],
    ['0.125', 'comma', NaN],
    ['1.234', 'comma', 123400],
    ['1.234', 'point', NaN],
    ['103812.20999999999', 'auto', 10381221],
  ]
  for (const [text, style, cents] of good.filter(([, , cents]) => !Number.isNaN(cents)))
    it(`reads ${JSON.stringify(text)} (${style}) as ${cents} cents (Q28, Q29, Q33, Q34, Q35)`, () => {
      expect(parseAmount(text, style)).to.deep.equal({ value: cents })
    })

  it('refuses what could be thousands or decimals (Q30)', () => {
    for (const text of ['14.720', '41,905', '1.234'])
      expect(parseAmount(text, 'auto').trouble).to.equal('ambiguous')
    expect(parseAmount('0.125', 'auto').trouble).to.equal('too-precise')
  })
  it('refuses scientific notation, because digits are lost (Q42)', () => {
    expect(parseAmount('6,32513E+11', 'auto').trouble).to.equal('scientific')
  })
  it('refuses more than two decimals, text, double signs and groups that are no thousands', () => {
    expect(parseAmount('12,345', 'comma').trouble).to.equal('too-precise')
    for (const text of ['abc', '12,50,1', '--5', '(−5)-', '1.23.456', '12.50x'])
      expect(parseAmount(text, 'comma').trouble, text).to.equal('not-a-number')
  })
  it('refuses amounts that could not be added up exactly', () => {
    expect(parseAmount('999.999.999.999,99', 'comma').trouble).to.equal('too-large')
  })
  it('takes a stored number of a workbook at the 15 digits a person can have typed (Q35)', () => {
    expect(parseAmount(number('103812.20999999999'), 'auto').value).to.equal(10381221)
    expect(parseAmount(number('0.30000000000000004'), 'auto').value).to.equal(30)
    expect(parseAmount(number('-0.004'), 'auto').trouble).to.equal('too-precise')
    expect(
      parseAmount({ kind: 'date', raw: '46000', text: '9-12-2025', iso: '2025-12-09' }, 'auto').trouble,
    ).to.equal('not-a-number')
  })
  it('reads back every amount in Dutch, English and plain notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }), (cents) => {
        const plain = centsToDecimal(cents)
        const [whole, rest] = plain.replace('-', '').split('.') as [string, string]
        const sign = cents < 0 ? '-' : ''
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
        const value = cents || 0
        expect(parseAmount(plain, 'point').value).to.equal(value)
        expect(parseAmount(`${sign}${grouped},${rest}`, 'comma').value).to.equal(value)
        expect(parseAmount(`${sign}${grouped},${rest}`, 'auto').value).to.equal(value)
        expect(parseAmount(`${sign}${grouped.replaceAll('.', ',')}.${rest}`, 'auto').value).to.equal(value)
      }),
    )
  })
})

describe('reading quantities and rates of exchange', () => {
  it('keeps every digit', () => {
    expect(parseDecimal('0,917345', 'comma').value).to.equal('0.917345')
    expect(parseDecimal('1.234,5678', 'auto').value).to.equal('1234.5678')
    expect(parseDecimal(number('1.1'), 'auto').value).to.equal('1.1')
  })
})
