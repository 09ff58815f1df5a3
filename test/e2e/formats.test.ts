import { read, write, type BookType } from '@e965/xlsx'
import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeZip } from '../read/xlsx/workbooks.ts'
import { elements } from './bookings.ts'
import { names, removeTemporary, TestHome, type Delivery } from './home.ts'
import { cells, csv, headings, workbook, type SalesRow } from './sales.ts'

const pdf = (name: string): string => `%PDF-1.4\n%${name}\n%%EOF\n`
const sale = (number: string, more: Partial<SalesRow> = {}): SalesRow => ({ number, ...more })

/** Numbers of the exported entries. */
const exported = (delivery: Delivery): string[] =>
  elements(delivery.artifact('GLTransactions'), 'GLTransactions', 'GLTransaction').map((e) =>
    String(e['entry']),
  )

async function saved(rows: SalesRow[], bookType: BookType): Promise<Buffer> {
  const bytes = await workbook({ Facturen: [headings, ...rows.map(cells)] })
  return write(read(bytes, { type: 'buffer' }), { type: 'buffer', bookType }) as Buffer
}

describe('files of other kinds, the whole way', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  for (const [kind, name] of [
    ['biff8', 'oud.xls'],
    ['xlsb', 'binair.xlsb'],
    ['ods', 'calc.ods'],
    ['html', 'pagina.xls'],
    ['xlml', 'xml.XLS'],
  ] as const)
    it(`Q49: ${name} becomes the same bookings as a workbook, and the archive keeps it as it came`, async () => {
      const home = await TestHome.make()
      const bytes = await saved(
        [sale('20260001'), sale('20260002', { net: '50,00', vat: '10,50', gross: '60,50' })],
        kind,
      )
      const delivery = await home.drop('demo-nl', name, bytes)
      expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
      expect(exported(delivery)).to.deep.equal(['20260001', '20260002'])
      expect(delivery.codes).to.deep.equal(['file-converted'])
      expect(readFileSync(join(delivery.archive, 'dropped', name)).equals(bytes)).to.equal(true)
      expect(names(delivery.archive, 'dropped')).to.deep.equal([name])
      expect(names(home.root, '.state', 'scratch')).to.deep.equal([])
    })

  it('R14: an .xls with a mistake comes back as an .xlsx with the messages, which is taken when corrected', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop(
      'demo-nl',
      'oud.xls',
      await saved([sale('20260001'), sale('20260002', { date: '31-02-2026' })], 'biff8'),
    )
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.copyName).to.match(/^oud\.[2-9a-z]{6}\.xlsx$/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(delivery.copy as never)
    const sheet = book.getWorksheet('Facturen')!
    expect(String(sheet.getCell('J1').value)).to.equal('Melding')
    expect(String(sheet.getCell('J3').value)).to.contain('31-02-2026')
    sheet.getCell('B3').value = '28-02-2026'
    const again = await home.drop('demo-nl', delivery.copyName, Buffer.from(await book.xlsx.writeBuffer()))
    expect(again.batch.status, again.outcome.err).to.equal('exported')
    expect(exported(again)).to.deep.equal(['20260001', '20260002'])
  })

  it('Q49: an .xls that is CSV is read as CSV, whatever the case of its ending', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop('demo-nl', 'EXPORT.XLS', csv([sale('20260001')]))
    expect([delivery.batch.status, delivery.codes]).to.deep.equal(['exported', []])
  })

  describe('a zip with a table and its PDFs', () => {
    it('R3: is one drop: its PDFs serve as those that lie beside a table', async () => {
      const home = await TestHome.make()
      const zip = makeZip({
        'facturen/verkoop.csv': csv([sale('20260001'), sale('20260002', { date: '16-01-2026' })]),
        'pdf/20260001.pdf': pdf('one'),
        'pdf/los.pdf': pdf('stray'),
        'foto.jpg': 'x',
      })
      const delivery = await home.drop('demo-nl', 'levering.zip', zip)
      expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
      expect(exported(delivery)).to.deep.equal(['20260001', '20260002'])
      expect(delivery.artifact('GLTransactions')).to.contain(Buffer.from(pdf('one')).toString('base64'))
      expect(delivery.codes).to.deep.equal(['pdf-unused', 'zip-files-unused'])
      expect(names(delivery.archive, 'dropped')).to.deep.equal(['levering.zip'])
      expect(readFileSync(join(delivery.archive, 'dropped', 'levering.zip')).equals(zip)).to.equal(true)
      expect(home.rejected('demo-nl')).to.have.length(1)
      expect(home.rejected('demo-nl')[0]).to.match(/^los\.[2-9a-z]{6}\.pdf$/)
    })

    it('R3: may ask for a PDF that lies beside it', async () => {
      const home = await TestHome.make()
      const zip = makeZip({
        'verkoop.csv': csv([sale('20260001'), sale('20260002')]),
        '20260001.pdf': pdf('one'),
      })
      const delivery = await home.drop('demo-nl', 'levering.zip', zip, {
        '20260001.pdf': pdf('other'),
        '20260002.pdf': pdf('two'),
      })
      const xml = delivery.artifact('GLTransactions')
      expect(xml).to.contain(Buffer.from(pdf('one')).toString('base64'))
      expect(xml).to.contain(Buffer.from(pdf('two')).toString('base64'))
      expect(names(delivery.archive, 'dropped')).to.deep.equal(['20260002.pdf', 'levering.zip'])
      expect(names(home.root, 'inbox', 'demo-nl')).to.deep.equal(['.work', '20260001.pdf'])
    })

    it('R14: with a mistake comes back as its table with the messages and its PDFs, to be dropped again', async () => {
      const home = await TestHome.make()
      const table = csv([sale('20260001'), sale('20260002', { date: '31-02-2026' })])
      const zip = makeZip({ 'verkoop.csv': table, '20260001.pdf': pdf('one'), '20260002.pdf': pdf('two') })
      const delivery = await home.drop('demo-nl', 'levering.zip', zip)
      expect(delivery.batch.status).to.equal('rejected')
      expect(delivery.copyName).to.match(/^verkoop\.[2-9a-z]{6}\.csv$/)
      const rejected = home.rejected('demo-nl')
      expect(rejected).to.have.length(3)
      const pdfs = Object.fromEntries(
        rejected
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => [name, readFileSync(home.path('inbox', 'demo-nl', 'rejected', name))]),
      )
      const corrected = delivery.copy.toString('utf8').replace('31-02-2026', '28-02-2026')
      const again = await home.drop('demo-nl', delivery.copyName, corrected, pdfs)
      expect(again.batch.status, again.outcome.err).to.equal('exported')
      expect(again.artifact('GLTransactions')).to.contain(Buffer.from(pdf('two')).toString('base64'))
    })

    it('that cannot be taken comes back as it is', async () => {
      const home = await TestHome.make()
      const zip = makeZip({ 'a.csv': csv([sale('1')]), 'b.csv': csv([sale('2')]) })
      const delivery = await home.drop('demo-nl', 'levering.zip', zip)
      expect([delivery.batch.status, delivery.codes]).to.deep.equal(['rejected', ['zip-several-tables']])
      expect(delivery.copy.equals(zip)).to.equal(true)
    })

    it('Q60: that is not whole yet waits in the inbox of the daemon', async () => {
      const home = await TestHome.make()
      const zip = makeZip({ 'a.csv': csv([sale('1')]) })
      home.put('demo-nl', 'half.zip', zip.subarray(0, zip.length - 30))
      const { json } = await home.command('once', '--json')
      expect(json.at(-1)).to.deep.include({
        waiting: [{ administration: 'demo-nl', name: 'half.zip', reason: 'unfinished' }],
      })
    })

    it('leaves the rest file of the table when documents are left out', async () => {
      const home = await TestHome.make({ errors: 'leave-out-document' })
      const zip = makeZip({
        'verkoop.xlsx': await workbook({
          Facturen: [headings, ...[sale('20260001'), sale('20260002', { date: '31-02-2026' })].map(cells)],
        }),
        '20260001.pdf': pdf('one'),
      })
      const delivery = await home.drop('demo-nl', 'levering.zip', zip)
      expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
      expect(exported(delivery)).to.deep.equal(['20260001'])
      expect(delivery.copyName).to.match(/^verkoop\.[2-9a-z]{6}\.xlsx$/)
    })
  })

  it('a crossed limit is the first thing that every report says', async () => {
    const home = await TestHome.make()
    writeFileSync(home.path('ledgerdrop.yaml'), 'watch:\n  settle: 50ms\nlimits:\n  rows: 1900\n')
    const rows = Array.from({ length: 2000 }, (_, i) => sale(String(20_260_001 + i), { date: '31-02-2026' }))
    const delivery = await home.drop('demo-nl', 'a.csv', csv(rows))
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.batch.findings[0]!.code).to.equal('limit-crossed')
    expect(delivery.report.allFindings[0]!.code).to.equal('limit-crossed')
    const [, first] = readFileSync(join(delivery.archive, 'report.csv'), 'utf8').split('\r\n')
    expect(first).to.contain('limit-crossed')
    const html = readFileSync(join(delivery.archive, 'report.html'), 'utf8')
    expect(html.indexOf('limit-crossed')).to.be.below(html.indexOf('date-unreadable'))
    const [heading, line] = delivery.copy.toString('utf8').split('\r\n')
    expect(`${heading}${line}`).to.contain('regels (rows)')
  })
})
