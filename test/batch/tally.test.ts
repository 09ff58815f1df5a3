import { expect } from 'chai'
import { Tally } from '../../src/batch/tally.ts'
import type { DocumentKind } from '../../src/model/document.ts'
import type { Entry, EntryLine } from '../../src/model/entry.ts'
import type { Tables, VatCode } from '../../src/model/tables.ts'

const tables = {
  journals: { all: [{ code: '70', name: 'Verkoop' }] },
  vatCodes: { all: [{ code: '2', description: 'Hoog' }] },
  ledgerAccounts: { all: [{ code: '8000', name: 'Omzet' }] },
} as unknown as Tables
const vat = { code: '2' } as VatCode
const line = (role: EntryLine['role'], account: string, amount: number, code: VatCode | null = null) =>
  ({ role, account, amount, vat: code }) as EntryLine
const entry = (kind: DocumentKind, total: number, lines: EntryLine[], journal = '70') =>
  ({ kind, total, lines, journal }) as Entry

describe('batch/tally', () => {
  it('R6 R44: adds up what is exported per journal, VAT code and account, in the sign of the documents', () => {
    const tally = new Tally(tables, 'EUR')
    const invoice = [
      line('receivable', '1300', 12100),
      line('base', '8000', -10000, vat),
      line('vat', '1500', -2100, vat),
    ]
    const credit = [
      line('receivable', '1300', -1210),
      line('base', '8000', 1000, vat),
      line('vat', '1500', 210, vat),
    ]
    tally.add(entry('sales-invoice', 12100, invoice), 12101, [{ reason: 'rounding', amount: -1 }])
    tally.add(entry('sales-credit-note', -1210, credit), -1210, [])
    expect([tally.documents, tally.entryLines]).to.deep.equal([2, 6])
    expect(tally.totals()).to.deep.equal({
      currency: 'EUR',
      input: 10891,
      output: 10890,
      differences: [{ reason: 'rounding', amount: -1 }],
      journals: [{ journal: '70', name: 'Verkoop', documents: 2, total: 10890 }],
      vatCodes: [{ code: '2', description: 'Hoog', base: 9000, vat: 1890 }],
      accounts: [
        { account: '1300', name: '', amount: 10890 },
        { account: '1500', name: '', amount: -1890 },
        { account: '8000', name: 'Omzet', amount: -9000 },
      ],
    })
  })

  it('R6: gives purchases the sign of their invoices, counts no other VAT lines, and sorts by code', () => {
    const tally = new Tally(tables, 'EUR')
    const reverse = [
      line('payable', '1600', -10000),
      line('base', '4000', 10000, vat),
      line('vat', '1510', 2100, vat),
      line('vat-reverse', '1500', -2100, vat),
    ]
    tally.add(entry('purchase-invoice', 10000, reverse, '9'), 10000, [])
    tally.add(entry('purchase-invoice', 5, [line('base', '4000', 5)], '60'), 5, [])
    const totals = tally.totals()
    expect(totals.vatCodes).to.deep.equal([{ code: '2', description: 'Hoog', base: 10000, vat: 2100 }])
    expect(totals.journals.map((j) => [j.journal, j.name])).to.deep.equal([
      ['60', ''],
      ['9', ''],
    ])
    expect(totals.accounts.reduce((sum, { amount }) => sum + amount, 0)).to.equal(5)
  })

  it('says 0 and never -0', () => {
    const tally = new Tally(tables, 'EUR')
    tally.add(entry('sales-invoice', 0, [line('base', '8000', 0, vat), line('vat', '1500', 0, vat)]), 0, [])
    expect(JSON.stringify(tally.totals().vatCodes)).to.equal(
      '[{"code":"2","description":"Hoog","base":0,"vat":0}]',
    )
    expect(tally.totals().vatCodes[0]!.base).to.satisfy((n: number) => Object.is(n, 0))
  })
})
