import { expect } from 'chai'
import type { Limits } from '../../../src/config/home.ts'
import { FileUnreadable, LimitCrossed } from '../../../src/read/errors.ts'
import {
  allRows,
  bookParts,
  errorOf,
  makeZip,
  openBytes,
  relations,
  sharedStrings,
  sheetData,
  temporaryFolder,
  wideLimits,
  type BookParts,
  type ZipOptions,
} from './workbooks.ts'

const book: BookParts = { sheet: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') }

describe('A workbook that must not be read', () => {
  const folder = temporaryFolder()
  let files = 0
  const readAll = async (bytes: Buffer, limits: Limits = wideLimits): Promise<void> => {
    const table = await openBytes(folder.path(`${++files}.xlsx`), bytes, limits)
    try {
      for (const i of table.sheets.keys()) await allRows(table, i)
    } finally {
      await table.close()
    }
  }
  const crossed = (bytes: Buffer, limits: Partial<Limits>): Promise<LimitCrossed> =>
    errorOf(LimitCrossed, () => readAll(bytes, { ...wideLimits, ...limits }))
  const unreadable = async (bytes: Buffer): Promise<string> =>
    (await errorOf(FileUnreadable, () => readAll(bytes))).reason
  const zipOf = (parts: BookParts, options: ZipOptions = {}): Buffer => makeZip(bookParts(parts), options)

  it('is told by the limit it crosses', async () => {
    const rows = zipOf({ sheet: sheetData('<row><c><v>1</v></c></row>'.repeat(11)) })
    expect(await crossed(rows, { rows: 10 })).to.include({ limit: 'rows', value: 11, allowed: 10 })
    const columns = zipOf({ sheet: sheetData('<row r="1"><c r="K1"><v>1</v></c></row>') })
    expect(await crossed(columns, { columns: 10 })).to.include({ limit: 'columns', value: 11, allowed: 10 })
    expect(await crossed(rows, { bytes: 100 })).to.include({
      limit: 'bytes',
      value: rows.length,
      allowed: 100,
    })
    expect(await crossed(rows, { sheets: 0 })).to.include({ limit: 'sheets', value: 1, allowed: 0 })
    const unzipped = await crossed(rows, { unzippedBytes: 1000 })
    expect(unzipped).to.include({ limit: 'unzippedBytes', allowed: 1000 })
    expect(unzipped.value).to.be.greaterThan(1000)
  })

  it('is told by a cell that is too long, wherever its text stands', async () => {
    const long = 'x'.repeat(101)
    const texts: BookParts[] = [
      { sheet: sheetData('<row><c t="s"><v>0</v></c></row>'), strings: sharedStrings(`<t>${long}</t>`) },
      { sheet: sheetData(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`) },
      {
        sheet: sheetData(
          `<row><c t="inlineStr"><is><r><t>${'x'.repeat(60)}</t></r><r><t>${'x'.repeat(41)}</t></r></is></c></row>`,
        ),
      },
      { sheet: sheetData(`<row><c t="str"><v>${long}</v></c></row>`) },
    ]
    for (const text of texts) {
      expect(await crossed(zipOf(text), { cellLength: 100 })).to.include({
        limit: 'cellLength',
        value: 101,
        allowed: 100,
      })
      await readAll(zipOf(text), { ...wideLimits, cellLength: 101 })
    }
    const endless = zipOf({ sheet: sheetData(`<row><c><v>${'9'.repeat(3_000_000)}`) })
    expect(await crossed(endless, { cellLength: 100, ratio: 100_000 })).to.include({ limit: 'cellLength' })
    const pieces = zipOf({ sheet: sheetData(`<row><c><v>${'9<!---->'.repeat(1000)}</v></c></row>`) })
    expect(await crossed(pieces, { cellLength: 100 })).to.include({ limit: 'cellLength' })
  })

  it('is told as a bomb before it is unpacked', async () => {
    const bomb = zipOf({ ...book, more: { 'xl/media/zeros.bin': Buffer.alloc(20_000_000) } })
    const error = await crossed(bomb, { ratio: 100 })
    expect(error).to.include({ limit: 'ratio', allowed: 100 })
    expect(error.value).to.be.greaterThan(500)
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, '']))
    expect(await crossed(makeZip(many), {})).to.include({ limit: 'entries', value: 10_001, allowed: 10_000 })
  })

  it('is told when its texts would fill the memory', async () => {
    const many = {
      sheet: book.sheet,
      strings: sharedStrings(...Array<string>(20_000).fill(`<t>${'x'.repeat(40)}</t>`)),
    }
    const error = await crossed(zipOf(many), { stringBytes: 500_000 })
    expect(error).to.include({ limit: 'stringBytes', allowed: 500_000 })
    const empty = { sheet: book.sheet, strings: sharedStrings(...Array<string>(100_000).fill('<t/>')) }
    expect(await crossed(zipOf(empty), { stringBytes: 500_000 })).to.include({ limit: 'stringBytes' })
    await readAll(zipOf(many), { ...wideLimits, stringBytes: 1_000_000 })
  })

  it('is told by a row of a million columns', async () => {
    const row = zipOf({ sheet: sheetData(`<row>${'<c><v>1</v></c>'.repeat(100_000)}</row>`) })
    expect(await crossed(row, { columns: 16_384, ratio: 1e5 })).to.include({
      limit: 'columns',
      value: 16_385,
    })
  })

  it('is read or refused, but never the end of the program, however deep its XML goes', async () => {
    const [opening, closing] = ['<a>'.repeat(300_000), '</a>'.repeat(300_000)]
    const wide = { ...wideLimits, ratio: 1e5 }
    await readAll(zipOf({ sheet: sheetData(`<row><c>${opening}<v>1</v>${closing}</c></row>`) }), wide)
    expect(await unreadable(zipOf({ sheet: opening }))).to.equal('damaged')
    expect(await unreadable(zipOf({ ...book, strings: opening }))).to.equal('damaged')
  })

  it('may repeat itself a lot as long as it is small', async () => {
    await readAll(zipOf({ ...book, more: { zeros: Buffer.alloc(900_000) } }), { ...wideLimits, ratio: 10 })
  })

  it('is told when it is no zip at all', async () => {
    expect(await unreadable(Buffer.alloc(0))).to.equal('empty')
    expect(await unreadable(Buffer.from('naam;bedrag\nx;1\n'))).to.equal('not-a-zip')
    expect(await unreadable(Buffer.alloc(5000, 'PDF'))).to.equal('not-a-zip')
  })

  it('is told when the zip itself has a password (Q48)', async () => {
    expect(await unreadable(zipOf(book, { flags: 1 }))).to.equal('zip-encrypted')
    expect(await unreadable(zipOf(book, { flags: 0x41 }))).to.equal('zip-encrypted')
  })

  it('is told when it is damaged', async () => {
    const whole = zipOf(book)
    expect(await unreadable(whole.subarray(0, whole.length - 30))).to.equal('damaged')
    expect(await unreadable(whole.subarray(0, 300))).to.equal('damaged')
    expect(await unreadable(zipOf(book, { lie: 1 }))).to.equal('damaged')
    expect(await unreadable(zipOf(book, { lie: -1 }))).to.equal('damaged')
    expect(await unreadable(zipOf(book, { method: 12 }))).to.equal('damaged')
    const sheet = sheetData('<row><c><v>1</v></c></row>'.repeat(50))
    const stored = zipOf({ sheet }, { stored: true })
    stored[stored.indexOf('<v>1</v>') + 3] = 0x32
    expect(await unreadable(stored)).to.equal('damaged')
    const packed = zipOf({ sheet, more: {} })
    const at = packed.indexOf('xl/worksheets/sheet1.xml') + 24
    packed.fill(0xff, at, at + 20)
    expect(await unreadable(packed)).to.equal('damaged')
    expect(await unreadable(makeZip({ ...bookParts(book), 'XL/workbook.xml': 'x' }))).to.equal('damaged')
  })

  it('is told when its XML is no XML', async () => {
    const sheets = [
      sheetData('<row><c><v>1</v></c>').replace(/<\/.*$/, ''),
      sheetData('<row><c><v>&nonsense;</v></c></row>'),
      sheetData('<row><c><v>&#0;</v></c></row>'),
      sheetData('<row><c><v>&#xD800;</v></c></row>'),
      sheetData('<row><c r=A1><v>1</v></c></row>'),
      sheetData('<row><c r><v>1</v></c></row>'),
      sheetData('<row><c <v>1</v></c></row>'),
      sheetData('<row><c / ><v>1</v></c></row>'),
      sheetData('<row r="5"><c><v>1</v></c></row><row r="4"><c><v>1</v></c></row>'),
      sheetData('<row r="x"><c><v>1</v></c></row>'),
      sheetData('<row><c r="12"><v>1</v></c></row>'),
      sheetData('<row><c t="s"><v>3</v></c></row>'),
      sheetData('<row><c t="s"><v>-1</v></c></row>'),
      '<chart><c/></chart>',
      '<!NONSENSE><worksheet/>',
      '</worksheet>',
      '<worksheet/><worksheet/>',
      '<?xml version="1.0" encoding="klingon"?><worksheet/>',
      '',
    ]
    for (const sheet of sheets) expect(await unreadable(zipOf({ sheet })), sheet).to.equal('damaged')
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('<worksheet/>', 'utf16le'),
      Buffer.from([0, 0xd8]),
    ])
    expect(await unreadable(zipOf({ sheet: wide }))).to.equal('damaged')
  })

  it('is told by a document type, in any part, before an entity of it is used', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    const parts = bookParts({ ...book, strings: sharedStrings('<t>a</t>') })
    for (const name of Object.keys(parts).filter((name) => name !== '[Content_Types].xml')) {
      const text = String(parts[name]).replace('?>', `?>${doctype}`)
      expect(await unreadable(makeZip({ ...parts, [name]: text })), name).to.equal('doctype')
    }
  })

  it('is told when there is no workbook or no sheet in it', async () => {
    const parts = bookParts(book)
    expect(await unreadable(makeZip({ 'word/document.xml': '<w/>' }))).to.equal('no-workbook')
    const document = {
      '_rels/.rels': relations(['r', 'officeDocument', 'word/document.xml']),
      'word/document.xml': '<w/>',
    }
    expect(await unreadable(makeZip(document))).to.equal('no-workbook')
    const binary = {
      '_rels/.rels': relations(['r', 'officeDocument', 'xl/workbook.bin']),
      'xl/workbook.bin': 'x',
    }
    expect(await unreadable(makeZip(binary))).to.equal('no-workbook')
    const none = String(parts['xl/workbook.xml']).replace(/<sheet .*?\/>/, '')
    expect(await unreadable(makeZip({ ...parts, 'xl/workbook.xml': none }))).to.equal('no-sheets')
    const { 'xl/worksheets/sheet1.xml': _sheet, ...missing } = parts
    expect(await unreadable(makeZip(missing))).to.equal('damaged')
  })

  it('closes the file it opened', async () => {
    const table = await openBytes(folder.path('range.xlsx'), zipOf(book))
    expect((await errorOf(RangeError, () => allRows(table, 3))).message).to.include('3')
    await table.close()
    await errorOf(FileUnreadable, () => readAll(Buffer.from('x')))
  })
})
