import { expect } from 'chai'
import type { Finding } from '../../src/model/finding.ts'
import { renderFinding, renderStored } from '../../src/text/finding-text.ts'

const kept: Finding = {
  code: 'date-unreadable',
  severity: 'error',
  place: { sheet: '', row: 4, column: 1, heading: 'Factuurdatum' },
  value: '31-02-2026',
  params: { heading: 'Factuurdatum' },
}

describe('text/finding-text of findings that were kept', () => {
  it('is the ordinary text when the finding has all that the text wants', () => {
    const whole = { ...kept, params: { ...kept.params, example: '31-12-2026' } }
    expect(renderStored(whole, 'nl')).to.deep.equal(renderFinding(whole, 'nl'))
  })

  it('is code and value when an earlier version knew less, or knew a code that is gone', () => {
    expect(() => renderFinding(kept, 'nl')).to.throw('example')
    for (const finding of [kept, { ...kept, code: 'file-old-excel' }]) {
      const { message, remedy, severityWord } = renderStored(finding, 'nl')
      expect(message).to.include(finding.code).and.to.include('31-02-2026')
      expect([remedy, severityWord]).to.deep.equal(['', 'Fout'])
    }
  })
})
