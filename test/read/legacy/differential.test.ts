import { read, write, type BookType } from '@e965/xlsx'
import { expect } from 'chai'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import type { Cell, Row } from '../../../src/model/row.ts'
import { convert } from '../../../src/read/legacy/convert.ts'
import { Folder, type ReadFile } from './open-any.ts'

const HOW = { type: 'buffer', cellStyles: true, cellNF: true } as const
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

async function original(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The same workbook in another format. */
function saveAs(bytes: Buffer, bookType: BookType): Buffer {
  return write(read(bytes, HOW), { type: 'buffer', bookType }) as Buffer
}

/** Rows of the first sheet of an .xlsx. */
async function rowsOf(folder: Folder, bytes: Uint8Array): Promise<Row[]> {
  return (await folder.read('x.xlsx', bytes)).sheets[0]!.rows
}

/** What is the matter with a cell for who reads it: an .ods may show a number in another format. */
const essence = (cell: Cell): unknown => {
  if (typeof cell === 'string') return cell
  const { kind, iso, raw } = cell
  return kind === 'date' ? { kind, iso } : { kind, raw: kind === 'number' ? Number(raw) : raw }
}

describe('A workbook saved in an older format', function () {
  this.timeout(60_000)
  const folder = new Folder()
  after(() => folder.remove())

  const sample = (book: ExcelJS.Workbook): void => {
    const sheet = book.addWorksheet('Facturen')
    sheet.addRow(['Nr', 'Datum', 'Bedrag', 'Btw', 'Fout', 'Formule', 'Tijd'])
    sheet.addRow([
      20_260_001,
      day('2026-01-05'),
      1234.5,
      0.21,
      { error: '#N/A' },
      { formula: 'C2*2', result: 2469 },
      70,
    ])
    sheet.addRow([
      '0007',
      day('1999-12-31'),
      -0.1,
      0.09,
      { error: '#REF!' },
      { formula: '"a"', result: 'a' },
      'x\ny',
    ])
    sheet.addRow([])
    sheet.addRow(['0.1+0.2', null, 0.1 + 0.2, 103_812.20999999999, true, 1e21, '  spaties  '])
    for (const place of ['B2', 'B3']) sheet.getCell(place).numFmt = 'dd-mm-yyyy'
    sheet.getCell('D2').numFmt = '0%'
    sheet.getCell('G2').numFmt = '0000'
    book.addWorksheet('Verborgen', { state: 'hidden' }).addRow(['a', 1])
  }

  for (const kind of ['biff8', 'biff5', 'xlsb'] as const)
    it(`reads as ${kind} exactly as it does as .xlsx`, async () => {
      const bytes = await original(sample)
      const wanted = await folder.read('x.xlsx', bytes)
      const found = await folder.read('x.old', saveAs(bytes, kind))
      const of = (file: ReadFile): unknown =>
        file.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows }))
      expect(of(found)).to.deep.equal(of(wanted))
    })

  it('of Excel 2, a single sheet without a container, reads as it does as .xlsx', async () => {
    const bytes = await original(sample)
    const found = await folder.read('x.xls', saveAs(bytes, 'biff2'))
    expect(found.prepared).to.include({ converted: 'xls', maxRows: 16_384 })
    expect(found.sheets[0]!.rows).to.deep.equal((await folder.read('x.xlsx', bytes)).sheets[0]!.rows)
  })

  it('reads as .xlsb with what is hidden and merged (Q44, Q46)', async () => {
    const bytes = await original((book) => {
      const sheet = book.addWorksheet('A')
      for (let i = 1; i <= 6; i++) sheet.addRow([i, i, i])
      sheet.getRow(3).hidden = true
      sheet.getRow(4).hidden = true
      sheet.getColumn(2).hidden = true
      sheet.mergeCells('A5:B6')
    })
    const { sheets } = await folder.read('x.xlsb', saveAs(bytes, 'xlsb'))
    expect(sheets[0]!.extent).to.deep.include({ hiddenRows: [[3, 4]], hiddenCount: 2, hiddenColumns: [1] })
    expect(sheets[0]!.merges).to.deep.equal([{ top: 5, bottom: 6, left: 0, right: 1 }])
  })

  it('counts dates from 1904 as .xls and .xlsb where the original does (Q40)', async () => {
    const bytes = await original((book) => {
      book.properties.date1904 = true
      const sheet = book.addWorksheet('A')
      sheet.addRow([day('2026-01-05')]).getCell(1).numFmt = 'dd-mm-yyyy'
    })
    for (const kind of ['biff8', 'xlsb'] as const) {
      const { sheets, facts } = await folder.read('x.old', saveAs(bytes, kind))
      expect(facts['dateSystem'], kind).to.equal('1904')
      expect(sheets[0]!.rows[0]!.cells[0], kind).to.include({ iso: '2026-01-05' })
    }
  })

  it('reads any table of texts, numbers and dates the same in every format', async () => {
    const text = fc.string({ maxLength: 20 }).map((s) => `t${s.replace(/[^\x20-\x7e\xa0-\xff]/g, '')}`)
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000 + 0)
    const date = fc.integer({ min: 0, max: 36_000 }).map((days) => new Date(Date.UTC(1950, 0, 1 + days)))
    const value = fc.oneof(text, number, date, fc.constant(null))
    const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('biff8' as const, 'xlsb' as const), async (table, kind) => {
        const bytes = await original((book) => {
          const sheet = book.addWorksheet('A')
          for (const values of table)
            sheet.addRow(values).eachCell((cell) => {
              if (cell.value instanceof Date) cell.numFmt = 'dd-mm-yyyy'
            })
        })
        const { xlsx } = convert(kind === 'xlsb' ? 'xlsb' : 'xls', saveAs(bytes, kind))
        const of = (read: readonly Row[]): unknown =>
          read.map(({ number: at, cells }) => [at, ...cells.map(essence)])
        expect(of(await rowsOf(folder, xlsx))).to.deep.equal(of(await rowsOf(folder, bytes)))
      }),
      { numRuns: 40 },
    )
  })
})
