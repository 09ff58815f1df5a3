import { expect } from 'chai'
import { typeOfGiven } from '../../../src/target/snelstart/account-functions.ts'

describe('functions that a list of SnelStart 12 gives as numbers', () => {
  it('21 to 28 and 41 to 45 are accounts of VAT, and no other numbers are', () => {
    const ofVat = Array.from({ length: 100 }, (_, number) => number).filter(
      (number) => typeOfGiven(String(number)) === '24',
    )
    expect(ofVat).to.deep.equal([21, 22, 23, 24, 25, 26, 27, 28, 41, 42, 43, 44, 45])
  })
})
