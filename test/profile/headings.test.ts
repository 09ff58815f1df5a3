import { expect } from 'chai'
import { headingKey, ourColumns } from '../../src/profile/headings.ts'

describe('profile/headings', () => {
  it('Q27: takes no notice of case, accents, blanks, dots, dashes and brackets', () => {
    const same = [
      ['Factuurnr.', 'factuur_nr', 'FACTUUR NR', 'Factuur-nr:', '\ufeffFactuurnr', 'Factuur\u00a0nr'],
      ['Échéance', 'echeance', 'E\u0301che\u0301ance'],
      ['Bedrag (excl. btw)', 'Bedrag excl btw', 'bedrag excl. BTW €'],
      ['MutatieSoort', 'Mutatiesoort'],
    ]
    for (const [first, ...others] of same)
      for (const other of others) expect(headingKey(other), other).to.equal(headingKey(first!))
  })

  it('Q27: takes no notice of letters that cannot be seen, nor of the euro in brackets', () => {
    expect(headingKey('Klant\u200bnummer\u2060')).to.equal('klantnummer')
    for (const text of ['Bedrag excl. btw (EUR)', 'Bedrag excl. btw (in euro)', 'Bedrag excl. btw (€)'])
      expect(headingKey(text), text).to.equal('bedragexclbtw')
    expect(headingKey('Bedrag excl. btw (USD)')).to.equal('bedragexclbtwusd')
  })
  it('keeps a decimal mark between digits: 9.5% is not 95%', () => {
    expect(headingKey('Omzet 9.5%')).to.equal(headingKey('omzet 9,5 %'))
    expect(headingKey('Omzet 9.5%')).to.not.equal(headingKey('Omzet 95%'))
  })

  it('finds the two columns of an annotated copy in each language', () => {
    expect([...ourColumns(['nr', 'melding', 'wattedoen'])]).to.deep.equal([1, 2])
    expect([...ourColumns(['message', 'nr', 'whattodo'])]).to.deep.equal([0, 2])
    expect([...ourColumns(['nr', 'message', 'quefaire'])]).to.deep.equal([1, 2])
  })

  it('leaves a lone Message or Melding to the source, as the report that writes the copy does', () => {
    expect([...ourColumns(['nr', 'message'])]).to.deep.equal([])
    expect([...ourColumns(['nr', 'melding', 'whattodo'])]).to.deep.equal([])
    expect([...ourColumns(['melding', 'nr', 'melding', 'wattedoen'])]).to.deep.equal([2, 3])
  })
})
