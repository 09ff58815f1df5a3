import { expect } from 'chai'
import { countryCode } from '../../src/profile/country.ts'

describe('countries', () => {
  it('Q54: are read as a code in any case, or a name in Dutch, French, English or German', () => {
    const written = [
      'NL',
      'be',
      'België',
      'BELGIE',
      'Belgique',
      'Duitsland',
      'Deutschland',
      ' Pays-Bas ',
      'U.K.',
    ]
    expect(written.map(countryCode)).to.deep.equal(['NL', 'BE', 'BE', 'BE', 'BE', 'DE', 'DE', 'NL', 'U.K.'])
    expect(countryCode('Verenigd  Koninkrijk')).to.equal('GB')
    expect(countryCode('België (BE)')).to.equal('BE')
  })

  it('Q54: the codes of VAT numbers and everyday ones are those of ISO', () => {
    expect(['EL', 'UK', 'NLD'].map(countryCode)).to.deep.equal(['GR', 'GB', 'NL'])
  })

  it('Q54: what is no country stays as it is, to be told', () => {
    for (const text of ['Utrecht', 'N', 'N.L', '', 'Nederlandse Antillen'])
      expect(countryCode(text)).to.equal(text)
  })
})
