import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { FileUnreadable, LimitCrossed } from '../../../src/read/errors.ts'
import { biffBook, biffStream, container, type BiffBook } from './biff-book.ts'
import { Folder } from './open-any.ts'

const book: BiffBook = {
  formats: ['dd-mm-yyyy', '0%', '0000'],
  sheets: [
    {
      name: 'Facturen',
      hiddenRows: [2],
      hiddenColumns: [3],
      cells: [
        { row: 0, column: 0, text: 'Nr' },
        { row: 0, column: 1, text: 'Datum' },
        { row: 0, column: 2, text: 'Btw' },
        { row: 1, column: 0, number: 7, style: 3 },
        { row: 1, column: 1, number: 46_027, style: 1 },
        { row: 1, column: 2, number: 0.21, style: 2 },
        { row: 2, column: 0, text: '0008' },
        { row: 2, column: 1, error: 0x2a },
        { row: 2, column: 2, formula: 12.5 },
        { row: 2, column: 3, text: 'oud' },
      ],
    },
    { name: 'Los', hidden: true, cells: [{ row: 0, column: 0, text: 'x' }] },
  ],
}
const date1904 = 46_027 - 1462

describe('An .xls workbook', function () {
  this.timeout(20_000)
  const folder = new Folder()
  after(() => folder.remove())

  const refusal = async (bytes: Uint8Array): Promise<FileUnreadable> => {
    const error: unknown = await folder.read('x.xls', bytes).catch((e: unknown) => e)
    if (!(error instanceof FileUnreadable)) throw error as Error
    return error
  }
  const rowsOf = async (made: BiffBook) => (await folder.read('x.xls', biffBook(made))).sheets[0]!.rows

  it('is read with its formats, dates, error cells and results of formulas (Q40, Q43, Q45)', async () => {
    const { sheets, prepared } = await folder.read('x.xls', biffBook(book))
    expect(prepared).to.include({ converted: 'xls', copyName: 'x.xlsx', maxRows: 65_536 })
    expect(sheets[0]!.rows).to.deep.equal([
      { number: 1, cells: ['Nr', 'Datum', 'Btw'] },
      {
        number: 2,
        cells: [
          { kind: 'number', raw: '7', text: '0007' },
          { kind: 'date', raw: '46027', text: '05-01-2026', iso: '2026-01-05' },
          { kind: 'number', raw: '0.21', text: '21%', percent: true },
        ],
      },
      {
        number: 3,
        cells: [
          '0008',
          { kind: 'error', raw: '#N/A', text: '#N/A' },
          { kind: 'number', raw: '12.5', text: '12.5' },
          'oud',
        ],
      },
    ])
  })

  it('tells hidden rows, columns and sheets (Q46)', async () => {
    const { sheets } = await folder.read('x.xls', biffBook(book))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).to.deep.equal([
      ['Facturen', false],
      ['Los', true],
    ])
    expect(sheets[0]!.extent).to.deep.equal({
      hiddenRows: [[3, 3]],
      hiddenCount: 1,
      hiddenColumns: [3],
      lastRow: 3,
    })
  })

  it('counts its dates from 1904 when it says so (Q40)', async () => {
    const made: BiffBook = {
      ...book,
      is1904: true,
      sheets: [{ name: 'A', cells: [{ row: 0, column: 0, number: date1904, style: 1 }] }],
    }
    expect((await rowsOf(made))[0]!.cells[0]).to.include({ kind: 'date', iso: '2026-01-05' })
    const { facts } = await folder.read('x.xls', biffBook(made))
    expect(facts['dateSystem']).to.equal('1904')
  })

  it('of Excel 5 is read in its own code page, the euro sign too (Q3)', async () => {
    const made: BiffBook = {
      version: 5,
      sheets: [{ name: 'A', cells: [{ row: 0, column: 0, text: 'Caf\u00e9 \u0080 12' }] }],
    }
    expect((await rowsOf(made))[0]!.cells).to.deep.equal(['Caf\u00e9 \u20ac 12'])
    expect((await folder.read('x.xls', biffBook(made))).prepared.maxRows).to.equal(16_384)
  })

  it('with a password is told as such (Q48)', async () => {
    expect((await refusal(biffBook({ ...book, password: true }))).reason).to.equal('encrypted')
    const locked = container({
      EncryptedPackage: Buffer.alloc(5000, 1),
      EncryptionInfo: Buffer.alloc(200, 2),
    })
    expect((await refusal(locked)).reason).to.equal('encrypted')
    const named = {
      ...book,
      sheets: [{ name: 'A', cells: [{ row: 0, column: 0, text: 'EncryptedPackage' }] }],
    }
    expect(await rowsOf(named)).to.have.length(1)
  })

  it('that stops halfway loses no rows in silence: it is refused', async () => {
    expect(await refusal(biffBook({ ...book, cut: true }))).to.include({ reason: 'damaged' })
    const many = Array.from({ length: 3000 }, (_, row) => ({ row, column: 0, text: `tekst ${row}` }))
    const whole = biffBook({ sheets: [{ name: 'A', cells: many }] })
    expect(await refusal(whole.subarray(0, whole.length * 0.6))).to.include({ reason: 'damaged' })
    const stream = biffStream({ sheets: [{ name: 'A', cells: many }] })
    expect(await refusal(container({ Workbook: stream.subarray(0, stream.length - 5000) }))).to.include({
      reason: 'damaged',
    })
  })

  it('of another program in the same container is no table (Q49)', async () => {
    expect((await refusal(container({ WordDocument: Buffer.alloc(5000, 1) }))).reason).to.equal('document')
  })

  it('crosses the same limits as any workbook', async () => {
    const error: unknown = await folder.read('x.xls', biffBook(book), { rows: 2 }).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(LimitCrossed).and.include({ limit: 'rows', allowed: 2 })
  })

  it('gives the same .xlsx every time, and leaves nothing behind when it fails', async () => {
    const bytes = biffBook(book)
    const first = readFileSync((await folder.read('x.xls', bytes)).prepared.path)
    const again = readFileSync((await folder.read('x.xls', bytes)).prepared.path)
    expect(first.equals(again)).to.equal(true)
    await refusal(biffBook({ ...book, cut: true }))
    expect(folder.made()).to.deep.equal([])
  })
})
