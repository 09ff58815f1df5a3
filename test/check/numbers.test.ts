import { expect } from 'chai'
import { EU_FORMATS, isEuCountry } from '../../src/check/numbers/eu.ts'
import { checkVatNumber } from '../../src/check/numbers/vat-number.ts'
import { isRateOn, ratesOn } from '../../src/check/rates.ts'

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

  it('those of other EU states are judged by their form, and say of which state they are', () => {
    expect(checkVatNumber('DE123456789', 'NL')).to.deep.equal({ country: 'DE', status: 'format' })
    expect(checkVatNumber('EL123456789', 'NL')).to.deep.equal({ country: 'GR', status: 'format' })
    expect(checkVatNumber('FRXX123456789', 'NL').status).to.equal('format')
    expect(checkVatNumber('ATU12345678', 'NL').status).to.equal('format')
    expect(checkVatNumber('XIGD123', 'NL').status).to.equal('format')
    expect(checkVatNumber('DE12345678', 'NL').status).to.equal('wrong')
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
})
