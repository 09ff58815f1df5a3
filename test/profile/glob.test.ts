import { expect } from 'chai'
import fc from 'fast-check'
import { matches } from '../../src/profile/glob.ts'

/** The same by definition: a star is any beginning of what is left. */
function reference(glob: string, name: string): boolean {
  if (glob === '') return name === ''
  if (glob[0] === '*') {
    for (let i = 0; i <= name.length; i++) if (reference(glob.slice(1), name.slice(i))) return true
    return false
  }
  return name !== '' && (glob[0] === '?' || glob[0] === name[0]) && reference(glob.slice(1), name.slice(1))
}

describe('profile/glob', () => {
  it('matches file names with * and ?, case not counted', () => {
    expect(matches('*factuur*.csv', 'Verkoopfacturen 2026.CSV')).to.equal(false)
    expect(matches('*factu*.csv', 'Verkoopfacturen 2026.CSV')).to.equal(true)
    expect(matches('export-????.xlsx', 'export-2026.xlsx')).to.equal(true)
    expect(matches('export-????.xlsx', 'export-226.xlsx')).to.equal(false)
    expect(matches('klanten.csv', 'klanten.csv')).to.equal(true)
    expect(matches('*', '')).to.equal(true)
    expect(matches('', 'x')).to.equal(false)
  })

  it('takes other pattern signs for what they are', () => {
    expect(matches('a.csv', 'abcsv')).to.equal(false)
    expect(matches('[ab](1)+.csv', '[ab](1)+.csv')).to.equal(true)
  })

  it('takes an accented letter the same however a computer writes it', () => {
    expect(matches('relevé*.csv', 'releve\u0301 2026.csv')).to.equal(true)
  })

  it('says what the definition says for any glob and name', () => {
    const text = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 9 })
    fc.assert(
      fc.property(text('ab*?.'), text('ab.'), (glob, name) => {
        expect(matches(glob, name)).to.equal(reference(glob, name))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not run wild on a name made to make it', () => {
    expect(matches('*a'.repeat(50), `${'a'.repeat(5000)}b`)).to.equal(false)
  })
})
