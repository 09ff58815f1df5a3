import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Cell, Row } from '../../../src/model/row.ts'
import { openXlsx } from '../../../src/read/xlsx/open.ts'
import { allRows, temporaryFolder, textOf, wideLimits } from './workbooks.ts'

const shared = process.env.LEDGERDROP_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))

/** What exceljs makes of a cell, in the words of the reader. */
function judged(value: ExcelJS.CellValue): string | number | boolean {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return value
  if ('result' in value) return judged(value.result as ExcelJS.CellValue)
  if ('formula' in value || 'sharedFormula' in value) return '#NOCACHE'
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('text' in value) return String(value.text)
  return (value as { error: string }).error
}

function read(cell: Cell | undefined): string | number | boolean {
  if (cell === undefined || typeof cell === 'string') return cell ?? ''
  if (cell.kind === 'date') return cell.iso ?? cell.text
  if (cell.kind === 'number') return Number(cell.raw)
  return cell.kind === 'boolean' ? cell.raw === '1' : cell.raw
}

/** Every cell of a sheet by exceljs, rows without values left out. */
function judgedRows(sheet: ExcelJS.Worksheet): { number: number; cells: unknown[] }[] {
  const rows: { number: number; cells: unknown[] }[] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: unknown[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.isMerged && cell.master !== cell ? '' : judged(cell.value)
    })
    while (cells.at(-1) === '') cells.pop()
    if (cells.length > 0) rows.push({ number, cells })
  })
  return rows
}

const values = (rows: Row[]): { number: number; cells: unknown[] }[] =>
  rows.map((row) => ({ number: row.number, cells: row.cells.map(read) }))

describe('The workbook reader beside exceljs', () => {
  const folder = temporaryFolder()

  it('reads what exceljs wrote: text, numbers, dates, formulas, rich text, merges, hidden sheets, 1904', async () => {
    for (const date1904 of [false, true]) {
      const path = folder.path(`exceljs-${date1904}.xlsx`)
      const book = new ExcelJS.Workbook()
      book.properties.date1904 = date1904
      const sheet = book.addWorksheet('invoices')
      sheet.addRow(['Nr', 'Datum', 'Bedrag', 'BTW', 'Naam'])
      sheet.addRow(['2026-001', new Date('2026-12-31'), 1234.5, 0.21, '  Müller & <Zn>  "x" '])
      sheet.addRow([
        70,
        new Date('2024-02-29'),
        -0.1,
        0.06,
        { richText: [{ text: 'vet ' }, { text: 'mager' }] },
      ])
      sheet.addRow([])
      sheet.addRow([
        true,
        { formula: 'C2*2', result: 2469 },
        { formula: 'B2', result: new Date('2026-12-31') },
      ])
      sheet.addRow([
        { error: '#N/A' },
        { formula: 'A1&"x"', result: 'Nrx' },
        { text: 'site', hyperlink: 'https://x.nl' },
      ])
      sheet.getCell('H9').value = 'eiland\nmet regels'
      sheet.mergeCells('A12:C13')
      sheet.getCell('A12').value = 'samen'
      sheet.getColumn(2).numFmt = 'dd-mm-yyyy'
      sheet.getCell('C5').numFmt = 'dd-mm-yyyy'
      sheet.getCell('B5').numFmt = '0.00'
      sheet.getColumn(4).numFmt = '0%'
      sheet.getCell('A3').numFmt = '0000'
      book.addWorksheet('invoicelines', { state: 'veryHidden' }).addRow(['leeg'])
      await book.xlsx.writeFile(path)

      const table = await openXlsx(nodeFiles, path, wideLimits)
      expect(table.sheets).to.deep.equal([
        { name: 'invoices', hidden: false },
        { name: 'invoicelines', hidden: true },
      ])
      expect(table.facts.dateSystem).to.equal(date1904 ? '1904' : '1900')
      const rows = await allRows(table)
      expect(values(rows)).to.deep.equal(judgedRows(sheet))
      expect(rows[2]!.cells[0]).to.deep.equal({ kind: 'number', raw: '70', text: '0070' })
      expect(rows[1]!.cells[3]).to.deep.equal({ kind: 'number', raw: '0.21', text: '21%', percent: true })
      expect(textOf(rows[1]!.cells[1])).to.equal('31-12-2026')
      await table.close()
    }
  })

  it('reads any table as it was written', async function () {
    this.timeout(30_000)
    const path = folder.path('random.xlsx')
    const text = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((s) => s.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/gu, '?'))
    const day = fc
      .integer({ min: 1, max: 60_000 })
      .map((days) => new Date(Date.UTC(1900, 2, 1) + days * 86_400_000))
    const number = fc
      .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((n) => n + 0)
    const cell = fc.oneof(fc.constant(null), text, number, day, fc.boolean())
    const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, useSharedStrings) => {
        const book = new ExcelJS.stream.xlsx.WorkbookWriter({
          filename: path,
          useSharedStrings,
          useStyles: true,
        })
        const sheet = book.addWorksheet('x')
        for (const cells of rows) {
          const row = sheet.addRow(cells)
          cells.forEach((value, i) => {
            if (value instanceof Date) row.getCell(i + 1).numFmt = 'yyyy-mm-dd'
          })
          row.commit()
        }
        await book.commit()
        const opened = await openXlsx(nodeFiles, path, wideLimits)
        const found = values(await allRows(opened))
        await opened.close()
        const expected = rows
          .map((cells, i) => ({ number: i + 1, cells: cells.map(judged) as unknown[] }))
          .map((row) => ({ ...row, cells: row.cells.slice(0, row.cells.findLastIndex((c) => c !== '') + 1) }))
          .filter((row) => row.cells.length > 0)
        expect(found).to.deep.equal(expected)
      }),
      { numRuns: 60 },
    )
  })

  for (const name of ['09_nl_ledger-schema_accountant.xlsx', '28_date-system-1904.xlsx']) {
    it(`reads the sample ${name} as exceljs does (needs the folder with input samples)`, async function () {
      const path = join(shared, 'input-samples', name)
      if (!existsSync(path)) this.skip()
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(path)
      const table = await openXlsx(nodeFiles, path, wideLimits)
      const rows = await allRows(table)
      expect(values(rows)).to.deep.equal(judgedRows(book.worksheets[0]!))
      expect(rows.length).to.be.greaterThan(4)
      if (table.facts.dateSystem === '1904') {
        expect(
          rows.map((row) => [textOf(row.cells[1]), (row.cells[1] as { iso: string }).iso]),
        ).to.deep.equal(
          rows.map((row) => {
            const iso = String(row.cells[2])
            return [iso.split('-').reverse().join('-'), iso]
          }),
        )
      }
      await table.close()
    })
  }
})
