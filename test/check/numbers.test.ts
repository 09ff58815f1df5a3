import { expect } from 'chai'
import { EU_FORMATS, isEuCountry } from '../../src/check/numbers/eu.ts'
import { checkVatNumber } from '../../src/check/numbers/vat-number.ts'
import { isForeignRateWrong, isRateOn, ratesOn, standardRateOn } from '../../src/check/rates.ts'

const status = (text: string, country = 'NL') => checkVatNumber(text, country).status

describe('VAT numbers', () => {
  it('Dutch ones pass the 11-proof of the old form or the 97-proof of the new one', () => {
    expect(status('NL004495445B01')).to.equal('valid')
    expect(status('NL002455799B11')).to.equal('valid')
    expect(status('NL123456789B01')).to.equal('wrong')
    expect(status('NL002455799B12')).to.equal('wrong')
    expect(status('NL004495445B00')).to.equal('wrong')
    expect(status('NL000000000B01')).to.equal('wrong')
  })

  it('Dutch ones may be written with blanks, dots, in small letters, without country or leading zeros', () => {
    for (const text of ['nl 0044.95.445.b01', '004495445B01', 'NL4495445B01', 'NL-004495445-B01']) {
      expect(status(text), text).to.equal('valid')
    }
  })

  it('Belgian ones pass the check of 97, also in the old form of nine digits', () => {
    for (const text of ['BE0456.432.411', 'BE 456 432 411', 'BE(0)403019261']) {
      expect(status(text, 'BE'), text).to.equal('valid')
    }
    expect(status('0456432411', 'BE')).to.equal('valid')
    for (const text of ['BE0123456789', 'BE9876543210', 'BE0456432412', 'BE45643241', 'BE0000000000']) {
      expect(status(text, 'BE'), text).to.equal('wrong')
    }
  })

  it('those of other countries are not judged', () => {
    expect(checkVatNumber('CHE116281710', 'NL')).to.deep.equal({ country: 'CH', status: 'outside' })
    expect(isEuCountry('CH')).to.equal(false)
    expect(EU_FORMATS.size).to.equal(28)
  })
})

describe('VAT rates per country and day', () => {
  it('Dutch rates changed on 1 October 2012 and on 1 January 2019', () => {
    expect(ratesOn('NL', '2012-09-30')).to.deep.equal([0, 6_000, 19_000])
    expect(ratesOn('NL', '2012-10-01')).to.deep.equal([0, 6_000, 21_000])
    expect(ratesOn('NL', '2019-01-01')).to.deep.equal([0, 9_000, 21_000])
    expect(isRateOn('NL', 9_000, '2018-12-31')).to.equal(false)
  })

  it('Belgian rates are 0, 6, 12 and 21', () => {
    expect(ratesOn('BE', '2026-03-01')).to.deep.equal([0, 6_000, 12_000, 21_000])
  })

  it('B27: the standard rate of every other EU state is known on a day of now, with its changes', () => {
    const now = [...EU_FORMATS.keys()].filter((country) => country !== 'XI')
    expect(now.filter((country) => standardRateOn(country, '2026-01-01') === null)).to.deep.equal([])
    const changes: [string, string, number | null][] = [
      ['DE', '2020-06-30', 19_000],
      ['DE', '2020-07-01', 16_000],
      ['DE', '2021-01-01', 19_000],
      ['EE', '2023-12-31', 20_000],
      ['EE', '2025-07-01', 24_000],
      ['FI', '2024-08-31', 24_000],
      ['FI', '2024-09-01', 25_500],
      ['LU', '2023-06-01', 16_000],
      ['LU', '2024-01-01', 17_000],
      ['RO', '2025-07-31', 19_000],
      ['RO', '2025-08-01', 21_000],
      ['SK', '2024-12-31', 20_000],
      ['SK', '2025-01-01', 23_000],
      ['IE', '2021-02-28', 21_000],
      ['GB', '2026-01-01', null],
      ['SI', '1999-01-01', null],
    ]
    for (const [country, date, rate] of changes)
      expect(standardRateOn(country, date), `${country} ${date}`).to.equal(rate)
  })

  it('B27: a rate below the standard one may be a reduced one, unless it was the standard rate itself', () => {
    expect(isForeignRateWrong('DE', 7_000, '2026-01-01')).to.equal(false)
    expect(isForeignRateWrong('DE', 16_000, '2026-01-01')).to.equal(true)
    expect(isForeignRateWrong('SK', 19_000, '2026-01-01')).to.equal(false)
    expect(isForeignRateWrong('HU', 28_000, '2026-01-01')).to.equal(true)
    expect(isForeignRateWrong('US', 28_000, '2026-01-01')).to.equal(false)
  })
})
