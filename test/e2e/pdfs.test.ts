import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elements } from './bookings.ts'
import { names, removeTemporary, TestHome, type BatchLine, type Delivery } from './home.ts'
import { cells, csv, headings, type SalesRow } from './sales.ts'

const row = (number: string, more: Partial<SalesRow> = {}): SalesRow => ({ number, ...more })
/** A PDF as far as this program can tell: its first and last bytes, and all 256 in between. */
const pdf = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n%${name}\n`),
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
    Buffer.from('\n%%EOF\n'),
  ])

type Attached = { number: string; name: string; bytes: Buffer } | null

/** The PDF within each entry of what was exported, in order. */
function attached(delivery: Delivery): Attached[] {
  return elements(delivery.artifact('GLTransactions'), 'GLTransactions', 'GLTransaction').map((entry) => {
    const document = entry['Document'] as Record<string, unknown> | undefined
    if (!document) return null
    const attachments = document['Attachments'] as { Attachment: { Name: string; BinaryData: string } }
    const { Name, BinaryData } = attachments.Attachment
    return { number: String(entry['entry']), name: Name, bytes: Buffer.from(BinaryData, 'base64') }
  })
}

/** Sales with a column that names the PDF. */
const named = (rows: [SalesRow, string][]): string =>
  [[...headings, 'PDF'], ...rows.map(([sale, file]) => [...cells(sale), file])]
    .map((line) => line.join(';'))
    .join('\n') + '\n'

describe('PDFs of invoices', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R3, R46: found by the pattern of the invoice number, nested in the entry byte for byte', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop(
      'demo-nl',
      'a.csv',
      csv([row('20260001'), row('20260002'), row('2026/3')]),
      {
        '20260001.pdf': pdf('one'),
        '2026-3.PDF': pdf('three'),
      },
    )
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(attached(delivery)).to.deep.equal([
      { number: '20260001', name: '20260001.pdf', bytes: pdf('one') },
      null,
      { number: '20263', name: '2026-3.pdf', bytes: pdf('three') },
    ])
    // Gone from the inbox with the table, and kept in the archive as they came.
    expect(names(home.root, 'inbox', 'demo-nl')).to.deep.equal(['.work'])
    expect(names(delivery.archive, 'dropped')).to.deep.equal(['2026-3.PDF', '20260001.pdf', 'a.csv'])
    expect(readFileSync(join(delivery.archive, 'dropped', '20260001.pdf'))).to.deep.equal(pdf('one'))
  })

  it('R3: found by the column that names them, whatever the case and whatever folder stands before the name', async () => {
    const home = await TestHome.make()
    const text = named([
      [row('20260001'), 'Scan 1.PDF'],
      [row('20260002'), 'facturen\\januari\\scan 2.pdf'],
    ])
    const delivery = await home.drop('demo-nl', 'a.csv', text, {
      'scan 1.pdf': pdf('one'),
      'scan 2.pdf': pdf('two'),
    })
    expect(attached(delivery).map((a) => a?.bytes)).to.deep.equal([pdf('one'), pdf('two')])
    expect(attached(delivery).map((a) => a?.name)).to.deep.equal(['Scan 1.PDF', 'scan 2.pdf'])
  })

  it('R3: a PDF that is not there is a warning or an error, as the setting says', async () => {
    const home = await TestHome.make({ 'pdf.missing': 'warning' })
    const warned = await home.drop('demo-nl', 'a.csv', csv([row('20260001')]))
    expect(warned.batch.status).to.equal('exported')
    expect(warned.report.allFindings).to.have.length(1)
    expect(warned.report.allFindings[0]).to.deep.include({
      code: 'pdf-missing',
      severity: 'warning',
      document: '20260001',
      params: { file: '20260001.pdf' },
    })
    home.set('demo-nl', { 'pdf.missing': 'error' })
    const refused = await home.drop('demo-nl', 'b.csv', csv([row('20260002')]))
    expect(refused.batch.status).to.equal('rejected')
    expect(refused.report.allFindings.at(-1)).to.include({ code: 'pdf-missing', severity: 'error' })
    expect(home.outbox('demo-nl')).to.deep.equal([warned.batch.id])
  })

  it('come back with a rejected table, and are found under those names when it is dropped again', async () => {
    const home = await TestHome.make({ 'pdf.missing': 'error' })
    const text = csv([row('20260001'), row('20260002', { rate: '17%', vat: '17,00', gross: '117,00' })])
    const rejected = await home.drop('demo-nl', 'a.csv', text, {
      '20260001.pdf': pdf('one'),
      '20260002.pdf': pdf('two'),
    })
    expect(rejected.batch.status).to.equal('rejected')
    const mark = rejected.batch.id.slice(-6)
    const given = [`20260001.${mark}.pdf`, `20260002.${mark}.pdf`]
    expect(home.rejected('demo-nl')).to.deep.equal([...given, `a.${mark}.csv`])
    const pdfs = Object.fromEntries(
      given.map((name) => [name, readFileSync(home.path('inbox', 'demo-nl', 'rejected', name))]),
    )
    expect(pdfs[given[1]!]).to.deep.equal(pdf('two'))

    const corrected = rejected.copy.toString('utf8').replace('17%;17,00;117,00', '21%;21,00;121,00')
    const delivery = await home.drop('demo-nl', rejected.copyName, corrected, pdfs)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(attached(delivery)).to.deep.equal([
      { number: '20260001', name: '20260001.pdf', bytes: pdf('one') },
      { number: '20260002', name: '20260002.pdf', bytes: pdf('two') },
    ])
  })

  it('come back with the rest file, only those of the documents that were left out', async () => {
    const home = await TestHome.make({ errors: 'leave-out-document' })
    const text = csv([row('20260001'), row('20260002', { rate: '17%' })])
    const delivery = await home.drop('demo-nl', 'a.csv', text, {
      '20260001.pdf': pdf('one'),
      '20260002.pdf': pdf('two'),
    })
    expect(delivery.batch.status).to.equal('exported')
    expect(attached(delivery).map((a) => a?.name)).to.deep.equal(['20260001.pdf'])
    const mark = delivery.batch.id.slice(-6)
    expect(home.rejected('demo-nl')).to.deep.equal([`20260002.${mark}.pdf`, `a.${mark}.csv`])
  })

  it('of an invoice that was exported already come back, and that is told', async () => {
    const home = await TestHome.make()
    await home.drop('demo-nl', 'a.csv', csv([row('20260001')]))
    const late = await home.drop('demo-nl', 'a.csv', csv([row('20260001')]), { '20260001.pdf': pdf('late') })
    expect(late.batch.status).to.equal('duplicate')
    expect(late.codes).to.include('pdf-unused')
    expect(home.rejected('demo-nl')).to.deep.equal([`20260001.${late.batch.id.slice(-6)}.pdf`])
  })
})

describe('PDFs in the inbox', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R3: a table waits for the PDFs that it names, and takes them along', async () => {
    const home = await TestHome.make({ 'pdf.wait': '30s' })
    home.put('demo-nl', 'a.csv', named([[row('20260001'), 'scan.pdf']]))
    const waits = await home.command('once', '--json')
    expect(waits.json.at(-1)).to.deep.include({
      exported: 0,
      waiting: [{ administration: 'demo-nl', name: 'a.csv', reason: 'pdf-missing' }],
    })
    home.put('demo-nl', 'scan.pdf', pdf('scan'))
    const taken = await home.command('once', '--json')
    const batch = taken.json.find((line) => line['type'] === 'batch') as BatchLine
    expect(batch?.status, taken.err).to.equal('exported')
    const delivery = home.deliveryOf({ ...taken, json: [batch] }, 'demo-nl')
    expect(attached(delivery)[0]?.bytes).to.deep.equal(pdf('scan'))
  })

  it('R3: after the waiting time the setting decides', async () => {
    const home = await TestHome.make({ 'pdf.wait': '1ms', 'pdf.missing': 'warning' })
    home.put('demo-nl', 'a.csv', named([[row('20260001'), 'scan.pdf']]))
    const { json } = await home.command('once', '--json')
    expect(json.at(-1)).to.deep.include({ exported: 1, waiting: [] })
  })

  it('a PDF without a table is moved to rejected/ and told, never kept in silence', async () => {
    const home = await TestHome.make({ 'pdf.wait': '1ms' })
    home.put('demo-nl', 'stray.pdf', pdf('stray'))
    await home.command('once', '--json')
    expect(names(home.root, 'inbox', 'demo-nl')).to.not.include('stray.pdf')
    const [back] = home.rejected('demo-nl')
    expect(back).to.match(/^stray\..{6}\.pdf$/)
    expect(readFileSync(home.path('inbox', 'demo-nl', 'rejected', back!))).to.deep.equal(pdf('stray'))
    expect(readFileSync(home.path('logs', 'ledgerdrop.log'), 'utf8')).to.include('stray.pdf')
  })
})
