import { expect } from 'chai'
import { codeText, isScientific, plain } from '../../src/profile/texts.ts'
import { harmless } from '../../src/report/harmless.ts'
import { date, number, percent } from './support.ts'

describe('profile/texts', () => {
  it('Q22: trims every cell, no-break spaces and byte order marks too', () => {
    expect(plain('  a b \u00a0')).to.equal('a b')
    expect(plain('\ufeffa')).to.equal('a')
    expect(plain('\u200e 01-10-2026\u200b')).to.equal('01-10-2026')
    expect(plain('\u202fa')).to.equal('a')
    expect(plain(undefined)).to.equal('')
    expect(plain(' \t ')).to.equal('')
  })

  it("Q58: strips the ' that keeps a spreadsheet from running a cell, and no other one", () => {
    expect(plain("'=HYPERLINK(1)")).to.equal('=HYPERLINK(1)')
    expect(plain(" '- 5 stuks")).to.equal('- 5 stuks')
    expect(plain("'s-Hertogenbosch")).to.equal("'s-Hertogenbosch")
    expect(plain("'")).to.equal("'")
    expect(plain("''=1")).to.equal("''=1")
  })

  it("Q58: reads back what our own reports write with a leading '", () => {
    for (const text of ['=1+1', '+cmd', '-x', '@a', 'x=1', '-7.000,97', "'t Hoekje"])
      expect(plain(harmless(text))).to.equal(text)
  })

  it('Q43: keeps the code 0070 that a number format shows', () => {
    expect(codeText(number('70', '0070'))).to.equal('0070')
    expect(codeText('0070')).to.equal('0070')
    expect(codeText(number('456432411', '0456.432.411'))).to.equal('0456.432.411')
    expect(codeText(number('70', 'F0070'))).to.equal('F0070')
  })

  it('Q43: takes thousands marks, decimals and short notation off a code', () => {
    for (const shown of ['20260001', '20,260,001', '20260001.00', '20,260,001.00', '2.03E+07', '2E+07'])
      expect(codeText(number('20260001', shown)), shown).to.equal('20260001')
    expect(codeText(number('2.0260001E7', '20260001'))).to.equal('20260001')
  })

  it('leaves numbers with decimals, percentages and dates as they are shown', () => {
    expect(codeText(number('1.5', '1.50'))).to.equal('1.50')
    expect(codeText(percent('0.21', '21%'))).to.equal('21%')
    expect(codeText(date('2026-01-31'))).to.equal('31-01-2026')
  })

  it('Q42: knows the short form in which digits are lost', () => {
    for (const text of ['6,32513E+11', '6.32513E+11', '1E+15', '2,02601e+07', '-1,5E+10'])
      expect(isScientific(text), text).to.equal(true)
    for (const text of ['12E4', 'E+11', '20260001', 'A1E+11', '1E', '1,5E-10', '12,5E+10'])
      expect(isScientific(text), text).to.equal(false)
    expect(isScientific(codeText(number('123456789012345678', '1.23456789012346E+17')))).to.equal(true)
  })
})
