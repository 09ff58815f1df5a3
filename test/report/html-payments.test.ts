import { expect } from 'chai'
import type { BatchSummary } from '../../src/model/batch.ts'
import { paymentsSection } from '../../src/report/html-payments.ts'

const payments: NonNullable<BatchSummary['payments']> = {
  currency: 'EUR',
  paid: { documents: 2, paid: 24_200, open: 0 },
  partly: { documents: 1, paid: 2_100, open: 10_000 },
  open: { documents: 0, paid: 0, open: 0 },
  changed: 3,
  told: 2,
  unknown: 1,
}
const page = (summary: Partial<BatchSummary>): string =>
  [...paymentsSection(summary as BatchSummary, 'nl')].join('')

describe('report/html-payments', () => {
  it('R4: has the totals of what is paid, partly paid and open', () => {
    const text = page({ payments })
    expect(text).to.include('deels betaald').and.to.include('242,00').and.to.include('100,00')
    expect(text).to.include(
      'andere stand dan eerst: 3. Aan het bronpakket gemeld: 2. Posten zonder geëxporteerde factuur: 1.',
    )
  })

  it('is not there for any other file', () => {
    expect(page({})).to.equal('')
  })
})
