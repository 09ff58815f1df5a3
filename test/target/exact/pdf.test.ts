import { expect } from 'chai'
import { PDF_LIMIT } from '../../../src/target/exact/pdf.ts'
import { entry, open, totals } from './support.ts'

describe("the invoice's PDF (R3, R46)", () => {
  const withPdf = entry({ pdf: '2026-0001 & bijlage.pdf' })

  it('travels within the entry as a document, unharmed', async () => {
    const { writer, sink } = await open()
    const bytes = new Uint8Array(5000).map((_, index) => (index * 7) % 256)
    // a view on a larger buffer, as a file reader may give
    const view = new Uint8Array(new Uint8Array([1, 2, 3, ...bytes, 9]).buffer, 3, 5000)
    expect(writer.entry(withPdf, view)).to.deep.equal([])
    await writer.finish(totals())
    const xml = sink.files.get('1-GLTransactions.xml')!
    expect(xml).to.contain(
      '<Document><Subject>Factuur 2026-0001</Subject><DocumentType number="10"/><Account code="1001"/>' +
        '<Date>2026-01-15</Date><Attachments><Attachment><Name>2026-0001 &amp; bijlage.pdf</Name><BinaryData>',
    )
    expect(xml).to.contain('</BinaryData></Attachment></Attachments></Document><Description>')
    const base64 = /<BinaryData>(.*)<\/BinaryData>/.exec(xml)![1]!
    expect(Buffer.from(base64, 'base64').equals(bytes)).to.equal(true)
  })

  it('takes the document type of its kind from the settings', async () => {
    const { writer, sink } = await open()
    const bought = entry({ kind: 'purchase-credit-note', pdf: 'x.pdf' })
    writer.entry(bought, new Uint8Array([37]))
    await writer.finish(totals())
    expect(sink.files.get('1-GLTransactions.xml')).to.contain('<DocumentType number="13"/>')
  })

  it('counts for the size of a file', async () => {
    const { writer } = await open({ exact: { maxBytes: 10_000 } })
    for (let i = 0; i < 3; i++) expect(writer.entry(withPdf, new Uint8Array(5000))).to.deep.equal([])
    const counts = (await writer.finish(totals())).map(({ count }) => count)
    expect(counts).to.deep.equal([1, 1, 1, 0])
  })

  it('is told when it is empty or larger than Exact takes', async () => {
    const { writer } = await open()
    const codes = (pdf: Uint8Array) => writer.entry(withPdf, pdf).map(({ code, params }) => [code, params])
    const file = withPdf.pdf
    expect(codes(new Uint8Array(0))).to.deep.equal([['pdf-empty', { file }]])
    expect(codes(new Uint8Array(PDF_LIMIT))).to.deep.equal([])
    expect(codes(new Uint8Array(PDF_LIMIT + 1))).to.deep.equal([
      ['pdf-too-large', { file, megabytes: 26, limit: 25 }],
    ])
  })

  it('may be large: validation does not read it again', async () => {
    const { writer } = await open({ exact: { maxBytes: 100_000_000 } })
    expect(writer.entry(withPdf, new Uint8Array(12_000_000))).to.deep.equal([])
    expect(writer.validated).to.deep.equal({ entries: 1, of: 1 })
  })
})
