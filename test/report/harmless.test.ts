import { expect } from 'chai'
import fc from 'fast-check'
import { formulaStart, harmless } from '../../src/report/harmless.ts'

describe('report/harmless', () => {
  it('Q58: puts a quote before text that a spreadsheet would run', () => {
    for (const text of [
      '=HYPERLINK("http://x")',
      '+1+cmd',
      '-2+3',
      '@SUM(A1)',
      '="0070"',
      '--',
      '=',
      '+31 (0)6-12',
      '-a',
    ]) {
      expect(harmless(text)).to.equal(`'${text}`)
    }
    expect(harmless('\t=1')).to.equal("'\t=1")
    expect(harmless('\rx')).to.equal("'\rx")
    expect(harmless('  =1+1')).to.equal("'  =1+1")
    expect(formulaStart('  =1+1')).to.equal(2)
  })

  it('Q58: leaves numbers as bookkeepers write them, and the dash that stands for zero', () => {
    for (const text of [
      '-7.000,97',
      '-7,000.97',
      '+12',
      '- 12,50',
      '-€ 12,50',
      '€ -12,50',
      '-12,50 €',
      '-1.234,-',
      '-1234,5-',
      '-21%',
      '-1,5E+10',
      "-1'000.00",
      '-1 000,00',
      '-,50',
      '-',
      ' -5 ',
      '+31612345678',
    ]) {
      expect(harmless(text), text).to.equal(text)
    }
  })

  it('Q59: leaves a Belgian structured communication', () => {
    expect(harmless('+++010/8068/17183+++')).to.equal('+++010/8068/17183+++')
    expect(harmless('+++010/8068/17183+++ +cmd')).to.equal("'+++010/8068/17183+++ +cmd")
  })

  it('leaves all other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (/^\s*[=+\-@]|^[\t\r]/.test(text)) return
        expect(harmless(text)).to.equal(text)
      }),
    )
  })

  it('ends on text made to be slow', () => {
    for (const text of [
      '-' + '1 '.repeat(50_000),
      '-1' + ' '.repeat(100_000) + 'x',
      '+++' + ' '.repeat(100_000),
    ]) {
      expect(formulaStart(text)).to.equal(0)
    }
  })
})
