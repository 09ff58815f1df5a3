import { expect } from 'chai'
import type { Entry } from '../../../src/model/entry.ts'
import { base, entry, line, transactions, vat, type Changes } from './support.ts'

async function written(changes: Partial<Entry>, settings: Changes = {}) {
  const xml = await transactions([entry(changes)], settings)
  return {
    xml,
    description: /<Description>(.*?)<\/Description><Account/.exec(xml)?.[1] ?? '',
    // the same on every line, so a set
    references: [...new Set([...xml.matchAll(/<References>(.*?)<\/References>/g)].map(([, text]) => text))],
  }
}

describe('numbers and references of an entry (B24, R81)', () => {
  it('uses the entry number as invoice number and keeps the original in the description', async () => {
    const own = await written({ description: 'Advies januari' })
    expect(own.description).to.equal('Factuur 2026-0001: Advies januari')
    expect(own.references).to.deep.equal(['<InvoiceNumber>20260001</InvoiceNumber>'])
  })

  it('leaves a description alone that has the number, or that needs none', async () => {
    expect((await written({ description: 'Termijn 2 (2026-0001)' })).description).to.equal(
      'Termijn 2 (2026-0001)',
    )
    const same = await written({ description: 'Advies', number: '26700001', entryNumber: 26700001 })
    expect(same.description).to.equal('Advies')
  })

  it('does not take a number inside another for the number', async () => {
    const seven = await written({ description: 'Termijn 2027', number: '7', entryNumber: null })
    expect(seven.description).to.equal('Factuur 7: Termijn 2027')
  })

  it('has no entry attribute when Exact assigns the number, and the original as invoice number when it is digits', async () => {
    const digits = await written({ entryNumber: null, number: '00451' })
    expect(digits.xml).to.contain('<GLTransaction><')
    expect(digits.references).to.deep.equal(['<InvoiceNumber>00451</InvoiceNumber>'])
    const letters = await written({ entryNumber: null, number: 'F-1', yourReference: 'PO 9' })
    expect(letters.references).to.deep.equal(['<YourRef>PO 9</YourRef>'])
  })

  it("has the supplier's invoice number in YourRef on a purchase", async () => {
    const changes = {
      kind: 'purchase-invoice',
      entryNumber: null,
      number: '4711',
      yourReference: 'x',
    } as const
    const lines = [line('payable', '1600', -12100), base('4500', 10000, 2100), vat('1520', 2100, 10000)]
    const bought = await written({ ...changes, lines })
    expect(bought.references).to.deep.equal(['<YourRef>4711</YourRef>'])
    expect(bought.description).to.equal('Inkoopfactuur 4711')
  })

  it("speaks the administration's language", async () => {
    expect((await written({}, { language: 'en' })).description).to.equal('Invoice 2026-0001')
    const credit = { kind: 'sales-credit-note' } as const
    expect((await written(credit, { language: 'fr' })).description).to.equal('Note de crédit 2026-0001')
  })

  it('stand on every line', async () => {
    const { xml } = await written({ yourReference: 'PO 1' })
    expect(xml.match(/<YourRef>PO 1<\/YourRef><\/References><\/GLTransactionLine>/g)).to.have.lengthOf(3)
  })

  it('has no References element when there is nothing to refer to', async () => {
    expect((await written({ entryNumber: null })).references).to.deep.equal([])
  })
})

describe('lines that are left to Exact', () => {
  it('are left out by setting, and the due date then stands on the base lines', async () => {
    const omitted = { exact: { receivableLines: 'omitted', vatLines: 'omitted' } } as const
    const { xml } = await written({ yourReference: 'PO 1' }, omitted)
    const lines = xml.match(/<GLTransactionLine .*?<\/GLTransactionLine>/g)!
    expect(lines).to.have.lengthOf(1)
    expect(lines[0]).to.contain(' line="1"').and.contain('<GLAccount code="8000"/>')
    expect(lines[0]).to.contain('<DueDate>2026-02-14</DueDate><InvoiceDate>2026-01-15</InvoiceDate>')
    expect(lines[0]).to.contain('<YourRef>PO 1</YourRef>')
  })

  it('keeps the receivable line when only VAT lines are left out', async () => {
    const { xml } = await written({}, { exact: { vatLines: 'omitted' } })
    const accounts = [...xml.matchAll(/GLAccount code="(\d+)"/g)].map(([, code]) => code)
    expect(accounts).to.deep.equal(['1300', '8000'])
    expect(xml.match(/<DueDate>/g)).to.have.lengthOf(1)
  })

  it('gives the terms to the base lines of an entry that has no receivable line (B19)', async () => {
    const zero = [line('base', '8000', -100), line('base', '8000', 100)]
    const { xml } = await written({ lines: zero })
    expect(xml.match(/<DueDate>/g)).to.have.lengthOf(2)
    expect([...xml.matchAll(/ line="(\d)"/g)].map(([, number]) => number)).to.deep.equal(['1', '2'])
  })
})
