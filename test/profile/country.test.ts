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

  it('Q54: every country of Europe is known by its names in Dutch, French, English and German', () => {
    const europe =
      'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GI GR HR HU IE IM IS IT LI LT LU LV MC MD ME MK MT NL NO ' +
      'PL PT RO RS RU SE SI SK SM TR UA VA XK'
    for (const language of ['nl', 'fr', 'en', 'de']) {
      const names = new Intl.DisplayNames([language], { type: 'region' })
      for (const code of europe.split(' ')) {
        const name = names.of(code)!
        expect(countryCode(name), `${language} ${name}`).to.equal(code)
        expect(countryCode(name.toUpperCase()), `${language} ${name}`).to.equal(code)
      }
    }
  })

  it('Q54: the codes of VAT numbers and everyday ones are those of ISO', () => {
    expect(['EL', 'UK', 'NLD'].map(countryCode)).to.deep.equal(['GR', 'GB', 'NL'])
  })

  it('Q54: what is no country stays as it is, to be told', () => {
    for (const text of ['Utrecht', 'N', 'N.L', '', 'Nederlandse Antillen'])
      expect(countryCode(text)).to.equal(text)
  })
})
