import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { biffBook, container } from '../read/legacy/biff-book.ts'
import { removeTemporary, TestHome } from './home.ts'
import { csv, headings, workbook } from './sales.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const page = '<!DOCTYPE html><html><body><p>Uw sessie is verlopen</p></body></html>'

type Case = { what: string; name: string; content: () => Promise<string | Buffer>; code: string }
const cases: Case[] = [
  { what: 'an empty file', name: 'leeg.csv', content: async () => '', code: 'file-empty' },
  { what: 'blank lines only', name: 'wit.csv', content: async () => '\r\n;;;\r\n\r\n', code: 'file-empty' },
  {
    what: 'headings only',
    name: 'kop.csv',
    content: async () => headings.join(';') + '\r\n',
    code: 'file-empty',
  },
  {
    what: 'headings only in a workbook',
    name: 'kop.xlsx',
    content: () => workbook({ Blad1: [headings] }),
    code: 'file-empty',
  },
  {
    what: 'an .xls workbook that is no more than its container',
    name: 'oud.xls',
    content: async () => container({ Workbook: Buffer.alloc(5000) }),
    code: 'file-unreadable',
  },
  {
    what: 'an .xls workbook with a password',
    name: 'geheim.xls',
    content: async () => biffBook({ password: true, sheets: [{ name: 'Facturen', cells: [] }] }),
    code: 'file-encrypted',
  },
  {
    what: 'a workbook with a password',
    name: 'geheim.xlsx',
    content: async () => container({ EncryptedPackage: Buffer.alloc(5000) }),
    code: 'file-encrypted',
  },
  {
    what: 'a web page named .xls',
    name: 'export.xls',
    content: async () => page,
    code: 'file-of-other-kind',
  },
  { what: 'a picture named .csv', name: 'scan.csv', content: async () => png, code: 'file-not-a-table' },
  {
    what: 'an XML file',
    name: 'boekingen.xml',
    content: async () => '<?xml version="1.0"?>\n<Factuur><Regel/></Factuur>\n',
    code: 'file-of-other-kind',
  },
  {
    what: 'a PDF named .csv',
    name: 'factuur.csv',
    content: async () => '%PDF-1.4\n%%EOF\n',
    code: 'file-of-other-kind',
  },
  {
    what: 'a table of something else',
    name: 'artikelen.csv',
    content: async () => 'Artikel;Voorraad\r\nBrood;12\r\n',
    code: 'source-unknown',
  },
]

describe('files that cannot be read', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  for (const { what, name, content, code } of cases)
    it(`${what} comes back as it is, with the reason in the report and nothing of a stack trace`, async () => {
      const home = await TestHome.make()
      const bytes = Buffer.from(await content())
      const delivery = await home.drop('demo-nl', name, bytes)
      expect(delivery.outcome.code).to.equal(1)
      expect(delivery.batch.status).to.equal('rejected')
      expect(delivery.codes).to.deep.equal([code])
      expect(delivery.copyName).to.match(/^\w+\.[2-9a-z]{6}\.\w+$/)
      if (code !== 'source-unknown' && !name.startsWith('kop') && !name.startsWith('wit'))
        expect(delivery.copy.equals(bytes), 'the copy in rejected/').to.equal(true)
      expect(readFileSync(join(delivery.archive, 'dropped', name)).equals(bytes)).to.equal(true)
      const told = ['report.html', 'report.csv', 'report.json'].map((report) =>
        readFileSync(join(delivery.archive, report), 'utf8'),
      )
      for (const text of [...told, delivery.outcome.err, delivery.outcome.out])
        expect(text).not.to.match(/\n\s+at .*:\d+:\d+|node:internal|\.ts:\d+|undefined|\[object/)
      expect(home.outbox('demo-nl')).to.deep.equal([])
      expect(delivery.receipt.balanced).to.equal(true)
    })

  it('a workbook that is cut off comes back from `convert`, and waits in the inbox of the daemon', async () => {
    const home = await TestHome.make()
    const whole = await workbook({ Blad1: [headings, ['20260001']] })
    const cut = whole.subarray(0, whole.length - 40)
    const delivery = await home.drop('demo-nl', 'half.xlsx', cut)
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.codes).to.deep.equal(['file-unreadable'])
    home.put('demo-nl', 'half.xlsx', cut)
    const { json } = await home.command('once', '--json')
    expect(json.at(-1)).to.deep.include({
      waiting: [{ administration: 'demo-nl', name: 'half.xlsx', reason: 'unfinished' }],
    })
  })

  it('a text file that is larger than is allowed comes back, with the limit', async () => {
    const home = await TestHome.make()
    const limited = 'watch:\n  settle: 50ms\nlimits:\n  rows: 2\n'
    writeFileSync(home.path('ledgerdrop.yaml'), limited)
    const delivery = await home.drop(
      'demo-nl',
      'a.csv',
      csv([{ number: '1' }, { number: '2' }, { number: '3' }]),
    )
    expect(delivery.batch.status).to.equal('rejected')
    const told = delivery.report.allFindings.find((f) => f.code === 'limit-crossed')!
    expect(told.params).to.deep.include({ limit: 'rows', allowed: 2 })
  })
})
