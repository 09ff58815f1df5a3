import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { FileUnreadable, LimitCrossed } from '../../../src/read/errors.ts'
import { biffBook } from '../legacy/biff-book.ts'
import { Folder } from '../legacy/open-any.ts'
import { makeZip, type ZipOptions } from '../xlsx/workbooks.ts'

const csv = 'Nr;Datum\n1;01-01-2026\n'
const pdf = '%PDF-1.4\nbody\n%%EOF\n'

describe('A zip with a table and its PDFs', function () {
  this.timeout(20_000)
  const folder = new Folder()
  after(() => folder.remove())

  const read = (files: Record<string, string | Buffer>, options: ZipOptions = {}) =>
    folder.read('drop.zip', makeZip(files, options))
  const refusal = async (files: Record<string, string | Buffer>, options: ZipOptions = {}) => {
    const error: unknown = await read(files, options).catch((e: unknown) => e)
    if (!(error instanceof FileUnreadable)) throw error as Error
    return [error.reason, error.detail]
  }

  it('is one drop: the table and the PDFs come out of it, whatever folders they lie in', async () => {
    const { sheets, prepared } = await read({
      'export/': '',
      'export/Facturen.csv': csv,
      'pdf/F1.pdf': pdf,
      'F2.PDF': pdf,
    })
    expect(sheets[0]!.rows).to.have.length(2)
    expect(prepared).to.include({
      name: 'Facturen.csv',
      copyName: 'Facturen.csv',
      zipped: true,
      converted: '',
    })
    expect(prepared.pdfs.map(({ name }) => name)).to.deep.equal(['F1.pdf', 'F2.PDF'])
    expect(readFileSync(prepared.pdfs[0]!.path, 'utf8')).to.equal(pdf)
    expect(prepared.pdfs.every(({ path }) => path.startsWith(folder.scratch))).to.equal(true)
  })

  it('may hold an older workbook as its table (Q49)', async () => {
    const book = biffBook({ sheets: [{ name: 'A', cells: [{ row: 0, column: 0, text: 'x' }] }] })
    const { prepared } = await read({ 'Facturen.XLS': book })
    expect(prepared).to.include({
      name: 'Facturen.XLS',
      copyName: 'Facturen.xlsx',
      converted: 'xls',
      zipped: true,
    })
  })

  it('is passed over for what operating systems put in it, and tells what else it holds (Q60)', async () => {
    const { prepared } = await read({
      'a.csv': csv,
      '__MACOSX/._a.csv': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      'map/desktop.ini': 'x',
      '~$a.xlsx': 'x',
      'foto.jpg': 'x',
      'leesmij.txt': 'Beste lezer',
      'factuur.xml': '<?xml version="1.0"?><Invoice/>',
      'pagina.html': '%PDF-1.4',
    })
    expect(prepared.unused.toSorted()).to.deep.equal([
      'factuur.xml',
      'foto.jpg',
      'leesmij.txt',
      'pagina.html',
    ])
  })

  it('without a table, or with more than one, is refused by name', async () => {
    expect(await refusal({ 'F1.pdf': pdf })).to.deep.equal(['zip-without-table', ''])
    expect(await refusal({})).to.deep.equal(['zip-without-table', ''])
    expect(await refusal({ 'a.csv': csv, 'b/b.xlsx': 'PK\u0003\u0004' })).to.deep.equal([
      'zip-several-tables',
      'a.csv, b.xlsx',
    ])
    expect(await refusal({ 'a.csv': csv, 'oud/a.csv': csv })).to.deep.equal([
      'zip-several-tables',
      'a.csv, a.csv',
    ])
  })

  it('is not unpacked when it leads out of itself, holds links, or another zip', async () => {
    for (const name of [
      '../../evil.csv',
      'map\\..\\evil.csv',
      '/etc/evil.csv',
      'C:/evil.csv',
      '\\\\server\\evil.csv',
    ])
      expect(await refusal({ [name]: csv }), name).to.have.property('0', 'zip-unsafe')
    expect((await refusal({ 'a.csv': csv }, { link: true }))[0]).to.equal('zip-unsafe')
    expect(await refusal({ 'a.csv': csv, 'meer/rest.ZIP': 'PK' })).to.deep.equal(['zip-in-zip', 'rest.ZIP'])
    expect(folder.made()).to.deep.equal([])
    expect((await refusal({ 'a.csv': makeZip({ 'b.csv': csv }) }))[0]).to.equal('zip-in-zip')
  })

  it('with a password is told as such, with what is locked (Q48)', async () => {
    expect(await refusal({ 'a.csv': csv, 'F1.pdf': pdf }, { flags: 1 })).to.deep.equal([
      'zip-encrypted',
      'a.csv, F1.pdf',
    ])
  })

  it('may hold one PDF twice, but not two of one name', async () => {
    const { prepared } = await read({ 'a.csv': csv, 'x/F1.pdf': pdf, 'y/f1.PDF': pdf })
    expect(prepared.pdfs).to.have.length(1)
    expect(await refusal({ 'a.csv': csv, 'x/F1.pdf': pdf, 'y/F1.pdf': `${pdf} ` })).to.deep.equal([
      'zip-name-twice',
      'F1.pdf',
    ])
  })

  it('gives PDFs names that every system has', async () => {
    const { prepared } = await read({ 'a.csv': csv, 'VK1:2026.pdf': pdf })
    expect(prepared.pdfs[0]!.name).to.equal('VK1-2026.pdf')
  })

  it('that is a bomb is told before it is unpacked', async () => {
    const crossed = async (files: Record<string, string | Buffer>, own: object): Promise<unknown> =>
      folder.read('drop.zip', makeZip(files), own).catch((e: unknown) => e)
    const zeros = Buffer.alloc(30_000_000)
    expect(await crossed({ 'a.csv': zeros }, { ratio: 100 }))
      .to.be.instanceOf(LimitCrossed)
      .and.include({ limit: 'ratio' })
    expect(await crossed({ 'a.csv': zeros }, { unzippedBytes: 1e6 })).to.include({ limit: 'unzippedBytes' })
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`${i}.pdf`, '']))
    expect(await crossed(many, { entries: 20 })).to.include({ limit: 'entries', value: 21, allowed: 20 })
    expect(folder.made()).to.deep.equal([])
  })

  it('that is damaged further on is refused and leaves nothing behind', async () => {
    expect((await refusal({ 'a.csv': csv, 'F1.pdf': pdf }, { lie: 1 }))[0]).to.equal('damaged')
  })
})
