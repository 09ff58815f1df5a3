import { expect } from 'chai'
import { finding } from '../../src/model/finding-make.ts'
import { renderFinding } from '../../src/text/finding-text.ts'
import { wordFor } from '../../src/text/words/param-words.ts'

const place = { sheet: '', row: 2 }

describe('text/param-words', () => {
  it('says kinds of VAT, also at the end of what was asked, in the language of the reader', () => {
    expect(wordFor('kind', 'eu-services', 'nl')).to.equal('diensten binnen de EU')
    expect(wordFor('asked', '21% eu-services', 'en')).to.equal('21% services within the EU')
    expect(wordFor('asked', 'export', 'fr')).to.equal('exportation hors UE')
  })

  it('leaves alone what is not a word of our own', () => {
    expect(wordFor('kind', 'pdf', 'nl')).to.equal(null)
    expect(wordFor('asked', '21%', 'nl')).to.equal(null)
    expect(wordFor('name', 'export', 'nl')).to.equal(null)
    expect(wordFor('kind', 'constructor', 'nl')).to.equal(null)
  })

  it('shows no dash where nothing is near, and no English word for a type or a field', () => {
    const unknown = finding('relation-unknown', place, {
      relation: 'X',
      file: 'relations.csv',
      suggestions: '–',
    })
    expect(renderFinding(unknown, 'nl').remedy).to.include('dichtstbij: geen die erop lijkt')
    const journal = finding('journal-not-sales', place, {
      code: '60',
      name: 'Inkoop',
      journalType: 'purchase',
    })
    expect(renderFinding(journal, 'nl').cause).to.include('van het type inkoop')
    const address = finding('relation-address-missing', place, { relation: 'X', fields: 'street, postcode' })
    expect(renderFinding(address, 'nl').message).to.include('straat, postcode')
  })
})
