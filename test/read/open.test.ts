import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { Files, RandomFile } from '../../src/edge/files.ts'
import { FileUnreadable, LimitCrossed } from '../../src/read/errors.ts'
import { kindOfFile, openTable } from '../../src/read/open.ts'
import { container } from './legacy/biff-book.ts'
import { makeZip } from './xlsx/workbooks.ts'

const limits = {
  bytes: 1e8,
  rows: 1e5,
  columns: 100,
  cellLength: 32767,
  sheets: 10,
  unzippedBytes: 1e8,
  ratio: 500,
  entries: 10_000,
  stringBytes: 1e9,
  conversionBytes: 50e6,
  conversionMemory: 1e9,
  conversionTime: 60_000,
  xmlDepth: 50,
  xmlText: 10_485_760,
}

describe('read/open', () => {
  let folder: string
  before(() => (folder = mkdtempSync(join(tmpdir(), 'open-'))))
  after(() => rmSync(folder, { recursive: true }))

  const put = (name: string, bytes: Uint8Array | string): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  async function open(
    name: string,
    bytes: Uint8Array | string,
  ): Promise<{ format: string; cells: unknown[][] }> {
    const file = await openTable(nodeFiles, put(name, bytes), limits)
    const cells: unknown[][] = []
    for await (const rows of file.rows(0)) cells.push(...rows.map((row) => row.cells))
    await file.close()
    return { format: file.format, cells }
  }
  const reasonOf = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    try {
      return (await open(name, bytes)).format
    } catch (error) {
      if (error instanceof FileUnreadable) return error.reason
      throw error
    }
  }
  const kindOf = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    try {
      return await kindOfFile(nodeFiles, put(name, bytes), limits)
    } catch (error) {
      if (error instanceof FileUnreadable) return error.reason
      throw error
    }
  }
  const workbook = async (): Promise<Buffer> => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Blad1').addRow(['Nr', 1])
    return Buffer.from(await book.xlsx.writeBuffer())
  }

  it('Q49: looks at the content and never at the name', async () => {
    expect((await open('facturen.xls', 'Nr;Klant\n1;A')).cells).to.deep.equal([
      ['Nr', 'Klant'],
      ['1', 'A'],
    ])
    expect((await open('facturen.csv', await workbook())).format).to.equal('xlsx')
    expect((await open('FACTUREN.XLSX', await workbook())).cells[0]![0]).to.equal('Nr')
  })

  it('takes a heading that begins with PK or < for what it is', async () => {
    expect((await open('x.csv', 'PKnr;Klant\n1;A')).format).to.equal('csv')
    expect((await open('x.csv', '<Nr>;<Klant>\n1;A')).format).to.equal('csv')
  })

  it('Q4: reads UTF-16 with and without a byte order mark', async () => {
    const text = Buffer.from('Nr;Klant\n1;Jansen\n', 'utf16le')
    for (const bytes of [text, Buffer.concat([Buffer.from([0xff, 0xfe]), text]), Buffer.from(text).swap16()])
      expect((await open('x.csv', bytes)).cells[1]).to.deep.equal(['1', 'Jansen'])
  })

  it('Q48: tells an .xls from a workbook with a password, by the streams in the container', async () => {
    expect(await kindOf('a.xls', container({ Workbook: Buffer.alloc(5000) }))).to.equal('xls')
    expect(await kindOf('a.xls', container({ Book: Buffer.alloc(5000) }))).to.equal('xls')
    expect(await kindOf('b.xlsx', container({ EncryptedPackage: Buffer.alloc(5000) }))).to.equal('encrypted')
    expect(await kindOf('c.xls', container({ WordDocument: Buffer.alloc(5000) }))).to.equal('document')
    const large = container({ Filler: Buffer.alloc(9_000_000), Workbook: Buffer.alloc(9000) })
    expect(await kindOf('large.xls', large)).to.equal('xls')
    const broken = container({ Workbook: Buffer.alloc(5000) })
    broken.writeUInt32LE(0x00ffffff, 48)
    for (const bytes of [broken, broken.subarray(0, 600), broken.subarray(0, 100)])
      expect(await kindOf('d.xls', bytes)).to.equal('damaged')
    const endless = container({ Workbook: Buffer.alloc(5000) })
    // The sector that holds the directory is made to follow itself.
    const first = endless.readUInt32LE(48)
    const table = endless.readUInt32LE(76)
    endless.writeUInt32LE(first, (table + 1) * 512 + first * 4)
    expect(await kindOf('e.xls', endless)).to.equal('damaged')
  })

  it('Q49: tells by the content what has to be converted or unpacked first', async () => {
    const kinds: [string, Uint8Array | string][] = [
      ['html', '\ufeff\n<HTML><body><table></table>'],
      ['html', '<table><tr><td>Nr</td></tr></table>'],
      ['html', '<?xml version="1.0"?><html xmlns="x"><body/></html>'],
      [
        'spreadsheetml',
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ],
      ['xls', Buffer.from([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00])],
      ['zip', makeZip({ 'a.csv': 'x' })],
      ['ods', makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
      ['document', makeZip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ]
    for (const [kind, bytes] of kinds)
      expect(await kindOf('x.csv', bytes), String(bytes).slice(0, 30)).to.equal(kind)
    expect(await reasonOf('x.csv', '<table>')).to.equal('not-a-zip')
  })

  it('Q49: refuses what is no table by name', async () => {
    const kinds: [string, Uint8Array | string][] = [
      ['pdf', '%PDF-1.7\n1;2\n'],
      ['mime', 'MIME-Version: 1.0\nContent-Type: multipart/related\n'],
      ['xml', '<?xml version="1.0"?><a/>'],
      ['xml', '\ufeff<?xml version="1.0"?><a/>'],
      ['xml', '<eExact xmlns:xsi="x"><Accounts></Accounts></eExact>'],
      ['binary', Buffer.from([1, 0, 2, 3, 0, 0, 0, 9, 8, 7])],
      ['binary', Buffer.alloc(5000)],
      [
        'binary',
        Buffer.concat([
          Buffer.from('Nr;Klant\n1;'),
          Buffer.alloc(1),
          Buffer.from('A\n2;Jansen\n3;Pieters\n'),
        ]),
      ],
      ['damaged', Buffer.from('PK\u0003\u0004 but no zip at all, only a text')],
    ]
    for (const [reason, bytes] of kinds)
      expect(await reasonOf('x.csv', bytes), String(bytes).slice(0, 30)).to.equal(reason)
  })

  it('opens an empty file as a table without rows', async () => {
    expect(await open('x.csv', '')).to.deep.equal({ format: 'csv', cells: [] })
  })

  it('reads nothing of a file that is larger than is allowed', async () => {
    const path = put('large.csv', 'x'.repeat(2000))
    const error: unknown = await openTable(nodeFiles, path, { ...limits, bytes: 1999 }).catch(
      (e: unknown) => e,
    )
    expect(error).to.be.instanceOf(LimitCrossed)
    expect(error).to.include({ limit: 'bytes', value: 2000, allowed: 1999 })
  })

  it('leaves no file open, whatever it comes to', async () => {
    let openFiles = 0
    const counting: Files = {
      ...nodeFiles,
      async open(path): Promise<RandomFile> {
        const file = await nodeFiles.open(path)
        openFiles++
        const counted: RandomFile = Object.create(file) as RandomFile
        counted.close = async () => {
          openFiles--
          await file.close()
        }
        return counted
      },
    }
    for (const content of ['%PDF', 'Nr;Klant', '\u0000\u0001', 'PK\u0003\u0004']) {
      const file = await openTable(counting, put('x.csv', content), limits).catch(() => null)
      await file?.close()
      expect(openFiles, content).to.equal(0)
    }
  })
})
