import { expect } from 'chai'
import { administrationsOf, LocationTable } from '../../src/mapping/location.ts'

describe('locations', () => {
  const table = new LocationTable({ locations: { 'Gent-Noord': 'be', Étienne: 'be', Breda: 'nl' } })

  it('R48: are found whatever their case, accents and blanks', () => {
    for (const text of ['Gent-Noord', ' gent- NOORD', 'etienne', 'E\u0301TIENNE', 'é t i e n n e'])
      expect(table.find(text), text).to.deep.equal({ administration: 'be' })
    expect(table.find('breda')).to.deep.equal({ administration: 'nl' })
  })

  it('R48: that are not named are unknown, with the one that was probably meant', () => {
    const known = ['Gent-Noord', 'Étienne', 'Breda']
    expect(table.find('Bredaa')).to.deep.equal({ unknown: 'unmapped', known, near: 'Breda' })
    expect(table.find('Oostende')).to.deep.equal({ unknown: 'unmapped', known, near: null })
    expect(table.find(' ')).to.deep.equal({ unknown: 'empty', known, near: null })
  })

  it('R25: * stands for all that are not named, and for none', () => {
    const open = new LocationTable({ locations: { Gent: 'be', '*': 'nl' } })
    expect(open.find('GENT')).to.deep.equal({ administration: 'be' })
    expect(open.find('Oostende')).to.deep.equal({ administration: 'nl' })
    expect(open.find('')).to.deep.equal({ administration: 'nl' })
    expect(open.find('*')).to.deep.equal({ administration: 'nl' })
  })

  it('R48: name the administrations that a file may be for, the one it is dropped at first', () => {
    expect(administrationsOf({ code: 'nl', locations: {} })).to.deep.equal(['nl'])
    const locations = { Gent: 'be', Breda: 'nl', Luik: 'be' }
    expect(administrationsOf({ code: 'nl', locations })).to.deep.equal(['nl', 'be'])
  })
})
