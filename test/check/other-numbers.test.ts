import { expect } from 'chai'
import fc from 'fast-check'
import { isChamberNumber, isDutchReference, isRsin } from '../../src/check/numbers/dutch-belgian.ts'
import { mod97 } from '../../src/check/numbers/digits.ts'
import { isIban } from '../../src/check/numbers/iban.ts'
import { isPostcode, postcodeInFront } from '../../src/check/numbers/postcode.ts'

/** The IBAN of an account in a country: its check digits are 98 less the remainder. */
const ibanOf = (country: string, account: string): string =>
  country + String(98 - mod97(`${account}${country}00`)).padStart(2, '0') + account

describe('bank accounts', () => {
  it('R91: an IBAN has the length of its country and passes the check of 97, however it is written', () => {
    for (const iban of [
      'NL91ABNA0417164300',
      'nl91 abna 0417 1643 00',
      'BE68 5390 0754 7034',
      'GB29NWBK60161331926819',
    ])
      expect(isIban(iban), iban).to.equal(true)
    for (const iban of [
      'NL92ABNA0417164300',
      'NL91ABNA041716430',
      'BE68539007547035',
      '0417164300',
      '',
      'NL91',
      'ABNA',
    ])
      expect(isIban(iban), iban).to.equal(false)
  })

  it('R91: a Belgian one passes the check of its own twelve digits too', () => {
    expect(isIban(ibanOf('BE', '539007547034'))).to.equal(true)
    expect(isIban(ibanOf('BE', '539007547035'))).to.equal(false)
    // a remainder of 0 is written as 97
    expect(isIban(ibanOf('BE', '000000009797'))).to.equal(true)
    expect(isIban(ibanOf('BE', '000000009700'))).to.equal(false)
  })

  it('R91: one that is built is right, and wrong with one character changed', () => {
    const account = fc.tuple(
      fc.constantFrom('ABNA', 'INGB', 'RABO'),
      fc.integer({ min: 1, max: 999_999_999 }),
    )
    fc.assert(
      fc.property(account, fc.integer({ min: 8, max: 17 }), ([bank, number], at) => {
        const iban = ibanOf('NL', `${bank}${String(number).padStart(10, '0')}`)
        expect(isIban(iban)).to.equal(true)
        const other = (Number(iban[at]) + 1) % 10
        expect(isIban(iban.slice(0, at) + other + iban.slice(at + 1))).to.equal(false)
      }),
    )
  })
})

describe('numbers of companies and payment references', () => {
  it('Q53: a chamber of commerce number has eight digits, a Belgian one is the enterprise number', () => {
    for (const text of ['12345678', '1234 5678', 'KvK 12345678'])
      expect(isChamberNumber(text, 'NL'), text).to.equal(true)
    for (const text of ['123456789', '1234567', 'onbekend'])
      expect(isChamberNumber(text, 'NL'), text).to.equal(false)
    for (const text of ['0456.432.411', 'BE 0456 432 411'])
      expect(isChamberNumber(text, 'BE'), text).to.equal(true)
    expect(isChamberNumber('0456.432.412', 'BE')).to.equal(false)
    expect(isChamberNumber('HRB 1234', 'DE')).to.equal(true)
  })

  it('an RSIN passes the 11-proof', () => {
    expect(isRsin('004495445')).to.equal(true)
    expect(isRsin('004495446')).to.equal(false)
    expect(isRsin('000000000')).to.equal(false)
  })

  it('Q59: a Dutch payment reference of sixteen digits begins with its check digit', () => {
    expect(isDutchReference('5000056789012345')).to.equal(true)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        const rest = String(n).padStart(15, '0')
        const right = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => isDutchReference(`${digit}${rest}`))
        expect(right).to.have.length(1)
      }),
    )
  })
})

describe('postcodes', () => {
  it('Q52: a Dutch one has four digits and two letters, a Belgian one four digits; no 0 in front', () => {
    for (const text of ['3344AB', '7522 NH', '1011 ab', 'NL-3344AB'])
      expect(isPostcode(text, 'NL'), text).to.equal(true)
    for (const text of ['0099WS', '3344', '3344 SS', '3344SA', '3344 A', '33444AB', '9130 Kieldrecht'])
      expect(isPostcode(text, 'NL'), text).to.equal(false)
    for (const text of ['9130', 'B-9130']) expect(isPostcode(text, 'BE'), text).to.equal(true)
    for (const text of ['0913', '913', '9130 Kieldrecht', '1011AB'])
      expect(isPostcode(text, 'BE'), text).to.equal(false)
    expect(isPostcode('SW1A 1AA', 'GB')).to.equal(true)
  })

  it('Q52: a place behind the postcode is named as that', () => {
    expect(postcodeInFront('9130 Kieldrecht', 'BE')).to.equal('9130')
    expect(postcodeInFront('3344 AB Papendrecht', 'NL')).to.equal('3344 AB')
    expect(postcodeInFront('0099 Nergens', 'BE')).to.equal('')
    expect(postcodeInFront('3344AB', 'NL')).to.equal('')
  })
})
