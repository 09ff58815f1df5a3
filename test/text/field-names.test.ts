import { expect } from 'chai'
import { HEADER_FIELDS, LINE_FIELDS } from '../../src/profile/types.ts'
import { finding } from '../../src/model/finding-make.ts'
import { renderFinding } from '../../src/text/finding-text.ts'
import { fieldName } from '../../src/text/words/field-names.ts'

describe('text/field-names', () => {
  it('R13: every field that a profile can map has a name for people in each language', () => {
    for (const field of [...HEADER_FIELDS, ...LINE_FIELDS])
      for (const language of ['nl', 'en', 'fr'] as const)
        expect(fieldName(field, language), `${field} ${language}`).to.match(/^[\p{L} '-]+$/u)
  })

  it('R13: a message names the field in words, never by the name a profile has for it', () => {
    const params = { field: 'relationCode', constant: '3101' }
    const told = finding('constant-used', { sheet: '', row: 2 }, params)
    expect(renderFinding(told, 'nl').message).to.include('relatienummer').and.not.to.include('relationCode')
    expect(renderFinding(told, 'fr').message).to.include('numéro de la relation')
  })

  it('leaves a field that has no name as it is', () => {
    expect(fieldName('constructor', 'nl')).to.equal('constructor')
  })
})
