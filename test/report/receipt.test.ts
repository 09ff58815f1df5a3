import { expect } from 'chai'
import { makeReceipt, receiptProblems, writeReceipt } from '../../src/report/receipt.ts'
import { MemoryWriter, summaryOf } from './support.ts'

describe('report/receipt', () => {
  it('R6: holds when every row and every cent is accounted for', () => {
    expect(receiptProblems(summaryOf())).to.deep.equal([])
    const receipt = makeReceipt(summaryOf())
    expect(receipt.balanced).to.equal(true)
    expect(receipt.rows).to.deep.equal({ read: 12, booked: 9, reported: 0, leftOut: 3 })
    expect(receipt.amounts).to.deep.equal({
      input: 123_456,
      differences: [{ reason: 'computed-vat', amount: 1 }],
      output: 123_457,
    })
  })

  it('R6: names each equation that does not hold', () => {
    const { counts, totals } = summaryOf()
    expect(receiptProblems(summaryOf({ counts: { ...counts, rows: 13 } }))).to.deep.equal([
      'rows: 13 read, 9 booked + 0 reported + 3 left out',
    ])
    expect(receiptProblems(summaryOf({ totals: { ...totals, input: 123_455 } }))).to.deep.equal([
      'amounts: input 123455 + differences 1 is not output 123457 (cents)',
    ])
    expect(receiptProblems(summaryOf({ totals: { ...totals, journals: [] } }))).to.deep.equal([
      'journals: totals 0 is not output 123457 (cents)',
    ])
    expect(makeReceipt(summaryOf({ counts: { ...counts, rows: 13 } })).balanced).to.equal(false)
  })

  it('R44: is written as JSON with totals per journal and VAT code, and hashes of everything, mappings by name', async () => {
    const writer = new MemoryWriter()
    await writeReceipt(writer, summaryOf())
    const receipt = JSON.parse(writer.text) as ReturnType<typeof makeReceipt>
    expect(receipt).to.deep.equal(makeReceipt(summaryOf()))
    expect(receipt.journals).to.deep.equal(summaryOf().totals.journals)
    expect(receipt.vatCodes).to.deep.equal(summaryOf().totals.vatCodes)
    expect(Object.keys(receipt.hashes.mappings)).to.deep.equal(['journals.csv', 'vat-codes.csv'])
    expect(receipt.hashes.input).to.deep.equal({
      name: 'facturen november.csv',
      bytes: 2048,
      sha256: 'a'.repeat(64),
    })
    expect(receipt.hashes.artifacts).to.deep.equal([
      { name: '2-GLTransactions.xml', bytes: 1234, count: 3, sha256: 'd'.repeat(64) },
    ])
  })
})
