import { expect } from 'chai'
import { makeTable } from '../../src/mapping/lookup.ts'
import {
  account,
  demoSettings,
  demoTables,
  journal,
  line,
  purchase,
  run,
  sale,
  shown,
  vatCode,
} from './demo.ts'

function belgian(creditJournal = false) {
  const journals = [journal('700', { account: '400000' })]
  if (creditJournal) journals.push(journal('709', { account: '400000' }))
  const tables = demoTables({
    ledgerAccounts: makeTable('ledger-accounts.csv', [account('700000', 'Verkopen', '110')]),
    journals: makeTable('journals.csv', journals),
    vatCodes: makeTable('vat-codes.csv', [
      vatCode('1', { rate: 21_000, payAccount: '451000', aliases: ['21%'] }),
      vatCode('2', { rate: 6_000, payAccount: '451000', aliases: ['6%'] }),
    ]),
  })
  const settings = demoSettings({ country: 'BE' })
  settings.journals.default = { 'sales-invoice': '700' }
  if (creditJournal) settings.journals.default['sales-credit-note'] = '709'
  settings.ledgerAccounts.default = { sales: '700000', purchase: '' }
  return { settings, tables }
}

describe('worked bookings: the document as a whole', () => {
  it('B17: cost centre and cost unit are on the base line only', () => {
    const { entry } = run(sale([line(10_000, 'hoog', { costCentre: 'p1', costUnit: 'A1' })]))
    expect(entry!.lines.map((l) => l.costCentre)).to.deep.equal(['', 'P1', ''])
    expect(entry!.lines.map((l) => l.costUnit)).to.deep.equal(['', 'A1', ''])
  })

  it('B18: a text line, and a line of 0.00 whatever codes it has, is left out by rule and counted', () => {
    const text = line(null, '', { description: 'Met dank', place: { sheet: '', row: 3 } })
    const nothing = line(0, 'onbekend', { place: { sheet: '', row: 4 } })
    const { entry, booking, codes } = run(
      sale([line(10_000, 'hoog'), text, nothing], { totalIncluding: 12_100 }),
    )
    expect(entry!.lines).to.have.length(3)
    expect(booking!.leftOut).to.deep.equal({ 'zero-line': 2 })
    expect(codes).to.deep.equal([])
  })

  it('B18: a zero line on the same row as a booked line leaves no row out', () => {
    const { booking } = run(sale([line(10_000, 'hoog'), line(0, 'laag')]))
    expect(booking!.leftOut).to.deep.equal({})
  })

  it('B18: a document of which everything is zero is left out by rule, and told', () => {
    const document = sale([line(0, ''), line(0, '')], {
      totalExcluding: 0,
      totalIncluding: 0,
      number: '',
      rows: 1,
    })
    const { booking, codes, resolver } = run(document)
    expect(booking).to.deep.equal({ entry: null, leftOut: { 'zero-document': 1 }, input: 0, differences: [] })
    expect(codes).to.deep.equal(['zero-document-left-out'])
    expect(resolver.relationUpdates()).to.deep.equal([])
  })

  it('B19: a total of 0.00 with lines that are not zero is booked with a warning, the receivable line by setting', () => {
    const document = sale([line(10_000, 'hoog'), line(-10_000, 'hoog', { ledgerAccount: '8010' })])
    const { entry, findings } = run(document)
    expect(shown(entry)).to.deep.equal(['1300 0.00', '8000 -100.00 2', '8010 100.00 2'])
    expect(findings[0]).to.include({ code: 'document-total-zero', severity: 'warning' })
    const settings = demoSettings({ zeroTotal: { receivableLine: 'omitted' } })
    expect(shown(run(document, settings).entry)).to.deep.equal(['8000 -100.00 2', '8010 100.00 2'])
  })

  it('B21: a negative invoice without a credit marker becomes a credit note, or an error by setting', () => {
    const document = sale([line(-10_000, 'hoog')])
    const { entry, findings } = run(document)
    expect(entry!.kind).to.equal('sales-credit-note')
    expect(findings[0]).to.include({ code: 'negative-invoice-as-credit-note', severity: 'information' })
    expect(findings[0]!.params.total).to.deep.equal({ cents: -12_100 })
    const unknown = run(sale([line(-10_000, 'onbekend')])).findings
    expect(unknown.map((f) => f.code)).to.include('negative-invoice-as-credit-note-excluding')
    const strict = run(document, demoSettings({ negativeInvoice: 'error' }))
    expect(strict.codes).to.deep.equal(['negative-invoice'])
    expect(strict.entry).to.equal(null)
  })

  it('B22: a Belgian sale has one VAT line per VAT code, also on one account', () => {
    const { settings, tables } = belgian()
    const { entry } = run(sale([line(10_000, '21%'), line(5_000, '6%')]), settings, tables)
    expect(entry!.journal).to.equal('700')
    expect(shown(entry)).to.deep.equal([
      '400000 174.00',
      '700000 -100.00 1',
      '700000 -50.00 2',
      '451000 -21.00 1',
      '451000 -3.00 2',
    ])
  })

  it('B23: a structured communication is checked and written as digits', () => {
    const { entry } = run(sale([line(10_000, 'hoog')], { paymentReference: '+++123/4567/89002+++' }))
    expect(entry!.paymentReference).to.equal('123456789002')
    const wrong = run(sale([line(10_000, 'hoog')], { paymentReference: '+++123/4567/89012+++' }))
    expect(wrong.findings[0]).to.include({ code: 'payment-reference-check', severity: 'warning' })
    expect(wrong.entry!.paymentReference).to.equal('')
    const strict = demoSettings({ checks: { 'payment-reference-check': 'error' } })
    expect(
      run(sale([line(10_000, 'hoog')], { paymentReference: '+++123/4567/89012+++' }), strict).entry,
    ).to.equal(null)
  })

  it('B24: the entry number is the digits of the invoice number for sales, and never asked for on purchases', () => {
    const { entry } = run(sale([line(10_000, 'hoog')], { yourReference: 'PO 7' }))
    expect(entry).to.include({ entryNumber: 20_260_001, number: '2026-0001', yourReference: 'PO 7' })
    const settings = demoSettings()
    settings.entryNumber.sales = 'assign'
    expect(run(sale([line(10_000, 'hoog')]), settings).entry!.entryNumber).to.equal(null)
    expect(run(purchase([line(10_000, 'hoog')], { number: 'ABC' })).entry).to.include({
      entryNumber: null,
      yourReference: 'ABC',
    })
    expect(run(sale([line(10_000, 'hoog')], { number: 'ABC' })).codes).to.deep.equal([
      'entry-number-no-digits',
    ])
    expect(run(sale([line(10_000, 'hoog')], { number: '2147483648' })).codes).to.deep.equal([
      'entry-number-out-of-range',
    ])
  })

  it('B25: a fiscal year from July has period 8 in February, named after the year of date + offset or after the last', () => {
    const document = sale([line(10_000, 'hoog')], { date: '2026-02-15' })
    const settings = demoSettings()
    settings.fiscalYear.offset = -6
    expect(run(document, settings).entry).to.include({ year: 2025, period: 8 })
    settings.fiscalYear.name = 'last'
    expect(run(document, settings).entry).to.include({ year: 2026, period: 8 })
  })

  it('B26: periods of a quarter', () => {
    const settings = demoSettings()
    settings.fiscalYear.periods = 'quarter'
    const { entry } = run(sale([line(10_000, 'hoog')], { date: '2026-05-10' }), settings)
    expect(entry).to.include({ year: 2026, period: 2 })
  })

  it('B30: a rounding of the source is a line without VAT on the configured account', () => {
    const lines = [line(828, 'hoog', { vat: 174 })]
    for (const totalIncluding of [1_002, 1_000]) {
      const { entry, booking } = run(sale(lines, { totalIncluding, rounding: -2 }))
      expect(shown(entry)).to.deep.equal(['1300 10.00', '8000 -8.28 2', '1500 -1.74 2', '4990 0.02'])
      expect(entry!.lines.at(-1)!.role).to.equal('rounding')
      const rounding = totalIncluding === 1_002 ? [{ reason: 'rounding', amount: -2 }] : []
      expect(booking!.differences).to.deep.equal(rounding)
    }
    const settings = demoSettings()
    settings.ledgerAccounts.rounding = ''
    expect(run(sale(lines, { rounding: -2 }), settings).codes).to.deep.equal(['rounding-account-missing'])
  })

  it('B31: a Belgian credit note goes into its own journal when there is one, else into that of invoices', () => {
    const document = sale([line(-10_000, '21%'), line(-5_000, '6%')])
    const without = belgian()
    expect(run(document, without.settings, without.tables).entry).to.include({
      journal: '700',
      kind: 'sales-credit-note',
    })
    const own = belgian(true)
    const { entry } = run(document, own.settings, own.tables)
    expect(entry!.journal).to.equal('709')
    expect(shown(entry)).to.deep.equal([
      '400000 -174.00',
      '700000 100.00 1',
      '700000 50.00 2',
      '451000 21.00 1',
      '451000 3.00 2',
    ])
  })
})
