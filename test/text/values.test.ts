import { expect } from 'chai'
import {
  amountText,
  columnLetter,
  countText,
  dateText,
  instantText,
  numberText,
  quotedText,
  rateText,
} from '../../src/text/values.ts'

describe('text/values', () => {
  it('writes amounts as 1.234,56 in Dutch and Belgian French, as 1,234.56 in English', () => {
    expect(amountText(123_456, 'nl')).to.equal('1.234,56')
    expect(amountText(123_456, 'fr')).to.equal('1.234,56')
    expect(amountText(123_456, 'en')).to.equal('1,234.56')
    expect(amountText(-700_097, 'nl')).to.equal('-7.000,97')
    expect(amountText(5, 'nl')).to.equal('0,05')
    expect(amountText(0, 'nl')).to.equal('0,00')
    expect(amountText(9_999_999_999_999, 'nl')).to.equal('99.999.999.999,99')
  })

  it('writes dates in the order of the language, and never two readings in English', () => {
    expect(dateText('2026-12-31', 'nl')).to.equal('31-12-2026')
    expect(dateText('2026-12-31', 'fr')).to.equal('31/12/2026')
    expect(dateText('2026-04-03', 'en')).to.equal('03 Apr 2026')
    expect(dateText('next week', 'nl')).to.equal('next week')
  })

  it('writes rates as a percentage without needless decimals', () => {
    expect(rateText(21_000, 'nl')).to.equal('21%')
    expect(rateText(5_500, 'nl')).to.equal('5,5%')
    expect(rateText(5_500, 'en')).to.equal('5.5%')
    expect(rateText(0, 'nl')).to.equal('0%')
    expect(rateText(125, 'nl')).to.equal('0,125%')
    expect(rateText(-9_000, 'nl')).to.equal('-9%')
  })

  it('marks thousands in counts and never in row numbers', () => {
    expect(countText(1_234_567, 'nl')).to.equal('1.234.567')
    expect(countText(999, 'nl')).to.equal('999')
    expect(countText(-1_000, 'en')).to.equal('-1,000')
    expect(numberText(1_234_567, 'nl')).to.equal('1234567')
    expect(numberText(1.5, 'nl')).to.equal('1,5')
  })

  it('shows an instant as the clock in a Dutch office did, summer and winter', () => {
    expect(instantText('2026-11-23T14:51:00.000Z', 'nl')).to.equal('23-11-2026 15:51')
    expect(instantText('2026-07-01T22:30:00.000Z', 'nl')).to.equal('02-07-2026 00:30')
    expect(instantText('soon', 'nl')).to.equal('soon')
  })

  it('cuts a quoted value at 60 characters, never through a character, and keeps it on one line', () => {
    expect(quotedText('x'.repeat(60))).to.equal('x'.repeat(60))
    expect(quotedText('x'.repeat(61))).to.equal('x'.repeat(59) + '…')
    expect(quotedText('x'.repeat(58) + '😀'.repeat(4))).to.equal('x'.repeat(58) + '…')
    expect(quotedText('a\r\nb\u0000c\u2028d')).to.equal('a b c d')
  })

  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetter)).to.deep.equal([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ])
  })
})
