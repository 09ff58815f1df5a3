import { expect } from 'chai'
import { paymentCells, paymentsLayout, sentCells, sentLayout } from '../../src/payments/layout.ts'
import type { PaymentsRule, SentRule } from '../../src/model/write-back.ts'
import { document } from './documents.ts'

const state = { status: 'partly', paid: 2_100, writtenOff: 0, open: 10_000, lastPaid: '2026-03-09' } as const

describe('a file for the source', () => {
  it('R4: has the columns of the profile, in its order, with the source’s own words', () => {
    const rule: PaymentsRule = {
      columns: { NR: 'number', STATUS: 'status', PAID: 'paid', 'PAID ON': 'lastPaid' },
      statusWords: { partly: 'Deels' },
      decimal: 'point',
      date: 'yyyymmdd',
    }
    const layout = paymentsLayout(rule, 'nl')
    expect(layout.headings).to.deep.equal(['NR', 'STATUS', 'PAID', 'PAID ON'])
    expect(paymentCells(layout, document(), state, rule, 'nl')).to.deep.equal([
      '2026-0001',
      'Deels',
      '21.00',
      '20260309',
    ])
  })

  it('R4: has every column in the language of the administration where the profile says nothing', () => {
    const layout = paymentsLayout(undefined, 'fr')
    expect(layout.headings[0]).to.equal('Numéro de facture')
    expect(paymentCells(layout, document({ total: -12_100 }), state, undefined, 'fr')).to.include.members([
      '-121,00',
      'Payé en partie',
      '09-03-2026',
    ])
  })

  it('leaves the date of an unknown payment empty', () => {
    const rule: PaymentsRule = { columns: { Datum: 'lastPaid' } }
    const layout = paymentsLayout(rule, 'nl')
    expect(paymentCells(layout, document(), { ...state, lastPaid: '' }, rule, 'nl')).to.deep.equal([''])
  })

  it('R92, R93: says that a document was sent, when, in which batch, and its new status', () => {
    const rule: SentRule = {
      columns: { NR: 'number', 'Naar boekhouder': 'sent', Op: 'sentOn', Batch: 'batch', STATUS: 'status' },
      mark: 'Ja',
      date: 'd/m/y',
    }
    const layout = sentLayout(rule, 'nl')
    const sent = { sentOn: '2026-03-31', batch: '20260331-1', status: 'verstuurd' }
    expect(sentCells(layout, document(), sent, rule, 'nl')).to.deep.equal([
      '2026-0001',
      'Ja',
      '31/03/2026',
      '20260331-1',
      'verstuurd',
    ])
  })
})
