import { expect } from 'chai'
import { withoutConsequences } from '../../src/batch/consequences.ts'
import type { Finding } from '../../src/model/finding.ts'
import { finding } from '../../src/model/finding-make.ts'

const place = { sheet: '', row: 2 }

describe('batch/consequences', () => {
  it('tells an unreadable date once, and not also that the date is missing', () => {
    const found: Finding[] = []
    const report = withoutConsequences(found)
    report(finding('date-unreadable', place, { heading: 'Datum' }, { value: '31-02-2026' }))
    report(finding('date-missing', place))
    expect(found.map((f) => f.code)).to.deep.equal(['date-unreadable'])
  })

  it('tells that a date is missing when nothing else explains it', () => {
    const found: Finding[] = []
    withoutConsequences(found)(finding('date-missing', place))
    expect(found.map((f) => f.code)).to.deep.equal(['date-missing'])
  })

  it('tells an amount that cannot be read once, and not the sums and the VAT that follow from it', () => {
    const found: Finding[] = []
    const report = withoutConsequences(found)
    report(finding('amount-unreadable', place, { heading: 'Btw' }, { value: 'x' }))
    for (const code of [
      'vat-amount-wrong',
      'document-total-zero',
      'vat-lines-differ',
      'line-sum-differs',
    ] as const)
      report(finding(code, place))
    expect(found.map((f) => f.code)).to.deep.equal(['amount-unreadable'])
  })

  it('tells a number and a relation that cannot be read once, and not also that they are missing', () => {
    const found: Finding[] = []
    const report = withoutConsequences(found)
    report(finding('number-scientific', place, { heading: 'Nummer' }, { value: '1E+5' }))
    report(finding('number-missing', place))
    report(finding('value-unknown', place, { heading: 'Klant' }, { value: 'x' }))
    report(finding('customer-missing', place))
    expect(found.map((f) => f.code)).to.deep.equal(['number-scientific', 'value-unknown'])
  })

  it('does not take a warning for a cause: the document would go through without a date', () => {
    const found: Finding[] = []
    const report = withoutConsequences(found)
    report({ ...finding('date-unreadable', place, { heading: 'Datum' }), severity: 'warning' })
    report(finding('date-missing', place))
    expect(found.map((f) => f.code)).to.deep.equal(['date-unreadable', 'date-missing'])
  })
})
