import ExcelJS from 'exceljs'
import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookingsOf } from './bookings.ts'
import { removeTemporary, shared, TestHome } from './home.ts'
import { csv, edited, headings, workbook } from './sales.ts'

const text = 'Café Zürich – 10 € “één”'
const rows = [{ number: '20260001', text, rate: '17%', vat: '17,00', gross: '117,00' }]
const good = csv(rows).replace('17%;17,00;117,00', '21%;21,00;121,00')

/** windows-1252 of the signs used here. */
function cp1252(value: string): Buffer {
  const special: Record<string, number> = { '€': 0x80, '–': 0x96, '“': 0x93, '”': 0x94 }
  return Buffer.from([...value].map((sign) => special[sign] ?? sign.codePointAt(0)!))
}

const utf16 = (value: string): Buffer => Buffer.from('\ufeff' + value, 'utf16le')
const encodings: Record<string, { encode: (value: string) => Buffer; decode: (bytes: Buffer) => string }> = {
  'UTF-8': { encode: (v) => Buffer.from(v), decode: (b) => b.toString('utf8') },
  'UTF-8 with a mark': { encode: (v) => Buffer.from('\ufeff' + v), decode: (b) => b.toString('utf8') },
  'UTF-16 LE': { encode: utf16, decode: (b) => b.toString('utf16le') },
  'UTF-16 BE': {
    encode: (v) => utf16(v).swap16(),
    decode: (b) => Buffer.from(b).swap16().toString('utf16le'),
  },
  'windows-1252': { encode: cp1252, decode: (b) => new TextDecoder('windows-1252').decode(b) },
}

describe('encodings of text files', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  for (const [name, { encode, decode }] of Object.entries(encodings))
    it(`${name} is read, given back in the same encoding, and read again`, async () => {
      const home = await TestHome.make()
      const rejected = await home.drop('demo-nl', 'a.csv', encode(csv(rows)))
      expect(rejected.batch.status).to.equal('rejected')
      expect(rejected.copy.subarray(0, 3)).to.deep.equal(encode(csv(rows)).subarray(0, 3))
      const copy = decode(rejected.copy)
      expect(copy)
        .to.include(text)
        .and.to.include(`${headings.join(';')};Melding;Wat te doen`)
      const corrected = encode(copy.replace('\ufeff', '').replace('17%;17,00;117,00', '21%;21,00;121,00'))
      const delivery = await home.drop('demo-nl', rejected.copyName, corrected)
      expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
      expect(bookingsOf(delivery.artifact('GLTransactions'))[0]!.lines[1]!.description).to.equal(text)
    })

  it('the same invoices in another encoding, delimiter or column order are the same invoices (R18)', async () => {
    const home = await TestHome.make()
    await home.drop('demo-nl', 'a.csv', Buffer.from(good))
    for (const [name, { encode }] of Object.entries(encodings)) {
      const again = await home.drop('demo-nl', 'a.csv', encode(good))
      expect(again.batch.status, name).to.equal('duplicate')
    }
    const tabs = await home.drop('demo-nl', 'a.txt', good.replaceAll(';', '\t'))
    expect(tabs.batch.status, tabs.outcome.err).to.equal('duplicate')
    const turned = good.split('\r\n').map((line) => line.split(';').reverse().join(';'))
    const reversed = await home.drop('demo-nl', 'b.csv', `sep=;\r\n${turned.join('\r\n')}`)
    expect(reversed.batch.status, reversed.outcome.err).to.equal('duplicate')
  })
})

describe('dates of workbooks', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)
  const day = new Date('2026-01-15T00:00:00Z')
  const line = ['20260001', day, '1001', 'Bakkerij De Korenaar', 'Advies', 100, 0.21, 21, 121]

  it('count from 1900, or from 1904 as a workbook made on an old Mac says', async () => {
    for (const date1904 of [false, true]) {
      const home = await TestHome.make()
      const file = await edited(await workbook({ Blad1: [headings, line] }), (book) => {
        book.properties.date1904 = date1904
      })
      const delivery = await home.drop('demo-nl', 'a.xlsx', file)
      expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
      expect(bookingsOf(delivery.artifact('GLTransactions'))[0], String(date1904)).to.include({
        date: '15-01-2026',
        due: '14-02-2026',
      })
    }
  })

  it('of 1904 keep their system in the annotated copy, so that corrected it is read as it was', async () => {
    const home = await TestHome.make()
    const wrong = [...line.slice(0, 6), 0.17, 17, 117]
    const file = await edited(await workbook({ Blad1: [headings, wrong] }), (book) => {
      book.properties.date1904 = true
    })
    const rejected = await home.drop('demo-nl', 'a.xlsx', file)
    expect(rejected.batch.status).to.equal('rejected')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(rejected.copy as unknown as ArrayBuffer)
    expect(book.properties.date1904).to.equal(true)
    const again = await edited(rejected.copy, (b) => {
      ;[0.21, 21, 121].forEach((value, i) => (b.worksheets[0]!.getCell(2, 7 + i).value = value))
    })
    const delivery = await home.drop('demo-nl', rejected.copyName, again)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(bookingsOf(delivery.artifact('GLTransactions'))[0]!.date).to.equal('15-01-2026')
  })
})

describe('files made by others (needs the folder shared)', function () {
  this.timeout(60_000)
  const inputs = join(shared, 'input-samples')
  before(function () {
    if (!existsSync(inputs)) this.skip()
  })
  afterEach(removeTemporary)

  for (const name of [
    '03_nl_invoice-list_AIG.csv',
    '09_nl_ledger-schema_accountant.xlsx',
    '10_nl_orders_preamble_fargo.csv',
    '11_nl_products_cp1252-euro_fargo.csv',
    '16_shopify_orders_export_MASKED.csv',
    '18_nl_bank_knab_preamble.csv',
    '23_be_bank_kbc_padded.csv',
    '28_date-system-1904.xlsx',
    '30_utf16le.csv',
  ])
    it(`${name} is no list of invoices that a profile knows: it comes back, with a reason`, async () => {
      const home = await TestHome.make()
      const delivery = await home.drop('demo-nl', name, readFileSync(join(inputs, name)))
      expect(delivery.batch.status, delivery.outcome.err).to.equal('rejected')
      expect(delivery.batch.counts.errors).to.be.greaterThan(0)
      expect(delivery.copy.length).to.be.greaterThan(0)
      expect(delivery.receipt.balanced).to.equal(true)
    })
})
